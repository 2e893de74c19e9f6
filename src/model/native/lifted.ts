import {
  CellError,
  type Content,
  isErrorText,
  NotFollowed,
  numberOf,
  sound,
  textOf,
  truthOf,
  type Value,
} from "../content";
import { finite, power } from "../operators";
import { DATES } from "./dates";
import { MONEY } from "./money";
import { ROUNDING, rounded } from "./rounding";
import { TEXTS } from "./texts";

function positive(value: Value): number {
  const number = numberOf(value);
  if (number <= 0) throw new CellError("#NUM!");
  return number;
}

function modulo(value: Value, by: Value): number {
  const [number, divisor] = [numberOf(value), numberOf(by)];
  if (divisor === 0) throw new CellError("#DIV/0!");
  return number - divisor * Math.floor(number / divisor);
}

function count(value: Value, otherwise: number): number {
  const number = value === undefined ? otherwise : Math.trunc(numberOf(value));
  if (number < 0) throw new CellError("#VALUE!");
  return number;
}

function middle(text: string, from: number, signs: number): string {
  if (from < 1) throw new CellError("#VALUE!");
  return text.slice(from - 1, from - 1 + signs);
}

export type Lifted = (...values: Value[]) => Content;

/** Functions of single values, which Excel carries over ranges cell by cell. An error among their values comes out. */
export const LIFTED_FUNCTIONS: Readonly<Record<string, Lifted>> = {
  ABS: (value) => Math.abs(numberOf(value!)),
  ROUND: (value, digits) => rounded(value!, digits!, Math.round),
  ROUNDUP: (value, digits) => rounded(value!, digits!, Math.ceil),
  ROUNDDOWN: (value, digits) => rounded(value!, digits!, Math.floor),
  TRUNC: (value, digits) => rounded(value!, digits ?? 0, Math.floor),
  INT: (value) => Math.floor(numberOf(value!)),
  SIGN: (value) => Math.sign(numberOf(value!)),
  SQRT: (value) => Math.sqrt(numberOf(value!)),
  EXP: (value) => Math.exp(numberOf(value!)),
  LN: (value) => Math.log(positive(value!)),
  LOG10: (value) => Math.log10(positive(value!)),
  LOG: (value, base) => Math.log(positive(value!)) / Math.log(base === undefined ? 10 : positive(base)),
  POWER: (base, exponent) => power(base!, exponent!),
  MOD: (value, by) => modulo(value!, by!),
  NOT: (value) => !truthOf(value!),
  LEN: (text) => textOf(text!).length,
  UPPER: (text) => textOf(text!).toUpperCase(),
  LOWER: (text) => textOf(text!).toLowerCase(),
  TRIM: (text) =>
    textOf(text!)
      .replace(/^ +| +$/g, "")
      .replace(/ +/g, " "),
  LEFT: (text, signs) => textOf(text!).slice(0, count(signs!, 1)),
  RIGHT: (text, signs) => (count(signs!, 1) === 0 ? "" : textOf(text!).slice(-count(signs!, 1))),
  MID: (text, from, signs) => middle(textOf(text!), count(from!, 1), count(signs!, 0)),
  ...DATES,
  ...MONEY,
  ...ROUNDING,
  ...TEXTS,
  NA: () => {
    throw new CellError("#N/A");
  },
  PI: () => Math.PI,
  TRUE: () => true,
  FALSE: () => false,
};

/** Functions that look at errors instead of giving them on. */
export const LOOKING_FUNCTIONS: Readonly<Record<string, (value: Value) => Content>> = {
  N: (value) => (isErrorText(value) ? value : typeof value === "number" ? value : value === true ? 1 : 0),
  T: (value) => (typeof value === "string" ? value : ""),
  ISNUMBER: (value) => typeof value === "number",
  ISTEXT: (value) => typeof value === "string" && !isErrorText(value),
  ISLOGICAL: (value) => typeof value === "boolean",
  ISBLANK: (value) => value === null,
  ISERROR: (value) => isErrorText(value),
  ISNA: (value) => value === "#N/A",
  ISERR: (value) => isErrorText(value) && value !== "#N/A",
};

/** The value of a lifted function: a given one, with the errors of its values. */
export function lifted(name: string, values: readonly Value[]): Content {
  values.forEach(sound);
  const result = finite(LIFTED_FUNCTIONS[name]!(...values));
  if (typeof result === "number" && Number.isNaN(result)) throw new CellError("#NUM!");
  if (result === null) throw new NotFollowed(name, "function");
  return result;
}
