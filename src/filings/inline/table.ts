import { LIMITS } from "../open/limits";
import type { Line } from "./page";
import { oneLine } from "./sentence";

export interface Cell {
  row: Row;
  column: number;
  span: number;
  indent: number;
  line: Line;
}

/** Columns of a cell that spans several rows, with the rows below it that it still covers. */
interface Reach {
  from: number;
  to: number;
  rows: number;
}

function spanOf(attribute = "1"): number {
  const wanted = Number.parseInt(attribute, 10);
  return Math.min(Math.max(Number.isFinite(wanted) ? wanted : 1, 1), LIMITS.span);
}

interface Section {
  text: string;
  indent: number;
}

export class Row {
  readonly cells: Cell[] = [];
  headings: Row[] = [];
  section: string | null = null;
  private column = 0;

  /** Opens with the columns that cells of earlier rows reach down into. */
  constructor(
    readonly table: Table,
    private readonly taken: readonly Reach[] = [],
  ) {}

  add(line: Line, attributes: Record<string, string>): Cell {
    for (const { from, to } of this.taken) if (from <= this.column && this.column < to) this.column = to;
    const span = spanOf(attributes.colspan);
    const cell = { row: this, column: this.column, span, indent: indentOf(attributes.style ?? ""), line };
    this.column += span;
    if (this.cells.length < LIMITS.cells) {
      this.cells.push(cell);
      this.table.reach(cell, spanOf(attributes.rowspan));
    }
    return cell;
  }

  get hasData(): boolean {
    return this.cells.some(({ line }) => line.marked || isNumber(oneLine(line.text.slice(0, LIMITS.text))));
  }

  /** The row's label: the first words in it. */
  get label(): Cell | undefined {
    return this.cells.find(
      ({ line }) => /\p{L}/u.test(line.text) && !isNumber(oneLine(line.text.slice(0, LIMITS.text))),
    );
  }

  /** Whether the row heads columns: words or years in it right of the labels. */
  get isHeading(): boolean {
    return !this.hasData && this.cells.some(({ column, line }) => column > 0 && /[\p{L}\d]/u.test(line.text));
  }
}

const NUMBER = /^[-–—(\s$€£¥]*[\d.,]+[\s)%]*$|^[-–—]+$/;
const YEAR = /^(19|20)\d\d$/;
const isNumber = (text: string): boolean => NUMBER.test(text) && !YEAR.test(text);

/** How far a label is indented, in whatever unit the filing's style has. */
function indentOf(attribute: string): number {
  const style = attribute.slice(0, 300);
  const padding = /(?:padding-left|margin-left)\s*:\s*([\d.]+)/.exec(style)?.[1];
  const shorthand = /padding\s*:\s*[^;]*?([\d.]+)(?:pt|px|em)\s*(?:;|$)/.exec(style)?.[1];
  return Number(padding ?? shorthand ?? 0);
}

/** Labels of sums and results. */
const RESULT =
  /^(total|net (cash|income|loss|earnings|sales|revenue)|income|loss|earnings|gross|operating (income|loss|profit))\b(?!.*per share)/i;

const textIn = ({ line }: Cell): string => oneLine(line.text.slice(0, LIMITS.text));

function labelOf(row: Row): Section {
  const { label } = row;
  return label ? { text: textIn(label), indent: label.indent } : { text: "", indent: 0 };
}

export class Table {
  readonly rows: Row[] = [];
  private prepared = false;
  private reaching: Reach[] = [];

  openRow(): Row {
    this.reaching = this.reaching.filter(({ rows }) => rows > 0).sort((a, b) => a.from - b.from);
    const row = new Row(this, [...this.reaching]);
    for (const reach of this.reaching) reach.rows--;
    this.rows.push(row);
    return row;
  }

  /** Notes a cell that covers rows below its own. */
  reach({ column, span }: Cell, rows: number): void {
    if (rows > 1 && this.reaching.length < LIMITS.cells) {
      this.reaching.push({ from: column, to: column + span, rows: rows - 1 });
    }
  }

  /** Headings are sought once, when the first row is asked for. */
  private prepare(): void {
    if (this.prepared) return;
    this.prepared = true;
    let headings: Row[] = [];
    let closed = false;
    let sections: Section[] = [];
    for (const row of this.rows) {
      if (row.hasData) {
        closed = true;
        const { indent, text } = labelOf(row);
        // A total ends the section that it sums up, whatever its indentation.
        if (RESULT.test(text)) sections = [];
        sections = sections.filter((section) => section.indent < indent);
        row.section = sections.at(-1)?.text ?? null;
      } else if (row.isHeading) {
        headings = closed ? [row] : [...headings.slice(-5), row];
        closed = false;
        sections = [];
      } else if (row.label) {
        const label = labelOf(row);
        sections = [...sections.filter(({ indent }) => indent < label.indent), label];
      }
      row.headings = headings;
    }
  }

  /** The row of a cell as a person reads it: section, label, heading of the column and the number as printed. */
  textOf(cell: Cell, notes: readonly string[]): string {
    this.prepare();
    const { row } = cell;
    const label = row.cells
      .slice(0, row.cells.indexOf(cell))
      .map(textIn)
      .filter((text) => /\p{L}/u.test(text) && text.length > 1)
      .join(" ");
    const headings = row.headings.flatMap((heading) =>
      heading.cells
        .filter((other) => other.column < cell.column + cell.span && cell.column < other.column + other.span)
        .map(textIn),
    );
    const left = [row.section?.replace(/:$/, ""), label.replace(/:$/, "")].filter(Boolean).join(", ");
    const note = this.note(row, notes);
    const place = [
      left,
      headings
        .filter(Boolean)
        .join(" ")
        .replace(/[,:]+$/, ""),
    ]
      .filter(Boolean)
      .join(" | ");
    return `${place}${place ? ": " : ""}${printed(cell)}${note ? ` (${note})` : ""}`.slice(0, LIMITS.text);
  }

  /** "in millions, except per share data", from the headings or from the lines above the table. */
  private note(row: Row, notes: readonly string[]): string | null {
    const texts = [...row.headings.flatMap(({ cells }) => cells.map(textIn)), ...notes];
    for (const text of texts) {
      const note =
        /\(?\b((?:[\w.]+ )?(?:dollars |amounts |shares )?in (?:millions|thousands|billions)\b[^().]*|(?:millions|thousands|billions) of [^().]*)/i.exec(
          text,
        );
      if (note) return note[1]!.trim();
    }
    return null;
  }
}

/** The number as the table prints it: with the currency of the cell before, and with both brackets. */
function printed(cell: Cell): string {
  const text = textIn(cell);
  const before = cell.row.cells[cell.row.cells.indexOf(cell) - 1];
  const symbol = before ? textIn(before) : "";
  const closed = text.includes("(") && !text.includes(")") ? `${text})` : text;
  return /^[$€£¥]$|^[A-Z]{2,3}\$?$/.test(symbol) ? `${symbol}${closed}` : closed;
}
