import type { Refusal } from "../../finance/refusal";
import { isBlank, isError, readNumber, rowsOf, toCell } from "../cell";
import { plain } from "../rich";

/** One number over all values of a range, blanks left out; empty text where there is nothing but blanks. */
export function overValues(
  body: (values: readonly number[]) => number | Refusal,
  cells: unknown[][],
): number | string | CustomFunctions.Error {
  const values: number[] = [];
  for (const row of rowsOf(cells)) {
    for (const given of row) {
      const cell = plain(given, "values");
      if (isError(cell)) return cell;
      if (isBlank(cell)) continue;
      const number = readNumber(cell, "values");
      if (isError(number)) return number;
      values.push(number);
    }
  }
  return values.length === 0 ? "" : toCell(body(values));
}
