import { isOneCell } from "./area";
import type { Argument } from "./argument";
import { CellError, NotFollowed, type Value } from "./content";

/** What an expression gives on its way: one value, or a matrix. An error is its text. */
export type Given = Value | Argument;

export const isArgument = (given: Given): given is Argument => typeof given === "object" && given !== null;

export const one = (value: Value): Argument => ({ cells: [[value]], fromCells: false });

export const argumentOf = (given: Given): Argument => (isArgument(given) ? given : one(given));

function element(cells: readonly (readonly Value[])[], row: number, column: number): Value | undefined {
  const line = cells.length === 1 ? cells[0] : cells[row];
  return line === undefined ? undefined : line.length === 1 ? line[0] : line[column];
}

/** Each element of values and matrices that stretch over each other, as Excel's arithmetic does it. */
export function lift(given: readonly Given[], body: (values: readonly Value[]) => Value): Given {
  const safe = (values: readonly Value[]): Value => {
    try {
      return body(values);
    } catch (error) {
      if (error instanceof CellError) return error.code;
      throw error;
    }
  };
  if (!given.some(isArgument)) return safe(given as readonly Value[]);
  const list = given.map(argumentOf);
  let [rows, columns] = [1, 1];
  for (const { cells, area } of list) {
    if (area && !isOneCell(area) && cells.length < area.bottom - area.top + 1)
      throw new NotFollowed("arithmetic over a whole row or column");
    rows = Math.max(rows, cells.length);
    columns = Math.max(columns, cells[0]!.length);
  }
  const at = (row: number, column: number): Value => {
    const values = list.map(({ cells }) => element(cells, row, column));
    return values.includes(undefined) ? "#N/A" : safe(values as Value[]);
  };
  if (rows === 1 && columns === 1) return at(0, 0);
  const cells = Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => at(r, c)));
  return { cells, fromCells: true };
}

/** The one value of what must be one. */
export function only(given: Given): Value {
  if (!isArgument(given)) return given;
  if (given.cells.length !== 1 || given.cells[0]!.length !== 1) throw new NotFollowed("a range where a cell is meant");
  return given.cells[0]![0]!;
}
