import type { Place } from "./area";

/** What stands in a cell, or comes out of a formula; empty text in a cell is a blank one. */
export type Content = number | string | boolean;

/** A value on its way through a formula; null is a blank cell, which is not the same as empty text. */
export type Value = Content | null;

/** An error value on its way through a formula; in a cell it stands as its text. */
export class CellError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** What a formula names that the model can't follow; the sheet alone knows its result. */
export class NotFollowed extends Error {
  /** The cell whose formula it is, once that is known. */
  at: Place | undefined;

  constructor(
    readonly what: string,
    readonly kind: "formula" | "function" | "cells" | "other" = "other",
  ) {
    super(what);
  }
}

const ERROR_TEXT =
  /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!|FIELD!|BLOCKED!|CONNECT!|GETTING_DATA|UNKNOWN!|EXTERNAL!|PYTHON!|TIMEOUT!)$/;
export const isErrorText = (content: Value): content is string =>
  typeof content === "string" && content.charCodeAt(0) === 35 && ERROR_TEXT.test(content);

/** What is no error; an error is thrown. */
export function sound(content: Value): Value {
  if (isErrorText(content)) throw new CellError(content);
  return content;
}

const PLAIN_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?(%?)$/i;
const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
/** What Excel takes for a date, a time, a currency or thousands, each as the user's locale has it. */
const PERHAPS_NUMBER = new RegExp(
  `^[\\s($€£¥+-]*(?:\\d|${MONTH}[\\s.,/-]*\\d)[\\d.,'’\\s/:-]*(?:${MONTH}[\\d.,\\s/-]*)?(?:%|€|£|[ap]m)?\\)?$`,
  "i",
);

/** The number that arithmetic takes a text for; the forms that hang on the locale are not followed. */
export function numberInText(text: string): number | undefined {
  const match = PLAIN_NUMBER.exec(text.trim());
  if (match) return Number(text.trim().replace("%", "")) / (match[3] ? 100 : 1);
  if (PERHAPS_NUMBER.test(text)) throw new NotFollowed(`the text "${text}" as a number`);
  return undefined;
}

/** A number as arithmetic takes it: blanks are 0, truths 0 or 1, numeric text its number. */
export function numberOf(content: Value): number {
  if (typeof content === "number") return content;
  if (typeof content === "boolean") return content ? 1 : 0;
  if (content === null) return 0;
  const number = numberInText(String(sound(content)));
  if (number === undefined) throw new CellError("#VALUE!");
  return number;
}

/** A truth as IF takes it. */
export function truthOf(content: Value): boolean {
  if (typeof content === "boolean") return content;
  if (typeof content === "string" && /^(true|false)$/i.test(content)) return content.toLowerCase() === "true";
  return numberOf(content) !== 0;
}

/** A text as & takes it. */
export function textOf(content: Value): string {
  sound(content);
  if (content === null) return "";
  if (typeof content === "boolean") return content ? "TRUE" : "FALSE";
  if (typeof content === "string") return content;
  // Excel shows 15 digits, and other digits and exponents than here where the number is very large or small.
  const size = Math.abs(content);
  if (size !== 0 && (size >= 1e20 || size < 1e-9)) throw new NotFollowed("a very large or small number as text");
  return String(Number(content.toPrecision(15)));
}

const BY_LETTERS = new Intl.Collator(undefined, { sensitivity: "base" });

/** Excel's order: numbers before texts before truths; texts without regard to case; a blank is like the other's zero. */
export function compare(one: Value, other: Value): number {
  for (const content of [one, other]) sound(content);
  if (one === null) return other === null ? 0 : compare(zeroLike(other), other);
  if (other === null) return compare(one, zeroLike(one));
  const rank = (content: Content) => ["number", "string", "boolean"].indexOf(typeof content);
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  if (typeof one === "string") {
    const [a, b] = [one.toLowerCase(), String(other).toLowerCase()];
    return a === b ? 0 : BY_LETTERS.compare(a, b) || (a < b ? -1 : 1);
  }
  if (typeof one === "number") return order(one, other as number);
  return one === other ? 0 : one ? 1 : -1;
}

/** The order of two numbers by the 15 digits that Excel compares: 0.1+0.2 is 0.3. */
export function order(one: number, other: number): number {
  if (one === other) return 0;
  const near = Math.abs(one - other) <= 1e-14 * Math.abs(one);
  if (near && one.toPrecision(15) === other.toPrecision(15)) return 0;
  return one < other ? -1 : 1;
}

const zeroLike = (content: Content): Content =>
  typeof content === "number" ? 0 : typeof content === "string" ? "" : false;
