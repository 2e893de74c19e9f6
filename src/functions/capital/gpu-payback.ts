import { gpuPayback } from "../../finance/capital/gpu-payback";
import { elementwise, optionalNumber } from "../elementwise";
import { HOURS_PER_YEAR } from "./hours";

/**
 * Returns the payback period of a GPU, in years.
 * @customfunction GPU.PAYBACK
 * @param cost_per_gpu The all-in cost per GPU, in any currency and scale.
 * @param price_per_hour The price per GPU hour, in the same unit.
 * @param utilization Utilization: the share of hours sold, 0 to 1.
 * @param operating_cost_per_hour The operating cost per GPU hour, whether sold or idle, in the same unit.
 * @param [hours] The hours per year, greater than 0 (default 8,760).
 * @returns The number of years, in the shape of the arguments.
 * @throws #VALUE! where utilization is not from 0 to 1, or hours is not greater than 0.
 * @throws #N/A where the margin is not positive: the GPU never pays back.
 * @example
 * When does a GPU of 50,000 dollars pay back at 3 dollars an hour, sold four hours in five, that costs 0.60 an hour to run?
 * =AICOMP.GPU.PAYBACK(50000, 3, 0.8, 0.6)
 * 3.171
 * @helpurl https://aicomp.example.com/docs/functions.html#GPU.PAYBACK
 */
export function GPU_PAYBACK(
  cost_per_gpu: unknown[][],
  price_per_hour: unknown[][],
  utilization: unknown[][],
  operating_cost_per_hour: unknown[][],
  hours?: unknown[][],
): unknown[][] {
  return elementwise(
    gpuPayback,
    { cost_per_gpu, price_per_hour, utilization, operating_cost_per_hour },
    { hours: optionalNumber(hours, HOURS_PER_YEAR) },
  );
}
