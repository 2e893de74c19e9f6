import { dateOf } from "../calendar";
import type { Refusal } from "../refusal";
import { contractOf, recognized } from "./contract";
import type { Shape } from "./shape";

/** What a contract has not yet recognized at the end of `as_of`: its remaining performance obligation. */
export function remaining(
  value: number,
  start: number,
  end: number,
  as_of: number,
  shape: Shape,
  delay: number,
  haircut: number,
): number | Refusal {
  const contract = contractOf(value, start, end, shape, delay, haircut);
  if ("refused" in contract) return contract;
  const day = dateOf("as_of", as_of);
  if (typeof day !== "number") return day;
  return contract.total - recognized(contract, day);
}
