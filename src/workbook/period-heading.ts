import { addMonths, dayOfSerial, serialOfDay } from "../cells/serial";
import type { Content } from "../model/content";

/** The period that a heading names: a year, a quarter, or a day or month in which one ends. */
export type Heading =
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "quarter"; readonly year: number; readonly quarter: number }
  /** As 2024-12-31; of a month its last day. */
  | { readonly kind: "end"; readonly day: string };

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = `(?<month>${MONTHS.join("|")})[a-z]*\\.?`;
const YEAR = "(?<year>(?:19|20)\\d{2})";
const SHORT = "(?:(?:19|20)\\d{2}|'?\\d{2})";
const SPAN =
  "(?:(?:(?:three|six|nine|twelve|3|6|9|12)\\s+months|(?:fiscal\\s+)?(?:year|quarter)|fye?|period|quarter|year)\\s+end(?:ed|ing|s)?\\s+|as\\s+of\\s+|at\\s+)?";
/** A for actual, E for expected, as analysts mark their columns. */
const MARK = "\\s*(?<mark>[aefp]|act|actual|est|fcst)?\\.?";

const PATTERNS: readonly (readonly [RegExp, (groups: Record<string, string | undefined>) => Heading | undefined])[] = [
  [new RegExp(`^(?:(?:fiscal(?:\\s+year)?|calendar\\s+year|year|fy|cy)\\s*)?${YEAR}${MARK}$`, "i"), yearOf],
  [new RegExp(`^(?:fy|cy)\\s*'?(?<year>\\d{2})${MARK}$`, "i"), yearOf],
  [new RegExp(`^'(?<year>\\d{2})${MARK}$`, "i"), yearOf],
  [new RegExp(`^q(?<quarter>[1-4])[\\s,'/-]*(?:fy|cy)?\\s*(?<year>${SHORT})${MARK}$`, "i"), quarterOf],
  [new RegExp(`^(?<quarter>[1-4])q[\\s,'/-]*(?:fy|cy)?\\s*(?<year>${SHORT})${MARK}$`, "i"), quarterOf],
  [new RegExp(`^(?:fy|cy)?\\s*(?<year>${SHORT})[\\s,/-]*q(?<quarter>[1-4])${MARK}$`, "i"), quarterOf],
  [/^(?<year>\d{4})-(?<number>\d{2})-(?<day>\d{2})$/, dayOf],
  [new RegExp(`^${SPAN}${MONTH}\\s+(?<day>\\d{1,2}),?\\s+${YEAR}$`, "i"), dayOf],
  [new RegExp(`^${SPAN}(?<day>\\d{1,2})[\\s-]+${MONTH}[\\s-]+${YEAR}$`, "i"), dayOf],
  [new RegExp(`^${SPAN}${MONTH}[\\s'-]*(?<year>${SHORT})$`, "i"), dayOf],
];

const fullYear = (text: string): number => {
  const year = Number(text.replace("'", ""));
  return year < 100 ? 2000 + year : year;
};

function yearOf({ year }: Record<string, string | undefined>): Heading {
  return { kind: "year", year: fullYear(year!) };
}

function quarterOf({ year, quarter }: Record<string, string | undefined>): Heading {
  return { kind: "quarter", year: fullYear(year!), quarter: Number(quarter) };
}

function dayOf({ year, month, number, day }: Record<string, string | undefined>): Heading | undefined {
  const at = month === undefined ? Number(number) : MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const full = fullYear(year!);
  const last = new Date(Date.UTC(full, at, 0)).getUTCDate();
  const on = day === undefined ? last : Number(day);
  return at < 1 || at > 12 || on < 1 || on > last ? undefined : { kind: "end", day: isoOf(full, at, on) };
}

const isoOf = (year: number, month: number, day: number): string =>
  [String(year), ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-");

/** Whether a number of this format shows as a date. */
export const isDateFormat = (format: string): boolean => /[dy]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ""));

/** The period that the content of a cell names; undefined where it names none. */
export function readHeading(content: Content, format: string): Heading | undefined {
  if (typeof content === "number") {
    if (isDateFormat(format) && content > 30_000 && content < 80_000) return { kind: "end", day: isoOfSerial(content) };
    return Number.isInteger(content) && content >= 1990 && content <= 2100
      ? { kind: "year", year: content }
      : undefined;
  }
  if (typeof content !== "string" || content.length > 40) return undefined;
  const text = content.trim().replace(/\s+/g, " ");
  for (const [pattern, read] of PATTERNS) {
    const groups = pattern.exec(text)?.groups;
    if (groups) return read(groups);
  }
  return undefined;
}

function isoOfSerial(serial: number): string {
  const { year, month, day } = dayOfSerial(serial);
  return isoOf(year, month, day);
}

const partsOf = (day: string) => day.split("-").map(Number) as [year: number, month: number, day: number];
const serialOfIso = (day: string): number => serialOfDay(...partsOf(day));

/** The day so many months after another, as 2025-12-31. */
export const monthsAfter = (day: string, months: number): string => isoOfSerial(addMonths(serialOfIso(day), months));

/** The period after another, as a heading has to name it. */
export interface Next {
  readonly from: string;
  readonly end: string;
  readonly months: 12 | 3;
}

/** A heading for the next period, written as the one before; undefined where that names no period. */
export function nextHeading(content: Content, format: string, { from, end, months }: Next): Content | undefined {
  const heading = readHeading(content, format);
  if (!heading) return undefined;
  if (typeof content === "number") {
    if (heading.kind !== "end") return content + 1;
    return heading.day === from ? serialOfIso(end) : addMonths(content, months);
  }
  const text = String(content);
  if (heading.kind === "year") return withYear(text, heading.year, heading.year + 1);
  if (heading.kind === "quarter") {
    const { year, quarter } = heading;
    const next = text.replace(/q[1-4]|(?<!\d)[1-4]q/i, (part) => part.replace(/\d/, String((quarter % 4) + 1)));
    return quarter === 4 ? withYear(next, year, year + 1) : next;
  }
  return withDay(text, heading.day, end);
}

/** A text with another year in the place of its own, in full or in two digits. */
function withYear(text: string, from: number, to: number): string {
  if (text.includes(String(from))) return text.replace(String(from), String(to));
  const two = (year: number) => String(year % 100).padStart(2, "0");
  return text.replace(new RegExp(`${two(from)}(?!.*${two(from)})`), two(to));
}

/** A text with another day in the place of its own: the month by its name, short or in full. */
function withDay(text: string, from: string, end: string): string {
  if (text.trim() === from) return end;
  const [year, month, day] = partsOf(from);
  const [toYear, , toDay] = partsOf(end);
  const written = new RegExp(`${MONTHS[month - 1]!}[a-z]*`, "i").exec(text)![0];
  const name = new Intl.DateTimeFormat("en-US", { month: written.length > 3 ? "long" : "short", timeZone: "UTC" });
  const [head, tail] = text.split(written) as [string, string];
  const dayIn = (part: string) => part.replace(new RegExp(`(?<!\\d)0?${day}(?!\\d)`), String(toDay));
  const hasDayAfter = new RegExp(`^\\s+0?${day}(?!\\d)`).test(tail);
  const rest = hasDayAfter ? dayIn(tail) : tail;
  return dayIn(head) + name.format(new Date(`${end}T00:00:00Z`)) + withYear(rest, year, toYear);
}
