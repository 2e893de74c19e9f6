import { LAST_SERIAL, serialOfDay } from "../cells/serial";
import type { Notation } from "./notation";

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** A day as a formula has it, DATE(2025,12,31); undefined where the text is no date in this notation. */
export function typedDate(typed: string, notation: Notation): string | undefined {
  const text = typed.trim().replace(/[ \u00a0\u202f]+/g, " ");
  const iso = ISO.exec(text);
  if (iso) return dateOf(iso[1]!, iso[2]!, iso[3]!);
  return inNumbers(text, notation) ?? withMonth(text, notation);
}

/** Whether a text looks like a date in some notation: two separators between numbers. */
export const looksLikeDate = (typed: string): boolean => /^\s*\d+\s*([-/.])\s*\d+\s*\1\s*\d+\.?\s*$/.test(typed);

function inNumbers(text: string, { order, separator }: Notation): string | undefined {
  const match = /^(\d{1,4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,4})\.?$/.exec(text);
  if (!match || !["/", "-", separator].includes(match[2]!)) return undefined;
  const [one, two, three] = [match[1]!, match[3]!, match[4]!];
  if (one.length === 4 || order === "ymd") return dateOf(one, two, three);
  return order === "mdy" ? dateOf(three, one, two) : dateOf(three, two, one);
}

function withMonth(text: string, { months }: Notation): string | undefined {
  const words = text
    .replace(/[.,]/g, " ")
    .replace(/-/g, " ")
    .replace(/\bde\b/gi, " ")
    .trim()
    .split(/ +/);
  const at = words.findIndex((word) => months.has(word.toLowerCase()));
  const numbers = words.filter((_, i) => i !== at);
  if (at < 0 || numbers.length !== 2 || numbers.some((each) => !/^\d{1,4}$/.test(each))) return undefined;
  const [day, year] = at === 2 || numbers[0]!.length === 4 ? [...numbers].reverse() : numbers;
  return dateOf(year!, String(months.get(words[at]!.toLowerCase())), day!);
}

function dateOf(year: string, month: string, day: string): string | undefined {
  const [m, d] = [Number(month), Number(day)];
  if (![2, 4].includes(year.length) || day.length > 2) return undefined;
  // Two digits as Excel reads them: 00 to 29 are of this century.
  const y = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 30 ? 2000 : 1900);
  const days = new Date(Date.UTC(y, m, 0)).getUTCDate();
  if (y < 1900 || m < 1 || m > 12 || d < 1 || d > days || serialOfDay(y, m, d) > LAST_SERIAL) return undefined;
  return `DATE(${y},${m},${d})`;
}
