import { dateOf } from "../../finance/calendar";
import { life } from "../../finance/backlog/life";
import { isError, readNumber, toCell } from "../cell";
import { single } from "../single";
import { contractsOf, countedContracts, terms } from "./contracts";

/**
 * Gives the remaining life of a backlog: the years to the end of each contract, weighted by what remains of it.
 * @customfunction BACKLOG.LIFE
 * @param value The value of each contract, in any unit of money.
 * @param start The first day of each contract, a date.
 * @param end The last day of each contract, a date on or after its first.
 * @param as_of The day from which the years count, one date for all.
 * @param [shape] How a contract is recognised over its days: STRAIGHT (default), FRONT, BACK or SCURVE.
 * @param [delay] Whole months by which both days move later, 0 or more (default 0).
 * @param [haircut] The fraction of the value that never converts, 0 to 1 (default 0).
 * @returns One number: the years of 365.25 days; contracts that are blank don't count.
 * @throws #DIV/0! where nothing remains of any contract.
 * @throws #VALUE! where a date, a choice or a number is out of its range; the error of any contract is that of the whole.
 * @throws #N/A where a shorter argument does not reach.
 * @example
 * How long do Meta's and NVIDIA's contracts run from the end of 2025, weighted by value?
 * =AICOMP.BACKLOG.LIFE({14.2;6.3}, DATE(2026,1,1), {48213;48334}, DATE(2025,12,31))
 * 6.1004
 * @helpurl https://aicomp.example.com/docs/functions.html#BACKLOG.LIFE
 */
export function BACKLOG_LIFE(
  value: unknown[][],
  start: unknown[][],
  end: unknown[][],
  as_of: unknown[][],
  shape?: unknown[][],
  delay?: unknown[][],
  haircut?: unknown[][],
): unknown[][] {
  const serial = single("as_of", as_of, readNumber);
  if (isError(serial)) return [[serial]];
  const day = dateOf("as_of", serial);
  if (typeof day !== "number") return [[toCell(day)]];
  const contracts = countedContracts(contractsOf(value, start, end, terms(shape, delay, haircut)));
  if (isError(contracts)) return [[contracts]];
  return [[contracts.length === 0 ? "" : toCell(life(contracts, day))]];
}
