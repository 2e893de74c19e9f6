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

/** Makes the calls of a group: their ids begin with it, and their labels with what it is called. */
export const callsOf =
  (group: string, name: string) =>
  (id: string, says: string, unit: string, format: string, model: Formula, ours: Formula): Call => ({
    id: `${group}.${id}`,
    says: `${name}: ${says}`,
    unit,
    format,
    model,
    ours,
  });
