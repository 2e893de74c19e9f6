import { areaText, LAST_COLUMN, LAST_ROW } from "../cells/address";
import { BODY_FONT } from "./looks";

/** How a sheet is printed: in landscape, on A4 or letter. */
export interface PrintPlan {
  /** Every printed page repeats these rows, as "$1:$5", and these columns, as "$A:$B". */
  readonly titleRows: string;
  readonly titleColumns?: string;
  /** In percent; without one, the sheet is as wide as a page. */
  readonly scale?: number;
}

/** The margins of a new sheet in Excel, in inches. */
export const MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 } as const;

/** What stands above and below each page, in the codes of Excel: file, sheet, date, and page of all pages. */
export const PAGE_WORDS = {
  leftHeader: "&F",
  rightHeader: "&A",
  leftFooter: "&D",
  rightFooter: "Page &P of &N",
} as const;

/** Letter is the narrower of the two in landscape. In points. */
const PAGE_WIDTH = (11 - MARGINS.left - MARGINS.right) * 72;
const SMALLEST_TEXT = 8;
/** The scale, in percent, at which the text of a sheet is still 8 points. */
const SMALLEST_SCALE = Math.ceil((100 * SMALLEST_TEXT) / BODY_FONT.size);

/** A column's width in points, from the width in characters that Excel's own dialog shows. */
export const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

interface Printed {
  readonly widths: readonly number[];
  readonly hidden: readonly number[];
  readonly frozen: { readonly columns: number };
  /** The first and the last of the rows that are repeated, from 0. */
  readonly titles: readonly [first: number, last: number];
}

/**
 * One page wide where the text stays legible, else pages side by side that repeat the labels. Labels that would take more
 * than half of a page are not repeated.
 */
export function printPlan({ widths, hidden, frozen, titles: [top, bottom] }: Printed): PrintPlan {
  const points = widths.map((width, column) => (hidden.includes(column) ? 0 : pointsOf(width)));
  const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);
  const titleRows = areaText({ top, bottom, left: 0, right: LAST_COLUMN }, "both");
  const legible = (PAGE_WIDTH * 100) / SMALLEST_SCALE;
  if (sum(points) <= legible) return { titleRows };
  const labels = sum(points.slice(0, frozen.columns));
  const repeated = frozen.columns > 0 && labels <= legible / 2;
  return {
    titleRows,
    ...(repeated && {
      titleColumns: areaText({ top: 0, bottom: LAST_ROW, left: 0, right: frozen.columns - 1 }, "both"),
    }),
    scale: SMALLEST_SCALE,
  };
}
