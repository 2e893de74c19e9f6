import type { Area } from "./area";
import { numberOf, sound, type Value } from "./content";

/** An argument: a matrix, and whether it came from cells (where texts and truths do not count as numbers). */
export interface Argument {
  readonly cells: readonly (readonly Value[])[];
  readonly fromCells: boolean;
  /** The cells of the sheet that it is; those that hold nothing may be left out at its end. */
  readonly area?: Area;
}

/** What a function gives: one value, or a matrix that spills. */
export type Result = Value | readonly (readonly Value[])[];

export const single = (argument: Argument | undefined): Value => sound(argument?.cells[0]?.[0] ?? null);

/** Whether an argument is left out, by its end or between two commas. */
export const isOmitted = (argument: Argument | undefined): boolean =>
  argument === undefined || (!argument.fromCells && argument.cells[0]?.[0] === null);

export const number = (argument: Argument | undefined, otherwise = 0): number =>
  argument === undefined ? otherwise : numberOf(single(argument));
