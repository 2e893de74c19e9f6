import { justified } from "../../finance/pb/justified";
import { elementwise } from "../elementwise";

/**
 * Gives the price-to-book multiple that a return on equity justifies under constant growth.
 * @customfunction PB.JUSTIFIED
 * @param roe The return on equity a year as a fraction.
 * @param cost_of_equity The cost of equity a year as a fraction, greater than growth.
 * @param growth The growth of book value a year for ever, as a fraction.
 * @returns The multiple, in the shape of the arguments.
 * @throws #VALUE! where cost_of_equity is not greater than growth.
 * @example
 * Which multiple would a return on equity of 40 % justify, near Microsoft's 11.38?
 * =AICOMP.PB.JUSTIFIED(0.4, 0.09, 0.06)
 * 11.33
 * @helpurl https://aicomp.example.com/docs/functions.html#PB.JUSTIFIED
 */
export function PB_JUSTIFIED(roe: unknown[][], cost_of_equity: unknown[][], growth: unknown[][]): unknown[][] {
  return elementwise(justified, { roe, cost_of_equity, growth });
}
