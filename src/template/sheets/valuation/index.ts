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
import { impliedRows } from "./implied";
import { valuedIn } from "./lines";

const WIDTH = 8;

/*
 * 1  title
 * 4  Measure | Unit | Bear | Base | Bull | Live | Weighted | Rests on
 *    for each company: multiples now, justified and at the exit, value and returns, all over one horizon
 *    what the current multiple pays for
 *    the football field
 */
export function valuationSheet(document: ComparisonDocument): { sheet: DraftSheet; checks: Check[] } | undefined {
  const valued = valuedIn(document);
  if (valued.length === 0) return undefined;
  const methods = valued.flatMap(methodsOf);
  const rows = [
    [
      heading("Measure"),
      heading("Unit"),
      ...COLUMNS.map((which) =>
        numberHeading(COLUMN_LABELS[which], which === "bear" ? VALUATION_HEADING_CELL : undefined),
      ),
      numberHeading("Weighted"),
      heading("Rests on placeholders"),
    ],
    ...valued.flatMap((one) => companyRows(one, WIDTH)),
    ...impliedRows(valued, WIDTH),
    ...fieldRows(methods, WIDTH),
  ];
  const sheet = page({
    key: "valuation",
    title: "Valuation",
    purpose: "Multiples now, justified and at the exit; value and returns",
    tab: "#2B5797",
    widths: [54, 13, 12, 14, 14, 12, 13, 70],
    frozen: { rows: 4, columns: 1 },
    titleRows: 4,
    heading: "Valuation",
    says: "Residual income, exit multiple and market-implied ROE",
    beside: [
      null,
      null,
      null,
      label("Case"),
      { formula: f`=${cell(CASE_SELECTOR_CELL)}`, look: "link", format: "General", id: VALUATION_CASE_CELL },
    ],
    rows,
    // The column of the selected case stands out.
    highlights: valued.map(({ company: { id }, lines }) => ({
      from: valuationCell(id, "multiple", "bear"),
      to: valuationCell(id, lines.at(-1)!.id, "bull"),
      formula: f`=${cell(VALUATION_HEADING_CELL, "row")}=${cell(VALUATION_CASE_CELL, "both")}`,
      fill: "#FFE08A",
    })),
    charts: [fieldChart(methods, rows.length + 4)],
  });
  return { sheet, checks: valued.flatMap(companyChecks) };
}
