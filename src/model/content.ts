/** What stands in a cell, or comes out of a formula; empty text is a blank cell. */
export type Content = number | string | boolean;

/** An error value on its way through a formula; in a cell it stands as its text. */
export class CellError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** A formula that the model can't follow; the sheet alone knows its result. */
export class NotFollowed extends Error {}

const ERROR_TEXT = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|BUSY!)$/;
export const isErrorText = (content: Content): content is string =>
  typeof content === "string" && ERROR_TEXT.test(content);

/** A number as arithmetic takes it: blanks are 0, truths 0 or 1, numeric text its number. */
export function numberOf(content: Content): number {
  if (typeof content === "number") return content;
  if (typeof content === "boolean") return content ? 1 : 0;
  if (content === "") return 0;
  if (isErrorText(content)) throw new CellError(content);
  const number = Number(content);
  if (Number.isNaN(number)) throw new CellError("#VALUE!");
  return number;
}

/** A text as & takes it. */
export const textOf = (content: Content): string =>
  typeof content === "boolean" ? (content ? "TRUE" : "FALSE") : String(content);

/** A truth as IF takes it. */
export function truthOf(content: Content): boolean {
  if (typeof content === "boolean") return content;
  return numberOf(content) !== 0;
}

/** Excel's order: numbers before texts before truths; texts without regard to case; a blank is like the other's zero. */
export function compare(one: Content, other: Content): number {
  for (const content of [one, other]) if (isErrorText(content)) throw new CellError(content);
  if (one === "" && typeof other !== "string") return compare(typeof other === "boolean" ? false : 0, other);
  if (other === "" && typeof one !== "string") return -compare(other, one);
  const rank = (content: Content) => ["number", "string", "boolean"].indexOf(typeof content);
  if (rank(one) !== rank(other)) return rank(one) - rank(other);
  const [a, b] = typeof one === "string" ? [one.toLowerCase(), String(other).toLowerCase()] : [one, other];
  return a < b ? -1 : a > b ? 1 : 0;
}
