import { remaining } from "../../finance/backlog/remaining";
import { elementwise } from "../elementwise";
import { terms } from "./contracts";

/**
 * Returns the remaining backlog of each contract at a date: the value not yet recognized as revenue.
 * @customfunction BACKLOG.REMAINING
 * @param value The value of each contract, in any currency and scale.
 * @param start The start date of each contract.
 * @param end The end date of each contract, on or after its start.
 * @param as_of The valuation date: what is recognized up to and including it does not count.
 * @param [shape] The recognition profile over the term: STRAIGHT (default), FRONT, BACK or SCURVE.
 * @param [delay] The delay in whole months, which shifts start and end, 0 or more (default 0).
 * @param [haircut] The haircut: the share of the value that never converts, 0 to 1 (default 0).
 * @returns The remaining value, in the unit of value and the shape of the arguments.
 * @throws #VALUE! where a date, a choice or a number is out of its range.
 * @throws #N/A where a shorter argument does not reach.
 * @example
 * What remains of Meta's 14.2 billion at the end of 2026, if the contract starts that year?
 * =AICOMP.BACKLOG.REMAINING(14.2, DATE(2026,1,1), DATE(2031,12,31), DATE(2026,12,31))
 * 11.8344
 * @helpurl https://aicomp.example.com/docs/functions.html#BACKLOG.REMAINING
 */
export function BACKLOG_REMAINING(
  value: unknown[][],
  start: unknown[][],
  end: unknown[][],
  as_of: unknown[][],
  shape?: unknown[][],
  delay?: unknown[][],
  haircut?: unknown[][],
): unknown[][] {
  return elementwise(remaining, { value, start, end, as_of }, terms(shape, delay, haircut));
}
