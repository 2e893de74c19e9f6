import { measureCalled } from "../figures/measure-words";
import { numberOnSheet } from "../figures/number-on-sheet";
import type { Content } from "../model/content";
import { type Heading, readHeading } from "./period-heading";

export interface GridCell {
  readonly value: Content;
  readonly format: string;
  /** As it is entered; left out where only values were read. */
  readonly formula?: Content;
}

/** The filled cells of a user's sheet, and what stands beside and above each. */
export class SheetGrid {
  private readonly rows = new Map<number, Map<number, GridCell>>();
  private headings: { rows: Lines; columns: Lines } | undefined;

  constructor(readonly sheet: string) {}

  put(row: number, column: number, cell: GridCell): void {
    const cells = this.rows.get(row);
    if (cells) cells.set(column, cell);
    else this.rows.set(row, new Map([[column, cell]]));
  }

  at(row: number, column: number): GridCell | undefined {
    return this.rows.get(row)?.get(column);
  }

  /** Where numbers stand, from the top. */
  numbers(): (readonly [row: number, column: number])[] {
    return [...this.rows].flatMap(([row, cells]) =>
      [...cells].flatMap(([column, { value }]) => (numberOnSheet(value) ? [[row, column] as const] : [])),
    );
  }

  /** What a row is called: its first text before a cell. */
  labelOf(row: number, column: number): string {
    return this.textsBeside(row, column).at(-1) ?? "";
  }

  /** Rows in which a column is filled, from the top. */
  filledRows(column: number): number[] {
    return [...this.rows].flatMap(([row, cells]) => (cells.has(column) ? [row] : [])).sort((a, b) => a - b);
  }

  /** The texts to the left of a cell, the nearest first. */
  textsBeside(row: number, column: number): string[] {
    const cells = [...(this.rows.get(row) ?? [])].filter(([at, { value }]) => at < column && isText(value));
    return cells.sort(([a], [b]) => b - a).map(([, { value }]) => String(value));
  }

  /** The texts above a cell, the nearest first; none further off than a table is long. */
  textsAbove(row: number, column: number): string[] {
    const texts: string[] = [];
    for (let above = row - 1; above >= Math.max(0, row - LONGEST); above--) {
      const cell = this.at(above, column);
      if (cell && isText(cell.value)) texts.push(String(cell.value));
    }
    return texts;
  }

  /** The texts above the label of a cell's row, the nearest first: what a block of rows is called. */
  labelsAbove(row: number, column: number): string[] {
    const labels = [...(this.rows.get(row) ?? [])].filter(([at, { value }]) => at < column && isText(value));
    const first = Math.min(...labels.map(([at]) => at));
    return Number.isFinite(first) ? this.textsAbove(row, first) : [];
  }

  /** The texts of the first rows: titles, and in what amounts are given. */
  titles(): string[] {
    const first = [...this.rows.keys()].sort((a, b) => a - b).slice(0, TITLE_ROWS);
    return first.flatMap((row) =>
      [...this.rows.get(row)!.values()].flatMap(({ value }) => (isText(value) ? [String(value)] : [])),
    );
  }

  /** The period that stands over a cell, or beside it where the periods run down, with the cell that names it. */
  headingOf(row: number, column: number): { heading: Heading; row: number; column: number } | undefined {
    const { rows, columns } = (this.headings ??= this.readHeadings());
    for (let above = row - 1; above >= Math.max(0, row - LONGEST); above--) {
      const heading = rows.get(above)?.get(column);
      if (heading) return { heading, row: above, column };
    }
    for (let left = column - 1; left >= 0; left--) {
      const heading = columns.get(left)?.get(row);
      if (heading) return { heading, row, column: left };
    }
    return undefined;
  }

  /** Rows and columns of nothing but headings, texts aside: a number such as 2,024 is a year only among its like. */
  private readHeadings(): { rows: Lines; columns: Lines } {
    const [byRow, byColumn] = [new Map<number, Line>(), new Map<number, Line>()];
    for (const [row, cells] of this.rows)
      for (const [column, { value, format }] of cells) {
        const heading = readHeading(value, format);
        add(byRow, row, { at: column, value, heading });
        add(byColumn, column, { at: row, value, heading });
      }
    return { rows: named(byRow), columns: named(byColumn) };
  }
}

type Lines = ReadonlyMap<number, ReadonlyMap<number, Heading>>;
interface Line {
  readonly headings: Map<number, Heading>;
  /** Years that are plain numbers. */
  readonly years: Map<number, number>;
  /** A number stands in it that names no period. */
  hasOther: boolean;
  /** A text calls a measure: a single number beside it is one of its values. */
  hasMeasure: boolean;
}

/** A table has no more rows between its heading and a cell. */
const LONGEST = 200;
const TITLE_ROWS = 6;
const isText = (value: Content): boolean => typeof value === "string" && value.trim() !== "";

interface Read {
  readonly at: number;
  readonly value: Content;
  readonly heading: Heading | undefined;
}

function add(lines: Map<number, Line>, line: number, { at, value, heading }: Read): void {
  const known = lines.get(line) ?? { headings: new Map(), years: new Map(), hasOther: false, hasMeasure: false };
  lines.set(line, known);
  if (heading) known.headings.set(at, heading);
  if (typeof value !== "number") known.hasMeasure ||= typeof value === "string" && measureCalled(value) !== undefined;
  else if (!heading) known.hasOther = true;
  else if (heading.kind === "year") known.years.set(at, value);
}

/** Years follow one another, up or down. */
function follow(years: ReadonlyMap<number, number>): boolean {
  const all = [...years].sort(([a], [b]) => a - b).map(([, year]) => year);
  const steps = new Set(all.slice(1).map((year, i) => year - all[i]!));
  return steps.size === 0 || (steps.size === 1 && (steps.has(1) || steps.has(-1)));
}

const named = (lines: ReadonlyMap<number, Line>): Lines =>
  new Map(
    [...lines].flatMap(([line, { headings, years, hasOther, hasMeasure }]) => {
      const isData = hasOther || (hasMeasure && years.size === 1 && headings.size === 1) || !follow(years);
      return isData || headings.size === 0 ? [] : [[line, headings]];
    }),
  );
