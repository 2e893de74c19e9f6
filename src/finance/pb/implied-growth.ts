import { mustBe, type Refusal } from "../refusal";

/** The growth that `multiple` implies for `roe`: (multiple cost_of_equity - roe) / (multiple - 1). */
export function impliedGrowth(multiple: number, roe: number, cost_of_equity: number): number | Refusal {
  if (multiple === 1)
    return mustBe("multiple", multiple, "other than 1, which every growth implies where roe is cost_of_equity");
  return (multiple * cost_of_equity - roe) / (multiple - 1);
}
