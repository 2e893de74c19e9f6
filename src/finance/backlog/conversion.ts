import { DIVIDED_BY_ZERO, type Refusal } from "../refusal";

/** `revenue` over `opening_backlog`. */
export function conversion(revenue: number, opening_backlog: number): number | Refusal {
  return opening_backlog === 0 ? DIVIDED_BY_ZERO : revenue / opening_backlog;
}
