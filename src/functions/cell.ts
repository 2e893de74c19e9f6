import type { Refusal } from "../finance/refusal";
import { invalid } from "./cell-error";
import * as messages from "./messages";
import { numberInText } from "./number-text";

/** What Excel hands to a function for one cell. Anything else counts as blank. */
export type Cell = number | string | boolean | CustomFunctions.Error | null;

/** An argument as Excel hands it over: always rows of cells, also for a single cell; null where it is left out. */
export type Cells = unknown[][];

export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === "";
}

export function isError(cell: unknown): cell is CustomFunctions.Error {
  return cell instanceof CustomFunctions.Error;
}

/** The rows of an argument; one that is left out is a single blank cell. */
export function rowsOf(argument: unknown): Cells {
  if (!Array.isArray(argument)) return [[argument ?? null]];
  return argument.length > 0 && Array.isArray(argument[0]) ? (argument as Cells) : [[null]];
}

/** A reader turns a cell that is neither blank nor an error into the value of an argument, or refuses it. */
export type Reader<T> = (cell: unknown, argument: string) => T | CustomFunctions.Error;

export const readNumber: Reader<number> = (cell, argument) => {
  if (typeof cell === "number")
    return Number.isFinite(cell) ? cell : invalid(messages.notANumber(argument, String(cell)));
  if (typeof cell === "string") return numberInText(cell) ?? invalid(messages.notANumber(argument, `"${cell}"`));
  return invalid(messages.notANumber(argument, cell === true ? "TRUE" : cell === false ? "FALSE" : "not a number"));
};

/** A reader of one of the keys of `choices`, in any case. */
export function readChoice<K extends string>(choices: Readonly<Record<K, unknown>>): Reader<K> {
  return (cell, argument) => {
    const key = String(cell).trim().toUpperCase();
    if (Object.hasOwn(choices, key)) return key as K;
    return invalid(messages.notAChoice(argument, String(cell), Object.keys(choices)));
  };
}

/** The cell of a result: a number is finite and never -0, a refusal becomes the error of its kind. */
export function toCell(
  result: number | string | Refusal | CustomFunctions.Error,
): number | string | CustomFunctions.Error {
  if (typeof result === "number") return Number.isFinite(result) ? result + 0 : invalid(messages.tooLarge());
  if (typeof result === "string" || isError(result)) return result;
  return errorOf(result);
}

function errorOf(refusal: Refusal): CustomFunctions.Error {
  switch (refusal.refused) {
    case "divide":
      return new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero);
    case "missing":
      return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, refusal.sentence);
    case "value":
      return invalid(refusal.sentence);
  }
}
