import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { addressOf, type Area } from "../address";
import type { Book, Content } from "../book";
import { invalidArgument, unsupported } from "../office-error";
import { copyInto } from "./range-copy";
import { compared } from "./table-sort";
import type { Range } from "./range";

const cell = (row: number, column: number): string => addressOf({ top: row, bottom: row, left: column, right: column });
const isFormula = (content: Content): content is string => typeof content === "string" && content.startsWith("=");

/** A formula as it reads from its own cell: the same in every cell that it was copied to. */
export const relative = (content: Content, row: number, column: number): Content =>
  isFormula(content) ? translateFormulaToR1C1(content, cell(row, column)) : content;
export const absolute = (content: Content, row: number, column: number): Content =>
  isFormula(content) ? translateFormulaToA1(content, cell(row, column)) : content;

function contentsOf(book: Book, sheetId: string, { top, left, bottom, right }: Area): Exclude<Content, null>[][] {
  return Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (__, c) => book.formula(sheetId, top + r, left + c)),
  );
}

export interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
  readonly sortOn?: string;
}

/** Sorts the rows of an area, or its columns, by their values; formulas read on from their new places. */
export function sortArea(
  book: Book,
  sheetId: string,
  area: Area,
  fields: readonly SortField[],
  { byColumns, hasHeaders }: { readonly byColumns: boolean; readonly hasHeaders: boolean },
): void {
  const other = fields.find(({ sortOn = "Value" }) => sortOn !== "Value");
  if (other) throw unsupported(`RangeSort.apply on "${other.sortOn}"`);
  const head = Number(hasHeaders);
  const body = byColumns ? { ...area, left: area.left + head } : { ...area, top: area.top + head };
  const rows = contentsOf(book, sheetId, body).map((line, r) =>
    line.map((content, c) => ({
      content: relative(content, body.top + r, body.left + c),
      value: book.value(sheetId, body.top + r, body.left + c),
    })),
  );
  const turned = <T>(lines: readonly (readonly T[])[]): T[][] => lines[0]!.map((_, i) => lines.map((line) => line[i]!));
  const lines = byColumns ? turned(rows) : rows;
  const sorted = [...lines].sort((one, next) => {
    for (const { key, ascending = true } of fields) {
      const [a, b] = [one[key]!.value, next[key]!.value];
      const difference = compared(a, b);
      if (difference !== 0) return ascending || a === "" || b === "" ? difference : -difference;
    }
    return 0;
  });
  const placed = (byColumns ? turned(sorted) : sorted).map((line, r) =>
    line.map(({ content }, c) => absolute(content, body.top + r, body.left + c)),
  );
  book.enter(sheetId, body, placed);
  book.notable?.(byColumns ? "ColumnSorted" : "RowSorted", sheetId, { address: addressOf(area) });
}

/** Keeps the first of the rows that are the same in all the given columns; those below move up, and what is left is emptied. */
export function removeDuplicates(book: Book, sheetId: string, area: Area, columns: readonly number[], headed: boolean) {
  const body = { ...area, top: area.top + Number(headed) };
  if (columns.some((column) => !(column >= 0 && column <= area.right - area.left)))
    throw invalidArgument("columns of removeDuplicates");
  const seen = new Set<string>();
  const rows = contentsOf(book, sheetId, body);
  const kept = rows.filter((_, r) => {
    const values = columns.map((column) => book.value(sheetId, body.top + r, body.left + column));
    const key = JSON.stringify(values.map((value) => (typeof value === "string" ? value.toLowerCase() : value)));
    return !seen.has(key) && !!seen.add(key);
  });
  const empty = rows.slice(kept.length).map((line) => line.map(() => ""));
  book.enter(sheetId, body, [...kept, ...empty]);
  return { removed: rows.length - kept.length, left: kept.length };
}

const COPIES: Readonly<Record<string, string>> = { FillCopy: "All", FillValues: "Formulas", FillFormats: "Formats" };

/** Fills as the handle of a selection does: a column of numbers is continued, all else is repeated. */
export function autoFill(book: Book, source: Range, target: Range, kind: string): void {
  const what = COPIES[kind];
  const all = { what: what ?? "All", skipBlanks: false, transpose: false };
  if (!what && kind !== "FillDefault" && kind !== "FillSeries") throw unsupported(`Range.autoFill as "${kind}"`);
  copyInto(book, source, target, all);
  if (what || source.ColumnCount !== 1 || source.area.top !== target.area.top) return;
  const values = source.Values.map(([value]) => value!);
  if (source.Formulas.flat().some(isFormula) || !values.every((value) => typeof value === "number")) return;
  const [first, second] = values as number[];
  if (second === undefined && kind === "FillDefault") return;
  const step = second === undefined ? 1 : second - first!;
  book.enter(
    target.sheetId,
    target.area,
    Array.from({ length: target.RowCount }, (_, i) => [first! + i * step]),
  );
}
