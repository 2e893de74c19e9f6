import { guaranteeRevenue } from "../../finance/capital/guarantee-revenue";
import { elementwise } from "../elementwise";

/**
 * Returns the revenue of capacity whose unused part is covered by a capacity backstop.
 * @customfunction GUARANTEE.REVENUE
 * @param full_revenue Revenue at full utilization, in any currency and scale.
 * @param utilization Utilization of the capacity, 0 to 1.
 * @param guarantee The backstop: the maximum paid for unused capacity, 0 or more, in the same unit.
 * @returns The revenue, in the unit of full_revenue and the shape of the arguments.
 * @throws #VALUE! where utilization is not from 0 to 1, or guarantee is less than 0.
 * @example
 * How much of 10 billion of capacity, used to 65%, does NVIDIA's order of 6.3 billion secure?
 * =AICOMP.GUARANTEE.REVENUE(10, 0.65, 6.3)
 * 10
 * @helpurl https://aicomp.example.com/docs/functions.html#GUARANTEE.REVENUE
 */
export function GUARANTEE_REVENUE(
  full_revenue: unknown[][],
  utilization: unknown[][],
  guarantee: unknown[][],
): unknown[][] {
  return elementwise(guaranteeRevenue, { full_revenue, utilization, guarantee });
}
