import { gpuRevenue } from "../../finance/capital/gpu-revenue";
import { elementwise, optionalNumber } from "../elementwise";
import { HOURS_PER_YEAR } from "./hours";

/**
 * Returns the annual revenue of a number of GPUs at a price per hour and a utilization.
 * @customfunction GPU.REVENUE
 * @param gpus The number of GPUs.
 * @param price_per_hour The price per GPU hour, in any currency and scale.
 * @param utilization Utilization: the share of hours sold, 0 to 1.
 * @param [hours] The hours per year, 0 or more (default 8,760).
 * @returns The revenue, in the unit of the price and the shape of the arguments.
 * @throws #VALUE! where utilization is not from 0 to 1, or hours is less than 0.
 * @example
 * How many GPUs at 3 dollars an hour, sold four hours in five, make the midpoint of 2025 guidance (5.25 billion)? About 250,000.
 * =AICOMP.GPU.REVENUE(250000, 3, 0.8)
 * 5256000000
 * @helpurl https://aicomp.example.com/docs/functions.html#GPU.REVENUE
 */
export function GPU_REVENUE(
  gpus: unknown[][],
  price_per_hour: unknown[][],
  utilization: unknown[][],
  hours?: unknown[][],
): unknown[][] {
  return elementwise(
    gpuRevenue,
    { gpus, price_per_hour, utilization },
    { hours: optionalNumber(hours, HOURS_PER_YEAR) },
  );
}
