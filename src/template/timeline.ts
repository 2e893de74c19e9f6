import type { ComparisonDocument } from "../figures/document";
import { cell, f } from "./formula";
import { type CellId, timelineCell } from "./ids";
import type { Draft } from "./layout";

/** The columns before the years, on every sheet that has them: a period stands in one column through the whole book. */
export const LEAD = 6;

/** The years of the model, from 0. */
export const years = (document: ComparisonDocument): number[] =>
  Array.from({ length: document.timeline.years }, (_, year) => year);

/** A row of years on a sheet that does not hold the timeline itself. */
export function yearHeadings(document: ComparisonDocument, idOf: (year: number) => CellId): Draft[] {
  return years(document).map((year) => ({
    formula: f`=${cell(timelineCell("year", year))}`,
    look: "number heading",
    format: "0",
    id: idOf(year),
  }));
}
