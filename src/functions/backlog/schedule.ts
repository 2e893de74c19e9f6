import { schedule } from "../../finance/backlog/schedule";
import { isError, toCell } from "../cell";
import { contractsOf, terms } from "./contracts";
import { boundsOf } from "./timeline";

/**
 * Returns the revenue recognized from each contract in each period, one row per contract.
 * @customfunction BACKLOG.SCHEDULE
 * @param value The value of each contract, in any currency and scale.
 * @param start The start date of each contract.
 * @param end The end date of each contract, on or after its start.
 * @param first The first day of the first period, one date for all contracts.
 * @param count The number of periods, a whole number from 1 to 1,200.
 * @param [every] The length of a period: MONTH, QUARTER or YEAR (default YEAR).
 * @param [shape] The recognition profile over the term: STRAIGHT (default), FRONT, BACK or SCURVE.
 * @param [delay] The delay in whole months, which shifts start and end, 0 or more (default 0).
 * @param [haircut] The haircut: the share of the value that never converts, 0 to 1 (default 0).
 * @returns The revenue recognized in each period, in the unit of value: contracts down, periods across.
 * @throws #VALUE! where a date, a choice or a number is out of its range; in the row of the contract that it stands in.
 * @throws #N/A in the rows that a shorter argument does not reach.
 * @example
 * What does Meta's contract of up to 14.2 billion dollars through December 2031 recognize a year, if it starts in 2026?
 * =AICOMP.BACKLOG.SCHEDULE(14.2, DATE(2026,1,1), DATE(2031,12,31), DATE(2026,1,1), 2)
 * {2.3656, 2.3656}
 * @helpurl https://aicomp.example.com/docs/functions.html#BACKLOG.SCHEDULE
 */
export function BACKLOG_SCHEDULE(
  value: unknown[][],
  start: unknown[][],
  end: unknown[][],
  first: unknown[][],
  count: unknown[][],
  every?: unknown[][],
  shape?: unknown[][],
  delay?: unknown[][],
  haircut?: unknown[][],
): unknown[][] {
  const bounds = boundsOf(first, count, every);
  if (isError(bounds)) return [[bounds]];
  return contractsOf(value, start, end, terms(shape, delay, haircut)).map((contract) =>
    contract === "" || isError(contract)
      ? new Array<unknown>(bounds.length - 1).fill(contract)
      : schedule(contract, bounds).map(toCell),
  );
}
