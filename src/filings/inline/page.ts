import type { Source } from "../fact";
import { LIMITS } from "../open/limits";
import type { Element } from "./markup";
import { oneLine, sentenceAround } from "./sentence";
import { type Cell, type Row, Table } from "./table";

/** A paragraph, or the text of one cell. */
export class Line {
  text = "";
  /** Whether a tagged number stands in it. */
  marked = false;
  cell: Cell | null = null;
  /** The lines above the table, where "in millions" often stands. */
  above: readonly string[] = [];
  /** The paragraphs around this one: a page break parts a sentence. */
  before: Line | null = null;
  after: Line | null = null;
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
  private paragraph: Line | null = null;
  /** The last lines of the page, cells included: the signatures are among them. */
  private tail: string[] = [];

  /** The first lines of the page: the cover. */
  readonly first: string[] = [];

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
        above: [...this.recent, ...this.begun()],
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
    grid.row = grid.table.openRow();
  }

  private openCell(attributes: Record<string, string>): void {
    const grid = this.grids.at(-1);
    if (!grid) return this.breakLine();
    if (!grid.row) this.openRow();
    this.line = new Line();
    this.line.above = grid.above;
    this.line.cell = grid.row!.add(this.line, attributes);
  }

  /** What stands directly before a table, outside of any cell: a cell may hold a whole report. */
  private begun(): string[] {
    return this.line.cell ? [] : [oneLine(this.line.text.slice(-LIMITS.text))];
  }

  private keep(text: string): void {
    if (text === "") return;
    if (this.first.length < HEAD) this.first.push(text);
    this.tail.push(text);
    if (this.tail.length > 2 * TAIL) this.tail = this.tail.slice(-TAIL);
  }

  private breakLine(): void {
    if (this.line.cell) {
      this.line.text += " ";
      return;
    }
    const text = oneLine(this.line.text.slice(0, LIMITS.text));
    if (text !== "") {
      this.recent = [...this.recent.slice(-2), text];
      this.line.before = this.paragraph;
      if (this.paragraph) this.paragraph.after = this.line;
      this.paragraph = this.line;
    }
    this.keep(text);
    if (this.line.text !== "") this.line = new Line();
  }
}

/** Lines in which the form is sought. */
const HEAD = 60;

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
  return { kind: "sentence", text: acrossPages(line, sentenceAround(line.text, from, to)) };
}

/** Page numbers and running heads between two halves of a sentence. */
const FURNITURE = 8;

/** A paragraph near this one, as far as running heads may stand between. */
function nearby(line: Line, way: "before" | "after", fits: (text: string) => boolean): string | null {
  let other = line[way];
  for (let steps = 0; other && steps < FURNITURE; steps++, other = other[way]) {
    const text = oneLine(other.text.slice(way === "before" ? -LIMITS.text : 0).slice(0, LIMITS.text));
    if (fits(text)) return text;
  }
  return null;
}

/** A sentence with its other half, where a page break parts it. */
function acrossPages(line: Line, sentence: string): string {
  // A paragraph of many pages is none that a page break parts.
  if (line.cell || line.text.length > 20 * LIMITS.text) return sentence;
  const whole = oneLine(line.text);
  let text = sentence;
  if (/^\p{Ll}/u.test(text) && whole.startsWith(text)) {
    const head = nearby(line, "before", (other) => /[\p{L},]$/u.test(other) && other.includes(" ") && isProse(other));
    if (head) text = `${sentenceAround(head, head.length, head.length)} ${text}`;
  }
  if (/[\p{L}\d,%]$/u.test(text) && whole.endsWith(sentence)) {
    const tail = nearby(line, "after", (other) => /^\p{Ll}/u.test(other));
    if (tail) text = `${text} ${sentenceAround(tail, 0, 0)}`;
  }
  return text;
}
