import { cell, f } from "../../formula";
import { companyDocumented, companyLine } from "../../ids";
import { type Entry, type Line, MONEY, type Scope } from "./scope";

const INDEX = { unit: "index", format: "0.0" } as const;

/** Planned capacity, what is added and replaced of it, and the CapEx that this takes. */
export function capacityLines(scope: Scope): Entry[] {
  const { company, sells, at, before, constant, driver, placeholder, n, past, span } = scope;
  const money = (line: Omit<Line, "unit" | "format">): Line => ({ ...MONEY, ...line });
  const next = (which: Parameters<typeof at>[0], year: number) =>
    year === span.length - 1
      ? cell(companyLine(company.id, which, "increase", "after"))
      : at(which, "increase", year + 1);
  return [
    { section: "Capacity (as annual revenue at full use) and CapEx" },
    money({
      id: "planned",
      says: "Planned capacity: firm contracts, base business, uncommitted",
      constant: (which) => f`${at(which, "planned", 0)}`,
      of: (which, year) => {
        const firm = sells ? f`${cell(companyDocumented(company.id, "planned", year))}+` : f``;
        return f`${firm}${constant(which, "base0")}+${at(which, "uncommitted", year)}`;
      },
    }),
    money({
      id: "increase",
      says: "Increase in planned capacity",
      constant: () => f`0`,
      of: (which, year) => f`MAX(0,${at(which, "planned", year)}-${before(which, "planned", year)})`,
      after: f`0`,
    }),
    money({
      id: "replaced",
      says: "Capacity replaced",
      constant: () => f`0`,
      of: (which, year) =>
        f`IF(AND(${n(year)}>0,${n(year)}<=${placeholder("opening life")}),${constant(which, "planned")}/${placeholder("opening life")},0)+SUMPRODUCT((${past(which, "increase", year)}+${past(which, "replaced", year)})*(${n(year)}-${pastYears(scope, year)}=${placeholder("useful life")}))`,
    }),
    money({
      id: "capex",
      says: "CapEx (first year: guidance)",
      of: (which, year) =>
        f`IF(${n(year)}=0,${scope.figure(company.basis.capex!)},${driver(which, "capital intensity")}*(${next(which, year)}+${at(which, "replaced", year)}*(1-${driver(which, "price decline")})^${n(year)}))`,
      total: true,
    }),
    {
      id: "implied intensity",
      says: "Capital intensity that the guidance implies (CapEx / increase it builds)",
      unit: "x",
      format: '0.00"x"',
      constant: (which) =>
        f`IF(${at(which, "increase", 1)}=0,0,${scope.figure(company.basis.capex!)}/${at(which, "increase", 1)})`,
    },
  ];
}

/** The years since the first, of those that the past of a line reaches. */
export const pastYears = ({ n }: Scope, year: number) =>
  f`${n("constant", "both")}:${n(year === 0 ? "constant" : year - 1, "row")}`;

/** Capacity and footprint, where the source gives growth alone: indices, flat after the years that it speaks of. */
export function indexedCapacity({ company, has, driver, n, figure }: Scope): Entry[] {
  const { footprint } = company.basis;
  const lines: Line[] = [];
  if (has("capacity growth"))
    lines.push({
      id: "capacity",
      says: "AI capacity (first year = 100)",
      ...INDEX,
      of: (which, year) => f`100*(1+${driver(which, "capacity growth")})^MIN(1,${n(year)})`,
    });
  if (footprint)
    lines.push({
      id: "footprint",
      says: "Data center footprint (first year = 100)",
      ...INDEX,
      of: (_, year) =>
        f`100*${figure(footprint.multiple)}^(MIN(${n(year)},${figure(footprint.years)})/${figure(footprint.years)})`,
    });
  return lines.length > 0 ? [{ section: "Capacity, on an index" }, ...lines] : [];
}
