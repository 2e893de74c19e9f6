import { excessYears } from "../../finance/pb/excess-years";
import { elementwise } from "../elementwise";

/**
 * Returns the years of excess return on equity that a price-to-book multiple pays for.
 * @customfunction PB.EXCESSYEARS
 * @param multiple The price-to-book multiple, greater than 0.
 * @param roe The annual return on equity as a decimal, greater than -1.
 * @param cost_of_equity The annual cost of equity as a decimal, greater than -1, not equal to roe.
 * @returns The number of years, in the shape of the arguments.
 * @throws #VALUE! where multiple is not greater than 0, or roe equals cost_of_equity.
 * @example
 * How many years at a return of 40% does CoreWeave's multiple pay for, at a cost of equity of 13%?
 * =AICOMP.PB.EXCESSYEARS(24.09, 0.4, 0.13)
 * 14.85
 * @helpurl https://aicomp.example.com/docs/functions.html#PB.EXCESSYEARS
 */
export function PB_EXCESSYEARS(multiple: unknown[][], roe: unknown[][], cost_of_equity: unknown[][]): unknown[][] {
  return elementwise(excessYears, { multiple, roe, cost_of_equity });
}
