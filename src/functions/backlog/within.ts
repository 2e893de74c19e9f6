import { within } from "../../finance/backlog/within";
import { elementwise } from "../elementwise";
import { terms } from "./contracts";

/**
 * Returns the revenue that each contract recognizes within a number of months after a date.
 * @customfunction BACKLOG.WITHIN
 * @param value The value of each contract, in any currency and scale.
 * @param start The start date of each contract.
 * @param end The end date of each contract, on or after its start.
 * @param as_of The valuation date; the months begin on the next day.
 * @param months The number of months, a whole number, 0 or more.
 * @param [shape] The recognition profile over the term: STRAIGHT (default), FRONT, BACK or SCURVE.
 * @param [delay] The delay in whole months, which shifts start and end, 0 or more (default 0).
 * @param [haircut] The haircut: the share of the value that never converts, 0 to 1 (default 0).
 * @returns The revenue recognized after as_of through EDATE(as_of, months), in the unit of value and the shape of the arguments.
 * @throws #VALUE! where a date, a choice or a number is out of its range.
 * @throws #N/A where a shorter argument does not reach.
 * @example
 * What of Meta's 14.2 billion is recognized in the twelve months of 2026, if the contract starts then?
 * =AICOMP.BACKLOG.WITHIN(14.2, DATE(2026,1,1), DATE(2031,12,31), DATE(2025,12,31), 12)
 * 2.3656
 * @helpurl https://aicomp.example.com/docs/functions.html#BACKLOG.WITHIN
 */
export function BACKLOG_WITHIN(
  value: unknown[][],
  start: unknown[][],
  end: unknown[][],
  as_of: unknown[][],
  months: unknown[][],
  shape?: unknown[][],
  delay?: unknown[][],
  haircut?: unknown[][],
): unknown[][] {
  return elementwise(within, { value, start, end, as_of, months }, terms(shape, delay, haircut));
}
