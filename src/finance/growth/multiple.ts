import { DIVIDED_BY_ZERO, type Refusal } from "../refusal";

/** `end` in multiples of `begin`. */
export function multiple(begin: number, end: number): number | Refusal {
  return begin === 0 ? DIVIDED_BY_ZERO : end / begin;
}
