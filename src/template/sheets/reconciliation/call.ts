import type { Formula } from "../../formula";

/** A number of the model, and the same by a function of ours. */
export interface Call {
  readonly id: string;
  readonly says: string;
  readonly unit: string;
  readonly format: string;
  readonly model: Formula;
  readonly ours: Formula;
}
