import type { Unit } from "../figures/document";
import { clean, narrow } from "./clean";

/** The sign before the decimals of a table's numbers. */
export type DecimalSign = "." | ",";
/** How a table writes decimals, where anything tells; `sure` where its numbers do, and all say the same. */
export interface Decimals {
  readonly sign: DecimalSign | undefined;
  readonly sure: boolean;
}
export const POINT: Decimals = { sign: ".", sure: false };

/** What a text is as a number, or why it is none. */
export type NumberText =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "ambiguous"; readonly readings: readonly [number, number] }
  | { readonly kind: "decimal sign"; readonly value: number }
  | { readonly kind: "per cent" | "currency" | "no number" };

const GROUP = "[ \\u00A0\\u202F\\u2009'\\u2019]";
const GROUPS = new RegExp(GROUP, "g");
const DIGITS = new RegExp(`^(\\d{1,3}(${GROUP})\\d{3}(?:\\2\\d{3})*(?:[.,]\\d*)?|[\\d.,]+)(e[+-]?\\d+)?$`, "i");
const MONEY = /US\$|USD|\$/i;
const OTHER_MONEY = /[€£¥₹]|\b(EUR|GBP|JPY|CHF|CNY|INR)\b/i;
const SIGNS = /^([+\-\u2212\u2013]?)\s*(.*)$/s;

interface Parts {
  readonly negative: boolean;
  readonly percent: boolean;
  readonly money: boolean;
  readonly times: boolean;
  readonly digits: string;
}

/** Takes off what Excel puts round the digits: a sign, parentheses, a per cent sign, a currency, the x of a multiple. */
function partsOf(text: string): Parts | "currency" | undefined {
  let rest = clean(narrow(text));
  if (OTHER_MONEY.test(rest)) return "currency";
  let negative = false;
  let percent = false;
  const trailing = () => {
    if (percent || !rest.endsWith("%")) return;
    percent = true;
    rest = clean(rest.slice(0, -1));
  };
  trailing();
  // Excel's Accounting format writes the currency before the parentheses.
  rest = rest.replace(/^(US\$|USD|\$)\s*\((.*)\)$/is, "($1$2)");
  const bracketed = /^\(.*\)$/s.test(rest);
  if (bracketed) {
    negative = true;
    rest = clean(rest.slice(1, -1));
    if (/^[+\-\u2212\u2013]/.test(rest)) return undefined;
    trailing();
  }
  const unsigned = () => {
    const [, sign, after] = SIGNS.exec(rest)!;
    if (sign === "") return false;
    if (sign !== "+") negative = !negative;
    rest = clean(after!);
    return true;
  };
  const signed = unsigned();
  const money = MONEY.exec(rest);
  if (money) rest = clean(rest.replace(MONEY, ""));
  if (money?.index === 0 && !signed && unsigned() && bracketed) return undefined;
  const times = /\d\s*[x×]$/i.test(rest);
  if (times) rest = clean(rest.slice(0, -1));
  return { negative, percent, money: money !== null, times, digits: rest };
}

/** What the digits of a text say of the decimal sign, where they can be read in one way only. */
export function decimalSignIn(text: string): DecimalSign | undefined {
  const parts = partsOf(text);
  const match = typeof parts === "object" ? DIGITS.exec(parts.digits) : null;
  if (!match) return undefined;
  const [, digits, group] = match as unknown as [string, string, string | undefined];
  const signs = digits.replace(/[^.,]/g, "");
  if (signs === "") return undefined;
  const last = signs.at(-1) as DecimalSign;
  if (group !== undefined) return last;
  const other = last === "," ? "." : ",";
  if (signs.length > 1) return signs.startsWith(other) ? last : grouped(digits, last) ? other : undefined;
  return grouped(digits, last) ? undefined : last;
}

/** Could the sign part thousands? A group has three digits, and the first of them is not zero. */
const grouped = (digits: string, sign: string): boolean => new RegExp(`^[1-9]\\d{0,2}(\\${sign}\\d{3})+$`).test(digits);

/** How the numbers of a table write decimals, from all of them. */
export function decimalsOf(texts: readonly string[], otherwise: DecimalSign | undefined): Decimals {
  const found = texts.map(decimalSignIn);
  const points = found.filter((sign) => sign === ".").length;
  const commas = found.filter((sign) => sign === ",").length;
  if (points + commas === 0) return { sign: otherwise, sure: false };
  return { sign: commas > points ? "," : ".", sure: points === 0 || commas === 0 };
}

/** Reads a number as Excel and people write it; what can be read in two ways is not. */
export function readNumberText(text: string, { sign, sure }: Decimals, unit?: Unit): NumberText {
  const parts = partsOf(text);
  if (parts === "currency") return { kind: "currency" };
  const match = parts && DIGITS.exec(parts.digits);
  if (!match) return { kind: "no number" };
  if (parts.percent && unit !== "fraction" && unit !== "fraction per year") return { kind: "per cent" };
  if (parts.money && unit !== "USD billion") return { kind: "currency" };
  if (parts.times && unit !== "multiple") return { kind: "no number" };
  const digits = match[1]!.replace(GROUPS, "");
  const as = (decimal: DecimalSign): number => valueOf(digits, decimal, match[3] ?? "", parts);
  const result = (decimal: DecimalSign): NumberText =>
    Number.isFinite(as(decimal)) ? { kind: "number", value: as(decimal) } : { kind: "no number" };
  const own = decimalSignIn(text);
  if (!/[.,]/.test(digits)) return result(".");
  if (own !== undefined)
    return sign === undefined || own === sign || result(own).kind !== "number"
      ? result(own)
      : { kind: "decimal sign", value: as(own) };
  const [written] = /[.,]/.exec(digits) as unknown as [DecimalSign];
  if (sign === "." && (sure || written === ".")) return result(".");
  const other = written === "," ? "." : ",";
  return Number.isFinite(as(written)) && Number.isFinite(as(other))
    ? { kind: "ambiguous", readings: [as(written), as(other)] }
    : { kind: "no number" };
}

function valueOf(digits: string, decimal: DecimalSign, power: string, { negative, percent }: Parts): number {
  const thousands = decimal === "," ? "." : ",";
  const [whole = "", ...decimals] = digits.split(decimal);
  const fraction = decimals.join(decimal);
  if (whole.includes(thousands) && !new RegExp(`^\\d{1,3}(\\${thousands}\\d{3})+$`).test(whole)) return NaN;
  if (!/^\d*$/.test(fraction)) return NaN;
  const exponent = Number(power.slice(1) || 0) - (percent ? 2 : 0);
  const value = Number(`${whole.replaceAll(thousands, "")}.${fraction}e${exponent}`);
  return negative && value !== 0 ? -value : value;
}
