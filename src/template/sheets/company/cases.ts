import { blockHeading, blockYears, caseNumber } from "../../blocks/case-block";
import type { Column } from "../../cases";
import { computed, heading, label, numberHeading, unit } from "../../drafts";
import { cell, f, type Formula } from "../../formula";
import { companyCase, companyLine, companyYear } from "../../ids";
import type { Draft } from "../../layout";
import { lineName } from "../../names";
import { type Entry, isLine, type Line, type Scope } from "./scope";

type Row = (Draft | null)[];

/** The lines of one case: a constant or an opening value, and then the years. */
export function caseRows(scope: Scope, entries: readonly Entry[], which: Column): Row[] {
  const { company, span } = scope;
  return [
    [],
    [
      blockHeading(which),
      heading("Unit"),
      which === "live" ? heading("") : caseNumber(which, companyCase(company.id, which)),
      heading(""),
      heading(""),
      numberHeading("Constant, opening"),
      ...blockYears(span, (year) => cell(companyYear(company.id, "year", year), "row")),
    ],
    ...entries.map((entry): Row =>
      isLine(entry) ? lineRow(scope, entry, which) : [{ value: entry.section, look: "section" }],
    ),
  ];
}

function lineRow(scope: Scope, line: Line, which: Column): Row {
  const { company, span } = scope;
  const { says, unit: units, constant, of, after, total } = line;
  const own = (formula: Formula, year: number | "constant" | "after"): Draft => ({
    ...computed(f`=${formula}`, line.format, companyLine(company.id, which, line.id, year)),
    ...(total && { look: "total" as const }),
    ...(which === "live" && { look: "live" as const }),
    ...(which === "live" && headlineOf(scope, line, year)),
  });
  return [
    total ? { value: says, look: "sum label" } : label(says),
    unit(units),
    null,
    null,
    null,
    constant ? own(constant(which), "constant") : null,
    ...(of ? span.map((year) => own(of(which, year), year)) : []),
    ...(after ? [{ ...own(after, "after"), look: "note" as const }] : []),
  ];
}

function headlineOf({ company, last }: Scope, { headline, of }: Line, year: number | "constant" | "after") {
  if (!headline || year !== (of ? last : "constant")) return undefined;
  const says = `${company.name}: ${headline.label}`;
  return {
    name: { name: lineName(company.id, headline.name), comment: `${says}, selected case.` },
    output: { label: says, unit: headline.unit },
  };
}
