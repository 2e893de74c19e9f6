import type { Contract } from "../../../figures/document";
import { band, computed, label, note, numberHeading, unit } from "../../drafts";
import { cell, f, type Formula, join } from "../../formula";
import { type CellId, companyDocumented, contractCell, documentedCell, plannedCell, settingCell } from "../../ids";
import type { Draft } from "../../layout";
import { kindOf } from "./contracts";
import { asOf, companyName, day, daysBetween, fixedDay, MONEY, type Scope } from "./scope";

type Row = (Draft | null)[];

/** What each contract recognizes by its own dates, before any case, and the capacity that it plans. */
export function documentedRows(scope: Scope): Row[] {
  const { span, width, contracts, sellers } = scope;
  const firm = sellers.flatMap((seller) => seller.firm);
  return [
    [
      ...band({ value: "Documented schedule (no case)", look: "heading" }, 3),
      numberHeading("By valuation date"),
      numberHeading(""),
      numberHeading(""),
      ...span.map((year): Draft => ({ formula: f`=YEAR(${day("from", year)})`, look: "number heading", format: "0" })),
      numberHeading("Beyond"),
      numberHeading("Before"),
      ...Array.from({ length: width - 6 - span.length - 2 }, () => numberHeading("")),
    ],
    ...contracts.map((contract) => scheduleRow(scope, contract)),
    ...sellers.flatMap(({ company, firm: own, backstop }) => [
      sumRow(
        scope,
        `${company.name}, firm`,
        own,
        (id, year) => documentedCell(id, year),
        (year) => companyDocumented(company.id, "firm", year),
      ),
      ...(backstop.length > 0
        ? [
            sumRow(
              scope,
              `${company.name}, backstop cover`,
              backstop,
              (id, year) => documentedCell(id, year),
              (year) => companyDocumented(company.id, "backstop", year),
            ),
          ]
        : []),
    ]),
    band({ value: "Capacity planned for firm contracts (annual revenue at full use)", look: "section" }, 1),
    ...firm.map((contract) => plannedRow(scope, contract)),
    ...sellers.map(({ company, firm: own }) =>
      sumRow(scope, `${company.name}, planned for firm contracts`, own, plannedCell, (year) =>
        companyDocumented(company.id, "planned", year),
      ),
    ),
  ];
}

function scheduleRow({ document, span, last }: Scope, contract: Contract): Row {
  const { id, customer } = contract;
  const at = (what: "start" | "end" | "rate") => cell(contractCell(id, what), "both");
  const between = (from: Formula, to: Formula) => f`=${at("rate")}*${daysBetween(from, to)}`;
  const start = f`${at("start")}`;
  return [
    label(customer),
    note(`${companyName(document, contract.company)}, ${kindOf(contract).toLowerCase()}`),
    unit("USD billion"),
    computed(between(start, f`MIN(${at("end")},${asOf})`), MONEY, documentedCell(id, "recognized")),
    null,
    null,
    ...span.map((year) =>
      computed(
        between(f`MAX(${at("start")},${day("from", year)})`, f`MIN(${at("end")},${day("to", year)})`),
        MONEY,
        documentedCell(id, year),
      ),
    ),
    computed(
      between(f`MAX(${at("start")},${fixedDay("to", last)}+1)`, f`${at("end")}`),
      MONEY,
      documentedCell(id, "later"),
    ),
    computed(between(start, f`MIN(${at("end")},${fixedDay("from", 0)}-1)`), MONEY, documentedCell(id, "before")),
  ];
}

function plannedRow({ document, span }: Scope, { id, customer, company }: Contract): Row {
  const at = (what: "start" | "rate") => cell(contractCell(id, what), "both");
  return [
    label(customer),
    note(companyName(document, company)),
    unit("USD billion"),
    null,
    null,
    null,
    ...span.map((year) =>
      computed(
        f`=${at("rate")}*${cell(settingCell("days"), "both")}*MIN(1,MAX(0,${day("to", year)}-${at("start")}+1)/(${day("to", year)}-${day("from", year)}+1))`,
        MONEY,
        plannedCell(id, year),
      ),
    ),
  ];
}

function sumRow(
  { span }: Scope,
  words: string,
  members: readonly Contract[],
  of: (contract: string, year: number) => CellId,
  idOf: (year: number) => CellId,
): Row {
  return [
    { value: words, look: "sum label" },
    null,
    unit("USD billion"),
    null,
    null,
    null,
    ...span.map((year): Draft => ({
      formula:
        members.length === 0
          ? f`=0`
          : f`=${join(
              members.map(({ id }) => f`${cell(of(id, year))}`),
              "+",
            )}`,
      look: "total",
      format: MONEY,
      id: idOf(year),
    })),
  ];
}
