import type { Area } from "../cells/address";
import { align, type Line } from "./align";
import { Axis } from "./axis";
import { type Move, movesBetween } from "./moves";
import type { ReadCell, ReadValidation } from "./read/sheet";
import type { ReadSheet } from "./read/workbook";
import { exactTokenOf, tokenOf } from "./token";

const COLUMNS = 16_384;
const keyOf = (row: number, column: number): number => row * COLUMNS + column;

/** The cells of a sheet by where they stand, without those that a formula of another cell fills. */
export class Grid {
  readonly cells: ReadonlyMap<number, ReadCell>;
  readonly rows: number;
  readonly columns: number;
  readonly validations: readonly ReadValidation[];

  constructor(readonly sheet: ReadSheet) {
    const fills = sheet.cells.flatMap(({ row, column, fills: area }) => (area ? [{ row, column, area }] : []));
    const isFilled = (cell: ReadCell) =>
      fills.some(
        ({ row, column, area }) =>
          (row !== cell.row || column !== cell.column) &&
          area.top <= cell.row &&
          cell.row <= area.bottom &&
          area.left <= cell.column &&
          cell.column <= area.right,
      );
    const own = fills.length === 0 ? sheet.cells : sheet.cells.filter((cell) => !isFilled(cell));
    const held = own.filter(({ formula, value }) => formula !== undefined || (value !== undefined && value !== ""));
    this.cells = new Map(held.map((cell) => [keyOf(cell.row, cell.column), cell]));
    // What a formula fills is no cell of its own, and a line of the sheet all the same.
    const count = (lines: readonly number[]) => lines.reduce((most, line) => Math.max(most, line + 1), 0);
    this.rows = count([...held.map(({ row }) => row), ...fills.map(({ area }) => area.bottom)]);
    this.columns = count([...held.map(({ column }) => column), ...fills.map(({ area }) => area.right)]);
    this.validations = sheet.validations;
  }

  at(row: number, column: number): ReadCell | undefined {
    return this.cells.get(keyOf(row, column));
  }

  private readonly made = new Map<string, ReadCell[][]>();

  /** The cells of each row, or of each column, in their order. */
  lines(of: "row" | "column"): readonly (readonly ReadCell[])[] {
    const made = this.made.get(of) ?? this.makeLines(of);
    this.made.set(of, made);
    return made;
  }

  private makeLines(of: "row" | "column"): ReadCell[][] {
    const lines: ReadCell[][] = Array.from({ length: of === "row" ? this.rows : this.columns }, () => []);
    for (const cell of this.cells.values()) lines[cell[of]]!.push(cell);
    const other = of === "row" ? "column" : "row";
    for (const line of lines) line.sort((one, two) => one[other] - two[other]);
    return lines;
  }
}

const isWithin = (area: Area, other: Area): boolean =>
  other.top <= area.top && area.bottom <= other.bottom && other.left <= area.left && area.right <= other.right;

const linesOf = (cells: readonly (readonly ReadCell[])[]): Line[] =>
  cells.map((line) => ({ tokens: line.map(tokenOf), exact: line.map(exactTokenOf) }));

/** A sheet in its old and its new state, its rows and columns aligned. */
export class SheetPair {
  readonly before: Grid;
  readonly after: Grid;
  readonly rows: Axis;
  readonly columns: Axis;

  constructor(
    readonly key: string,
    before: ReadSheet,
    after: ReadSheet,
  ) {
    this.before = new Grid(before);
    this.after = new Grid(after);
    const alignment = align(linesOf(this.before.lines("row")), linesOf(this.after.lines("row")));
    this.rows = new Axis(this.before.rows, this.after.rows, alignment);
    this.columns = this.alignColumns();
    this.moves = this.findMoves();
  }

  /** Columns are told apart by the rows that both sides have. */
  private alignColumns(): Axis {
    const before = linesOf(this.before.lines("column").map((line) => line.filter(({ row }) => this.rows.stays(row))));
    const after = linesOf(this.after.lines("column").map((line) => line.filter(({ row }) => this.rows.stayed(row))));
    return new Axis(this.before.columns, this.after.columns, align(before, after));
  }

