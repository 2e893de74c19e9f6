import { type Argument, flat, isOmitted, number, optional, type Result } from "../argument";
import { CellError, isErrorText, NotFollowed, numberOf, sound, type Value } from "../content";
import { ascending, mean, numbersIn, sum } from "./numbers";
import { alike, numbersAmong } from "./where";

const refuse = (code: string): never => {
  throw new CellError(code);
};

/** The sum of squares around the mean, over how many numbers there are less `less`. */
function variance(list: readonly Argument[], less: number): number {
  const numbers = numbersIn(list);
  if (numbers.length - less <= 0) refuse("#DIV/0!");
  const middle = mean(numbers);
  return sum(numbers.map((each) => (each - middle) ** 2)) / (numbers.length - less);
}

/** The value at a share of the sorted numbers; with `exclusive` the ends are left out. */
function percentile(list: Argument, share: number, exclusive = false): number {
  const sorted = ascending(numbersIn([list]));
  const n = sorted.length;
  const at = exclusive ? share * (n + 1) - 1 : share * (n - 1);
  if (n === 0 || !(share >= 0 && share <= 1) || at < 0 || at > n - 1) refuse("#NUM!");
  const below = Math.floor(at);
  return sorted[below]! + (at - below) * ((sorted[below + 1] ?? sorted[below]!) - sorted[below]!);
}

function rank(value: number, list: Argument, order: Argument | undefined, averaged: boolean): number {
  const numbers = numbersIn([list]);
  const up = optional(order, 0) !== 0;
  const same = numbers.filter((each) => each === value).length;
  if (same === 0) refuse("#N/A");
  const before = numbers.filter((each) => (up ? each < value : each > value)).length;
  return before + 1 + (averaged ? (same - 1) / 2 : 0);
}

function percentRank(list: Argument, value: number, digits: number): number {
  const sorted = ascending(numbersIn([list]));
  const n = sorted.length;
  if (n === 0 || value < sorted[0]! || value > sorted[n - 1]!) refuse("#N/A");
  const above = sorted.findIndex((each) => each >= value);
  const at =
    sorted[above] === value ? above : above - 1 + (value - sorted[above - 1]!) / (sorted[above]! - sorted[above - 1]!);
  const share = n === 1 ? 1 : at / (n - 1);
  return Math.floor(Number((share * 10 ** digits).toPrecision(14))) / 10 ** digits;
}

/** The pairs of two ranges where both hold numbers. */
function pairs(ys: Argument, xs: Argument): { readonly x: number[]; readonly y: number[] } {
  const [one, other] = [flat(ys), flat(xs)];
  if (one.length !== other.length) refuse("#N/A");
  const kept = one.flatMap((y, i) => {
    const x = sound(other[i]!);
    return typeof sound(y) === "number" && typeof x === "number" ? [[x, y as number] as const] : [];
  });
  return { x: kept.map(([x]) => x), y: kept.map(([, y]) => y) };
}

function regression(ys: Argument, xs: Argument): { slope: number; intercept: number; correlation: number } {
  const { x, y } = pairs(ys, xs);
  const [mx, my] = [mean(x), mean(y)];
  const product = sum(x.map((each, i) => (each - mx) * (y[i]! - my)));
  const [sx, sy] = [sum(x.map((each) => (each - mx) ** 2)), sum(y.map((each) => (each - my) ** 2))];
  const slope = product / sx;
  return { slope, intercept: my - slope * mx, correlation: product / Math.sqrt(sx * sy) };
}

const sure = (value: number): number => (Number.isFinite(value) ? value : refuse("#DIV/0!"));

/** The numbers of AVERAGEA and its like: truths count, and texts are 0. */
const allNumbers = (list: readonly Argument[]): number[] =>
  list.flatMap((each) =>
    flat(each).flatMap((content: Value) => {
      if (content === null) return [];
      return [typeof sound(content) === "string" && each.fromCells ? 0 : numberOf(content)];
    }),
  );

