import { addressOf, type Area, areaOf, splitAddress } from "./address";
import type { Book } from "./book";

/** Rows or columns that were put in at a place, or taken out from it on where the count is negative. */
export interface Move {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
}

/** Where an area stands after a move; undefined where all of it was taken out. */
export function movedArea(area: Area, { axis, at, count }: Move): Area | undefined {
  const [from, to] = axis === "row" ? [area.top, area.bottom] : [area.left, area.right];
  const shift = (index: number, isEnd: boolean): number => {
    if (index < at) return index;
    if (count >= 0 || index >= at - count) return index + count;
    return isEnd ? at - 1 : at;
  };
  const [start, end] = [shift(from, false), shift(to, true)];
  if (start > end) return undefined;
  return axis === "row" ? { ...area, top: start, bottom: end } : { ...area, left: start, right: end };
}

/** Moves along what the component has no place for: validations, rules, links, and what charts show. */
export function moveExtras(book: Book, id: string, move: Move): void {
  const extras = book.extras(id);
  const moved = <T extends { area: Area }>(all: readonly T[]): T[] =>
    all.flatMap((one) => {
      const area = movedArea(one.area, move);
      return area ? [{ ...one, area }] : [];
    });
  extras.validations = moved(extras.validations);
  extras.conditionals = moved(extras.conditionals);
  book.moveArrays(id, (area) => movedArea(area, move));
  book.moveTables(id, (area) => movedArea(area, move));
  extras.links = new Map(
    [...extras.links].flatMap(([address, link]) => {
      const area = movedArea(areaOf(address)!, move);
      return area ? [[addressOf(area), link] as const] : [];
    }),
  );
  for (const chart of extras.charts) chart.area = movedArea(chart.area, move) ?? chart.area;
  const followed = (reference: string): string => {
    const { sheet, local } = splitAddress(reference);
    if (sheet === undefined || book.sheetId(sheet) !== id) return reference;
    const area = movedArea(areaOf(local.replaceAll("$", ""))!, move);
    return area ? book.reference(id, area) : "#REF!";
  };
  for (const other of book.sheetIds()) {
    for (const series of book.extras(other).charts.flatMap((chart) => chart.series)) {
      series.values = followed(series.values);
      series.categories = followed(series.categories);
    }
  }
}
