import type { Source } from "../fact";
import { LIMITS } from "../open/limits";
import type { Element } from "./markup";
import { oneLine, sentenceAround } from "./sentence";
import { type Cell, Row, Table } from "./table";

/** A paragraph, or the text of one cell. */
export class Line {
  text = "";
  /** Whether a tagged number stands in it. */
  marked = false;
  cell: Cell | null = null;
  /** The lines above the table, where "in millions" often stands. */
  above: readonly string[] = [];
}

/** Where a tagged value stands on the page. */
export interface Mark {
  line: Line;
  from: number;
  to: number;
}

const BLOCKS = new Set(
  "p div li ul ol h1 h2 h3 h4 h5 h6 table thead tbody tfoot tr td th body section article blockquote center hr dd dt dl pre address header footer caption br".split(
    " ",
  ),
);
const SILENT = new Set(["head", "script", "style", "title", "noscript"]);

interface Grid {
  table: Table;
  row: Row | null;
  above: readonly string[];
  /** The lines around the table, to come back to. */
  outer: Line;
}

/** The page as a person sees it: paragraphs, and tables with their cells. */
export class Page {
  private line = new Line();
  private silent = 0;
  private readonly grids: Grid[] = [];
  private recent: string[] = [];
  /** The last lines of the page, cells included: the signatures are among them. */
  private tail: string[] = [];

  get last(): readonly string[] {
    return this.tail;
  }

  open({ vocabulary, name, attributes }: Element): void {
    if (vocabulary !== "html") return;
    if (SILENT.has(name)) this.silent++;
    if (!BLOCKS.has(name)) return;
    if (name === "br") this.line.text += " ";
    else if (name === "table") {
      this.grids.push({
        table: new Table(),
        row: null,
        above: [...this.recent, oneLine(this.line.text)],
        outer: this.line,
      });
      this.breakLine();
    } else if (name === "tr") this.openRow();
    else if (name === "td" || name === "th") this.openCell(attributes);
    else this.breakLine();
  }

  close({ vocabulary, name }: Element): void {
    if (vocabulary !== "html") return;
    if (SILENT.has(name)) this.silent = Math.max(0, this.silent - 1);
    if (name === "table") {
      const outer = this.grids.pop()?.outer;
      this.line = outer?.cell ? outer : new Line();
      if (outer?.cell) outer.text += " ";
    } else if (name === "td" || name === "th") {
      this.keep(oneLine(this.line.text.slice(0, LIMITS.text)));
      this.line = new Line();
    } else if (BLOCKS.has(name) && name !== "br") this.breakLine();
  }

  text(text: string): void {
    if (this.silent === 0) this.line.text += text;
  }

  /** Begins a mark; its end is set when the value ends. */
  mark(): Mark {
    const from = this.line.text.length;
    return { line: this.line, from, to: from };
  }

  /** Ends a mark. A value that ran over several lines keeps the first. */
  endMark(mark: Mark, isNumber: boolean): void {
    mark.to = mark.line === this.line ? this.line.text.length : mark.line.text.length;
    if (isNumber) mark.line.marked = true;
  }

  private openRow(): void {
    const grid = this.grids.at(-1);
    if (!grid) return this.breakLine();
    grid.row = new Row(grid.table);
    grid.table.rows.push(grid.row);
  }

  private openCell(attributes: Record<string, string>): void {
    const grid = this.grids.at(-1);
    if (!grid) return this.breakLine();
    if (!grid.row) this.openRow();
    this.line = new Line();
    this.line.above = grid.above;
    this.line.cell = grid.row!.add(this.line, attributes);
  }

  private keep(text: string): void {
    if (text === "") return;
    this.tail.push(text);
    if (this.tail.length > 2 * TAIL) this.tail = this.tail.slice(-TAIL);
  }

  private breakLine(): void {
    if (this.line.cell) {
      this.line.text += " ";
      return;
    }
    const text = oneLine(this.line.text.slice(0, LIMITS.text));
    if (text !== "") this.recent = [...this.recent.slice(-2), text];
    this.keep(text);
    if (this.line.text !== "") this.line = new Line();
  }
}

/** Lines from which the signatures are sought, exhibits behind them included. */
const TAIL = 3_000;

/** Prose in a cell: the layout tables of bullets and notes. */
const isProse = (text: string): boolean => text.length > 800 || (text.match(/\p{Ll}{2,}/gu) ?? []).length >= 8;

/** The sentence or the row in which a value stands. */
export function sourceOf({ line, from, to }: Mark): Source | null {
  if (!/\S/.test(line.text)) return null;
  if (line.cell && !isProse(line.text)) {
    return { kind: "row", text: line.cell.row.table.textOf(line.cell, [...line.above].reverse()) };
  }
  return { kind: "sentence", text: sentenceAround(line.text, from, to) };
}
