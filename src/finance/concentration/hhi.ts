import type { Refusal } from "../refusal";
import { shares } from "./shares";

/** The Herfindahl index: the sum of squared shares. */
export function hhi(values: readonly number[]): number | Refusal {
  const parts = shares(values);
  return "refused" in parts ? parts : parts.reduce((total, share) => total + share * share, 0);
}
