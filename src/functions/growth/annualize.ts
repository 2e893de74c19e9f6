import { annualize } from "../../finance/growth/annualize";
import { elementwise } from "../elementwise";

/**
 * Gives the yearly return that a total return over some months comes to if it is repeated.
 * @customfunction GROWTH.ANNUALIZE
 * @param total_return The return over all the months as a fraction, -1 or more (195.7 % is 1.957).
 * @param months The number of months, greater than 0.
 * @returns The return a year as a fraction, in the shape of the arguments.
 * @throws #VALUE! where total_return is less than -1, or months is not greater than 0.
 * @example
 * What is 195.7 % in six months over a year, if it is repeated?
 * =AICOMP.GROWTH.ANNUALIZE(1.957, 6)
 * 7.744
 * @helpurl https://aicomp.example.com/docs/functions.html#GROWTH.ANNUALIZE
 */
export function GROWTH_ANNUALIZE(total_return: unknown[][], months: unknown[][]): unknown[][] {
  return elementwise(annualize, { total_return, months });
}
