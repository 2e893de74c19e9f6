import { bookToBill } from "../../finance/backlog/book-to-bill";
import { elementwise } from "../elementwise";

/**
 * Returns the book-to-bill ratio: bookings divided by revenue.
 * @customfunction BACKLOG.BOOKTOBILL
 * @param bookings The bookings of the period, in any currency and scale.
 * @param revenue The revenue of the period, not 0, in the same unit.
 * @returns The ratio, in the shape of the arguments.
 * @throws #DIV/0! where revenue is 0.
 * @example
 * What is the ratio of the 42.9 billion of named contracts to the 2025 revenue guidance (midpoint)?
 * =AICOMP.BACKLOG.BOOKTOBILL(42.9, 5.25)
 * 8.171
 * @helpurl https://aicomp.example.com/docs/functions.html#BACKLOG.BOOKTOBILL
 */
export function BACKLOG_BOOKTOBILL(bookings: unknown[][], revenue: unknown[][]): unknown[][] {
  return elementwise(bookToBill, { bookings, revenue });
}
