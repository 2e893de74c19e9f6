import { type Area, areaText, cellText, LAST_COLUMN, LAST_ROW } from "../cells/address";
import type { Content } from "../model/content";
import { type Axis, runs } from "./axis";
import { commentChanges } from "./comment-changes";
import { commonText, sameFormula } from "./common-formula";
import { formatChanges } from "./format-changes";
import { nameChanges } from "./name-changes";
import type { Pairing } from "./pairing";
import type { ReadCell } from "./read/sheet";
import type { ReadWorkbook } from "./read/workbook";
import type { SheetPair } from "./sheet-pair";
import { tableChanges } from "./table-changes";
import { sameConstant } from "./token";
import { validationChanges } from "./validation-changes";

export type Kind =
  | "input changed"
  | "formula changed"
  | "formula replaced by a value"
  | "value replaced by a formula"
  | "documented figure changed"
  | "cell added"
  | "cell removed"
  | "cells moved"
  | `${"row" | "column"} ${"inserted" | "deleted" | "moved"}`
  | `sheet ${"added" | "removed" | "renamed" | "moved" | "hidden" | "shown"}`
  | `table ${"added" | "removed" | "renamed"}`
  | `comment ${"added" | "changed" | "removed"}`
  | `name ${"added" | "changed" | "removed"}`
  | `validation ${"added" | "changed" | "removed"}`
  | "check broken"
  | "error"
  | "format changed";

/** One difference between two workbooks. */
export interface Change {
  readonly kind: Kind;
  readonly sheet: string | null;
  /** Where it is in the new workbook; what is no more, where it was in the old one. */
  readonly cell: string | null;
  readonly was: Content | null;
  readonly is: Content | null;
}

/** A change of one cell, with the cells themselves. */
export interface CellChange extends Change {
  readonly pair: SheetPair;
  readonly old: ReadCell | undefined;
  readonly now: ReadCell | undefined;
}

/** What stands in a cell, as the formula bar shows it. */
export const shownIn = (cell: ReadCell | undefined): Content | null => cell?.formula ?? cell?.value ?? null;

function kindOf(old: ReadCell, now: ReadCell, documented: boolean): Kind {
  if (documented) return "documented figure changed";
  if (old.formula !== undefined) return now.formula !== undefined ? "formula changed" : "formula replaced by a value";
  return now.formula !== undefined ? "value replaced by a formula" : "input changed";
}

function isSame(old: ReadCell, now: ReadCell, pair: SheetPair, pairing: Pairing): boolean {
  if (old.formula === undefined || now.formula === undefined)
    return old.formula === now.formula && sameConstant(old.value, now.value);
  return sameFormula(old, now, pair, pairing);
}

/** Whether a cell holds a documented figure, by the old workbook's own names. */
export type IsDocumented = (sheet: string, row: number, column: number) => boolean;

/** How many cells below or beside the last make a line of its own. */
const A_LINE = 2;

/** Lines that were written after the last one, rather than single cells. */
function writtenLines(pair: SheetPair, of: "row" | "column"): number[] {
  const [axis, across] = of === "row" ? [pair.rows, pair.columns] : [pair.columns, pair.rows];
  const lines = pair.after.lines(of);
  return [...axis.appended].filter(
    (line) => ownCells(pair, lines[line]).filter((cell) => of === "row" || across.stayed(cell.row)).length >= A_LINE,
  );
}

/** Lines at the end that are no more. */
function cutLines(pair: SheetPair, of: "row" | "column"): number[] {
  const [axis, across] = of === "row" ? [pair.rows, pair.columns] : [pair.columns, pair.rows];
  const lines = pair.before.lines(of);
  return [...axis.cutOff].filter(
    (line) => (lines[line] ?? []).filter((cell) => of === "row" || across.stays(cell.row)).length >= A_LINE,
  );
}

const ownCells = (pair: SheetPair, cells: readonly ReadCell[] = []): ReadCell[] =>
  cells.filter((cell) => !pair.cameByMove(cell));

