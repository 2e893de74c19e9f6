import { impliedRoe } from "../../finance/pb/implied-roe";
import { elementwise } from "../elementwise";

/**
 * Returns the return on equity that a price-to-book multiple implies at constant growth.
 * @customfunction PB.IMPLIEDROE
 * @param multiple The price-to-book multiple.
 * @param cost_of_equity The annual cost of equity as a decimal, greater than growth.
 * @param growth The terminal growth rate per year as a decimal.
 * @returns The annual return on equity as a decimal, in the shape of the arguments.
 * @throws #VALUE! where cost_of_equity is not greater than growth.
 * @example
 * Which return on equity do the two multiples imply, at a cost of equity of 10% and growth of 5%?
 * =AICOMP.PB.IMPLIEDROE({24.09;11.38}, 0.1, 0.05)
 * {1.2545; 0.619}
 * @helpurl https://aicomp.example.com/docs/functions.html#PB.IMPLIEDROE
 */
export function PB_IMPLIEDROE(multiple: unknown[][], cost_of_equity: unknown[][], growth: unknown[][]): unknown[][] {
  return elementwise(impliedRoe, { multiple, cost_of_equity, growth });
}
