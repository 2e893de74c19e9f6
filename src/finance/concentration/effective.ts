import type { Refusal } from "../refusal";
import { hhi } from "./hhi";

/** The number of equal customers that would be as concentrated. */
export function effective(values: readonly number[]): number | Refusal {
  const index = hhi(values);
  return typeof index === "number" ? 1 / index : index;
}
