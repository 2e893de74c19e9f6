import { runway } from "../../finance/capital/runway";
import { elementwise } from "../elementwise";

/**
 * Returns the cash runway in months at a monthly cash burn.
 * @customfunction RUNWAY
 * @param cash Cash, in any currency and scale.
 * @param burn_per_month The monthly cash burn, greater than 0, in the same unit.
 * @returns The number of months, in the shape of the arguments.
 * @throws #N/A where burn_per_month is not positive: the company is not burning cash.
 * @example
 * How long would 6.3 billion, the size of NVIDIA's order, last at the 1.05 billion a month of Q3 CapEx?
 * =AICOMP.RUNWAY(6.3, 1.05)
 * 6
 * @helpurl https://aicomp.example.com/docs/functions.html#RUNWAY
 */
export function RUNWAY(cash: unknown[][], burn_per_month: unknown[][]): unknown[][] {
  return elementwise(runway, { cash, burn_per_month });
}
