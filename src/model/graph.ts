import type { Area, Place } from "./area";
import type { Argument } from "./argument";
import { CellError, type Content, NotFollowed, type Value } from "./content";
import { argumentOf, type Given, isArgument } from "./lift";
import { NO_LOCALS, type Step } from "./steps";
import { type Range, type Reader, Readers, SheetCells } from "./sheet-cells";

/** A formula, ready to run. */
export type Run = Step;

/** What the graph takes from the workbook. */
export interface Source {
  readonly content: (place: Place) => Content;
  readonly extent: (sheet: string) => { readonly bottom: number; readonly right: number };
  readonly spillAt: (place: Place) => Area | undefined;
  /** The formula of a cell as what gives its value; it tells the graph what the formula reads. */
  readonly compiled: (formula: string, cell: Cell) => Run;
}

/** A cell that was looked at, with its value as long as it holds. */
export class Cell implements Reader {
  valid = false;
  underWay = false;
  value: Value = null;
  /** All that the formula gives, where it gives more than one value. */
  whole: Given = null;
  failure: NotFollowed | undefined;
  /** What stands in it now: its own content, or another that is tried. */
  content: Content;
  /** Formulas that read this cell by itself. */
  readonly readers = new Readers();
  /** The ranges that hold this cell, among the first `rangesSeen` of its sheet. */
  readonly ranges: Range[] = [];
  rangesSeen = 0;
  /** Its own formula, compiled. */
  run: Run | undefined;
  /** Others that were tried in it, by their text. */
  readonly tried = new Map<string, Run>();

  constructor(
    readonly sheet: SheetCells,
    readonly row: number,
    readonly column: number,
    readonly given: Content,
  ) {
    this.content = given;
  }

  get place(): Place {
    return { sheet: this.sheet.name, row: this.row, column: this.column };
  }
}

/** Thrown to compute a cell first that stands too far down a chain of formulas. */
class TooDeep {
  constructor(readonly cell: Cell) {}
}
const DEEPEST = 200;
/** Of a range larger than this only the cells to the end of what its sheet holds are read. */
const MOST_CELLS = 20_000;

export const isFormula = (content: Content): boolean => typeof content === "string" && content.charCodeAt(0) === 61;

/**
 * The cells of a workbook with what they read. A value is computed when it is asked for, and kept until something that
 * it rests on changes.
 */
export class Graph {
  private readonly sheets = new Map<string, SheetCells>();
  private readonly changed = new Map<Cell, Content>();
  private depth = 0;

  constructor(private readonly source: Source) {}

  cell({ sheet, row, column }: Place): Cell {
    return this.cellAt(this.sheet(sheet), row, column);
  }

  /** The range over an area; one that is large ends where its sheet ends. */
  range(area: Area): Range {
    const sheet = this.sheet(area.sheet);
    let { bottom, right } = area;
    if ((bottom - area.top + 1) * (right - area.left + 1) > MOST_CELLS) {
      const extent = this.source.extent(area.sheet);
      bottom = Math.max(area.top, Math.min(bottom, extent.bottom));
      right = Math.max(area.left, Math.min(right, extent.right));
    }
    return sheet.range(area, bottom, right);
  }

  /** What a cell comes to. */
  value(cell: Cell): Value {
    if (!cell.valid) this.settle(cell);
    if (cell.failure) throw cell.failure;
    return cell.value;
  }

  /** The same, from a formula that is under way. */
  read(cell: Cell): Value {
    if (!cell.valid) this.evaluate(cell);
    if (cell.failure) throw cell.failure;
    return cell.value;
  }

  /** All that the formula of a cell gives. */
  readWhole(cell: Cell): Argument {
    this.read(cell);
    return { ...argumentOf(cell.whole), fromCells: true };
  }

  readRange(range: Range): Argument {
    if (range.valid) return range.argument!;
    if (range.failure) throw range.failure;
    const { sheet, area, bottom, right } = range;
    const cells: Value[][] = [];
    try {
      for (let row = area.top; row <= bottom; row++) {
        const line: Value[] = [];
        for (let column = area.left; column <= right; column++) line.push(this.read(this.cellAt(sheet, row, column)));
        cells.push(line);
      }
    } catch (error) {
      if (error instanceof NotFollowed) range.failure = error;
      throw error;
    }
    range.argument = { cells, fromCells: true, area };
    range.valid = true;
    return range.argument;
  }

  /** Puts other contents into some cells, and back what stands in those that are not among them. */
  change(instead: ReadonlyMap<Cell, Content>): void {
    for (const cell of this.changed.keys()) if (!instead.has(cell)) this.put(cell, cell.given);
    for (const [cell, content] of instead) if (cell.content !== content) this.put(cell, content);
    this.changed.clear();
    for (const [cell, content] of instead) this.changed.set(cell, content);
  }

  /** Puts another content into one cell, and leaves the others as they are; undefined is its own again. */
  hold(cell: Cell, content: Content | undefined): void {
    if (content === undefined) this.changed.delete(cell);
    else this.changed.set(cell, content);
    if (cell.content !== (content ?? cell.given)) this.put(cell, content ?? cell.given);
  }

  isRead(cell: Cell): boolean {
    return cell.readers.list.length > 0 || cell.sheet.rangesOf(cell).some(({ readers }) => readers.list.length > 0);
  }

