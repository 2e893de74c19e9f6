import type { Column } from "../../cases";
import { cell, f, type Formula } from "../../formula";
import { type BacklogGroup, companyBacklog, companyDocumented, settingCell } from "../../ids";
import { type Entry, type Line, MONEY, type Scope } from "./scope";

/** Firm contracts, the business that the guidance contains beside them, capacity let again, and what is uncommitted. */
export function revenueLines(scope: Scope): Entry[] {
  if (scope.company.basis.revenue === undefined && !scope.sells) return [];
  return [
    { section: "Revenue" },
    ...contractLines(scope),
    ...(scope.company.basis.revenue === undefined
      ? []
      : [...baseLines(scope), ...uncommittedLines(scope), ...totalLines(scope)]),
  ];
}

const backlog =
  ({ company: { id }, sells }: Scope, group: BacklogGroup) =>
  (which: Column, year: number): Formula =>
    sells ? f`${cell(companyBacklog(which, id, group, year))}` : f`0`;

const money = (id: string, says: string, of: Line["of"] & {}): Line => ({ id, says, ...MONEY, of });

function contractLines(scope: Scope): Line[] {
  return [
    money("firm", "Firm contracts", backlog(scope, "firm")),
    money("options", "Options exercised", backlog(scope, "option")),
  ];
}

function baseLines(scope: Scope): Line[] {
  const { company, driver, constant, n, sells } = scope;
  const named = sells ? f`-${cell(companyDocumented(company.id, "firm", 0))}` : f``;
  const ended = backlog(scope, "after");
  return [
    {
      id: "base0",
      says: "Base business in the guidance year (guidance less named contracts)",
      ...MONEY,
      constant: () => f`MAX(0,${scope.figure(company.basis.revenue!)}${named})`,
    },
    money(
      "base",
      "Base business",
      (which, year) => f`${constant(which, "base0")}*(1+${driver(which, "base growth")})^${n(year)}`,
    ),
    money(
      "relet",
      "Re-let capacity after contract end",
      (which, year) =>
        f`${ended(which, year)}*${driver(which, "relet share")}*(1-${driver(which, "price decline")})^${n(year)}`,
    ),
  ];
}

function uncommittedLines(scope: Scope): Line[] {
  const { driver, n, at, before } = scope;
  const cover = backlog(scope, "backstop");
  return [
    money(
      "uncommitted",
      "Uncommitted capacity at full use (not revenue)",
      (which, year) => f`IF(${n(year)}>0,${driver(which, "uncommitted revenue")},0)`,
    ),
    money(
      "used",
      "Utilized uncommitted capacity",
      (which, year) => f`${at(which, "uncommitted", year)}*${driver(which, "utilization")}`,
    ),
    money(
      "cover",
      "Backstop cover available (not revenue)",
      (which, year) => f`${cover(which, year)}+${cell(settingCell("carry"), "both")}*${before(which, "unused", year)}`,
    ),
    money(
      "backstop",
      "Backstop revenue",
      (which, year) => f`MIN(${at(which, "uncommitted", year)}-${at(which, "used", year)},${at(which, "cover", year)})`,
    ),
    {
      ...money(
        "unused",
        "Unused backstop cover, closing",
        (which, year) => f`${at(which, "cover", year)}-${at(which, "backstop", year)}`,
      ),
      constant: () => f`0`,
    },
  ];
}

const PARTS = ["firm", "options", "base", "relet", "used", "backstop"];

function totalLines({ at, before, whole }: Scope): Line[] {
  return [
    {
      // Before the first year there is none to compare with.
      constant: (which) => f`${at(which, "revenue", 0)}`,
      ...money("revenue", "Revenue", (which, year) =>
        PARTS.flatMap((part, i) => (i === 0 ? f`${at(which, part, year)}` : f`+${at(which, part, year)}`)),
      ),
      total: true,
      headline: { name: "revenue", label: "revenue, final year", unit: "USD billion" },
    },
    {
      ...money(
        "revenues",
        "Cumulative revenue",
        (which, year) => f`${before(which, "revenues", year)}+${at(which, "revenue", year)}`,
      ),
      constant: () => f`0`,
      headline: { name: "cumulative_revenue", label: "cumulative revenue", unit: "USD billion" },
    },
    {
      id: "growth",
      says: "Change in revenue",
      unit: "%",
      format: "0.0%",
      constant: () => f`0`,
      of: (which, year) =>
        f`IF(${before(which, "revenue", year)}=0,0,${at(which, "revenue", year)}/${before(which, "revenue", year)}-1)`,
    },
    {
      id: "worst year",
      says: "Largest fall in revenue in a year",
      unit: "%",
      format: "0.0%",
      constant: (which) => f`MIN(${whole(which, "growth")})`,
    },
  ];
}
