import { priceToBook } from "../../finance/pb/multiple";
import { elementwise } from "../elementwise";

/**
 * Returns the price-to-book multiple (P/B), per share or for the whole company.
 * @customfunction PB.MULTIPLE
 * @param price The share price, or the market capitalization.
 * @param book Book value per share, or total equity, greater than 0, in the same unit.
 * @returns The multiple, in the shape of the arguments.
 * @throws #DIV/0! where book is 0.
 * @throws #N/A where book is negative: the multiple is not meaningful.
 * @example
 * What is CoreWeave's multiple at a price of 24.09 per dollar of book value?
 * =AICOMP.PB.MULTIPLE(24.09, 1)
 * 24.09
 * @helpurl https://aicomp.example.com/docs/functions.html#PB.MULTIPLE
 */
export function PB_MULTIPLE(price: unknown[][], book: unknown[][]): unknown[][] {
  return elementwise(priceToBook, { price, book });
}
