import { runway } from "../../finance/capital/runway";
import { elementwise } from "../elementwise";

/**
 * Gives the months that cash lasts at a monthly burn.
 * @customfunction RUNWAY
 * @param cash The cash, in any unit of money.
 * @param burn_per_month The cash that is burned a month, greater than 0, in the same unit.
 * @returns The months, in the shape of the arguments.
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
