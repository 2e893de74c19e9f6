import { mustBe, type Refusal } from "../refusal";
import { shares } from "./shares";

/** The share of the n largest values; of all, where there are fewer. */
export function top(values: readonly number[], n: number): number | Refusal {
  if (!(n >= 1 && Number.isInteger(n))) return mustBe("n", n, "a whole number, 1 or more");
  const parts = shares(values);
  if ("refused" in parts) return parts;
  const largest = parts.sort((a, b) => b - a).slice(0, n);
  return Math.min(
    largest.reduce((total, share) => total + share, 0),
    1,
  );
}
