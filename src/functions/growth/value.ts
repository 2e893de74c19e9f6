import { value } from "../../finance/growth/value";
import { elementwise } from "../elementwise";

/**
 * Gives the value that a beginning value grows to at a constant rate over a number of periods.
 * @customfunction GROWTH.VALUE
 * @param begin The value at the beginning, in any unit.
 * @param rate The rate a period as a fraction, greater than -1 (26.6 % is 0.266).
 * @param periods The number of periods; a negative number looks back.
 * @returns The value at the end, in the unit of begin and the shape of the arguments.
 * @throws #VALUE! where rate is not greater than -1.
 * @example
 * Where does the stated rate of 26.6 % lead by 2034?
 * =AICOMP.GROWTH.VALUE(60.23, 0.266, 9)
 * 503.17
 * @helpurl https://aicomp.example.com/docs/functions.html#GROWTH.VALUE
 */
export function GROWTH_VALUE(begin: unknown[][], rate: unknown[][], periods: unknown[][]): unknown[][] {
  return elementwise(value, { begin, rate, periods });
}
