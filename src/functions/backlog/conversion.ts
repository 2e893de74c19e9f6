import { conversion } from "../../finance/backlog/conversion";
import { elementwise } from "../elementwise";

/**
 * Gives the share of the opening backlog (remaining performance obligation) that became revenue in a period.
 * @customfunction BACKLOG.CONVERSION
 * @param revenue The revenue of the period, in any unit of money.
 * @param opening_backlog The backlog at the beginning of the period, not 0, in the same unit.
 * @returns The share as a fraction, in the shape of the arguments.
 * @throws #DIV/0! where opening_backlog is 0.
 * @example
 * What share of the 42.9 billion of named contracts is a year at the middle of the 2025 guidance?
 * =AICOMP.BACKLOG.CONVERSION(5.25, 42.9)
 * 0.1224
 * @helpurl https://aicomp.example.com/docs/functions.html#BACKLOG.CONVERSION
 */
export function BACKLOG_CONVERSION(revenue: unknown[][], opening_backlog: unknown[][]): unknown[][] {
  return elementwise(conversion, { revenue, opening_backlog });
}
