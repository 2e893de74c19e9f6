import { type Argument, flat, isOmitted, number, type Result, size } from "../argument";
import { CellError, isErrorText, numberInText, sound, truthOf, type Value } from "../content";
import { ARRAYS, transposed } from "./arrays";
import { CASH_FLOWS } from "./cash-flows";
import { LOOKUPS } from "./lookups";
import { mean, numbersIn, sum } from "./numbers";
import { STATISTICS } from "./statistics";
import { WHOLE_TEXTS } from "./texts";
import { alike, numbersAmong, where } from "./where";
import { WORKDAYS } from "./workdays";

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

function sequence(rows: number, columns: number, start: number, step: number): number[][] {
  if (!(rows >= 1 && columns >= 1)) throw new CellError("#CALC!");
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => start + step * (r * columns + c)),
  );
}

/** Functions of Excel over whole arguments: those of the template's formulas, and those that stand near ours. */
export const SHEET_FUNCTIONS: Readonly<Record<string, (...list: Argument[]) => Result>> = {
  ...LOOKUPS,
  ...ARRAYS,
  ...CASH_FLOWS,
  ...STATISTICS,
  ...WHOLE_TEXTS,
  ...WORKDAYS,
  SUM: (...list) => sum(numbersIn(list)),
  SUMSQ: (...list) => sum(numbersIn(list).map((each) => each * each)),
  PRODUCT: (...list) => {
    const numbers = numbersIn(list);
    return numbers.length === 0 ? 0 : numbers.reduce((product, each) => product * each, 1);
  },
  MIN: (...list) => first(numbersIn(list), (one, other) => one < other),
  MAX: (...list) => first(numbersIn(list), (one, other) => one > other),
  AVERAGE: (...list) => mean(numbersIn(list)),
  MEDIAN: (...list) => median(list),
  LARGE: (list, which) => nth(list!, which, (one, other) => other - one),
  SMALL: (list, which) => nth(list!, which, (one, other) => one - other),
  COUNT: (...list) => counted(list),
  COUNTA: (...list) => list.flatMap(({ cells }) => cells.flat()).filter((content) => content !== null).length,
  COUNTIF: (range, criterion) => where(range!, [range!, criterion!]).length,
  COUNTIFS: (...pairs) => where(pairs[0]!, pairs).length,
  SUMIF: (range, criterion, target) => sum(numbersAmong(where(target ?? range!, [range!, criterion!]))),
  SUMIFS: (target, ...pairs) => sum(numbersAmong(alike(target!, pairs))),
  AVERAGEIF: (range, criterion, target) => mean(numbersAmong(where(target ?? range!, [range!, criterion!]))),
  AND: (...list) => truths(list).every(Boolean),
  OR: (...list) => truths(list).some(Boolean),
  XOR: (...list) => truths(list).filter(Boolean).length % 2 === 1,
  ROWS: (matrix) => size(matrix!)[0],
  COLUMNS: (matrix) => size(matrix!)[1],
  TRANSPOSE: ({ cells }) => transposed(cells),
  SEQUENCE: (...list) => {
    const [rows, columns, start, step] = [0, 1, 2, 3].map((i) => (isOmitted(list[i]) ? 1 : number(list[i])));
    return sequence(Math.trunc(rows!), Math.trunc(columns!), start!, step!);
  },
  SUMPRODUCT: (...list) => {
    const shape = (each: Argument) => size(each).join();
    if (list.some((each) => shape(each) !== shape(list[0]!))) throw new CellError("#VALUE!");
    return sumOfProducts(list.map(flat));
  },
};

/** The number that stands first in an order, or 0 where there is none. */
function first(numbers: readonly number[], isBefore: (one: number, other: number) => boolean): number {
  if (numbers.length === 0) return 0;
  let best = numbers[0]!;
  for (const each of numbers) if (isBefore(each, best)) best = each;
  return best;
}

function truths(list: readonly Argument[]): boolean[] {
  const found: boolean[] = [];
  for (const { cells, fromCells } of list)
    for (const row of cells)
      for (const content of row) {
        const skipped = content === null || (fromCells && typeof content === "string" && !isErrorText(content));
        if (!skipped) found.push(truthOf(content));
      }
  if (found.length === 0) throw new CellError("#VALUE!");
  return found;
}

function sumOfProducts(list: readonly (readonly Value[])[]): number {
  let total = 0;
  for (let i = 0; i < list[0]!.length; i++) {
    let product = 1;
    for (const values of list) product *= asProduct(values[i] ?? null);
    total += product;
  }
  return total;
}

function asProduct(content: Value): number {
  sound(content);
  return typeof content === "number" ? content : 0;
}
