import { mustBe, type Refusal } from "../refusal";

/** The years of earning `roe` on retained book that `multiple` pays for. */
export function excessYears(multiple: number, roe: number, cost_of_equity: number): number | Refusal {
  if (!(multiple > 0)) return mustBe("multiple", multiple, "greater than 0");
  if (!(roe > -1)) return mustBe("roe", roe, "greater than -1");
  if (!(cost_of_equity > -1)) return mustBe("cost_of_equity", cost_of_equity, "greater than -1");
  if (roe === cost_of_equity) return mustBe("roe", roe, `other than cost_of_equity (${cost_of_equity})`);
  return Math.log(multiple) / (Math.log1p(roe) - Math.log1p(cost_of_equity));
}
