import { mustBe, type Refusal } from "../refusal";

/** The return on equity that `multiple` implies; the inverse of the justified multiple. */
export function impliedRoe(multiple: number, cost_of_equity: number, growth: number): number | Refusal {
  if (!(cost_of_equity > growth)) return mustBe("cost_of_equity", cost_of_equity, `greater than growth (${growth})`);
  return growth + multiple * (cost_of_equity - growth);
}
