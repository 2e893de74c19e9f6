import { total } from "../../finance/backlog/total";
import { isError, toCell } from "../cell";
import { contractsOf, countedContracts, terms } from "./contracts";
import { boundsOf } from "./timeline";

/**
 * Gives what all contracts together recognise in each period, in one row.
 * @customfunction BACKLOG.TOTAL
 * @param value The value of each contract, in any unit of money.
 * @param start The first day of each contract, a date.
 * @param end The last day of each contract, a date on or after its first.
 * @param first The first day of period one, one date for all.
 * @param count The number of periods, a whole number from 1 to 1,200.
 * @param [every] The length of a period: MONTH, QUARTER or YEAR (default YEAR).
 * @param [shape] How a contract is recognised over its days: STRAIGHT (default), FRONT, BACK or SCURVE.
 * @param [delay] Whole months by which both days move later, 0 or more (default 0).
 * @param [haircut] The fraction of the value that never converts, 0 to 1 (default 0).
 * @returns One row: the sum over the contracts in each period, in the unit of value; contracts that are blank don't count.
 * @throws #VALUE! where a date, a choice or a number is out of its range; the error of any contract is that of the sum.
 * @throws #N/A where a shorter argument does not reach.
 * @example
 * What do Meta's 14.2 billion through December 2031 and NVIDIA's 6.3 through April 2032 recognise a year, if both start in 2026?
 * =AICOMP.BACKLOG.TOTAL({14.2;6.3}, DATE(2026,1,1), {48213;48334}, DATE(2026,1,1), 2)
 * {3.3602, 3.3602}
 * @helpurl https://aicomp.example.com/docs/functions.html#BACKLOG.TOTAL
 */
export function BACKLOG_TOTAL(
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
  const contracts = countedContracts(contractsOf(value, start, end, terms(shape, delay, haircut)));
  const row = (cell: unknown) => [new Array<unknown>(bounds.length - 1).fill(cell)];
  if (isError(contracts)) return row(contracts);
  return contracts.length === 0 ? row("") : [total(contracts, bounds).map(toCell)];
}
