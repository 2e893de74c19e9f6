/** How Excel reads what is typed into a cell or set through `values`: the same text becomes a number, a date, a truth. */
export interface Literal {
  readonly value: number | string | boolean | null;
  /** The number format that a cell of format General takes on. */
  readonly format?: string;
}

const ERRORS = new Set([
  "#DIV/0!",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#REF!",
  "#VALUE!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
]);
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NUMBER = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?$/i;

export function isErrorText(value: unknown): boolean {
  return typeof value === "string" && ERRORS.has(value);
}

function serial(year: number, month: number, day: number): number {
  return Date.UTC(year, month, day) / 86_400_000 + 25_569;
}

function dateIn(text: string): Literal | undefined {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return { value: serial(+iso[1]!, +iso[2]! - 1, +iso[3]!), format: "yyyy-mm-dd" };
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (us) return { value: serial(+us[3]!, +us[1]! - 1, +us[2]!), format: "m/d/yyyy" };
  const named = /^([A-Za-z]{3,9})[ -](\d{4}|\d{2})$/.exec(text);
  const month = named ? MONTHS.indexOf(named[1]!.slice(0, 3).toLowerCase()) : -1;
  if (named && month >= 0)
    return { value: serial(+named[2]! < 100 ? 2000 + +named[2]! : +named[2]!, month, 1), format: "mmm-yy" };
  return undefined;
}

/** What stands in the cell after `input` is entered; a formula is not for this function. */
export function literalOf(input: string | number | boolean): Literal {
  if (typeof input !== "string") return { value: input };
  if (input === "") return { value: null };
  if (input.startsWith("'")) return { value: input.slice(1) };
  const text = input.trim();
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === "true" };
  const percent = text.endsWith("%");
  const number = percent ? text.slice(0, -1) : text;
  if (NUMBER.test(number) && /\d/.test(number)) {
    const value = Number(number.replaceAll(",", ""));
    return percent ? { value: value / 100, format: number.includes(".") ? "0.00%" : "0%" } : { value };
  }
  return dateIn(text) ?? { value: input };
}
