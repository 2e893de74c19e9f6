import type { Area } from "./area";
import { CellError, numberOf, sound, type Value } from "./content";

/** An argument: a matrix, and whether it came from cells (where texts and truths do not count as numbers). */
export interface Argument {
  readonly cells: readonly (readonly Value[])[];
  readonly fromCells: boolean;
  /** The cells of the sheet that it is; those that hold nothing may be left out at its end. */
  readonly area?: Area;
}

/** What a function gives: one value, or a matrix that spills. */
export type Result = Value | readonly (readonly Value[])[];

export const isMatrix = (result: Result): result is readonly (readonly Value[])[] => Array.isArray(result);

export const single = (argument: Argument | undefined): Value => sound(argument?.cells[0]?.[0] ?? null);

/** Whether an argument is left out, by its end or between two commas. */
export const isOmitted = (argument: Argument | undefined): boolean =>
  argument === undefined || (!argument.fromCells && argument.cells[0]?.[0] === null);

export const number = (argument: Argument | undefined, otherwise = 0): number =>
  argument === undefined ? otherwise : numberOf(single(argument));

/** A number that may be left out between two commas, too. */
export const optional = (argument: Argument | undefined, otherwise: number): number =>
  isOmitted(argument) ? otherwise : number(argument);

/** Every value of an argument, row by row. */
export const flat = ({ cells }: Argument): readonly Value[] => (cells.length === 1 ? cells[0]! : cells.flat());

/** The rows and columns of an argument; those that were left out at its end count. */
export function size({ cells, area }: Argument): readonly [rows: number, columns: number] {
  return area ? [area.bottom - area.top + 1, area.right - area.left + 1] : [cells.length, cells[0]!.length];
}

/** What `give` gives, or the code of the error that stops it. */
export function guarded<T>(give: () => T): T | string {
  try {
    return give();
  } catch (error) {
    if (error instanceof CellError) return error.code;
    throw error;
  }
}
