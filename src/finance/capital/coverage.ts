import { mustBe, type Refusal } from "../refusal";

/** How many times EBIT pays the interest. */
export function interestCoverage(ebit: number, interest: number): number | Refusal {
  if (!(interest > 0)) return mustBe("interest", interest, "greater than 0");
  return ebit / interest;
}
