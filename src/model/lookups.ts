import { type Argument, isOmitted, number, type Result, single } from "./argument";
import { CellError, compare, isErrorText, NotFollowed, type Value } from "./content";
import { seeks } from "./criteria";

/** The place of what is sought; -1 where it is not there. */
function exactly(sought: Value, cells: readonly Value[], withWildcards: boolean): number {
  return cells.findIndex(seeks(sought, withWildcards));
}

/** The last place whose content is not beyond what is sought, in cells that are sorted; others are not followed. */
function approximately(sought: Value, cells: readonly Value[], direction: 1 | -1): number {
  const alike = cells
    .map((cell, at) => ({ cell, at }))
    .filter(({ cell }) => cell !== null && !isErrorText(cell) && typeof cell === typeof (sought ?? 0));
  const sorted = alike.every(({ cell }, i) => i === 0 || compare(alike[i - 1]!.cell, cell) * direction <= 0);
  if (!sorted) throw new NotFollowed("an approximate lookup in cells that are not sorted");
  return alike.filter(({ cell }) => compare(cell, sought) * direction <= 0).at(-1)?.at ?? -1;
}

function found<T>(at: number, give: (at: number) => T): T {
  if (at < 0) throw new CellError("#N/A");
  return give(at);
}

function lookUp(sought: Value, line: readonly Value[], approximate: Argument | undefined): number {
  const exact = approximate !== undefined && number(approximate) === 0;
  return exact ? exactly(sought, line, true) : approximately(sought, line, 1);
}

function match(sought: Argument, matrix: Argument, type: Argument | undefined): number {
  if (matrix.cells.length > 1 && matrix.cells[0]!.length > 1) throw new CellError("#N/A");
  const [wanted, cells, how] = [single(sought), matrix.cells.flat(), number(type, 1)];
  if (how === 0) return found(exactly(wanted, cells, true), (at) => at + 1);
  return found(approximately(wanted, cells, how > 0 ? 1 : -1), (at) => at + 1);
}

function index(matrix: Argument, row: Argument | undefined, column: Argument | undefined): Result {
  const { cells, area } = matrix;
  const [rows, columns] = area
    ? [area.bottom - area.top + 1, area.right - area.left + 1]
    : [cells.length, cells[0]!.length];
  // Over a single row one number says which column.
  const [r, c] = (column === undefined && rows === 1 ? [1, number(row)] : [number(row), number(column, 1)]).map(
    Math.trunc,
  ) as [number, number];
  if (r < 0 || c < 0) throw new CellError("#VALUE!");
  if (r > rows || c > columns) throw new CellError("#REF!");
  if (r > 0 && c > 0) return cells[r - 1]?.[c - 1] ?? null;
  const wanted = r > 0 ? [cells[r - 1] ?? []] : cells;
  return c > 0 ? wanted.map((line) => [line[c - 1] ?? null]) : wanted;
}

function xlookup(list: readonly (Argument | undefined)[]): Result {
  const [sought, where, give, otherwise, mode, direction] = list as [Argument, Argument, Argument, ...Argument[]];
  const [how, order] = [number(mode), isOmitted(direction) ? 1 : number(direction)];
  if (![0, 2].includes(how) || ![1, -1].includes(order))
    throw new NotFollowed("XLOOKUP with this match or search mode");
  const vertical = where.cells.length > 1;
  const line = where.cells.flat();
  const places = line.map(seeks(single(sought), how === 2));
  const at = order === 1 ? places.indexOf(true) : places.lastIndexOf(true);
  if (at < 0 && !isOmitted(otherwise)) return otherwise!.cells;
  return found(at, () => (vertical ? [give.cells[at] ?? [null]] : give.cells.map((row) => [row[at] ?? null])));
}

/** The functions that look something up. */
export const LOOKUPS: Readonly<Record<string, (...list: Argument[]) => Result>> = {
  MATCH: (sought, matrix, type) => match(sought!, matrix!, type),
  INDEX: (matrix, row, column) => index(matrix!, row, column),
  VLOOKUP: (sought, table, column, approximate) => {
    const at = lookUp(
      single(sought),
      table!.cells.map((row) => row[0]!),
      approximate,
    );
    return found(at, () => inTable(table!.cells[at]!, number(column)));
  },
  HLOOKUP: (sought, table, row, approximate) => {
    const at = lookUp(single(sought), table!.cells[0]!, approximate);
    return found(at, () =>
      inTable(
        table!.cells.map((line) => line[at]!),
        number(row),
      ),
    );
  },
  XLOOKUP: (...list) => xlookup(list),
};

function inTable(line: readonly Value[], which: number): Value {
  if (which < 1) throw new CellError("#VALUE!");
  const content = line[Math.trunc(which) - 1];
  if (content === undefined) throw new CellError("#REF!");
  return content;
}
