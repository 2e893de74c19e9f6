import { DIVIDED_BY_ZERO, type Refusal } from "../refusal";

/** `capex` over `revenue`. */
export function capexIntensity(capex: number, revenue: number): number | Refusal {
  return revenue === 0 ? DIVIDED_BY_ZERO : capex / revenue;
}
