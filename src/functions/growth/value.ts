import { value } from "../../finance/growth/value";
import { elementwise } from "../elementwise";

/**
 * Returns the value after growth at a constant rate for a number of periods.
 * @customfunction GROWTH.VALUE
 * @param begin The beginning value, in any unit.
 * @param rate The growth rate per period as a decimal, greater than -1 (26.6% is 0.266).
 * @param periods The number of periods; negative for earlier periods.
 * @returns The ending value, in the unit of begin and the shape of the arguments.
 * @throws #VALUE! where rate is not greater than -1.
 * @example
 * How large is the market in 2034 at the stated growth rate of 26.6%?
 * =AICOMP.GROWTH.VALUE(60.23, 0.266, 9)
 * 503.17
 * @helpurl https://aicomp.example.com/docs/functions.html#GROWTH.VALUE
 */
export function GROWTH_VALUE(begin: unknown[][], rate: unknown[][], periods: unknown[][]): unknown[][] {
  return elementwise(value, { begin, rate, periods });
}