/** The cells of a sheet that hold something else than they did. */
export function cellChanges(pair: SheetPair, pairing: Pairing, isDocumented: IsDocumented): CellChange[] {
  const found: CellChange[] = [];
  const sheet = pair.after.sheet.name;
  const [rows, columns] = [new Set(writtenLines(pair, "row")), new Set(writtenLines(pair, "column"))];
  const [cutRows, cutColumns] = [new Set(cutLines(pair, "row")), new Set(cutLines(pair, "column"))];
  for (const now of pair.after.cells.values()) {
    const isNew = !pair.rows.before.has(now.row) || !pair.columns.before.has(now.column);
    const old = pair.old(now);
    if (!old && (isNew || rows.has(now.row) || columns.has(now.column))) continue;
    const cell = cellText(now.row, now.column);
    if (!old) {
      found.push({ kind: "cell added", sheet, cell, was: null, is: shownIn(now), pair, old, now });
      continue;
    }
    if (isSame(old, now, pair, pairing)) continue;
    const documented = isDocumented(pair.before.sheet.name, old.row, old.column);
    found.push({
      kind: kindOf(old, now, documented),
      sheet,
      cell,
      was: shownIn(old),
      is: shownIn(now),
      pair,
      old,
      now,
    });
  }
  for (const old of pair.before.cells.values()) {
    if (cutRows.has(old.row) || cutColumns.has(old.column)) continue;
    const place = pair.place(old);
    if (!place || pair.after.at(place.row, place.column)) continue;
    const documented = isDocumented(pair.before.sheet.name, old.row, old.column);
    const kind = documented ? "documented figure changed" : "cell removed";
    found.push({
      kind,
      sheet,
      cell: cellText(place.row, place.column),
      was: shownIn(old),
      is: null,
      pair,
      old,
      now: undefined,
    });
  }
  return found;
}

const rowsText = (from: number, to: number): string => areaText({ top: from, bottom: to, left: 0, right: LAST_COLUMN });
const columnsText = (from: number, to: number): string => areaText({ top: 0, bottom: LAST_ROW, left: from, right: to });

/** What tells a person which lines they are: the first text in them. */
function labelOf(cells: readonly (readonly ReadCell[])[], [from, to]: readonly [number, number]): string | null {
  for (const line of cells.slice(from, to + 1)) {
    const text = line.find(({ value, formula }) => formula === undefined && typeof value === "string");
    if (text) return String(text.value);
  }
  return null;
}

function lineChanges(pair: SheetPair, of: "row" | "column", axis: Axis): Change[] {
  const text = of === "row" ? rowsText : columnsText;
  const sheet = pair.after.sheet.name;
  const [before, after] = [pair.before.lines(of), pair.after.lines(of)];
  const change = (kind: Kind, cell: string, was: string | null, is: string | null): Change => ({
    kind,
    sheet,
    cell,
    was,
    is,
  });
  const inserted = [...axis.inserted, ...writtenLines(pair, of)];
  const deleted = [...axis.deleted, ...cutLines(pair, of)];
  const inOrder = (lines: number[]) => runs(lines.sort((one, other) => one - other));
  // Blank lines before what was moved there by itself are none that were inserted.
  const shifts = ([, to]: readonly [number, number]) =>
    after.slice(to + 1).some((line) => ownCells(pair, line).length > 0);
  const isBlank = (lines: readonly (readonly ReadCell[])[], [from, to]: readonly [number, number]) =>
    lines.slice(from, to + 1).every((line) => line.length === 0);
  return [
    ...inOrder(inserted)
      .filter((run) => !isBlank(after, run) || shifts(run))
      .map((run) => change(`${of} inserted`, text(...run), null, labelOf(after, run))),
    ...inOrder(deleted).map((run) => change(`${of} deleted`, text(...run), labelOf(before, run), null)),
    ...movedRuns(axis.alignment.moved).map(([from, to, length]) =>
      change(`${of} moved`, text(to, to + length - 1), text(from, from + length - 1), text(to, to + length - 1)),
    ),
  ];
}

