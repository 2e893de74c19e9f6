import { DIVIDED_BY_ZERO, mustBe, type Refusal } from "../refusal";

/** What a price does if the multiple goes `from` one `to` another while book grows. */
export function rerate(from: number, to: number, book_growth: number, periods: number): number | Refusal {
  if (from === 0) return DIVIDED_BY_ZERO;
  if (!(book_growth > -1)) return mustBe("book_growth", book_growth, "greater than -1");
  return (to / from) * Math.pow(1 + book_growth, periods) - 1;
}
