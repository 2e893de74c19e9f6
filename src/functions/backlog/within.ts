import { within } from "../../finance/backlog/within";
import { elementwise } from "../elementwise";
import { terms } from "./contracts";

/**
 * Gives what each contract recognises after a day and within a number of months.
 * @customfunction BACKLOG.WITHIN
 * @param value The value of each contract, in any unit of money.
 * @param start The first day of each contract, a date.
 * @param end The last day of each contract, a date on or after its first.
 * @param as_of The day after which the months begin, a date.
 * @param months The number of months, a whole number, 0 or more.
 * @param [shape] How a contract is recognised over its days: STRAIGHT (default), FRONT, BACK or SCURVE.
 * @param [delay] Whole months by which both days move later, 0 or more (default 0).
 * @param [haircut] The fraction of the value that never converts, 0 to 1 (default 0).
 * @returns The part recognised after as_of and up to EDATE(as_of, months), in the unit of value and the shape of the arguments.
 * @throws #VALUE! where a date, a choice or a number is out of its range.
 * @throws #N/A where a shorter argument does not reach.
 * @example
 * What of Meta's 14.2 billion is recognised in the twelve months of 2026, if the contract starts then?
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
