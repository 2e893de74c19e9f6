import { cagr } from "../../finance/growth/cagr";
import { elementwise } from "../elementwise";

/**
 * Returns the compound annual growth rate (CAGR) between a beginning and an ending value.
 * @customfunction CAGR
 * @param begin The beginning value, greater than 0, in any unit.
 * @param end The ending value, 0 or more, in the same unit.
 * @param periods The number of periods between them, greater than 0 (2025 to 2034 is 9).
 * @returns The growth rate per period as a decimal, in the shape of the arguments.
 * @throws #VALUE! where begin or periods is not greater than 0, or end is less than 0.
 * @example
 * How fast does the AI infrastructure market grow from 2025 to 2034?
 * =AICOMP.CAGR(60.23, 499.33, 9)
 * 0.2649
 * @helpurl https://aicomp.example.com/docs/functions.html#CAGR
 */
export function CAGR(begin: unknown[][], end: unknown[][], periods: unknown[][]): unknown[][] {
  return elementwise(cagr, { begin, end, periods });
}
