import { coverage } from "../../finance/backlog/coverage";
import { elementwise } from "../elementwise";

/**
 * Returns backlog coverage: backlog divided by annual revenue, in years.
 * @customfunction BACKLOG.COVERAGE
 * @param backlog The backlog (remaining performance obligation), in any currency and scale.
 * @param annual_revenue Annual revenue, not 0, in the same unit.
 * @returns The number of years, in the shape of the arguments.
 * @throws #DIV/0! where annual_revenue is 0.
 * @example
 * How many years of 2025 revenue do the named contracts cover?
 * =AICOMP.BACKLOG.COVERAGE(42.9, 5.25)
 * 8.171
 * @helpurl https://aicomp.example.com/docs/functions.html#BACKLOG.COVERAGE
 */
export function BACKLOG_COVERAGE(backlog: unknown[][], annual_revenue: unknown[][]): unknown[][] {
  return elementwise(coverage, { backlog, annual_revenue });
}
