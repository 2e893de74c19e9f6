/** Signs that no one sees, which programs leave in text that was copied. */
const UNSEEN = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;

/** A text as a person reads it: no blanks round it (no-break blanks are blanks, too), and no signs that no one sees. */
export const clean = (text: string): string => text.replace(UNSEEN, "").trim();

/** Letters and digits as a Japanese or Chinese keyboard writes them, at double width, in their usual width. */
export const narrow = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** What a heading, a key or an id is compared by. */
export const keyOf = (text: string): string => clean(text).normalize("NFC").toLowerCase().replace(/\s+/g, " ");

/** Not given: an empty cell, a blank one, or null. */
export const isGiven = (value: unknown): boolean =>
  value !== undefined && value !== null && !(typeof value === "string" && clean(value) === "");
