import { mustBe, type Refusal } from "../refusal";

/** Each value's share of their sum; values are 0 or more and not all 0. */
export function shares(values: readonly number[]): number[] | Refusal {
  const negative = values.find((value) => !(value >= 0));
  if (negative !== undefined) return mustBe("values", negative, "0 or more");
  // Divided by the largest first, so that the sum of large values stays finite.
  const largest = values.reduce((most, value) => Math.max(most, value), 0);
  if (largest === 0) return mustBe("values", 0, "greater than 0 for one at least");
  const scaled = values.map((value) => value / largest);
  const sum = scaled.reduce((total, value) => total + value, 0);
  return scaled.map((value) => value / sum);
}
