import { mustBe, type Refusal } from "../refusal";

/** The multiple that `roe` justifies: (roe - growth) / (cost_of_equity - growth). */
export function justified(roe: number, cost_of_equity: number, growth: number): number | Refusal {
  if (!(cost_of_equity > growth)) return mustBe("cost_of_equity", cost_of_equity, `greater than growth (${growth})`);
  return (roe - growth) / (cost_of_equity - growth);
}
