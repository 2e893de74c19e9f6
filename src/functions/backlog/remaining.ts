import { remaining } from "../../finance/backlog/remaining";
import { elementwise } from "../elementwise";
import { terms } from "./contracts";

/**
 * Gives what each contract has not yet recognised at the end of a day: its remaining performance obligation.
 * @customfunction BACKLOG.REMAINING
 * @param value The value of each contract, in any unit of money.
 * @param start The first day of each contract, a date.
 * @param end The last day of each contract, a date on or after its first.
 * @param as_of The day after which the rest counts, a date.
 * @param [shape] How a contract is recognised over its days: STRAIGHT (default), FRONT, BACK or SCURVE.
 * @param [delay] Whole months by which both days move later, 0 or more (default 0).
 * @param [haircut] The fraction of the value that never converts, 0 to 1 (default 0).
 * @returns The part that remains, in the unit of value and the shape of the arguments.
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
