import { type Argument, flat, isOmitted, number, optional, type Result, single } from "../argument";
import { CellError, compare, type Content, NotFollowed, numberOf, sound, truthOf, type Value } from "../content";

type Matrix = readonly (readonly Value[])[];

export const transposed = (cells: Matrix): Value[][] => cells[0]!.map((_, column) => cells.map((row) => row[column]!));

function filled(argument: Argument): Matrix {
  const { cells, area } = argument;
  if (area && cells.length < area.bottom - area.top + 1) throw new NotFollowed("an array over a whole column");
  return cells;
}

const some = (rows: Matrix): Matrix => {
  if (rows.length === 0 || rows[0]!.length === 0) throw new CellError("#CALC!");
  return rows;
};

/** The order of Excel's SORT: blanks last. */
function ordered(one: Value, other: Value): number {
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
  return compare(one, other);
}

function sorted(rows: Matrix, keys: readonly { readonly key: (row: number) => Value; readonly up: boolean }[]): Matrix {
  const order = rows
    .map((_, i) => i)
    .sort((a, b) => {
      for (const { key, up } of keys) {
        const way = ordered(key(a), key(b));
        if (way !== 0) return up || key(a) === null || key(b) === null ? way : -way;
      }
      return a - b;
    });
  return order.map((i) => rows[i]!);
}

function sort(array: Argument, index: Argument | undefined, order: Argument | undefined, byColumn: boolean): Matrix {
  const rows = byColumn ? transposed(filled(array)) : filled(array);
  const columns = isOmitted(index) ? [1] : flat(index!).map(numberOf);
  const ways = isOmitted(order) ? [1] : flat(order!).map(numberOf);
  if (columns.some((c) => c < 1 || c > rows[0]!.length)) throw new CellError("#VALUE!");
  const keys = columns.map((c, i) => ({ key: (row: number) => rows[row]![c - 1]!, up: (ways[i] ?? 1) >= 0 }));
  const result = sorted(rows, keys);
  return byColumn ? transposed(result) : result;
}

const keyOf = (row: readonly Value[]): string =>
  JSON.stringify(row.map((value) => (typeof value === "string" ? value.toLowerCase() : value)));

function unique(array: Argument, byColumn: boolean, once: boolean): Matrix {
  const rows = byColumn ? transposed(filled(array)) : filled(array);
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  const seen = new Set<string>();
  const kept = some(
    rows.filter((row) => {
      const key = keyOf(row);
      if (once) return counts.get(key) === 1;
      return !seen.has(key) && seen.add(key);
    }),
  );
  return byColumn ? transposed(kept) : kept;
}

function filter(array: Argument, include: Argument, otherwise: Argument | undefined): Matrix {
  const rows = filled(array);
  const tests = filled(include);
  const across = tests.length === 1 && rows.length !== 1;
  const lines = across ? transposed(rows) : rows;
  const marks = flat(include);
  if (marks.length !== lines.length) throw new CellError("#VALUE!");
  const kept = lines.filter((_, i) => truthOf(marks[i]!));
  if (kept.length === 0 && !isOmitted(otherwise)) return otherwise!.cells;
  return across ? transposed(some(kept)) : some(kept);
}

function cut(rows: Matrix, count: Argument | undefined, keep: boolean): Matrix {
  if (isOmitted(count)) return rows;
  const n = Math.trunc(number(count));
  if (keep) return some(n >= 0 ? rows.slice(0, n) : rows.slice(n));
  return some(n >= 0 ? rows.slice(n) : rows.slice(0, n));
}

function stacked(list: readonly Argument[]): Matrix {
  const all = list.map(filled);
  const width = Math.max(...all.map((rows) => rows[0]!.length));
  return all.flatMap((rows) =>
    rows.map((row) => Array.from({ length: width }, (_, c) => (c < row.length ? row[c]! : "#N/A"))),
  );
}

function product(one: Argument, other: Argument): number[][] {
  const numbers = (cells: Matrix) =>
    cells.map((row) =>
      row.map((value) => {
        if (typeof sound(value) !== "number") throw new CellError("#VALUE!");
        return value as number;
      }),
    );
  const [a, b] = [numbers(filled(one)), numbers(filled(other))];
  if (a[0]!.length !== b.length) throw new CellError("#VALUE!");
  return a.map((row) => b[0]!.map((_, c) => row.reduce((total, value, k) => total + value * b[k]![c]!, 0)));
}

const given = (argument: Argument | undefined): boolean => !isOmitted(argument) && truthOf(single(argument));

/** Functions whose result is an array. */
export const ARRAYS: Readonly<Record<string, (...list: Argument[]) => Result>> = {
  SORT: (array, index, order, byColumn) => sort(array!, index, order, given(byColumn)),
  SORTBY: (array, ...by) => {
    const keys = by.flatMap((each, i) =>
      i % 2 === 0 ? [{ key: (row: number) => flat(each)[row]!, up: optional(by[i + 1], 1) >= 0 }] : [],
    );
    return sorted(filled(array!), keys);
  },
  UNIQUE: (array, byColumn, once) => unique(array!, given(byColumn), given(once)),
  FILTER: (array, include, otherwise) => filter(array!, include!, otherwise),
  TAKE: (array, rows, columns) => transposed(cut(transposed(cut(filled(array!), rows, true)), columns, true)),
  DROP: (array, rows, columns) => transposed(cut(transposed(cut(filled(array!), rows, false)), columns, false)),
  VSTACK: (...list) => stacked(list),
  HSTACK: (...list) =>
    transposed(stacked(list.map((each) => ({ ...each, cells: transposed(filled(each)), area: undefined as never })))),
  TOCOL: (array) => flat({ ...array!, cells: filled(array!) }).map((value) => [value]),
  TOROW: (array) => [flat({ ...array!, cells: filled(array!) }) as Content[]],
  MMULT: (one, other) => product(one!, other!),
};
