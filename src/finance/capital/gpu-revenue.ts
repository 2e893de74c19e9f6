import { mustBe, type Refusal } from "../refusal";

/** What a number of GPUs earns in a year. */
export function gpuRevenue(gpus: number, price_per_hour: number, utilization: number, hours: number): number | Refusal {
  if (!(utilization >= 0 && utilization <= 1)) return mustBe("utilization", utilization, "from 0 to 1");
  if (!(hours >= 0)) return mustBe("hours", hours, "0 or more");
  return gpus * price_per_hour * utilization * hours;
}
