import { cagrDates } from "../../finance/growth/cagr-dates";
import { elementwise } from "../elementwise";

/**
 * Returns the compound annual growth rate (CAGR) between two dates, on years of 365 days as XIRR uses.
 * @customfunction CAGR.DATES
 * @param begin The value on the start date, greater than 0, in any unit.
 * @param end The value on the end date, 0 or more, in the same unit.
 * @param start_date The start date.
 * @param end_date The end date, after the start date.
 * @returns The annual growth rate as a decimal, in the shape of the arguments.
 * @throws #VALUE! where begin is not greater than 0, end is less than 0, or end_date is not after start_date.
 * @example
 * How fast does the market grow from the end of 2025 to the end of 2034?
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