function mode(list: readonly Argument[]): number {
  const counts = new Map<number, number>();
  for (const each of numbersIn(list)) counts.set(each, (counts.get(each) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return most < 2 ? refuse("#N/A") : [...counts].find(([, count]) => count === most)![0];
}

const largest = (numbers: readonly number[]): number => (numbers.length === 0 ? 0 : ascending(numbers).at(-1)!);
const least = (numbers: readonly number[]): number => ascending(numbers)[0] ?? 0;
function nth(list: readonly Argument[], which: Argument | undefined, fromTop: boolean): number {
  const sorted = ascending(numbersIn(list));
  const at = Math.ceil(number(which));
  return (fromTop ? sorted[sorted.length - at] : sorted[at - 1]) ?? refuse("#NUM!");
}

type Whole = (...list: Argument[]) => Result;
/** What SUBTOTAL and AGGREGATE compute, by their number. */
const BY_NUMBER: readonly Whole[] = [
  (...list) => mean(numbersIn(list)),
  (...list) => numbersIn(list).length,
  (...list) => list.flatMap(flat).filter((content) => content !== null).length,
  (...list) => largest(numbersIn(list)),
  (...list) => least(numbersIn(list)),
  (...list) => numbersIn(list).reduce((product, each) => product * each, 1),
  (...list) => Math.sqrt(variance(list, 1)),
  (...list) => Math.sqrt(variance(list, 0)),
  (...list) => sum(numbersIn(list)),
  (...list) => variance(list, 1),
  (...list) => variance(list, 0),
];

const withoutErrors = (argument: Argument): Argument => ({
  ...argument,
  cells: argument.cells.map((row) => row.map((content) => (isErrorText(content) ? null : content))),
});

const percentileOf =
  (exclusive: boolean, parts: number): Whole =>
  (list, share) =>
    percentile(list!, (parts === 1 ? number(share) : Math.trunc(number(share))) / parts, exclusive);

export const STATISTICS: Readonly<Record<string, Whole>> = {
  AVERAGEA: (...list) => mean(allNumbers(list)),
  MAXA: (...list) => largest(allNumbers(list)),
  MINA: (...list) => least(allNumbers(list)),
  AVERAGEIFS: (target, ...criteria) => mean(numbersAmong(alike(target!, criteria))),
  MINIFS: (target, ...criteria) => least(numbersAmong(alike(target!, criteria))),
  MAXIFS: (target, ...criteria) => largest(numbersAmong(alike(target!, criteria))),
  COUNTBLANK: (range) => flat(range!).filter((content) => content === null || content === "").length,
  "MODE.SNGL": (...list) => mode(list),
  MODE: (...list) => mode(list),
  PERCENTILE: percentileOf(false, 1),
  "PERCENTILE.INC": percentileOf(false, 1),
  "PERCENTILE.EXC": percentileOf(true, 1),
  QUARTILE: percentileOf(false, 4),
  "QUARTILE.INC": percentileOf(false, 4),
  "QUARTILE.EXC": percentileOf(true, 4),
  RANK: (value, list, order) => rank(number(value), list!, order, false),
  "RANK.EQ": (value, list, order) => rank(number(value), list!, order, false),
  "RANK.AVG": (value, list, order) => rank(number(value), list!, order, true),
  "PERCENTRANK.INC": (list, value, digits) => percentRank(list!, number(value), Math.trunc(optional(digits, 3))),
  PERCENTRANK: (list, value, digits) => percentRank(list!, number(value), Math.trunc(optional(digits, 3))),
  STDEV: (...list) => Math.sqrt(variance(list, 1)),
  "STDEV.S": (...list) => Math.sqrt(variance(list, 1)),
  "STDEV.P": (...list) => Math.sqrt(variance(list, 0)),
  STDEVP: (...list) => Math.sqrt(variance(list, 0)),
  VAR: (...list) => variance(list, 1),
  "VAR.S": (...list) => variance(list, 1),
  "VAR.P": (...list) => variance(list, 0),
  VARP: (...list) => variance(list, 0),
  CORREL: (ys, xs) => sure(regression(ys!, xs!).correlation),
  SLOPE: (ys, xs) => sure(regression(ys!, xs!).slope),
  INTERCEPT: (ys, xs) => sure(regression(ys!, xs!).intercept),
  RSQ: (ys, xs) => sure(regression(ys!, xs!).correlation ** 2),
  "FORECAST.LINEAR": (x, ys, xs) => {
    const { slope, intercept } = regression(ys!, xs!);
    return sure(intercept + slope * number(x));
  },
  FORECAST: (x, ys, xs) => {
    const { slope, intercept } = regression(ys!, xs!);
    return sure(intercept + slope * number(x));
  },
  GEOMEAN: (...list) => {
    const numbers = numbersIn(list);
    if (numbers.length === 0 || numbers.some((each) => each <= 0)) refuse("#NUM!");
    return Math.exp(mean(numbers.map(Math.log)));
  },
  HARMEAN: (...list) => {
    const numbers = numbersIn(list);
    if (numbers.length === 0 || numbers.some((each) => each <= 0)) refuse("#NUM!");
    return 1 / mean(numbers.map((each) => 1 / each));
  },
  AGGREGATE: (which, options, list, k) => {
    const [n, how] = [Math.trunc(number(which)), isOmitted(options) ? 0 : Math.trunc(number(options))];
    // The options that leave out hidden rows hang on what is shown.
    if (![2, 3, 4, 6].includes(how) && how !== 0) throw new NotFollowed("AGGREGATE over hidden rows", "function");
    const cells = how === 2 || how === 6 ? withoutErrors(list!) : list!;
    if (n === 14 || n === 15) return nth([cells], k, n === 14);
    const body = BY_NUMBER[n - 1] ?? refuse("#VALUE!");
    return body(cells);
  },
};
