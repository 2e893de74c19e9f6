import { blockHeading, blockYears, caseNumber } from "../../blocks/case-block";
import type { Column } from "../../cases";
import { computed, heading, label, unit } from "../../drafts";
import { f } from "../../formula";
import { companyCase, companyLine } from "../../ids";
import type { Draft } from "../../layout";
import { lineName } from "../../names";
import type { Line, Scope } from "./scope";

/** The lines of one case, year by year. */
export function caseRows(scope: Scope, lines: readonly Line[], which: Column): (Draft | null)[][] {
  const { company, span, yearAt } = scope;
  return [
    [],
    [
      blockHeading(which),
      heading("Unit"),
      which === "live" ? heading("") : caseNumber(which, companyCase(company.id, which)),
      ...blockYears(span, (year) => yearAt(year)),
    ],
    ...lines.map((line) => [
      label(line.says),
      unit(line.unit),
      null,
      ...span.map((year) => lineCell(scope, line, which, year)),
    ]),
  ];
}

function lineCell({ company, last }: Scope, line: Line, which: Column, year: number): Draft {
  const draft = computed(f`=${line.of(which, year)}`, line.format, companyLine(company.id, which, line.id, year));
  if (which !== "live") return draft;
  const live: Draft = { ...draft, look: "live" };
  if (!line.headline || year !== last) return live;
  const says = `${company.name}: ${line.headline.label}`;
  return {
    ...live,
    name: { name: lineName(company.id, line.id), comment: `${says}, selected case.` },
    output: { label: says, unit: line.headline.unit },
  };
}
