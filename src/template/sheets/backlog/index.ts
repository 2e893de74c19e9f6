import type { ComparisonDocument } from "../../../figures/document";
import { COLUMNS } from "../../cases";
import type { Check } from "../../checks";
import { page } from "../../blocks/page";
import { band, heading } from "../../drafts";
import { cell, f } from "../../formula";
import { timelineCell } from "../../ids";
import type { Draft, DraftSheet } from "../../layout";
import { LEAD } from "../../timeline";
import { caseRows } from "./cases";
import { chartsOf } from "./charts";
import { checksOf } from "./checks";
import { contractRows } from "./contracts";
import { customerRows } from "./customers";
import { documentedRows } from "./documented";
import { measureRow, measuresOf } from "./measures";
import { remainingRows } from "./remaining";
import { rollForwardRows } from "./roll-forward";
import { type Scope, scopeOf, TRAIL } from "./scope";

/*
 * 1  title
 * 4  the years
 *    the contracts: value, first and last day, what a delay does to the term
 *    what remains on the valuation date; customers; measures
 *    what each contract recognizes by its own dates, and the capacity planned for it
 *    for each case and for the live one: what each contract recognizes a year, and the sums by company and kind
 *    the roll-forward of the selected case
 */
export function backlogSheet(document: ComparisonDocument): { sheet: DraftSheet; checks: Check[] } | undefined {
  const scope = scopeOf(document);
  if (!scope) return undefined;
  const { span, width } = scope;
  const rows = [
    yearsRow(scope),
    ...contractRows(scope),
    [],
    ...remainingRows(scope),
    [],
    ...customerRows(scope),
    [],
    band({ value: "Measures", look: "theme" }, width),
    ...measuresOf(scope).map(measureRow),
    [],
    ...documentedRows(scope),
    ...COLUMNS.flatMap((which) => caseRows(scope, which)),
    [],
    ...rollForwardRows(scope),
  ];
  const sheet = page({
    key: "backlog",
    title: "Backlog",
    purpose: "Contracts by kind, customer, year and case",
    tab: "#2B5797",
    widths: [
      61,
      24,
      13,
      25,
      19,
      22,
      ...span.map((_, i) => (i < 2 ? 18 : 14)),
      ...Array.from({ length: TRAIL }, () => 17),
    ],
    frozen: { rows: 4, columns: 1 },
    titleRows: 4,
    heading: "Backlog",
    says: "Firm contracts, backstop and options; revenue evenly by day",
    rows,
    charts: chartsOf(scope, rows.length + 3),
  });
  return { sheet, checks: checksOf(scope) };
}

const yearsRow = ({ span, width }: Scope): (Draft | null)[] => [
  ...Array.from({ length: LEAD }, (_, i) => heading(i === 0 ? "Year" : "")),
  ...span.map((year): Draft => ({
    formula: f`=${cell(timelineCell("year", year))}`,
    look: "number heading",
    format: "0",
  })),
  ...Array.from({ length: width - LEAD - span.length }, () => heading("")),
];
