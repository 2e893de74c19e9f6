import { type Argument, isOmitted, number, type Result } from "./argument";
import { CellError, isErrorText, numberInText, numberOf, sound, truthOf, type Value } from "./content";
import { meets } from "./criteria";
import { LOOKUPS } from "./lookups";

/** The numbers among arguments, as SUM counts them. */
function numbersIn(list: readonly Argument[]): number[] {
  return list.flatMap(({ cells, fromCells }) =>
    cells.flat().flatMap((content) => {
      sound(content);
      if (typeof content === "number") return [content];
      return fromCells || content === null ? [] : [numberOf(content)];
    }),
  );
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** How many numbers there are: among arguments that are written out, truths and numeric texts count, too. */
function counted(list: readonly Argument[]): number {
  const isCounted = (content: Value, fromCells: boolean): boolean => {
    if (typeof content === "number") return true;
    if (fromCells || isErrorText(content)) return false;
    return typeof content === "boolean" || (content !== null && numberInText(String(content)) !== undefined);
  };
  return list.reduce(
    (total, { cells, fromCells }) => total + cells.flat().filter((content) => isCounted(content, fromCells)).length,
    0,
  );
}

function mean(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new CellError("#DIV/0!");
  return sum(numbers) / numbers.length;
}

function median(list: readonly Argument[]): number {
  const sorted = numbersIn(list).sort((one, other) => one - other);
  if (sorted.length === 0) throw new CellError("#NUM!");
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}

function nth(list: Argument, which: Argument | undefined, order: (one: number, other: number) => number): number {
  const found = numbersIn([list]).sort(order)[Math.ceil(number(which)) - 1];
  if (found === undefined) throw new CellError("#NUM!");
  return found;
}

/** The cells of `target` at the places where all ranges meet their criteria. */
function where(target: Argument, pairs: readonly Argument[]): Value[] {
  const tests: [readonly Value[], (cell: Value) => boolean][] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2)
    tests.push([pairs[i]!.cells.flat(), meets(pairs[i + 1]!.cells[0]![0]!)]);
  const long = Math.max(...tests.map(([cells]) => cells.length));
  const cells = target.cells.flat();
  return Array.from({ length: long }, (_, i) => i)
    .filter((i) => tests.every(([range, test]) => test(range[i] ?? null)))
    .map((i) => cells[i] ?? null);
}

const numbersAmong = (cells: readonly Value[]): number[] =>
  cells.flatMap((cell) => (typeof sound(cell) === "number" ? [cell as number] : []));

function size({ cells, area }: Argument): readonly [rows: number, columns: number] {
  return area ? [area.bottom - area.top + 1, area.right - area.left + 1] : [cells.length, cells[0]!.length];
}

function transposed(cells: Argument["cells"]): Value[][] {
  return cells[0]!.map((_, column) => cells.map((row) => row[column]!));
}

function sequence(rows: number, columns: number, start: number, step: number): number[][] {
  if (!(rows >= 1 && columns >= 1)) throw new CellError("#CALC!");
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => start + step * (r * columns + c)),
  );
}

/** Functions of Excel over whole arguments: those of the template's formulas, and those that stand near ours. */
export const SHEET_FUNCTIONS: Readonly<Record<string, (...list: Argument[]) => Result>> = {
  ...LOOKUPS,
  SUM: (...list) => sum(numbersIn(list)),
  SUMSQ: (...list) => sum(numbersIn(list).map((each) => each * each)),
  PRODUCT: (...list) => numbersIn(list).reduce((product, each) => product * each, 1),
  MIN: (...list) => least(numbersIn(list)),
  MAX: (...list) => -least(numbersIn(list).map((each) => -each)) + 0,
  AVERAGE: (...list) => mean(numbersIn(list)),
  MEDIAN: (...list) => median(list),
  LARGE: (list, which) => nth(list!, which, (one, other) => other - one),
  SMALL: (list, which) => nth(list!, which, (one, other) => one - other),
  COUNT: (...list) => counted(list),
  COUNTA: (...list) => list.flatMap(({ cells }) => cells.flat()).filter((content) => content !== null).length,
  COUNTIF: (range, criterion) => where(range!, [range!, criterion!]).length,
  COUNTIFS: (...pairs) => where(pairs[0]!, pairs).length,
  SUMIF: (range, criterion, target) => sum(numbersAmong(where(target ?? range!, [range!, criterion!]))),
  SUMIFS: (target, ...pairs) => sum(numbersAmong(where(target!, pairs))),
  AVERAGEIF: (range, criterion, target) => mean(numbersAmong(where(target ?? range!, [range!, criterion!]))),
  AND: (...list) => truths(list).every(Boolean),
  OR: (...list) => truths(list).some(Boolean),
  ROWS: (matrix) => size(matrix!)[0],
  COLUMNS: (matrix) => size(matrix!)[1],
  TRANSPOSE: ({ cells }) => transposed(cells),
  SEQUENCE: (...list) => {
    const [rows, columns, start, step] = [0, 1, 2, 3].map((i) => (isOmitted(list[i]) ? 1 : number(list[i])));
    return sequence(Math.trunc(rows!), Math.trunc(columns!), start!, step!);
  },
  NPV: (rate, ...list) => sum(numbersIn(list).map((flow, i) => flow / (1 + number(rate)) ** (i + 1))),
  SUMPRODUCT: (...list) => {
    const shape = (each: Argument) => size(each).join();
    if (list.some((each) => shape(each) !== shape(list[0]!))) throw new CellError("#VALUE!");
    const rows = list.map(({ cells }) => cells.flat());
    return sum(rows[0]!.map((_, i) => rows.reduce((product, row) => product * asProduct(row[i] ?? null), 1)));
  },
};

/** The least number, or 0 where there is none. */
const least = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((one, other) => Math.min(one, other));

function truths(list: readonly Argument[]): boolean[] {
  const found = list.flatMap(({ cells, fromCells }) =>
    cells.flat().flatMap((content) => {
      const skipped = content === null || (fromCells && typeof content === "string" && !isErrorText(content));
      return skipped ? [] : [truthOf(content)];
    }),
  );
  if (found.length === 0) throw new CellError("#VALUE!");
  return found;
}

function asProduct(content: Value): number {
  sound(content);
  return typeof content === "number" ? content : 0;
}
