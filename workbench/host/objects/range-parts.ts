import { type Area, areaOf, LAST_COLUMN, LAST_ROW, splitAddress } from "../address";
import type { Book } from "../book";
import { invalidArgument, notFound } from "../office-error";
import { Remote } from "../remote";
import type { Range } from "./range";
import type { RangeAreas } from "./range-areas";
import { type Direction, edgeOf } from "./range-find";
import { bounding } from "./range-shape";

function there<T>(found: T | null): T {
  if (!found) throw notFound();
  return found;
}

/** Where a range is, and the ranges that are found from it. */
export abstract class RangeParts extends Remote {
  constructor(
    protected readonly book: Book,
    readonly sheetId: string,
    readonly area: Area,
  ) {
    super();
  }
  /** A range on the same sheet. */
  abstract at(area: Area): Range;
  abstract areasOf(areas: readonly Area[]): RangeAreas;

  get RowIndex() {
    return this.area.top;
  }
  get ColumnIndex() {
    return this.area.left;
  }
  get RowCount() {
    return this.area.bottom - this.area.top + 1;
  }
  get ColumnCount() {
    return this.area.right - this.area.left + 1;
  }
  get CellCount() {
    return this.RowCount * this.ColumnCount;
  }
  get IsEntireColumn() {
    return this.area.top === 0 && this.area.bottom === LAST_ROW;
  }
  get IsEntireRow() {
    return this.area.left === 0 && this.area.right === LAST_COLUMN;
  }
  GetCell(row: number, column: number): Range {
    const { top, left } = this.area;
    return this.at({ top: top + row, bottom: top + row, left: left + column, right: left + column });
  }
  GetOffsetRange(rows: number, columns: number): Range {
    const { top, left, bottom, right } = this.area;
    return this.at({ top: top + rows, bottom: bottom + rows, left: left + columns, right: right + columns });
  }
  GetResizedRange(rows: number, columns: number): Range {
    return this.at({ ...this.area, bottom: this.area.bottom + rows, right: this.area.right + columns });
  }
  GetRow(row: number): Range {
    return this.at({ ...this.area, top: this.area.top + row, bottom: this.area.top + row });
  }
  GetColumn(column: number): Range {
    return this.at({ ...this.area, left: this.area.left + column, right: this.area.left + column });
  }
  GetLastRow(): Range {
    return this.GetRow(this.RowCount - 1);
  }
  GetLastColumn(): Range {
    return this.GetColumn(this.ColumnCount - 1);
  }
  GetLastCell(): Range {
    return this.GetCell(this.RowCount - 1, this.ColumnCount - 1);
  }
  GetIntersection(other: Range | string): Range {
    const both = this.GetIntersectionOrNullObject(other);
    if (!both) throw notFound();
    return both;
  }
  GetIntersectionOrNullObject(other: Range | string): Range | null {
    const area = typeof other === "string" ? areaOf(splitAddress(other).local) : other.area;
    if (!area || (typeof other !== "string" && other.sheetId !== this.sheetId)) return null;
    const both = {
      top: Math.max(area.top, this.area.top),
      left: Math.max(area.left, this.area.left),
      bottom: Math.min(area.bottom, this.area.bottom),
      right: Math.min(area.right, this.area.right),
    };
    return both.top > both.bottom || both.left > both.right ? null : this.at(both);
  }
  GetSpillingToRange(): Range {
    return there(this.GetSpillingToRangeOrNullObject());
  }
  GetSpillParent(): Range {
    return there(this.GetSpillParentOrNullObject());
  }
  /** Of a cell whose formula spills, the cells that it fills. */
  GetSpillingToRangeOrNullObject(): Range | null {
    const area = this.book.spillOf(this.sheetId, this.area.top, this.area.left);
    return area ? this.at(area) : null;
  }
  GetUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const area = this.book.usedArea(this.sheetId, valuesOnly, this.area);
    return area ? this.at(area) : null;
  }
  /** The cell whose formula spills into this one. */
  GetSpillParentOrNullObject(): Range | null {
    const parent = this.book.spillParentOf(this.sheetId, this.area.top, this.area.left);
    return parent ? this.at({ top: parent.row, bottom: parent.row, left: parent.column, right: parent.column }) : null;
  }
  GetMergedAreasOrNullObject(): RangeAreas | null {
    const merged = this.book.mergedIn(this.sheetId, this.area);
    return merged.length === 0 ? null : this.areasOf(merged);
  }
  GetEntireColumn(): Range {
    return this.at({ ...this.area, top: 0, bottom: LAST_ROW });
  }
  GetEntireRow(): Range {
    return this.at({ ...this.area, left: 0, right: LAST_COLUMN });
  }
  GetUsedRange(valuesOnly = false): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }
  GetBoundingRect(other: Range | string): Range {
    const area = typeof other === "string" ? areaOf(splitAddress(other).local) : other.area;
    if (!area) throw invalidArgument(String(other));
    return this.at(bounding(this.area, area));
  }
  GetRowsAbove(count = 1): Range {
    const { top } = this.area;
    return this.at({ ...this.area, top: top - count, bottom: top - 1 });
  }
  GetRowsBelow(count = 1): Range {
    const { bottom } = this.area;
    return this.at({ ...this.area, top: bottom + 1, bottom: bottom + count });
  }
  GetColumnsBefore(count = 1): Range {
    const { left } = this.area;
    return this.at({ ...this.area, left: left - count, right: left - 1 });
  }
  GetColumnsAfter(count = 1): Range {
    const { right } = this.area;
    return this.at({ ...this.area, left: right + 1, right: right + count });
  }
  /** Where Ctrl and an arrow lead from a cell of the range. */
  GetRangeEdge(direction: Direction, from?: Range): Range {
    const { row, column } = edgeOf(this.book, this.sheetId, (from ?? this).area, direction);
    return this.at({ top: row, bottom: row, left: column, right: column });
  }
  GetExtendedRange(direction: Direction, from?: Range): Range {
    return this.at(bounding(this.area, this.GetRangeEdge(direction, from).area));
  }
}
