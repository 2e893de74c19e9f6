import { annualize } from "../../finance/growth/annualize";
import { elementwise } from "../elementwise";

/**
 * Returns the annualized equivalent of a total return over a number of months.
 * @customfunction GROWTH.ANNUALIZE
 * @param total_return The total return as a decimal, -1 or more (195.7% is 1.957).
 * @param months The number of months, greater than 0.
 * @returns The annualized return as a decimal, in the shape of the arguments.
 * @throws #VALUE! where total_return is less than -1, or months is not greater than 0.
 * @example
 * What is a six-month return of 195.7% annualized?
 * =AICOMP.GROWTH.ANNUALIZE(1.957, 6)
 * 7.744
 * @helpurl https://aicomp.example.com/docs/functions.html#GROWTH.ANNUALIZE
 */
export function GROWTH_ANNUALIZE(total_return: unknown[][], months: unknown[][]): unknown[][] {
  return elementwise(annualize, { total_return, months });
}
