import { utcOfSerial } from "../cells/serial";
import type { Unit } from "../figures/document";
import type { Content } from "../scenarios/merge";

/** Numbers, percentages and dates as the user's locale writes them. No other file of the pane formats one. */
const number = (value: number, options: Intl.NumberFormatOptions): string =>
  new Intl.NumberFormat(undefined, options).format(value);

const isPercentage = (unit: Unit | undefined): boolean => unit === "fraction" || unit === "fraction per year";

/** A number with up to this many digits after the point. */
export const decimal = (value: number, digits = 3): string => number(value, { maximumFractionDigits: digits });

/** A number with up to this many significant digits. */
export const significant = (value: number, digits: number): string =>
  number(value, { maximumSignificantDigits: digits });

/** The same of a change, with its sign. */
export const signed = (value: number, digits: number): string =>
  number(value, { maximumSignificantDigits: digits, signDisplay: "exceptZero" });

/** 0.125 as 12.5%. */
export const percent = (value: number, digits = 2): string =>
  number(value, { style: "percent", maximumFractionDigits: digits });

/** 31 December 2025, as an example of how dates are typed here. */
export const exampleDate = (): string => new Intl.DateTimeFormat().format(new Date(2025, 11, 31));

/** A date and a time from Excel's count of days. */
export const dateAndTime = (serial: number): string =>
  new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" }).format(
    utcOfSerial(serial),
  );

/** A moment as text, such as 2026-11-27T15:04:00.000Z, as a date and a time here. */
export const moment = (text: string): string =>
  new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" }).format(new Date(text));

const month = (serial: number): string =>
  new Intl.DateTimeFormat(undefined, { month: "long", year: "numeric", timeZone: "UTC" }).format(utcOfSerial(serial));

/** What a cell shows, in its unit. */
export function shown(value: Content | undefined, unit: Unit | undefined): string {
  if (value === undefined || value === "") return "empty";
  if (typeof value !== "number") return String(value);
  if (isPercentage(unit)) return percent(value);
  if (unit === "multiple") return `${decimal(value, 2)}x`;
  if (unit === "year") return String(value);
  if (unit === "month") return month(value);
  return decimal(value, 2);
}

/** A figure with its unit: USD 11.9 billion, 6 months, 24.09x. */
export function withUnit(value: number, unit: Unit): string {
  if (unit === "USD billion") return `USD ${shown(value, unit)} billion`;
  if (unit === "years") return `${shown(value, unit)} years`;
  if (unit === "months") return `${shown(value, unit)} months`;
  return shown(value, unit);
}

/** The result of a function, with the digits that a cell would keep. */
export function resultText(value: Content): string {
  if (value === "") return "empty";
  return typeof value === "number" ? significant(value, 10) : String(value);
}

/** A change: absolute in its unit, and relative to where it was; a percentage changes by percentage points. */
export function difference(from: Content | undefined, to: Content | undefined, unit: Unit | undefined): string {
  if (typeof from !== "number" || typeof to !== "number") return "";
  const withSign = { signDisplay: "exceptZero" } as const;
  const [scale, suffix] = isPercentage(unit) ? [100, " pp"] : [1, unit === "multiple" ? "x" : ""];
  const absolute = number((to - from) * scale, { ...withSign, maximumFractionDigits: 2 }) + suffix;
  if (from === 0) return absolute;
  const relative = number((to - from) / Math.abs(from), { ...withSign, style: "percent", maximumFractionDigits: 1 });
  return `${absolute} (${relative})`;
}

/** "1 cell", "1,200 cells". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${decimal(count, 0)} ${count === 1 ? one : many}`;

const MOST_LISTED = 10;
/** Places or names in a row; of many the first, and how many more there are. */
export const listed = (items: readonly string[]): string =>
  items.slice(0, MOST_LISTED).join(", ") +
  (items.length > MOST_LISTED ? `, and ${items.length - MOST_LISTED} more` : "");

/** "A, B, or C". */
export const choiceOf = (items: readonly string[]): string =>
  new Intl.ListFormat("en", { type: "disjunction" }).format(items);
