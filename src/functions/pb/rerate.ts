import { rerate } from "../../finance/pb/rerate";
import { elementwise } from "../elementwise";

/**
 * Returns the price return from a change in the price-to-book multiple and growth in book value.
 * @customfunction PB.RERATE
 * @param from The current multiple, not 0.
 * @param to The exit multiple.
 * @param book_growth The growth of book value per share, per period, as a decimal, greater than -1.
 * @param periods The number of periods.
 * @returns The price return as a decimal, in the shape of the arguments.
 * @throws #DIV/0! where from is 0.
 * @throws #VALUE! where book_growth is not greater than -1.
 * @example
 * What is the price return if CoreWeave de-rates to Microsoft's multiple over three years while book value grows 20% a year?
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
