import { cellText, placeText } from "../cells/address";
import type { Content } from "../model/content";
import type { CellChange } from "./changes";
import type { ReadCell } from "./read/sheet";
import type { Grid } from "./sheet-pair";

/** A cell of the common order with what stood in it and what stands in it. */
export interface Switched {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly was: Content;
  readonly is: Content;
}

/** Something that was done to the workbook, and the cells that it switches. */
export interface Cause {
  readonly what: string;
  readonly cells: Switched[];
  /** Where causes are too many, those of one row and kind are one. */
  readonly row?: string;
}

/** The first text to the left of a cell, or above it where there is none. */
export function labelAt(grid: Grid, row: number, column: number): string {
  const text = (cell: ReadCell | undefined) =>
    cell && typeof cell.value === "string" && cell.value.trim() !== "" ? cell.value.trim() : undefined;
  for (let c = 0; c < column; c++) {
    const cell = grid.at(row, c);
    if (cell?.formula === undefined && text(cell)) return text(cell)!;
  }
  for (let r = row - 1; r >= 0 && r >= row - 20; r--) {
    const cell = grid.at(r, column);
    if (cell?.formula === undefined && text(cell)) return text(cell)!;
  }
  return "";
}

/** A cause in words: Scenarios!G7, Delivery delay. */
export function whatOf({ pair, now, old, cell }: CellChange): string {
  const sheet = pair.after.sheet.name;
  const label = now ? labelAt(pair.after, now.row, now.column) : old ? labelAt(pair.before, old.row, old.column) : "";
  const place = now
    ? placeText(sheet, now.row, now.column)
    : old
      ? placeText(sheet, old.row, old.column)
      : `${sheet}!${cell}`;
  return label === "" ? place : `${place}, ${label}`;
}

/** Causes of one row and kind taken together. */
export function byRow(causes: readonly Cause[]): Cause[] {
  const rows = new Map<string, Cause>();
  const result: Cause[] = [];
  for (const cause of causes) {
    const known = cause.row === undefined ? undefined : rows.get(cause.row);
    if (known) known.cells.push(...cause.cells);
    else {
      const own = { ...cause, cells: [...cause.cells] };
      if (cause.row !== undefined) rows.set(cause.row, own);
      result.push(own);
    }
  }
  return result.map((cause) =>
    cause.row !== undefined && cause.cells.length > 1 ? { ...cause, what: spanned(cause) } : cause,
  );
}

const spanned = ({ what, cells }: Cause): string => {
  const last = cells.at(-1)!;
  return what.replace(
    /^([^,]*![A-Z]+\d+)/,
    (place) => `${place}:${cellText(last.row, last.column).replace(/\d+$/, "")}${/\d+$/.exec(place)![0]}`,
  );
};
