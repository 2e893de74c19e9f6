import { mustBe, type Refusal } from "../refusal";

/** The constant rate a period that takes `begin` to `end`: (end / begin)^(1 / periods) - 1. */
export function cagr(begin: number, end: number, periods: number): number | Refusal {
  if (!(begin > 0)) return mustBe("begin", begin, "greater than 0");
  if (!(end >= 0)) return mustBe("end", end, "0 or more");
  if (!(periods > 0)) return mustBe("periods", periods, "greater than 0");
  return Math.pow(end / begin, 1 / periods) - 1;
}
