import { missing, type Refusal } from "../refusal";

/** Debt in multiples of EBITDA. */
export function leverage(debt: number, ebitda: number): number | Refusal {
  if (!(ebitda > 0)) return missing(`ebitda is ${ebitda}: leverage has no meaning unless it is greater than 0`);
  return debt / ebitda;
}
