import { multiple } from "../../finance/growth/multiple";
import { elementwise } from "../elementwise";

/**
 * Gives how many times a beginning value an end value is.
 * @customfunction GROWTH.MULTIPLE
 * @param begin The value at the beginning, not 0, in any unit.
 * @param end The value at the end, in the same unit.
 * @returns The multiple, in the shape of the arguments.
 * @throws #DIV/0! where begin is 0.
 * @example
 * Is the market projected to expand nearly tenfold?
 * =AICOMP.GROWTH.MULTIPLE(60.23, 499.33)
 * 8.29
 * @helpurl https://aicomp.example.com/docs/functions.html#GROWTH.MULTIPLE
 */
export function GROWTH_MULTIPLE(begin: unknown[][], end: unknown[][]): unknown[][] {
  return elementwise(multiple, { begin, end });
}
