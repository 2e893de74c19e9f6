import { conversion } from "../../finance/backlog/conversion";
import { elementwise } from "../elementwise";

/**
 * Returns backlog conversion: revenue of a period divided by the opening backlog.
 * @customfunction BACKLOG.CONVERSION
 * @param revenue The revenue of the period, in any currency and scale.
 * @param opening_backlog The backlog at the start of the period, not 0, in the same unit.
 * @returns The ratio as a decimal, in the shape of the arguments.
 * @throws #DIV/0! where opening_backlog is 0.
 * @example
 * What share of the 42.9 billion of named contracts is 2025 revenue at the midpoint of guidance?
 * =AICOMP.BACKLOG.CONVERSION(5.25, 42.9)
 * 0.1224
 * @helpurl https://aicomp.example.com/docs/functions.html#BACKLOG.CONVERSION
 */
export function BACKLOG_CONVERSION(revenue: unknown[][], opening_backlog: unknown[][]): unknown[][] {
  return elementwise(conversion, { revenue, opening_backlog });
}
