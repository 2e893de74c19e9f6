import type { ComparisonDocument } from "../../../figures/document";
import { COLUMN_LABELS, COLUMNS } from "../../cases";
import type { Check } from "../../checks";
import { page } from "../../blocks/page";
import { heading, label, numberHeading } from "../../drafts";
import { cell, f } from "../../formula";
import { CASE_SELECTOR_CELL, VALUATION_CASE_CELL, VALUATION_HEADING_CELL, valuationCell } from "../../ids";
import type { DraftSheet } from "../../layout";
import { companyChecks, companyRows } from "./company";
import { fieldChart, fieldRows, methodsOf } from "./football-field";
import { linesOf, valuedIn } from "./lines";
import { chartRows, multiplesChart } from "./multiples-chart";

const WIDTH = 7;

/*
 * 1  title
 * 4  Measure | Unit | Bear | Base | Bull | Live | by AICOMP (the base case)
 *    for each company: multiples, returns, the price bridge
 *    the football field: what each method says the multiple is worth
 *    the cells behind the chart of multiples
 */
export function valuationSheet(document: ComparisonDocument): { sheet: DraftSheet; checks: Check[] } | undefined {
  const valued = valuedIn(document).map((company) => ({ company, lines: linesOf(document, company) }));
  if (valued.length === 0) return undefined;
  const methods = valued.flatMap(({ company, lines }) => methodsOf(company, lines));
  const sheet = page({
    key: "valuation",
    title: "Valuation",
    purpose: "Current, justified and exit multiples, implied returns",
    tab: "#2B5797",
    widths: [62, 13, 12, 14, 14, 12, 23],
    frozen: { rows: 4, columns: 1 },
    titleRows: 4,
    heading: "Valuation",
    says: "Market-implied ROE, justified P/B and re-rating returns by case.",
    beside: [
      null,
      null,
      null,
      label("Case"),
      { formula: f`=${cell(CASE_SELECTOR_CELL)}`, look: "link", format: "General", id: VALUATION_CASE_CELL },
    ],
    rows: [
      [
        heading("Measure"),
        heading("Unit"),
        ...COLUMNS.map((which) =>
          numberHeading(COLUMN_LABELS[which], which === "bear" ? VALUATION_HEADING_CELL : undefined),
        ),
        numberHeading("Cross-check (base)"),
      ],
      ...valued.flatMap(({ company, lines }) => companyRows(company, lines, WIDTH)),
      ...fieldRows(methods, WIDTH),
      ...chartRows(valued, WIDTH),
    ],
    // The column of the selected case stands out.
    highlights: valued.map(({ company: { id }, lines }) => ({
      from: valuationCell(id, "multiple", "bear"),
      to: valuationCell(id, lines.at(-1)!.id, "bull"),
      formula: f`=${cell(VALUATION_HEADING_CELL, "row")}=${cell(VALUATION_CASE_CELL, "both")}`,
      fill: "#FFE08A",
    })),
    charts: [multiplesChart(valued.map(({ company }) => company)), fieldChart(methods)],
  });
  return { sheet, checks: valued.flatMap(({ company, lines }) => companyChecks(company, lines)) };
}
