import type { FiledDocument, FiledFigure } from "../../figures/filed";
import { nameOfSheet } from "../compile";
import { type DraftSheet, layOut, type Lines } from "../layout";
import type { Plan } from "../plan";
import { companiesSheet } from "./companies";
import { filedFiguresSheet } from "./filed-figures";
import { historyOf, historySheet, shownIn } from "./history";
import { QUARTER_ROWS, YEAR_ROWS } from "./rows";

/**
 * From companies' filings to the plan of their sheets: side by side, by year, by quarter, and the figures with their
 * sources. Sheets that build on these (scenarios, valuation) draft beside them and refer to their cells by id.
 */
export function compileFiled(
  document: FiledDocument,
  names: Readonly<Record<string, string>> = {},
  lines: Readonly<Record<string, Lines>> = {},
): Plan {
  const drafts = filedDrafts(document);
  const titles = Object.fromEntries(drafts.map(({ key, title }) => [key, names[key] ?? title]));
  const plan = layOut(drafts, titles, lines);
  return { ...plan, names: [...plan.names, ...plan.sheets.map((sheet) => nameOfSheet(sheet, lines[sheet.key]))] };
}

/** The sheets by their keys, with the titles that they bear where these are free. */
export const filedTitles = (document: FiledDocument): { readonly key: string; readonly title: string }[] =>
  filedDrafts(document).map(({ key, title }) => ({ key, title }));

export function filedDrafts(document: FiledDocument): DraftSheet[] {
  const years = historyOf(document, "year", document.years, YEAR_ROWS);
  const quarters = historyOf(document, "quarter", document.quarters, QUARTER_ROWS);
  const shown = new Map<string, FiledFigure>([...shownIn(years), ...shownIn(quarters)].map((one) => [one.id, one]));
  const words = new Map([...YEAR_ROWS, ...QUARTER_ROWS].map(({ id, label }) => [id, label]));
  return [
    companiesSheet(document, years, quarters),
    historySheet(years),
    ...(quarters.columns.length > 0 ? [historySheet(quarters)] : []),
    filedFiguresSheet(document, [...shown.values()], words),
  ];
}
