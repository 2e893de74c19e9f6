import { mustBe, type Refusal } from "../refusal";

/** `multiple` over that of a peer, less 1. */
export function premium(multiple: number, peer: number): number | Refusal {
  if (!(peer > 0)) return mustBe("peer", peer, "greater than 0");
  return multiple / peer - 1;
}
