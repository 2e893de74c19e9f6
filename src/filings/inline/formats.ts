import { numberInWords } from "./words";

/** numdotdecimal for ixt:num-dot-decimal: the registries of 2010 to 2022 differ in hyphens only. */
const plainName = (format: string): string =>
  format
    .replace(/^.*:/, "")
    .replace(/[^A-Za-z]/g, "")
    .toLowerCase();

const ZERO = /^(fixedzero|zerodash|numdash|nocontent|fixedempty)$/;
const COMMA_DECIMAL = /^num(commadecimal|dotcomma|spacecomma|comma|commadecimalapos|commadecimalin)$/;
const BLANKS = /[\s\u00a0\u2007\u2009\u202f]/g;
const MARKS = /['’‘`´]/g;

function withPoint(text: string): string | null {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? text : null;
}

/** "1 dollar 50 cents" as 1.50. */
function unitDecimal(text: string): string | null {
  const [whole, cents = "0", ...more] = text.replace(/,/g, "").match(/\d+/g) ?? [];
  return whole && more.length === 0 && cents.length <= 2 ? `${whole}.${cents.padStart(2, "0")}` : null;
}

/** The number that a tagged text means in its format, in digits with a point; null where it means none. */
function digitsOf(text: string, format: string): string | null {
  const name = plainName(format);
  if (ZERO.test(name)) return "0";
  if (name.startsWith("numwords")) {
    const number = numberInWords(text);
    return number === null ? null : String(number);
  }
  if (name.startsWith("numunitdecimal")) return unitDecimal(text);
  const bare = text.replace(BLANKS, "").replace(MARKS, "");
  if (COMMA_DECIMAL.test(name)) return withPoint(bare.replace(/\./g, "").replace(",", "."));
  return withPoint(bare.replace(/,/g, ""));
}

/** The value of a tagged number: its text in its format, times ten to the scale, negative by its sign alone. */
export function valueOf(text: string, format: string, scale: string, sign: string): number | null {
  const digits = digitsOf(text.trim(), format);
  const places = scale.trim() === "" ? 0 : Number(scale);
  if (digits === null || !Number.isInteger(places) || Math.abs(places) > 30) return null;
  // Digits and exponent are read together, as a product would add noise: 16.9 times a billion is not exact.
  const [mantissa, exponent = "0"] = digits.toLowerCase().split("e");
  const value = Number(`${mantissa}e${Number(exponent) + places}`);
  if (!Number.isFinite(value)) return null;
  return sign.trim() === "-" ? 0 - value : value;
}
