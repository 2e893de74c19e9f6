import { justified } from "../../finance/pb/justified";
import { elementwise } from "../elementwise";

/**
 * Returns the justified price-to-book multiple for a return on equity, cost of equity and terminal growth.
 * @customfunction PB.JUSTIFIED
 * @param roe The annual return on equity as a decimal.
 * @param cost_of_equity The annual cost of equity as a decimal, greater than growth.
 * @param growth The terminal growth rate per year as a decimal.
 * @returns The multiple, in the shape of the arguments.
 * @throws #VALUE! where cost_of_equity is not greater than growth.
 * @example
 * Which multiple would a return on equity of 40% justify, near Microsoft's 11.38?
 * =AICOMP.PB.JUSTIFIED(0.4, 0.09, 0.06)
 * 11.33
 * @helpurl https://aicomp.example.com/docs/functions.html#PB.JUSTIFIED
 */
export function PB_JUSTIFIED(roe: unknown[][], cost_of_equity: unknown[][], growth: unknown[][]): unknown[][] {
  return elementwise(justified, { roe, cost_of_equity, growth });
}
