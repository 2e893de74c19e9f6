import { addMonths } from "../cells/serial";
import { dateOf } from "../finance/calendar";
import { criterion } from "./criteria";
import { CellError, compare, type Content, isErrorText, numberOf, textOf, truthOf } from "./content";

/** An argument: a matrix, and whether it came from cells (where texts and truths do not count as numbers). */
export interface Argument {
  readonly cells: readonly (readonly Content[])[];
  readonly fromCells: boolean;
}

const single = (argument: Argument | undefined): Content => {
  const content = argument?.cells[0]?.[0] ?? "";
  if (isErrorText(content)) throw new CellError(content);
  return content;
};
const number = (argument: Argument | undefined): number => numberOf(single(argument));

/** The numbers among arguments, as SUM counts them. */
function numbersIn(list: readonly Argument[]): number[] {
  return list.flatMap(({ cells, fromCells }) =>
    cells.flat().flatMap((content) => {
      if (isErrorText(content)) throw new CellError(content);
      if (typeof content === "number") return [content];
      return fromCells ? [] : [numberOf(content)];
    }),
  );
}

function date(argument: Argument | undefined): number {
  const serial = dateOf("date", number(argument));
  if (typeof serial !== "number") throw new CellError("#NUM!");
  return serial;
}

/** A serial that came out of one; beyond Excel's dates it is none. */
function dateAgain(serial: number): number {
  if (typeof dateOf("date", serial) !== "number") throw new CellError("#NUM!");
  return serial;
}

/** The functions of Excel that the template's formulas use, but for those that leave arguments unread (IF, CHOOSE). */
export const SHEET_FUNCTIONS: Readonly<Record<string, (...list: Argument[]) => Content>> = {
  SUM: (...list) => numbersIn(list).reduce((sum, each) => sum + each, 0),
  SUMSQ: (...list) => numbersIn(list).reduce((sum, each) => sum + each * each, 0),
  MIN: (...list) => Math.min(...orZero(numbersIn(list))),
  MAX: (...list) => Math.max(...orZero(numbersIn(list))),
  AVERAGE: (...list) => {
    const numbers = numbersIn(list);
    if (numbers.length === 0) throw new CellError("#DIV/0!");
    return numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  },
  COUNT: (...list) => list.flatMap(({ cells }) => cells.flat()).filter((content) => typeof content === "number").length,
  COUNTIF: (range, given) => range!.cells.flat().filter(criterion(single(given))).length,
  ABS: (value) => Math.abs(number(value)),
  AND: (...list) => truths(list).every(Boolean),
  OR: (...list) => truths(list).some(Boolean),
  NOT: (value) => !truthOf(single(value)),
  NA: () => {
    throw new CellError("#N/A");
  },
  TRIM: (value) =>
    textOf(single(value))
      .replace(/^ +| +$/g, "")
      .replace(/ +/g, " "),
  LEN: (value) => textOf(single(value)).length,
  ISNUMBER: (value) => typeof value?.cells[0]?.[0] === "number",
  EDATE: (serial, months) => dateAgain(addMonths(date(serial), Math.trunc(number(months)))),
  EOMONTH: (serial, months) => {
    const first = firstOfMonth(date(serial));
    return dateAgain(addMonths(first, Math.trunc(number(months)) + 1) - 1);
  },
  DATE: (...list) => {
    const [year, month, day] = list.map((part) => Math.trunc(number(part))) as [number, number, number];
    if (year < 0 || year > 9999) throw new CellError("#NUM!");
    return dateAgain(addMonths(1, (year < 1900 ? year : year - 1900) * 12 + month - 1) + day - 1);
  },
  ROWS: (matrix) => matrix!.cells.length,
  COLUMNS: (matrix) => matrix!.cells[0]!.length,
  YEAR: (serial) => yearOf(date(serial)),
  INDEX: (matrix, row, column) => {
    const cells = matrix!.cells;
    // Over a single row or column one number says which.
    const [r, c] =
      column === undefined && cells.length === 1 ? [1, number(row)] : [number(row), column ? number(column) : 1];
    const content = cells[Math.trunc(r) - 1]?.[Math.trunc(c) - 1];
    if (content === undefined) throw new CellError("#REF!");
    return content;
  },
  MATCH: (sought, matrix, type) => {
    if (type === undefined || number(type) !== 0) throw new CellError("#N/A");
    const at = matrix!.cells.flat().findIndex((content) => content !== "" && compare(content, single(sought)) === 0);
    if (at < 0) throw new CellError("#N/A");
    return at + 1;
  },
  SUMPRODUCT: (...list) => {
    const shape = ({ cells }: Argument) => `${cells.length},${cells[0]!.length}`;
    if (list.some((each) => shape(each) !== shape(list[0]!))) throw new CellError("#VALUE!");
    const rows = list.map(({ cells }) => cells.flat());
    return rows[0]!.reduce<number>(
      (sum, _, i) => sum + rows.reduce((product, row) => product * asProduct(row[i]!), 1),
      0,
    );
  },
};

const orZero = (numbers: number[]): number[] => (numbers.length === 0 ? [0] : numbers);

function truths(list: readonly Argument[]): boolean[] {
  return list.flatMap(({ cells }) =>
    cells.flat().flatMap((content) => (typeof content === "string" && !isErrorText(content) ? [] : [truthOf(content)])),
  );
}

function asProduct(content: Content): number {
  if (isErrorText(content)) throw new CellError(content);
  return typeof content === "number" ? content : 0;
}

function yearOf(serial: number): number {
  let year = 1900 + Math.floor(serial / 366);
  while (firstOfYear(year + 1) <= serial) year++;
  return year;
}
const firstOfYear = (year: number): number => addMonths(1, (year - 1900) * 12);
function firstOfMonth(serial: number): number {
  const january = firstOfYear(yearOf(serial));
  let first = january;
  for (let month = 1; addMonths(january, month) <= serial; month++) first = addMonths(january, month);
  return first;
}
