import type { ComparisonDocument } from "../../../figures/document";
import { COLUMNS } from "../../cases";
import type { Check } from "../../checks";
import { page } from "../../blocks/page";
import { band } from "../../drafts";
import type { DraftSheet } from "../../layout";
import { caseRows } from "./cases";
import { chartsOf } from "./charts";
import { checksOf } from "./checks";
import { contractRows } from "./contracts";
import { crossCheckRow, crossChecksOf } from "./cross-check";
import { measureRow, measuresOf } from "./measures";
import { scopeOf } from "./scope";
import { timelineRows } from "./timeline";

/*
 * 1  title
 * 4  the timeline: year, from, to
 * 8  the contracts: value, first and last day
 *    for each case and for the live one: what each contract recognizes a year, and the sums by company
 *    measures: coverage, conversion, concentration, remaining life
 *    the sums of each case, once more by AICOMP.BACKLOG.TOTAL
 */
export function backlogSheet(document: ComparisonDocument): { sheet: DraftSheet; checks: Check[] } | undefined {
  const scope = scopeOf(document);
  if (!scope) return undefined;
  const { span, width } = scope;
  const sheet = page({
    key: "backlog",
    title: "Backlog",
    purpose: "Revenue schedule by contract, year and case",
    tab: "#2B5797",
    widths: [50, 14, 12, 24, 14, 14, ...span.map(() => 13), 18],
    frozen: { rows: 7, columns: 1 },
    titleRows: 7,
    heading: "Backlog",
    says: "Revenue by contract and year in each case, recognized straight-line by day over the term of each contract.",
    rows: [
      ...timelineRows(scope),
      ...contractRows(scope),
      ...COLUMNS.flatMap((which) => caseRows(scope, which)),
      [],
      band({ value: "Measures", look: "theme" }, width),
      ...measuresOf(scope).map(measureRow),
      [],
      band({ value: "Cross-check: AICOMP.BACKLOG.TOTAL by case", look: "theme" }, width),
      ...crossChecksOf(scope).map((crossCheck) => crossCheckRow(scope, crossCheck)),
    ],
    charts: chartsOf(scope),
  });
  return { sheet, checks: checksOf(scope) };
}
