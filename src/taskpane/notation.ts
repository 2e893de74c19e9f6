import type { Writing } from "../excel/read-writing";

/** How a person writes numbers and dates. */
export interface Notation {
  readonly decimal: "." | ",";
  /** What may stand between thousands. */
  readonly groups: readonly string[];
  readonly order: "mdy" | "dmy" | "ymd";
  /** What may stand between the parts of a date, beside / and -. */
  readonly separator: string;
  /** The months by their names and short names, in lower case and without a dot; 1 is January. */
  readonly months: ReadonlyMap<string, number>;
}

const SPACES = [" ", "\u00a0", "\u202f"];

/** The notation of a language, the user's own where none is given; numbers and days as Excel writes them, if it says. */
export function notationOf(language?: string, writing?: Writing): Notation {
  const own = ofLanguage(language);
  if (!writing) return own;
  const order = writing.date
    .replace(/[^dMy]/g, "")
    .replace(/(.)\1+/g, "$1")
    .toLowerCase();
  return {
    ...own,
    decimal: writing.decimal === "," ? "," : ".",
    groups: groupsOf(writing.thousands),
    order: orderOf(order),
    separator: /[^dMy\s]/.exec(writing.date)?.[0] ?? "/",
  };
}

const orderOf = (order: string): Notation["order"] => (order === "dmy" || order === "ymd" ? order : "mdy");
const groupsOf = (group: string): readonly string[] =>
  SPACES.includes(group) ? SPACES : group === "’" ? ["’", "'"] : [group];

function ofLanguage(language: string | undefined): Notation {
  const number = new Intl.NumberFormat(language, { useGrouping: true }).formatToParts(1_234_567.5);
  const part = (type: string) => number.find((one) => one.type === type)?.value ?? "";
  const group = part("group");
  const date = new Intl.DateTimeFormat(language, { year: "numeric", month: "numeric", day: "numeric" }).formatToParts(
    0,
  );
  const order = date
    .map(({ type }) => (["year", "month", "day"].includes(type) ? type[0] : ""))
    .join("")
    .slice(0, 3);
  return {
    decimal: part("decimal") === "," ? "," : ".",
    groups: groupsOf(group),
    order: orderOf(order),
    separator: date.find(({ type }) => type === "literal")?.value.trim() ?? "/",
    months: monthsOf(language),
  };
}

function monthsOf(language: string | undefined): ReadonlyMap<string, number> {
  const months = new Map<string, number>();
  for (const each of ["en", language])
    for (const style of ["long", "short"] as const)
      for (let month = 0; month < 12; month++) {
        // With the day beside it, a language that inflects its months gives the form that stands in a date.
        const parts = new Intl.DateTimeFormat(each, { month: style, day: "numeric", timeZone: "UTC" });
        const name = parts.formatToParts(Date.UTC(2025, month, 1)).find(({ type }) => type === "month")?.value ?? "";
        months.set(name.toLowerCase().replace(/\.$/, ""), month + 1);
      }
  return months;
}