/** Lines that were moved together. */
function movedRuns(moved: Axis["alignment"]["moved"]): (readonly [from: number, to: number, length: number])[] {
  const found: [number, number, number][] = [];
  for (const [from, to] of [...moved].sort(([one], [other]) => one - other)) {
    const last = found.at(-1);
    if (last && from === last[0] + last[2] && to === last[1] + last[2]) last[2]++;
    else found.push([from, to, 1]);
  }
  return found;
}

const areaCells = (area: Area): string => areaText(area);

function moveChanges(pair: SheetPair): Change[] {
  return pair.moves.map(({ from, to }) => ({
    kind: "cells moved",
    sheet: pair.after.sheet.name,
    cell: areaCells(to),
    was: areaCells(from),
    is: areaCells(to),
  }));
}

function sheetChanges(before: ReadWorkbook, after: ReadWorkbook, pairing: Pairing): Change[] {
  const change = (kind: Kind, sheet: string, was: string | null, is: string | null): Change => ({
    kind,
    sheet,
    cell: null,
    was,
    is,
  });
  const renamed = pairing.pairs.flatMap((pair) => {
    const [old, now] = [pair.before.sheet.name, pair.after.sheet.name];
    return old === now ? [] : [change("sheet renamed", now, old, now)];
  });
  const order = (sheets: ReadWorkbook["sheets"], side: "before" | "after") =>
    sheets.flatMap((sheet) => pairing.pairs.find((pair) => pair[side].sheet === sheet)?.key ?? []);
  const [was, is] = [order(before.sheets, "before"), order(after.sheets, "after")];
  const isMoved = was.join() !== is.join();
  return [
    ...pairing.added.map(({ name }) => change("sheet added", name, null, name)),
    ...pairing.removed.map(({ name }) => change("sheet removed", name, name, null)),
    ...renamed,
    ...pairing.pairs.flatMap(({ before: { sheet: old }, after: { sheet: now } }) =>
      old.isHidden === now.isHidden
        ? []
        : [change(now.isHidden ? "sheet hidden" : "sheet shown", now.name, null, null)],
    ),
    ...(isMoved ? [movedSheets(before, after, change)] : []),
  ];
}

const movedSheets = (
  before: ReadWorkbook,
  after: ReadWorkbook,
  change: (kind: Kind, sheet: string, was: string, is: string) => Change,
): Change => {
  const names = (workbook: ReadWorkbook) => workbook.sheets.map(({ name }) => name);
  const first = names(after).find((name, i) => names(before)[i] !== name) ?? "";
  return change("sheet moved", first, names(before).join(", "), names(after).join(", "));
};

export interface Differences {
  readonly changes: readonly Change[];
  readonly cells: readonly CellChange[];
}

/** All that differs between two workbooks, but for what follows from it. */
export function differences(
  before: ReadWorkbook,
  after: ReadWorkbook,
  pairing: Pairing,
  isDocumented: IsDocumented,
): Differences {
  const cells = pairing.pairs.flatMap((pair) => cellChanges(pair, pairing, isDocumented));
  const changed = new Set(cells.map(({ now }) => now));
  const bySheet = pairing.pairs.flatMap((pair) => [
    ...lineChanges(pair, "row", pair.rows),
    ...lineChanges(pair, "column", pair.columns),
    ...moveChanges(pair),
  ]);
  const canonical = (formula: string, pair: SheetPair, side: "before" | "after") =>
    commonText(formula, pair, side, pairing);
  return {
    cells,
    changes: [
      ...sheetChanges(before, after, pairing),
      ...bySheet,
      ...cells.map(({ kind, sheet, cell, was, is }) => ({ kind, sheet, cell, was, is })),
      ...nameChanges(before, after, pairing),
      ...tableChanges(before, after, pairing),
      ...pairing.pairs.flatMap(commentChanges),
      ...pairing.pairs.flatMap((pair) => validationChanges(pair, canonical)),
      ...pairing.pairs.flatMap((pair) => formatChanges(pair, changed)),
    ],
  };
}
