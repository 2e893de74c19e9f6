import { DIVIDED_BY_ZERO, missing, type Refusal } from "../refusal";

/** Price over book value; a negative book has no meaningful multiple. */
export function priceToBook(price: number, book: number): number | Refusal {
  if (book < 0) return missing(`book is ${book}: a negative book has no meaningful multiple`);
  return book === 0 ? DIVIDED_BY_ZERO : price / book;
}
