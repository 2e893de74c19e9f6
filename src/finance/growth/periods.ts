import { mustBe, type Refusal } from "../refusal";

/** The periods in which `begin` reaches `end` at `rate`: ln(end / begin) / ln(1 + rate). */
export function periods(begin: number, end: number, rate: number): number | Refusal {
  if (!(begin > 0)) return mustBe("begin", begin, "greater than 0");
  if (!(end > 0)) return mustBe("end", end, "greater than 0");
  if (!(rate > -1) || rate === 0) return mustBe("rate", rate, "greater than -1 and not 0");
  return Math.log(end / begin) / Math.log1p(rate);
}
