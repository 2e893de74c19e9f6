import { path } from "../../finance/growth/path";
import { isError, readNumber, toCell } from "../cell";
import { single } from "../single";

/**
 * Returns the path of a value that grows at a constant rate, one row per period.
 * @customfunction GROWTH.PATH
 * @param begin The beginning value, one number in any unit.
 * @param rate The growth rate per period as a decimal, one number greater than -1.
 * @param periods The number of periods, one whole number from 0 to 10,000.
 * @returns A column of periods + 1 values, in the unit of begin.
 * @throws #VALUE! where an argument is a range, rate is not greater than -1, or periods is not a whole number from 0 to 10,000.
 * @example
 * How does the market grow from 2025 to 2028 at the stated rate of 26.6%?
 * =AICOMP.GROWTH.PATH(60.23, 0.266, 3)
 * {60.23; 76.25; 96.53; 122.21}
 * @helpurl https://aicomp.example.com/docs/functions.html#GROWTH.PATH
 */
export function GROWTH_PATH(begin: unknown[][], rate: unknown[][], periods: unknown[][]): unknown[][] {
  const from = single("begin", begin, readNumber);
  if (isError(from)) return [[from]];
  const at = single("rate", rate, readNumber);
  if (isError(at)) return [[at]];
  const count = single("periods", periods, readNumber);
  if (isError(count)) return [[count]];
  const values = path(from, at, count);
  return "refused" in values ? [[toCell(values)]] : values.map((value) => [toCell(value)]);
}
