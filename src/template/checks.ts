import { cell, f, type Formula, type Ref } from "./formula";
import { TOLERANCE_CELL } from "./ids";

/** A check of the model: a cell that must be true. */
export interface Check {
  readonly id: string;
  readonly sheet: string; // title
  readonly says: string;
  /** True where the check holds; without its "=". */
  readonly holds: Formula;
}

/** Two numbers that must be equal but for the last digits. */
export function equal(one: Formula | Ref, other: Formula | Ref): Formula {
  return f`ABS(${one}-${other})<${cell(TOLERANCE_CELL, "both")}`;
}
