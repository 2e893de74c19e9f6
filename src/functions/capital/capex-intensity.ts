import { capexIntensity } from "../../finance/capital/capex-intensity";
import { elementwise } from "../elementwise";

/**
 * Returns CapEx intensity: capital expenditure divided by revenue.
 * @customfunction CAPEX.INTENSITY
 * @param capex Capital expenditure (CapEx) of a period, in any currency and scale.
 * @param revenue The revenue of the same period, not 0, in the same unit.
 * @returns The ratio, in the shape of the arguments.
 * @throws #DIV/0! where revenue is 0.
 * @example
 * What is the range of 2025 CapEx intensity implied by guidance?
 * =AICOMP.CAPEX.INTENSITY({20,23}, {5.35,5.15})
 * {3.738, 4.466}
 * @helpurl https://aicomp.example.com/docs/functions.html#CAPEX.INTENSITY
 */
export function CAPEX_INTENSITY(capex: unknown[][], revenue: unknown[][]): unknown[][] {
  return elementwise(capexIntensity, { capex, revenue });
}
