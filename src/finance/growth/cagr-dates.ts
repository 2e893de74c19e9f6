import { dateOf } from "../calendar";
import { mustBe, type Refusal } from "../refusal";
import { cagr } from "./cagr";

/** XIRR counts so, in leap years too. */
const DAYS_PER_YEAR = 365;

/** The constant rate a year of 365 days that takes `begin` on one date to `end` on a later one. */
export function cagrDates(begin: number, end: number, start_date: number, end_date: number): number | Refusal {
  const from = dateOf("start_date", start_date);
  if (typeof from !== "number") return from;
  const to = dateOf("end_date", end_date);
  if (typeof to !== "number") return to;
  if (!(to > from)) return mustBe("end_date", end_date, `after start_date (${start_date})`);
  return cagr(begin, end, (to - from) / DAYS_PER_YEAR);
}
