import type { Notation } from "./notation";

/** The sign, the currency and the percent sign around a number. */
const AROUND = /^([+-]?)\s*([$€£¥]?)\s*([+-]?)([\d.,'’\s]+?(?:e[+-]?\d+)?)\s*([$€£¥]?)\s*(%?)$/i;

/** A number as a formula has it, such as 60.23 or 26.6%; undefined where the text is none in this notation. */
export function typedNumber(typed: string, { decimal, groups }: Notation): string | undefined {
  const text = typed.trim().replaceAll("\u2212", "-");
  const bracketed = /^\((.*)\)$/.exec(text); // as accountants write what is negative
  const match = AROUND.exec(bracketed?.[1] ?? text);
  if (!match) return undefined;
  const [, first = "", before, second = "", digits = "", after, percent = ""] = match;
  const signs = `${bracketed ? "-" : ""}${first}${second}`;
  if (signs.length > 1 || (before && after)) return undefined;
  const plain = plainDigits(digits, decimal, groups);
  return plain === undefined ? undefined : `${signs.replace("+", "")}${plain}${percent}`;
}

function plainDigits(digits: string, decimal: string, groups: readonly string[]): string | undefined {
  const [, mantissa = "", exponent = ""] = /^(.*?)(e[+-]?\d+)?$/is.exec(digits)!;
  const [whole = "", fraction, ...more] = mantissa.split(decimal);
  if (more.length > 0 || (fraction !== undefined && !/^\d*$/.test(fraction))) return undefined;
  if (whole === "" && !fraction) return undefined;
  const thousands = wholeDigits(whole, groups);
  return thousands === undefined
    ? undefined
    : `${thousands || "0"}${fraction ? `.${fraction}` : ""}${exponent.toUpperCase()}`;
}

function wholeDigits(whole: string, groups: readonly string[]): string | undefined {
  if (/^\d*$/.test(whole)) return whole;
  const between = groups.find((one) => one !== "" && whole.includes(one));
  if (between === undefined) return undefined;
  const parts = whole.split(between);
  // As in Indian numbers, groups but the last may have two digits.
  const sound = /^[1-9]\d{0,2}$/.test(parts[0]!) && /^\d{3}$/.test(parts.at(-1)!);
  return sound && parts.slice(1, -1).every((part) => /^\d{2,3}$/.test(part)) ? parts.join("") : undefined;
}
