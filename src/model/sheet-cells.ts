import type { Area } from "./area";
import type { Argument } from "./argument";
import type { NotFollowed } from "./content";
import type { Cell } from "./graph";

/** What rests on cells: a formula, or a range. */
export interface Reader {
  valid: boolean;
  failure: NotFollowed | undefined;
  readonly readers: Readers;
}

/** What reads a cell or a range, each once; the list is faster to go through than a set. */
export class Readers {
  readonly list: Reader[] = [];
  private readonly all = new Set<Reader>();

  add(reader: Reader): void {
    if (this.all.has(reader)) return;
    this.all.add(reader);
    this.list.push(reader);
  }
}

/** A range that formulas read, with its values as long as they hold. */
export class Range implements Reader {
  valid = false;
  failure: NotFollowed | undefined;
  argument: Argument | undefined;
  readonly readers = new Readers();

  constructor(
    readonly sheet: SheetCells,
    readonly area: Area,
    /** The last row and column that are read. */
    readonly bottom: number,
    readonly right: number,
  ) {}

  holds(row: number, column: number): boolean {
    const { top, left } = this.area;
    return top <= row && row <= this.bottom && left <= column && column <= this.right;
  }
}

/** The cells of one sheet that were looked at, and the ranges over them. */
export class SheetCells {
  readonly rows: (Cell | undefined)[][] = [];
  private readonly ranges: Range[] = [];
  private readonly byEdges = new Map<string, Range>();

  constructor(readonly name: string) {}

  range(area: Area, bottom: number, right: number): Range {
    const key = `${area.top},${area.left},${area.bottom},${area.right}`;
    let range = this.byEdges.get(key);
    if (!range) {
      range = new Range(this, area, bottom, right);
      this.byEdges.set(key, range);
      this.ranges.push(range);
    }
    return range;
  }

  /** The ranges that hold a cell; those that came since the last look are added. */
  rangesOf(cell: Cell): readonly Range[] {
    for (; cell.rangesSeen < this.ranges.length; cell.rangesSeen++) {
      const range = this.ranges[cell.rangesSeen]!;
      if (range.holds(cell.row, cell.column)) cell.ranges.push(range);
    }
    return cell.ranges;
  }
}
