import { parseA1Ref } from "@borgar/fx";
import { LAST_COLUMN, LAST_ROW } from "../cells/address";
import { isSealed } from "./formula";

/** One cell of the workbook. Row and column count from 0. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells of one sheet. */
export interface Area {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const placeKey = ({ sheet, row, column }: Place): string => `${sheet.toLowerCase()}!${row},${column}`;

/** The place of such a key; its sheet in lower case. */
export function placeOfKey(key: string): Place {
  const at = key.lastIndexOf("!");
  const [row, column] = key.slice(at + 1).split(",");
  return { sheet: key.slice(0, at), row: Number(row), column: Number(column) };
}

export const cellArea = ({ sheet, row, column }: Place): Area => ({
  sheet,
  top: row,
  left: column,
  bottom: row,
  right: column,
});

export const isOneCell = ({ top, left, bottom, right }: Area): boolean => top === bottom && left === right;

/** The cells that two rectangles share; undefined where they don't meet. */
export function intersection(one: Area, other: Area): Area | undefined {
  const both = {
    sheet: one.sheet,
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  const meet = both.top <= both.bottom && both.left <= both.right;
  return meet && one.sheet.toLowerCase() === other.sheet.toLowerCase() ? both : undefined;
}

/** The smallest rectangle that holds both; undefined where they are of two sheets. */
export function around(one: Area, other: Area): Area | undefined {
  if (one.sheet.toLowerCase() !== other.sheet.toLowerCase()) return undefined;
  return {
    sheet: one.sheet,
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

/** Why what a formula refers to is not followed. */
export type Why =
  | "workbook" // in another workbook
  | "sheets" // on several sheets at once
  | "table"
  | "deleted"
  | "name" // no such name, or one that moves with the cell
  | "sheet" // no such sheet
  | "computed" // known only when Excel computes it
  | "unreadable"
  | "large"; // more cells, or more formulas one behind the other, than are read

/** What a name of the workbook stands for: cells, or a formula. */
export type Meaning = Area | string;

/** What is known of the workbook's sheets and names: enough to follow a reference. */
export interface Book {
  /** A sheet as the workbook writes it, whatever the case; undefined where there is none. */
  readonly sheet: (name: string) => string | undefined;
  /** What a name stands for on a sheet. */
  readonly name: (name: string, sheet: string) => Meaning | undefined;
}

/** Names by their key: in lower case, those of one sheet with the sheet before them. */
export const nameKey = (name: string, sheet?: string): string =>
  (sheet === undefined ? name : `${sheet}!${name}`).toLowerCase();

export function bookOf(sheets: readonly string[], names: ReadonlyMap<string, Meaning>): Book {
  const byName = new Map(sheets.map((sheet) => [sheet.toLowerCase(), sheet]));
  return {
    sheet: (name) => byName.get(name.toLowerCase()),
    name: (name, sheet) => names.get(nameKey(name, sheet)) ?? names.get(nameKey(name)),
  };
}

const BOOK_FILE = /\.xl\w+$/i;

/** What one reference stands for, as it is written in a formula of the sheet `at`. */
export function areaOf(written: string, at: string, book: Book, absolute = false): Meaning | { readonly why: Why } {
  if (isSealed(written)) return { why: "workbook" };
  const found = parseA1Ref(written);
  if (!found) return { why: "table" };
  const [context] = found.context ?? [];
  if (context?.includes(":")) return { why: "sheets" };
  const sheet = context === undefined ? at : book.sheet(context);
  if (sheet === undefined) return { why: BOOK_FILE.test(context!) ? "workbook" : "sheet" };
  if (!("range" in found) || !found.range) {
    if (written.includes("[")) return { why: "table" };
    const name = "name" in found ? found.name : written;
    return book.name(name, sheet) ?? { why: "name" };
  }
  const { top, left, bottom, right, $top, $left, $bottom, $right } = found.range;
  const moves = (edge: number | null | undefined, fixed: boolean | null | undefined) => edge != null && !fixed;
  // A name whose cells move with the cell that uses it can't be told from its text.
  if (absolute && (context === undefined || moves(top, $top) || moves(left, $left))) return { why: "name" };
  if (absolute && (moves(bottom, $bottom) || moves(right, $right))) return { why: "name" };
  return { sheet, top: top ?? 0, left: left ?? 0, bottom: bottom ?? LAST_ROW, right: right ?? LAST_COLUMN };
}

const R1C1 = /^=('(?:[^']|'')+'|[\p{L}\p{N}_.]+)!R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/iu;

/** What a name stands for, by its text; Excel for Windows may write it in R1C1 (OfficeDev/office-js#1831). */
export function meaningOf(formula: string): Meaning {
  const match = R1C1.exec(formula);
  if (match) {
    const [, sheet, top, left, bottom = top, right = left] = match as unknown as [string, string, string, string];
    const name = sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
    return { sheet: name, top: +top - 1, left: +left - 1, bottom: +bottom - 1, right: +right - 1 };
  }
  const reference = formula.replace(/^=/, "");
  const anySheet: Book = { sheet: (name) => name, name: () => undefined };
  const area = /[[\\/]/.test(reference) ? { why: "workbook" as const } : areaOf(reference, "", anySheet, true);
  return typeof area === "string" || "why" in area ? formula : area;
}
