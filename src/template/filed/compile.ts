import type { FiledDocument, FiledFigure } from "../../figures/filed";
import { nameOfSheet } from "../compile";
import { type DraftSheet, layOut, type Lines } from "../layout";
import type { Plan } from "../plan";
import { companiesSheet } from "./companies";
import { filedFiguresSheet } from "./filed-figures";
import { filedLogSheet } from "./filed-log";
import { historyOf, historySheet, shownIn } from "./history";
import type { Length } from "./periods";
import { QUARTER_ROWS, type Row, YEAR_ROWS } from "./rows";

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

/** The rows of the comparison that an update shows before and after. */
export const HEADLINES = ["revenueGrowth", "operatingMargin", "capexIntensity", "leverage", "returnOnEquity"] as const;

/** The keys of the sheets that there can be. */
export const FILED_KEYS = ["filed-companies", "filed-years", "filed-quarters", "filed-figures", "filed-log"] as const;

/** The sheets by their keys, with the titles that they bear where these are free. */
export const filedTitles = (document: FiledDocument): { readonly key: string; readonly title: string }[] =>
  filedDrafts(document).map(({ key, title }) => ({ key, title }));

/** A comparison that shows at least the years and quarters that another did, so that its columns only grow. */
export function withColumnsOf(kept: FiledDocument, next: FiledDocument): FiledDocument {
  const count = (length: Length, rows: readonly Row[], of: "years" | "quarters"): number => {
    const [first] = historyOf(kept, length, kept[of], rows).columns;
    const last = historyOf(next, length, next[of], rows).columns.at(-1);
    return first === undefined || last === undefined ? next[of] : Math.max(next[of], last - first + 1);
  };
  return { ...next, years: count("year", YEAR_ROWS, "years"), quarters: count("quarter", QUARTER_ROWS, "quarters") };
}

/** In the order of the document, so that what a newer file brings comes last. */
const shownOf = ({ figures }: FiledDocument, shown: ReadonlySet<string>): FiledFigure[] =>
  figures.filter(({ id }) => shown.has(id));

const historiesOf = (document: FiledDocument) => ({
  years: historyOf(document, "year", document.years, YEAR_ROWS),
  quarters: historyOf(document, "quarter", document.quarters, QUARTER_ROWS),
});

/** The ids of the figures that the sheets of a comparison show. */
export function shownIds(document: FiledDocument): Set<string> {
  const { years, quarters } = historiesOf(document);
  return new Set([...shownIn(years), ...shownIn(quarters)].map(({ id }) => id));
}

export function filedDrafts(document: FiledDocument): DraftSheet[] {
  const { years, quarters } = historiesOf(document);
  const shown = shownIds(document);
  const words = new Map([...YEAR_ROWS, ...QUARTER_ROWS].map(({ id, label }) => [id, label]));
  return [
    companiesSheet(document, years, quarters),
    historySheet(years),
    ...(quarters.columns.length > 0 ? [historySheet(quarters)] : []),
    filedFiguresSheet(document, shownOf(document, shown), words),
    ...(document.log ? [filedLogSheet(document.log, words)] : []),
  ];
}
