import { impliedGrowth } from "../../finance/pb/implied-growth";
import { elementwise } from "../elementwise";

/**
 * Returns the terminal growth that a price-to-book multiple implies for a return on equity.
 * @customfunction PB.IMPLIEDGROWTH
 * @param multiple The price-to-book multiple, not 1.
 * @param roe The annual return on equity as a decimal.
 * @param cost_of_equity The annual cost of equity as a decimal.
 * @returns The annual growth rate as a decimal, in the shape of the arguments.
 * @throws #VALUE! where multiple is 1.
 * @example
 * Which growth does Microsoft's multiple imply at a return on equity of 40% and a cost of equity of 9%?
 * =AICOMP.PB.IMPLIEDGROWTH(11.38, 0.4, 0.09)
 * 0.0601
 * @helpurl https://aicomp.example.com/docs/functions.html#PB.IMPLIEDGROWTH
 */
export function PB_IMPLIEDGROWTH(multiple: unknown[][], roe: unknown[][], cost_of_equity: unknown[][]): unknown[][] {
  return elementwise(impliedGrowth, { multiple, roe, cost_of_equity });
}
