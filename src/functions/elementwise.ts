import type { Refusal } from "../finance/refusal";
import { cellAt, rowAt, shapeOf } from "./broadcast";
import { type Cells, isBlank, isError, type Reader, readChoice, readNumber, rowsOf, toCell } from "./cell";
import { invalid, unavailable } from "./cell-error";
import * as messages from "./messages";
import { plain } from "./rich";

/** An argument that may be left out. */
export interface Optional {
  readonly cells: Cells;
  readonly read: Reader<unknown>;
  readonly otherwise: unknown;
}

export function optionalNumber(cells: Cells | undefined, otherwise: number): Optional {
  return { cells: rowsOf(cells), read: readNumber, otherwise };
}

export function optionalChoice<K extends string>(
  cells: Cells | undefined,
  choices: Readonly<Record<K, unknown>>,
  otherwise: K,
): Optional {
  return { cells: rowsOf(cells), read: readChoice(choices), otherwise };
}

/** One argument over a range, ready to be read cell by cell. */
interface Argument {
  readonly name: string;
  readonly cells: Cells;
  readonly read: Reader<unknown>;
  readonly required: boolean;
  readonly otherwise?: unknown;
}

function argumentList(
  required: Readonly<Record<string, unknown>>,
  optional: Readonly<Record<string, Optional>>,
): Argument[] {
  return [
    ...Object.entries(required).map(([name, cells]) => ({
      name,
      cells: rowsOf(cells),
      read: readNumber,
      required: true,
    })),
    ...Object.entries(optional).map(([name, argument]) => ({ name, required: false, ...argument })),
  ];
}

/**
 * Puts the values of one element in the place of its cells, and returns undefined; or empty text where it is blank
 * throughout, an error where a value can't be had.
 */
function readElement(list: readonly Argument[], cells: unknown[]): undefined | "" | CustomFunctions.Error {
  for (let i = 0; i < list.length; i++) {
    if (typeof cells[i] === "object") cells[i] = plain(cells[i], list[i]!.name);
    if (isError(cells[i])) return cells[i] as CustomFunctions.Error;
    if (cells[i] === undefined) return unavailable(messages.tooShort(list[i]!.name));
  }
  const blank = list.findIndex((argument, i) => argument.required && isBlank(cells[i]));
  if (blank >= 0) {
    const allBlank = list.every((argument, i) => !argument.required || isBlank(cells[i]));
    return allBlank ? "" : invalid(messages.blank(list[blank]!.name));
  }
  for (let i = 0; i < list.length; i++) {
    const argument = list[i]!;
    const value = isBlank(cells[i]) ? argument.otherwise : argument.read(cells[i], argument.name);
    if (isError(value)) return value;
    cells[i] = value;
  }
  return undefined;
}

// The bodies take numbers, or the value of a choice where the argument is one: what the readers give them.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Body<R> = (...values: any[]) => R;

/** Each element of the stretched arguments through `body`, in reading order, and the number of columns. */
export function mapElements<R>(
  body: Body<R>,
  required: Readonly<Record<string, unknown>>,
  optional: Readonly<Record<string, Optional>> = {},
): { results: (R | "" | CustomFunctions.Error)[]; columns: number } {
  const list = argumentList(required, optional);
  const [rows, columns] = shapeOf(list.map((argument) => argument.cells));
  const lines = new Array<unknown[] | undefined>(list.length);
  const cells = new Array<unknown>(list.length);
  const results = new Array<R | "" | CustomFunctions.Error>(rows * columns);
  for (let row = 0, at = 0; row < rows; row++) {
    for (let i = 0; i < list.length; i++) lines[i] = rowAt(list[i]!.cells, row);
    for (let column = 0; column < columns; column++) {
      for (let i = 0; i < list.length; i++) cells[i] = cellAt(lines[i], column);
      results[at++] = readElement(list, cells) ?? body(...cells);
    }
  }
  return { results, columns };
}

export function inRows<T>(cells: readonly T[], columns: number): T[][] {
  return Array.from({ length: cells.length / columns }, (_, row) => cells.slice(row * columns, (row + 1) * columns));
}

/** A row that reaches nowhere: every cell of it is undefined, which means "does not reach". */
type Row = readonly unknown[];
const NOWHERE: Row = [];
const NOTHING: Cells = [[0]];
const MOST_SWEPT = 4;

/** A function of numbers over ranges: the names of the arguments are those that the errors speak of. */
export function elementwise(
  body: Body<number | Refusal>,
  required: Readonly<Record<string, unknown>>,
  optional: Readonly<Record<string, Optional>> = {},
): unknown[][] {
  const list = argumentList(required, optional);
  if (list.length <= MOST_SWEPT && list.every((argument) => argument.read === readNumber)) return sweep(body, list);
  const { results, columns } = mapElements(body, required, optional);
  return inRows(results.map(toCell), columns);
}

/**
 * The same for up to four numbers, without a list for each element: a million rows cost hardly more than the
 * arithmetic. What is not a number goes the common way.
 */
function sweep(body: Body<number | Refusal>, list: readonly Argument[]): unknown[][] {
  const filled = list.map(({ cells, required, otherwise }) =>
    !required && cells.length === 1 && cells[0]!.length === 1 && isBlank(cells[0]![0]) ? [[otherwise]] : cells,
  );
  const [rows, columns] = shapeOf(filled);
  const [a, b = NOTHING, c = NOTHING, d = NOTHING] = filled as [Cells, Cells?, Cells?, Cells?];
  const slow = (...cells: unknown[]): unknown => readElement(list, cells) ?? toCell(body(...cells));
  const element = (as: Row, bs: Row, cs: Row, ds: Row, column: number): unknown => {
    const x = as.length === 1 ? as[0] : as[column];
    const y = bs.length === 1 ? bs[0] : bs[column];
    const z = cs.length === 1 ? cs[0] : cs[column];
    const w = ds.length === 1 ? ds[0] : ds[column];
    if (typeof x !== "number" || typeof y !== "number" || typeof z !== "number" || typeof w !== "number")
      return slow(x, y, z, w);
    const result = body(x, y, z, w);
    return typeof result === "number" && result - result === 0 ? result + 0 : toCell(result);
  };
  const out = new Array<unknown[]>(rows);
  for (let row = 0; row < rows; row++) {
    const as = rowAt(a, row) ?? NOWHERE;
    const bs = rowAt(b, row) ?? NOWHERE;
    const cs = rowAt(c, row) ?? NOWHERE;
    const ds = rowAt(d, row) ?? NOWHERE;
    if (columns === 1) {
      out[row] = [element(as, bs, cs, ds, 0)];
      continue;
    }
    const line = new Array<unknown>(columns);
    for (let column = 0; column < columns; column++) line[column] = element(as, bs, cs, ds, column);
    out[row] = line;
  }
  return out;
}
