import { rerate } from "../../finance/pb/rerate";
import { elementwise } from "../elementwise";

/**
 * Gives what a price does if its price-to-book multiple moves and book value grows.
 * @customfunction PB.RERATE
 * @param from The multiple now, not 0.
 * @param to The multiple at the end.
 * @param book_growth The growth of book value a period as a fraction, greater than -1.
 * @param periods The number of periods.
 * @returns The change of the price as a fraction, in the shape of the arguments.
 * @throws #DIV/0! where from is 0.
 * @throws #VALUE! where book_growth is not greater than -1.
 * @example
 * What if CoreWeave falls to Microsoft's multiple in three years while its book grows by 20 % a year?
 * =AICOMP.PB.RERATE(24.09, 11.38, 0.2, 3)
 * -0.1837
 * @helpurl https://aicomp.example.com/docs/functions.html#PB.RERATE
 */
export function PB_RERATE(
  from: unknown[][],
  to: unknown[][],
  book_growth: unknown[][],
  periods: unknown[][],
): unknown[][] {
  return elementwise(rerate, { from, to, book_growth, periods });
}
