import type { BaseFunction } from "@univerjs/engine-formula";
import { order, pattern } from "./criteria";
import { type Argument, type Cell, Fault, notAvailable, numberOf, ofMatrices, valueError } from "./native";

const soughtOf = (argument: Argument | undefined): Cell => {
  const cell = argument?.cells[0]?.[0] ?? null;
  if (cell instanceof Fault) throw cell;
  return cell ?? 0; // a blank cell looks for 0
};

function exact(sought: Cell, cells: readonly Cell[], wildcards: boolean): number {
  const looked = typeof sought === "string" && wildcards && /[*?~]/.test(sought) ? pattern(sought) : undefined;
  return cells.findIndex((cell) =>
    looked ? typeof cell === "string" && looked.test(cell) : order(cell, sought) === 0,
  );
}

/** The last of the cells, which ascend, that is not greater; -1 where all are. */
function notGreater(sought: Cell, cells: readonly Cell[], sign: 1 | -1 = 1): number {
  let found = -1;
  cells.forEach((cell, i) => {
    const difference = order(cell, sought);
    if (difference !== undefined && difference * sign <= 0 && found === lastOfKind(cells, i, sought)) found = i;
  });
  return found;
}

/** The cell of the same kind before this one; blanks and texts among numbers are passed over. */
function lastOfKind(cells: readonly Cell[], before: number, sought: Cell): number {
  for (let i = before - 1; i >= 0; i--) if (order(cells[i]!, sought) !== undefined) return i;
  return -1;
}

function found(index: number): number {
  if (index < 0) throw notAvailable();
  return index;
}

function match(sought: Argument, range: Argument, kind: number): number {
  const cells = range.cells.flat();
  if (range.cells.length > 1 && range.cells[0]!.length > 1) throw notAvailable();
  if (kind === 0) return found(exact(soughtOf(sought), cells, true)) + 1;
  return found(notGreater(soughtOf(sought), cells, kind > 0 ? 1 : -1)) + 1;
}

function inTable(sought: Argument, lines: readonly (readonly Cell[])[], number: Argument, sorted?: Argument): Cell {
  const which = Math.trunc(numberOf(number.cells[0]![0]!));
  if (which < 1) throw valueError();
  if (which > lines[0]!.length) throw new Fault("#REF!");
  const keys = lines.map(([key]) => key ?? null);
  const near = sorted === undefined || numberOf(sorted.cells[0]![0]!) !== 0;
  const at = found(near ? notGreater(soughtOf(sought), keys) : exact(soughtOf(sought), keys, true));
  return lines[at]![which - 1] ?? 0;
}

const transposed = (cells: readonly (readonly Cell[])[]): Cell[][] =>
  cells[0]!.map((_, column) => cells.map((row) => row[column]!));

/** Where XMATCH and XLOOKUP find: modes 0 exact, -1 next smaller, 1 next larger, 2 wildcards. */
function position(sought: Cell, cells: readonly Cell[], mode: number, direction: number): number {
  const list = direction < 0 ? [...cells].reverse() : cells;
  let at = exact(sought, list, mode === 2);
  if (at < 0 && Math.abs(mode) === 1) {
    list.forEach((cell, i) => {
      const difference = order(cell, sought);
      if (difference === undefined || difference * mode < 0) return;
      if (at < 0 || (order(cell, list[at]!) ?? 0) * mode < 0) at = i;
    });
  }
  return at < 0 || direction > 0 ? at : cells.length - 1 - at;
}

const option = (argument: Argument | undefined, otherwise: number): number => {
  const cell = argument?.cells[0]?.[0] ?? null;
  return cell === null ? otherwise : numberOf(cell);
};

function xlookup(sought: Argument, keys: Argument, values: Argument, none?: Argument, mode?: Argument, way?: Argument) {
  const at = position(soughtOf(sought), keys.cells.flat(), option(mode, 0), option(way, 1));
  const instead = none?.cells[0]?.[0] ?? null;
  if (at < 0) return instead === null ? notAvailable() : instead;
  const line = keys.cells.length > 1 ? values.cells[at]! : values.cells.map((row) => row[at]!);
  const whole = keys.cells.length > 1 ? [line] : line.map((cell) => [cell]);
  return whole.map((row) => row.map((cell) => cell ?? 0));
}

export const LOOKUPS: readonly BaseFunction[] = [
  ofMatrices("MATCH", [2, 3], (sought, range, kind) => match(sought!, range!, option(kind, kind ? 0 : 1))),
  ofMatrices(
    "XMATCH",
    [2, 4],
    (sought, range, mode, way) =>
      found(position(soughtOf(sought), range!.cells.flat(), option(mode, 0), option(way, 1))) + 1,
  ),
  ofMatrices("VLOOKUP", [3, 4], (sought, table, column, sorted) => inTable(sought!, table!.cells, column!, sorted)),
  ofMatrices("HLOOKUP", [3, 4], (sought, table, row, sorted) =>
    inTable(sought!, transposed(table!.cells), row!, sorted),
  ),
  ofMatrices("XLOOKUP", [3, 6], (...list) => xlookup(list[0]!, list[1]!, list[2]!, list[3], list[4], list[5])),
];
