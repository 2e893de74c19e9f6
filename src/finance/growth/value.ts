import { mustBe, type Refusal } from "../refusal";

/** `begin` after `periods` at `rate`: begin (1 + rate)^periods. */
export function value(begin: number, rate: number, periods: number): number | Refusal {
  if (!(rate > -1)) return mustBe("rate", rate, "greater than -1");
  return begin * Math.pow(1 + rate, periods);
}
