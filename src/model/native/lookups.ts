import { type Argument, isOmitted, number, optional, type Result, single } from "../argument";
import { CellError, compare, isErrorText, NotFollowed, type Value } from "../content";
import { seeks } from "../criteria";

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

/** The place of what XLOOKUP and XMATCH seek: the same, the next smaller or larger, or by wildcards. */
function xmatch(sought: Value, line: readonly Value[], how: number, order: number): number {
  if (![0, 2, 1, -1].includes(how) || ![1, -1].includes(order)) throw new NotFollowed("a binary search", "function");
  const exact = seeks(sought, how === 2);
  const at = order === 1 ? line.findIndex(exact) : line.map(exact).lastIndexOf(true);
  if (at >= 0 || how === 0 || how === 2) return at;
  let best = -1;
  line.forEach((cell, i) => {
    if (cell === null || isErrorText(cell) || typeof cell !== typeof (sought ?? 0)) return;
    if (compare(cell, sought) * how < 0) return;
    const nearer = best < 0 ? -1 : compare(cell, line[best]!) * how;
    if (nearer < 0 || (nearer === 0 && order === -1)) best = i;
  });
  return best;
}

function xlookup(list: readonly (Argument | undefined)[]): Result {
  const [sought, where, give, otherwise, mode, direction] = list as [Argument, Argument, Argument, ...Argument[]];
  const vertical = where.cells.length > 1;
  const at = xmatch(single(sought), where.cells.flat(), optional(mode, 0), optional(direction, 1));
  if (at < 0 && !isOmitted(otherwise)) return otherwise!.cells;
  return found(at, () => (vertical ? [give.cells[at] ?? [null]] : give.cells.map((row) => [row[at] ?? null])));
}

/** LOOKUP along the longer side, the result from the last row or column or from a line of its own. */
function lookup(sought: Value, table: Argument, result: Argument | undefined): Value {
  const { cells } = table;
  const across = cells[0]!.length > cells.length;
  const line = across ? cells[0]! : cells.map((row) => row[0]!);
  return found(approximately(sought, line, 1), (at) => {
    if (result) return result.cells.flat()[at] ?? null;
    return across ? cells.at(-1)![at]! : cells[at]!.at(-1)!;
  });
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
  XMATCH: (sought, where, mode, direction) =>
    found(xmatch(single(sought), where!.cells.flat(), optional(mode, 0), optional(direction, 1)), (at) => at + 1),
  LOOKUP: (sought, table, result) => lookup(single(sought), table!, result),
};

function inTable(line: readonly Value[], which: number): Value {
  if (which < 1) throw new CellError("#VALUE!");
  const content = line[Math.trunc(which) - 1];
  if (content === undefined) throw new CellError("#REF!");
  return content;
}
