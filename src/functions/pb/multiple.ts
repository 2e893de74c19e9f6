import { priceToBook } from "../../finance/pb/multiple";
import { elementwise } from "../elementwise";

/**
 * Gives the price-to-book multiple: price over book value, per share or for the whole company.
 * @customfunction PB.MULTIPLE
 * @param price The price of a share, or the market value of the company.
 * @param book The book value of a share, or the equity of the company, greater than 0, in the same unit.
 * @returns The multiple, in the shape of the arguments.
 * @throws #DIV/0! where book is 0.
 * @throws #N/A where book is negative: it has no meaningful multiple.
 * @example
 * What is the multiple of a price of 24.09 for each dollar of book, CoreWeave's?
 * =AICOMP.PB.MULTIPLE(24.09, 1)
 * 24.09
 * @helpurl https://aicomp.example.com/docs/functions.html#PB.MULTIPLE
 */
export function PB_MULTIPLE(price: unknown[][], book: unknown[][]): unknown[][] {
  return elementwise(priceToBook, { price, book });
}
