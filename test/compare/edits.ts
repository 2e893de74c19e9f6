import { parseA1Ref, stringifyA1Ref } from "@borgar/fx";
import type { Area } from "../../src/cells/address";
import type { ReadCell } from "../../src/compare/read/sheet";
import type { ReadName, ReadSheet, ReadWorkbook } from "../../src/compare/read/workbook";
import { partsOf } from "../../src/model/formula";
import type { Content } from "../../src/model/content";

/* What Excel does to a workbook when rows or columns are inserted, deleted or moved: references follow their cells. */

const STYLE = { format: "General", look: "", isDate: false };

/** A workbook of rows of contents, by sheet; what begins with "=" is a formula. */
export function bookOf(
  sheets: Readonly<Record<string, readonly (readonly (Content | null)[])[]>>,
  names: Readonly<Record<string, string>> = {},
): ReadWorkbook {
  return {
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      isHidden: false,
      comments: [],
      validations: [],
      cells: rows.flatMap((row, r) =>
        row.flatMap((content, c) => (content === null || content === "" ? [] : [cellOf(r, c, content)])),
      ),
    })),
    names: Object.entries(names).map(([name, formula]) => ({ name, formula })),
    tables: [],
  };
}

export const cellOf = (row: number, column: number, content: Content): ReadCell =>
  typeof content === "string" && content.startsWith("=")
    ? { row, column, formula: content, value: undefined, style: STYLE }
    : { row, column, value: content, style: STYLE };

/** Where a line goes; undefined where it is deleted. */
type Shift = (line: number) => number | undefined;
type Axis = "row" | "column";

const ends = (axis: Axis) => (axis === "row" ? (["top", "bottom"] as const) : (["left", "right"] as const));

/** The lines of a range after the shift: it shrinks where its ends are deleted. */
function shifted(from: number, to: number, shift: Shift): readonly [number, number] | undefined {
  const kept: number[] = [];
  for (const line of to - from > 5_000 ? [from, to] : Array.from({ length: to - from + 1 }, (_, i) => from + i)) {
    const place = shift(line);
    if (place !== undefined) kept.push(place);
  }
  if (kept.length === 0) return undefined;
  const [first, last] = [shift(from), shift(to)];
  const low = first ?? Math.min(...kept);
  const high = last ?? Math.max(...kept);
  return [Math.min(low, high), Math.max(low, high)];
}

function inFormula(formula: string, own: string, sheet: string, axis: Axis, shift: Shift): string {
  return partsOf(formula)
    .map(({ written, reference }) => {
      const found = reference ? parseA1Ref(written) : undefined;
      if (!found || !("range" in found) || !found.range) return written;
      const context = found.context?.[0] ?? own;
      const [low, high] = ends(axis);
      const { range } = found;
      if (context.toLowerCase() !== sheet.toLowerCase() || range[low] == null || range[high] == null) return written;
      const lines = shifted(range[low], range[high], shift);
      if (!lines) return "#REF!";
      return stringifyA1Ref({ ...found, range: { ...range, [low]: lines[0], [high]: lines[1] } });
    })
    .join("");
}

function inArea(area: Area, axis: Axis, shift: Shift): Area | undefined {
  const [low, high] = ends(axis);
  const lines = shifted(area[low], area[high], shift);
  return lines && { ...area, [low]: lines[0], [high]: lines[1] };
}

/** The workbook with the lines of a sheet shifted, as Excel does it. */
export function shiftLines(book: ReadWorkbook, sheet: string, axis: Axis, shift: Shift): ReadWorkbook {
  const formulaOf = (formula: string, own: string) => inFormula(formula, own, sheet, axis, shift);
  const cellsOf = ({ name, cells }: ReadSheet): ReadCell[] =>
    cells.flatMap((cell) => {
      const formula = cell.formula === undefined ? {} : { formula: formulaOf(cell.formula, name) };
      if (name !== sheet) return [{ ...cell, ...formula }];
      const line = shift(cell[axis]);
      const fills = cell.fills && inArea(cell.fills, axis, shift);
      return line === undefined ? [] : [{ ...cell, ...formula, [axis]: line, ...(fills && { fills }) }];
    });
  return {
    ...book,
    sheets: book.sheets.map((one) => ({
      ...one,
      cells: cellsOf(one),
      validations:
        one.name === sheet
          ? one.validations.map((each) => ({
              ...each,
              areas: each.areas.flatMap((area) => inArea(area, axis, shift) ?? []),
            }))
          : one.validations,
    })),
    names: book.names.map((name: ReadName) => ({ ...name, formula: formulaOf(name.formula, "") })),
  };
}

export const inserting =
  (at: number, count: number): Shift =>
  (line) =>
    line >= at ? line + count : line;

export const deleting =
  (at: number, count: number): Shift =>
  (line) =>
    line < at ? line : line < at + count ? undefined : line - count;

/** Lines cut and inserted before another one. */
export const moving =
  (from: number, count: number, before: number): Shift =>
  (line) => {
    if (line >= from && line < from + count) return before > from ? line + before - from - count : line + before - from;
    if (before > from && line >= from + count && line < before) return line - count;
    if (before < from && line >= before && line < from) return line + count;
    return line;
  };

/** The workbook with another content in a cell. */
export function withCell(
  book: ReadWorkbook,
  sheet: string,
  row: number,
  column: number,
  content: Content | null,
): ReadWorkbook {
  return {
    ...book,
    sheets: book.sheets.map((one) => {
      if (one.name !== sheet) return one;
      const others = one.cells.filter((cell) => cell.row !== row || cell.column !== column);
      return { ...one, cells: content === null ? others : [...others, cellOf(row, column, content)] };
    }),
  };
}
