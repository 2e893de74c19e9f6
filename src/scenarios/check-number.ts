import type { Range, Unit } from "../figures/document";
import { clean, isGiven } from "./clean";
import { type Decimals, readNumberText } from "./numbers";
import { SENTENCES } from "./sentences";
import type { Found, RawEntry } from "./set";

/** Says what is wrong with a value, and gives nothing in its place. */
export type Report = (says: string, line: number | undefined) => undefined;

/** How the numbers of an input are to be read, and what is allowed. */
export interface NumberRule {
  readonly decimals: Decimals;
  readonly unit?: Unit;
  readonly ranges: readonly Range[];
}

export function numberIn(entry: RawEntry, field: string, rule: NumberRule, report: Report): number | undefined {
  const found = entry.fields.get(field);
  return found ? numberOf(field, found, rule, report) : report(SENTENCES.missing(field), entry.line);
}

export function numberOf(field: string, found: Found, rule: NumberRule, report: Report): number | undefined {
  const value = plainNumber(field, found, rule, report);
  if (value === undefined) return undefined;
  const outside = rule.ranges.find(({ low, high }) => value < low || value > high);
  return outside ? report(SENTENCES.outOfRange(field, value, outside.low, outside.high), found.line) : value;
}

/** A number as it stands in the set, whether it is within its range or not. */
export function plainNumber(
  field: string,
  { value, line }: Found,
  { decimals, unit }: Omit<NumberRule, "ranges">,
  report: Report,
): number | undefined {
  if (typeof value === "number" && Number.isFinite(value)) return value + 0;
  if (typeof value !== "string" || !isGiven(value)) return report(SENTENCES.notNumber(field, value), line);
  const read = readNumberText(value, decimals, unit);
  const text = clean(value);
  switch (read.kind) {
    case "number":
      return read.value;
    case "ambiguous":
      return report(SENTENCES.ambiguous(field, text, read.readings, decimals.sign ?? "."), line);
    case "decimal sign":
      return report(SENTENCES.decimalSign(field, text, read.value, decimals.sign ?? "."), line);
    case "per cent":
      return report(SENTENCES.perCent(field, text, unit ?? ""), line);
    case "currency":
      return report(SENTENCES.currency(field, text, unit ?? ""), line);
    case "no number":
      return report(noNumber(field, text), line);
  }
}

/** What Excel's Accounting and Comma formats show for zero, and people where there is no value. */
const DASH = /^(US\$|USD|\$)?\s*[-\u2212\u2013\u2014]$/i;

function noNumber(field: string, text: string): string {
  if (DASH.test(text)) return SENTENCES.dash(field, text);
  if (/^#+$/.test(text)) return SENTENCES.narrowColumn(field, text);
  if (/^#(N\/A|[A-Z0-9/]+[!?])$/i.test(text)) return SENTENCES.cellError(field, text);
  return /^[=+\-@]/.test(text) ? SENTENCES.formulaLike(field, text) : SENTENCES.notNumber(field, text);
}
