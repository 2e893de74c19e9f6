import { interestCoverage } from "../../finance/capital/coverage";
import { elementwise } from "../elementwise";

/**
 * Returns interest coverage: EBIT divided by interest.
 * @customfunction COVERAGE
 * @param ebit EBIT of a period, in any currency and scale.
 * @param interest Interest expense of the same period, greater than 0, in the same unit.
 * @returns The multiple, in the shape of the arguments.
 * @throws #VALUE! where interest is not greater than 0.
 * @example
 * If all of the 2025 revenue were EBIT, how often would it pay 10% interest on 21.5 billion of CapEx?
 * =AICOMP.COVERAGE(5.25, 2.15)
 * 2.442
 * @helpurl https://aicomp.example.com/docs/functions.html#COVERAGE
 */
export function COVERAGE(ebit: unknown[][], interest: unknown[][]): unknown[][] {
  return elementwise(interestCoverage, { ebit, interest });
}