  /** Blocks of cells that stand elsewhere now. */
  readonly moves: readonly Move[];
  private readonly movedFrom = new Map<number, ReadCell>();
  private readonly movedTo = new Map<number, { readonly row: number; readonly column: number }>();

  /** Cells that were moved by themselves, rather than with their row or column. */
  private findMoves(): Move[] {
    const moves = movesBetween(
      [...this.before.cells.values()].filter((cell) => {
        const now = this.stays(cell);
        return now !== undefined && !this.after.at(now.row, now.column);
      }),
      [...this.after.cells.values()].filter((cell) => this.before.at(...this.came(cell)) === undefined),
      (cell) => this.stays(cell)!,
    );
    for (const { cells } of moves)
      for (const [from, to] of cells) {
        this.movedFrom.set(keyOf(to.row, to.column), from);
        this.movedTo.set(keyOf(from.row, from.column), to);
      }
    return moves;
  }

  private came({ row, column }: { readonly row: number; readonly column: number }): [number, number] {
    return [this.rows.before.get(row) ?? -1, this.columns.before.get(column) ?? -1];
  }

  /** The cell that stood where a new one stands. */
  old({ row, column }: { readonly row: number; readonly column: number }): ReadCell | undefined {
    const moved = this.movedFrom.get(keyOf(row, column));
    if (moved) return moved;
    const [r, c] = [this.rows.before.get(row), this.columns.before.get(column)];
    return r === undefined || c === undefined ? undefined : this.before.at(r, c);
  }

  /** Whether an old cell was moved, by itself or with its row or column. */
  isMoved({ row, column }: ReadCell): boolean {
    return (
      this.movedTo.has(keyOf(row, column)) ||
      this.rows.alignment.moved.some(([from]) => from === row) ||
      this.columns.alignment.moved.some(([from]) => from === column)
    );
  }

  /** Whether a new cell came there by a move of its own. */
  cameByMove({ row, column }: ReadCell): boolean {
    return this.movedFrom.has(keyOf(row, column));
  }

  /** Where an old cell stands now; undefined where its row or column is no more. */
  place(cell: { readonly row: number; readonly column: number }): { row: number; column: number } | undefined {
    return this.movedTo.get(keyOf(cell.row, cell.column)) ?? this.stays(cell);
  }

  private stays({
    row,
    column,
  }: {
    readonly row: number;
    readonly column: number;
  }): { row: number; column: number } | undefined {
    const [r, c] = [this.rows.after.get(row), this.columns.after.get(column)];
    return r === undefined || c === undefined ? undefined : { row: r, column: c };
  }

  /** An area in the order that both sides share. */
  common(area: Area, side: "before" | "after"): Area {
    const row = (line: number) => (side === "before" ? this.rows.ofBefore(line) : this.rows.ofAfter(line));
    const column = (line: number) => (side === "before" ? this.columns.ofBefore(line) : this.columns.ofAfter(line));
    const common = {
      top: row(area.top),
      bottom: row(area.bottom),
      left: column(area.left),
      right: column(area.right),
    };
    const move = side === "before" ? this.moves.find(({ from }) => isWithin(area, from)) : undefined;
    if (!move) return common;
    const [down, across] = [
      this.rows.ofAfter(move.to.top) - row(move.from.top),
      this.columns.ofAfter(move.to.left) - column(move.from.left),
    ];
    return {
      top: common.top + down,
      bottom: common.bottom + down,
      left: common.left + across,
      right: common.right + across,
    };
  }
}

/** An area in the common order, without lines at its edges that one side alone has. */
export function trimmedPlace(area: Area, pair: SheetPair, side: "before" | "after"): Area {
  return trimmed(pair.common(area, side), pair);
}

export function trimmed(area: Area, { rows, columns }: SheetPair): Area {
  let { top, left, bottom, right } = area;
  while (top < bottom && !rows.isCommon(top)) top++;
  while (bottom > top && !rows.isCommon(bottom)) bottom--;
  while (left < right && !columns.isCommon(left)) left++;
  while (right > left && !columns.isCommon(right)) right--;
  return { top, left, bottom, right };
}
