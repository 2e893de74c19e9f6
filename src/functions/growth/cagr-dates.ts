import { cagrDates } from "../../finance/growth/cagr-dates";
import { elementwise } from "../elementwise";

/**
 * Gives the compound annual growth rate between two dates, as XIRR counts years of 365 days.
 * @customfunction CAGR.DATES
 * @param begin The value on the first date, greater than 0, in any unit.
 * @param end The value on the second date, 0 or more, in the same unit.
 * @param start_date The first date.
 * @param end_date The second date, after the first.
 * @returns The rate a year as a fraction, in the shape of the arguments.
 * @throws #VALUE! where begin is not greater than 0, end is less than 0, or end_date is not after start_date.
 * @example
 * How fast does the market grow between the ends of 2025 and 2034?
 * =AICOMP.CAGR.DATES(60.23, 499.33, DATE(2025,12,31), DATE(2034,12,31))
 * 0.2647
 * @helpurl https://aicomp.example.com/docs/functions.html#CAGR.DATES
 */
export function CAGR_DATES(
  begin: unknown[][],
  end: unknown[][],
  start_date: unknown[][],
  end_date: unknown[][],
): unknown[][] {
  return elementwise(cagrDates, { begin, end, start_date, end_date });
}
