import { dateOf } from "../../finance/calendar";
import { life } from "../../finance/backlog/life";
import { isError, readNumber, toCell } from "../cell";
import { single } from "../single";
import { contractsOf, countedContracts, terms } from "./contracts";

/**
 * Returns the weighted average remaining contract life of a backlog, in years.
 * @customfunction BACKLOG.LIFE
 * @param value The value of each contract, in any currency and scale.
 * @param start The start date of each contract.
 * @param end The end date of each contract, on or after its start.
 * @param as_of The valuation date, one date for all contracts.
 * @param [shape] The recognition profile over the term: STRAIGHT (default), FRONT, BACK or SCURVE.
 * @param [delay] The delay in whole months, which shifts start and end, 0 or more (default 0).
 * @param [haircut] The haircut: the share of the value that never converts, 0 to 1 (default 0).
 * @returns One number: years of 365.25 days; blank contracts are ignored.
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
