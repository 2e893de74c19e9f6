import { multiple } from "../../finance/growth/multiple";
import { elementwise } from "../elementwise";

/**
 * Returns the growth multiple: the ending value divided by the beginning value.
 * @customfunction GROWTH.MULTIPLE
 * @param begin The beginning value, not 0, in any unit.
 * @param end The ending value, in the same unit.
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
