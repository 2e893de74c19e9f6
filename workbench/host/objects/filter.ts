import type { Area } from "../address";
import type { Book } from "../book";
import { unsupported } from "../office-error";

export interface FilterCriteria {
  readonly filterOn: string;
  readonly values?: readonly unknown[];
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
  readonly dynamicCriteria?: string;
}
type Meets = (value: unknown, text: string) => boolean;

const ranked = (numbers: readonly number[], count: number, top: boolean): Meets => {
  const first = [...numbers].sort((one, other) => (top ? other - one : one - other)).slice(0, count);
  return (value) => typeof value === "number" && first.includes(value);
};

/** `=*e`, `<>West`, `>=10`: a sign, and a number or a text with wildcards. */
function custom(criterion: string): Meets {
  const [, sign = "=", wanted = ""] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(criterion)!;
  const number = Number(wanted);
  if (wanted !== "" && Number.isFinite(number)) {
    const compare: Readonly<Record<string, (value: number) => boolean>> = {
      "=": (value) => value === number,
      "<>": (value) => value !== number,
      "<": (value) => value < number,
      ">": (value) => value > number,
      "<=": (value) => value <= number,
      ">=": (value) => value >= number,
    };
    return (value) => (typeof value === "number" ? compare[sign]!(value) : sign === "<>");
  }
  const pattern = wanted
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", ".*")
    .replaceAll("?", ".");
  const like = new RegExp(`^${pattern}$`, "is");
  return (_, text) => like.test(text) === (sign !== "<>");
}

/** What a row must hold in a column to be shown. */
function meetsOf(criteria: FilterCriteria, numbers: readonly number[]): Meets {
  const { filterOn, values = [], criterion1 = "", criterion2, operator, dynamicCriteria = "" } = criteria;
  const count = Number(criterion1);
  const percent = Math.max(1, Math.floor((numbers.length * count) / 100));
  if (filterOn === "Values") {
    const texts = new Set(values.map((value) => String(value).toLowerCase()));
    return (_, text) => texts.has(text.toLowerCase());
  }
  if (filterOn === "TopItems" || filterOn === "BottomItems") return ranked(numbers, count, filterOn === "TopItems");
  if (filterOn === "TopPercent" || filterOn === "BottomPercent")
    return ranked(numbers, percent, filterOn === "TopPercent");
  if (filterOn === "Custom") {
    const [first, second] = [custom(criterion1), criterion2 ? custom(criterion2) : undefined];
    if (!second) return first;
    return (...cell) => (operator === "Or" ? first(...cell) || second(...cell) : first(...cell) && second(...cell));
  }
  const average = numbers.reduce((total, each) => total + each, 0) / numbers.length;
  if (filterOn === "Dynamic" && dynamicCriteria === "AboveAverage")
    return (value) => typeof value === "number" && value > average;
  if (filterOn === "Dynamic" && dynamicCriteria === "BelowAverage")
    return (value) => typeof value === "number" && value < average;
  throw unsupported(`filters on "${[filterOn, dynamicCriteria].filter(Boolean).join(" ")}"`);
}

/** Shows the rows below a header that meet what is asked of each column, and hides the others. */
export function applyFilters(
  book: Book,
  sheetId: string,
  area: Area,
  filters: ReadonlyMap<number, FilterCriteria>,
): void {
  book.protection.checkSheet(sheetId);
  const rows = Array.from({ length: area.bottom - area.top }, (_, i) => area.top + 1 + i);
  const tests = [...filters].map(([index, criteria]) => {
    const column = area.left + index;
    const values = rows.map((row) => book.value(sheetId, row, column));
    const meets = meetsOf(
      criteria,
      values.filter((value) => typeof value === "number"),
    );
    return (row: number) => meets(book.value(sheetId, row, column), book.text(sheetId, row, column));
  });
  const sheet = book.sheet(sheetId);
  for (const row of rows) {
    if (tests.every((test) => test(row))) sheet.showRows(row, 1);
    else sheet.hideRows(row, 1);
  }
}