  /** Whether another content in one of some cells could change a cell, as far as its formulas were looked at. */
  reaches(from: readonly Cell[], to: Cell): boolean {
    for (const reader of this.dependents(from)) if (reader === to) return true;
    return false;
  }

  /** Some cells and all that rests on them, as far as its formulas were looked at. */
  *dependents(from: readonly Cell[]): Iterable<Reader> {
    const seen = new Set<Reader>(from);
    for (const reader of seen) {
      yield reader;
      for (const next of reader.readers.list) seen.add(next);
      if (reader instanceof Cell) for (const range of reader.sheet.rangesOf(reader)) seen.add(range);
    }
  }

  private put(cell: Cell, content: Content): void {
    cell.content = content;
    cell.valid = false;
    cell.failure = undefined;
    const stack: Reader[] = [cell];
    const spoil = (readers: readonly Reader[]) => {
      for (const reader of readers) {
        if (!reader.valid && !reader.failure) continue;
        reader.valid = false;
        reader.failure = undefined;
        stack.push(reader);
      }
    };
    for (let reader = stack.pop(); reader; reader = stack.pop()) {
      spoil(reader.readers.list);
      if (reader instanceof Cell) spoil(reader.sheet.rangesOf(reader));
    }
  }

  /** Computes a cell, however long the chain of formulas before it. */
  private settle(cell: Cell): void {
    const stack = [cell];
    while (stack.length > 0) {
      try {
        this.evaluate(stack.at(-1)!);
        stack.pop();
      } catch (error) {
        if (!(error instanceof TooDeep)) throw error;
        if (stack.includes(error.cell)) this.breakCircle(stack, error.cell);
        else stack.push(error.cell);
      }
    }
  }

  /** A cell that waits for itself is not followed; then the others of its circle can be looked at, and itself again. */
  private breakCircle(stack: Cell[], cell: Cell): void {
    fail(cell, new NotFollowed(CIRCLE));
    while (stack.at(-1) !== cell) this.evaluate(stack.pop()!);
    stack.pop();
    [cell.valid, cell.failure] = [false, undefined];
    this.evaluate(cell);
  }

  private evaluate(cell: Cell): void {
    if (cell.valid) return;
    if (cell.underWay) throw new NotFollowed(CIRCLE);
    if (this.depth > DEEPEST) throw new TooDeep(cell);
    cell.underWay = true;
    this.depth++;
    try {
      cell.whole = this.given(cell);
      cell.value = isArgument(cell.whole) ? (cell.whole.cells[0]?.[0] ?? 0) : cell.whole;
      if (cell.value === null && isFormula(cell.content)) cell.value = 0;
      cell.valid = true;
    } catch (error) {
      if (error instanceof CellError) [cell.whole, cell.value, cell.valid] = [error.code, error.code, true];
      else if (error instanceof NotFollowed) {
        error.at ??= cell.place;
        fail(cell, error);
      } else throw error;
    } finally {
      cell.underWay = false;
      this.depth--;
    }
  }

  private given(cell: Cell): Given {
    const { content } = cell;
    if (isFormula(content)) return this.run(cell, content as string);
    const spill = content === cell.given ? this.source.spillAt(cell.place) : undefined;
    if (!spill) return content === "" ? null : plain(content);
    const anchor = this.cellAt(cell.sheet, spill.top, spill.left);
    if (anchor === cell) return content === "" ? null : plain(content);
    anchor.readers.add(cell);
    if (!isFormula(anchor.content)) return content === "" ? null : content;
    // A spill that would have another size is not known to find its cells free.
    const value = this.readWhole(anchor).cells[cell.row - spill.top]?.[cell.column - spill.left];
    if (value === undefined) throw new NotFollowed("a spill of another size");
    return value ?? 0;
  }

  private run(cell: Cell, formula: string): Given {
    if (formula === cell.given) return (cell.run ??= this.source.compiled(formula, cell))(NO_LOCALS);
    let run = cell.tried.get(formula);
    if (!run) cell.tried.set(formula, (run = this.source.compiled(formula, cell)));
    return run(NO_LOCALS);
  }

  private sheet(name: string): SheetCells {
    const key = name.toLowerCase();
    let sheet = this.sheets.get(key);
    if (!sheet) this.sheets.set(key, (sheet = new SheetCells(name)));
    return sheet;
  }

  private cellAt(sheet: SheetCells, row: number, column: number): Cell {
    const line = (sheet.rows[row] ??= []);
    let cell = line[column];
    if (!cell) line[column] = cell = this.newCell(sheet, row, column);
    return cell;
  }

  private newCell(sheet: SheetCells, row: number, column: number): Cell {
    try {
      return new Cell(sheet, row, column, this.source.content({ sheet: sheet.name, row, column }));
    } catch (error) {
      if (!(error instanceof NotFollowed)) throw error;
      const unread = new Cell(sheet, row, column, "");
      fail(unread, error);
      return unread;
    }
  }
}

const CIRCLE = "a circle of formulas";

/** A text as it is: the apostrophe before one that looks like a formula is no part of it. */
const plain = (content: Content): Content =>
  typeof content === "string" && content.startsWith("'=") ? content.slice(1) : content;

function fail(cell: Cell, error: NotFollowed): void {
  cell.failure = error;
  cell.valid = true;
}
