import { missing, mustBe, type Refusal } from "../refusal";

/** The years in which a GPU earns back its cost. */
export function gpuPayback(
  cost_per_gpu: number,
  price_per_hour: number,
  utilization: number,
  operating_cost_per_hour: number,
  hours: number,
): number | Refusal {
  if (!(utilization >= 0 && utilization <= 1)) return mustBe("utilization", utilization, "from 0 to 1");
  if (!(hours > 0)) return mustBe("hours", hours, "greater than 0");
  const margin = price_per_hour * utilization - operating_cost_per_hour;
  if (!(margin > 0)) return missing(`the margin an hour is ${margin}: a GPU that earns no margin never pays back`);
  return cost_per_gpu / (hours * margin);
}
