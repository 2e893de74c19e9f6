import { band, computed, label, note, numberHeading, unit } from "../../drafts";
import { cell, f } from "../../formula";
import { companyBacklog, rollForwardCell } from "../../ids";
import type { Draft } from "../../layout";
import { day, MONEY, type Scope, type Seller } from "./scope";

type Row = (Draft | null)[];

/** The firm backlog of the selected case from opening to closing. */
export function rollForwardRows({ sellers, span, width }: Scope): Row[] {
  return sellers.flatMap((seller) => [
    [
      ...band({ value: `${seller.company.name}: firm backlog, selected case`, look: "heading" }, 5),
      numberHeading("Opening"),
      ...span.map((year): Draft => ({ formula: f`=YEAR(${day("from", year)})`, look: "number heading", format: "0" })),
      ...Array.from({ length: width - 6 - span.length }, () => numberHeading("")),
    ],
    ...linesOf(seller).map(({ id, says, of, constant, total }): Row => [
      total ? { value: says, look: "sum label" } : label(says),
      note(id === "closing" ? "after haircut and delay" : ""),
      unit("USD billion"),
      null,
      null,
      constant ? computed(f`=${constant}`, MONEY, rollForwardCell(seller.company.id, id, "constant")) : null,
      ...span.map((year): Draft => ({
        ...computed(f`=${of(year)}`, MONEY, rollForwardCell(seller.company.id, id, year)),
        ...(total && { look: "total" as const }),
      })),
    ]),
    [],
  ]);
}

function linesOf({ company: { id } }: Seller) {
  const at = (line: string, year: number | "constant") => cell(rollForwardCell(id, line, year));
  const before = (year: number) => (year === 0 ? "constant" : year - 1);
  const firm = (part: "converts" | "before" | "lost") => cell(companyBacklog("live", id, "firm", part));
  return [
    {
      id: "opening",
      says: "Opening",
      of: (year: number) => f`${at("closing", before(year))}`,
      constant: undefined,
      total: false,
    },
    { id: "bookings", says: "New bookings (none modeled)", of: () => f`0`, constant: undefined, total: false },
    {
      id: "recognized",
      says: "Recognized as revenue",
      of: (year: number) => f`${cell(companyBacklog("live", id, "firm", year))}`,
      constant: undefined,
      total: false,
    },
    {
      id: "closing",
      says: "Closing",
      of: (year: number) => f`${at("opening", year)}+${at("bookings", year)}-${at("recognized", year)}`,
      constant: f`${firm("converts")}-${firm("before")}-${firm("lost")}`,
      total: true,
    },
  ];
}
