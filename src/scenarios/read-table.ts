import Papa from "papaparse";
import { SENTENCES } from "./sentences";
import { type Found, type RawEntry, type RawSet, UnusableSet } from "./set";

/** A row of cells and the line, or the row of the sheet, that it stands on. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly (string | number | boolean)[];
}

const PLAIN_NUMBER = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
/** A column for a case of the author's own is headed so. */
export const OWN_HEADING = "case: ";
const FIELDS = new Set(["id", "company", "label", "unit", "low", "high", "bear", "base", "bull", "value", "motive"]);

/** The rows of a CSV file; what looks like a plain number is one. */
export function csvRows(text: string): TableRow[] {
  const rows: TableRow[] = [];
  const counter = lineCounter(text);
  let begin = 0;
  Papa.parse<string[]>(text, {
    step: ({ data, meta }) => {
      const cells = data.map((cell) => (PLAIN_NUMBER.test(cell.trim()) ? Number(cell) : cell));
      rows.push({ line: counter(begin), cells });
      begin = meta.cursor;
    },
  });
  return rows;
}

function lineCounter(text: string): (offset: number) => number {
  let [line, at] = [1, 0];
  return (offset) => {
    for (; at < offset; at++) if (text[at] === "\n") line++;
    return line;
  };
}

/** A set as a table: lines of a name and a value, then the heading "id, …" and a row an input. */
export function readTable(rows: readonly TableRow[]): RawSet {
  const text = (cell: unknown): string => String(cell ?? "").trim();
  const start = rows.findIndex(({ cells }) => text(cells[0]).toLowerCase() === "id");
  if (start < 0) throw new UnusableSet({ says: SENTENCES.notTable });
  const head = new Map<string, Found>();
  for (const { line, cells } of rows.slice(0, start)) {
    if (text(cells[0]) !== "") head.set(text(cells[0]).toLowerCase(), { value: cells[1] ?? "", line });
  }
  const headings = rows[start]!.cells.map(text);
  const entries = rows.slice(start + 1).flatMap(({ line, cells }): RawEntry[] => {
    if (cells.every((cell) => text(cell) === "")) return [];
    const fields = new Map<string, Found>();
    const own = new Map<string, Found>();
    headings.forEach((heading, i) => {
      const value = cells[i] ?? "";
      if (value === "") return;
      const name = heading.toLowerCase();
      if (name.startsWith(OWN_HEADING)) own.set(heading.slice(OWN_HEADING.length).trim(), { value, line });
      else if (FIELDS.has(name)) fields.set(name, { value, line });
    });
    return [{ line, fields, own }];
  });
  // An input that is the same in all cases stands in the column "value".
  return {
    head,
    drivers: entries.filter(({ fields }) => !fields.has("value")),
    others: entries.filter(({ fields }) => fields.has("value")),
  };
}
