import { cell, f, type Formula, type Ref } from "./formula";
import { TOLERANCE_CELL } from "./ids";

/**
 * How much a check says: the arithmetic must tie (integrity); a person should look (reasonableness); a function of ours
 * gives the same as the sheet (reconciliation).
 */
export type Severity = "integrity" | "reasonableness" | "reconciliation";

/** A check of the model: a cell that must be true. Without a severity it is one of integrity. */
export interface Check {
  readonly id: string;
  readonly sheet: string; // title
  readonly says: string;
  readonly severity?: Severity;
  /** True where the check holds; without its "=". */
  readonly holds: Formula;
}

/** Two numbers that must be equal but for the last digits. */
export function equal(one: Formula | Ref, other: Formula | Ref): Formula {
  return f`ABS(${one}-${other})<${cell(TOLERANCE_CELL, "both")}`;
}
