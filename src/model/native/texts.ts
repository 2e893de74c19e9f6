import { type Argument, flat, number, optional, type Result, single } from "../argument";
import { cellText } from "../../cells/address";
import { CellError, NotFollowed, numberOf, textOf, truthOf, type Value } from "../content";
import { wildcards } from "../criteria";
import type { Lifted } from "./lifted";
import { formatted } from "./number-format";

const LONGEST = 32_767;

function fits(text: string): string {
  if (text.length > LONGEST) throw new CellError("#VALUE!");
  return text;
}

const whole = (value: Value | undefined, otherwise: number): number =>
  value === undefined ? otherwise : Math.trunc(numberOf(value));

function find(sought: string, text: string, from: number): number {
  if (from < 1 || from > text.length + 1) throw new CellError("#VALUE!");
  const at = text.indexOf(sought, from - 1);
  if (at < 0) throw new CellError("#VALUE!");
  return at + 1;
}

function search(sought: string, text: string, from: number): number {
  if (!/[*?~]/.test(sought)) return find(sought.toLowerCase(), text.toLowerCase(), from);
  if (from < 1 || from > text.length + 1) throw new CellError("#VALUE!");
  const pattern = new RegExp(wildcards(sought).source.slice(1, -1).replaceAll("[^]*", "[^]*?"), "iu");
  const at = text.slice(from - 1).search(pattern);
  if (at < 0) throw new CellError("#VALUE!");
  return at + from;
}

function substitute(text: string, old: string, by: string, which: number | undefined): string {
  if (old === "") return text;
  if (which === undefined) return fits(text.replaceAll(old, () => by));
  if (which < 1) throw new CellError("#VALUE!");
  let at = -1;
  for (let n = 0; n < which; n++) if ((at = text.indexOf(old, at < 0 ? 0 : at + old.length)) < 0) return text;
  return text.slice(0, at) + by + text.slice(at + old.length);
}

function replace(text: string, from: number, signs: number, by: string): string {
  if (from < 1 || signs < 0) throw new CellError("#VALUE!");
  return text.slice(0, from - 1) + by + text.slice(from - 1 + signs);
}

/** A number as text has it with the given marks for decimals and thousands. */
function numberWith(text: string, decimal: string, group: string): number {
  const plain = text
    .replace(/\s/g, "")
    .replaceAll(group[0] ?? "", "")
    .replace(decimal[0] ?? ".", ".");
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%*)$/i.exec(plain);
  if (plain === "") return 0;
  if (!match) throw new CellError("#VALUE!");
  return Number(match[1]) / 100 ** match[2]!.length;
}

export const TEXTS: Readonly<Record<string, Lifted>> = {
  VALUE: (value) => numberOf(value!),
  TEXT: (value, format) => formatted(value!, textOf(format!)),
  NUMBERVALUE: (text, decimal, group) => numberWith(textOf(text!), textOf(decimal ?? "."), textOf(group ?? ",")),
  FIND: (sought, text, from) => find(textOf(sought!), textOf(text!), whole(from, 1)),
  SEARCH: (sought, text, from) => search(textOf(sought!), textOf(text!), whole(from, 1)),
  SUBSTITUTE: (text, old, by, which) =>
    substitute(textOf(text!), textOf(old!), textOf(by!), which === undefined ? undefined : whole(which, 1)),
  REPLACE: (text, from, signs, by) => replace(textOf(text!), whole(from, 1), whole(signs, 0), textOf(by!)),
  PROPER: (text) => textOf(text!).replace(/\p{L}+/gu, (word) => word[0]!.toUpperCase() + word.slice(1).toLowerCase()),
  EXACT: (one, other) => textOf(one!) === textOf(other!),
  REPT: (text, times) => {
    const count = whole(times, 0);
    if (count < 0 || textOf(text!).length * count > LONGEST) throw new CellError("#VALUE!");
    return textOf(text!).repeat(count);
  },
  CHAR: (code) => {
    const number = whole(code, 0);
    if (number < 1 || number > 255) throw new CellError("#VALUE!");
    if (number > 126) throw new NotFollowed("CHAR beyond ASCII", "function");
    return String.fromCharCode(number);
  },
  CODE: (text) => {
    const code = textOf(text!).charCodeAt(0);
    if (Number.isNaN(code)) throw new CellError("#VALUE!");
    if (code > 126) throw new NotFollowed("CODE beyond ASCII", "function");
    return code;
  },
  UNICHAR: (code) => String.fromCodePoint(whole(code, 0)),
  CLEAN: (text) => [...textOf(text!)].filter((sign) => sign >= " ").join(""),
};

/** Functions of text over whole arguments. */
export const WHOLE_TEXTS: Readonly<Record<string, (...list: Argument[]) => Result>> = {
  CONCATENATE: (...list) => fits(list.map((each) => textOf(single(each))).join("")),
  CONCAT: (...list) => fits(list.flatMap((each) => flat(each).map(textOf)).join("")),
  TEXTJOIN: (between, skips, ...list) => {
    const parts = list.flatMap((each) => flat(each).map(textOf));
    const kept = truthOf(single(skips)) ? parts.filter((part) => part !== "") : parts;
    const marks = flat(between!).map(textOf);
    return fits(kept.reduce((text, part, i) => (i === 0 ? part : text + marks[(i - 1) % marks.length]! + part), ""));
  },
  ADDRESS: (row, column, kind, a1, sheet) => {
    if (optional(a1, 1) === 0 || sheet) throw new NotFollowed("ADDRESS with R1C1 or a sheet", "function");
    const fixed = (["both", "row", "column", ""] as const)[Math.trunc(optional(kind, 1)) - 1];
    const [r, c] = [Math.trunc(number(row)), Math.trunc(number(column))];
    if (fixed === undefined || r < 1 || c < 1) throw new CellError("#VALUE!");
    return cellText(r - 1, c - 1, fixed);
  },
};
