import { periods } from "../../finance/growth/periods";
import { elementwise } from "../elementwise";

/**
 * Returns the number of periods needed to grow from one value to another at a constant rate.
 * @customfunction GROWTH.PERIODS
 * @param begin The beginning value, greater than 0, in any unit.
 * @param end The ending value, greater than 0, in the same unit.
 * @param rate The growth rate per period as a decimal, greater than -1 and not 0.
 * @returns The number of periods, in the shape of the arguments.
 * @throws #VALUE! where begin or end is not greater than 0, or rate is 0 or not greater than -1.
 * @example
 * How many years does the market need at the stated growth rate of 26.6%?
 * =AICOMP.GROWTH.PERIODS(60.23, 499.33, 0.266)
 * 8.9675
 * @helpurl https://aicomp.example.com/docs/functions.html#GROWTH.PERIODS
 */
export function GROWTH_PERIODS(begin: unknown[][], end: unknown[][], rate: unknown[][]): unknown[][] {
  return elementwise(periods, { begin, end, rate });
}
