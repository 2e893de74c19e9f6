import { mustBe, type Refusal } from "../refusal";

/** What is used, and of what is not, as much as the guarantor buys. */
export function guaranteeRevenue(full_revenue: number, utilization: number, guarantee: number): number | Refusal {
  if (!(utilization >= 0 && utilization <= 1)) return mustBe("utilization", utilization, "from 0 to 1");
  if (!(guarantee >= 0)) return mustBe("guarantee", guarantee, "0 or more");
  const used = full_revenue * utilization;
  return used + Math.min(full_revenue - used, guarantee);
}
