import { DIVIDED_BY_ZERO, type Refusal } from "../refusal";

/** `backlog` over `annual_revenue`. */
export function coverage(backlog: number, annual_revenue: number): number | Refusal {
  return annual_revenue === 0 ? DIVIDED_BY_ZERO : backlog / annual_revenue;
}
