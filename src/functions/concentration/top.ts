import { top } from "../../finance/concentration/top";
import { isBlank, isError, readNumber, rowsOf } from "../cell";
import { plain } from "../rich";
import { overValues } from "./values";

/**
 * Returns the share of the total held by the n largest values.
 * @customfunction CONCENTRATION.TOP
 * @param values The values, a range of numbers of 0 or more, not all 0; blanks are ignored.
 * @param [n] The number of largest values, a whole number of 1 or more, or a range of them (default 1).
 * @returns The ratio as a decimal, in the shape of n; 1 if there are no more than n values.
 * @throws #VALUE! where a value is less than 0 or not a number, or all are 0.
 * @throws #VALUE! where n is not a whole number of 1 or more.
 * @example
 * What share of the 42.9 billion do the largest and the two largest customers hold?
 * =AICOMP.CONCENTRATION.TOP({22.4;14.2;6.3}, {1,2})
 * {0.5221, 0.8531}
 * @helpurl https://aicomp.example.com/docs/functions.html#CONCENTRATION.TOP
 */
export function CONCENTRATION_TOP(values: unknown[][], n?: unknown[][]): unknown[][] {
  return rowsOf(n).map((row) =>
    row.map((given) => {
      const cell = plain(given, "n");
      if (isError(cell)) return cell;
      const count = isBlank(cell) ? 1 : readNumber(cell, "n");
      return isError(count) ? count : overValues((numbers) => top(numbers, count), values);
    }),
  );
}
