import { total } from "../../finance/backlog/total";
import { isError, toCell } from "../cell";
import { contractsOf, countedContracts, terms } from "./contracts";
import { boundsOf } from "./timeline";

/**
 * Returns the revenue recognized from all contracts in each period, in one row.
 * @customfunction BACKLOG.TOTAL
 * @param value The value of each contract, in any currency and scale.
 * @param start The start date of each contract.
 * @param end The end date of each contract, on or after its start.
 * @param first The first day of the first period, one date for all contracts.
 * @param count The number of periods, a whole number from 1 to 1,200.
 * @param [every] The length of a period: MONTH, QUARTER or YEAR (default YEAR).
 * @param [shape] The recognition profile over the term: STRAIGHT (default), FRONT, BACK or SCURVE.
 * @param [delay] The delay in whole months, which shifts start and end, 0 or more (default 0).
 * @param [haircut] The haircut: the share of the value that never converts, 0 to 1 (default 0).
 * @returns One row: the sum over the contracts in each period, in the unit of value; blank contracts are ignored.
 * @throws #VALUE! where a date, a choice or a number is out of its range; the error of any contract is that of the sum.
 * @throws #N/A where a shorter argument does not reach.
 * @example
 * What do Meta's 14.2 billion through December 2031 and NVIDIA's 6.3 through April 2032 recognize a year, if both start in 2026?
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
