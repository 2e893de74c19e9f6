import { lineFinder } from "./lines";
import { SENTENCES } from "./sentences";
import { UnusableSet } from "./set";

/** A row of cells and the line, or the row of the sheet, that it stands on. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly (string | number | boolean)[];
  /** The line of each cell, where cells hold line breaks. */
  readonly lines?: readonly number[];
}

/** What may part the cells of a row. */
export type Delimiter = "," | ";" | "\t";
const SEP = /^"?sep=([,;\t])"?[^\S\r\n]*(?:\r\n|\r|\n)/i;

const BLANKS = '[" \\u00A0]*';
const BEFORE = new RegExp(`^(?:.*[,;\t])?${BLANKS}id${BLANKS}([,;\t])`, "i");
const HEADING = /\b(unit|bear|base|bull|value)\b/i;
const LAST = new RegExp(`([,;\t])${BLANKS}id${BLANKS}$`, "i");

/**
 * The delimiter: what Excel's own first line "sep=;" says, or what stands beside the heading "id", where other headings
 * stand beside it: a title above the table may hold the word as well.
 */
export function delimiterOf(text: string): Delimiter {
  const said = SEP.exec(text)?.[1];
  if (said) return said as Delimiter;
  const found = text.split(/\r\n|\r|\n/).flatMap((line) => {
    const delimiter = (BEFORE.exec(line) ?? LAST.exec(line))?.[1];
    return delimiter === undefined ? [] : [{ delimiter, isHeading: HEADING.test(line) }];
  });
  return ((found.find(({ isHeading }) => isHeading) ?? found[0])?.delimiter ?? ",") as Delimiter;
}

/**
 * The rows of a delimited text. Blanks before a quote are allowed, as people write them. A quote that is not closed
 * would swallow the rows below it, so it is refused.
 */
export function csvRows(text: string, delimiter: Delimiter): TableRow[] {
  const lineAt = lineFinder(text);
  const rows: TableRow[] = [];
  const blank = delimiter === "\t" ? /[ \u00A0\u202F]*/y : /[ \t\u00A0\u202F]*/y;
  const bare = new RegExp(`[^${delimiter}\\r\\n]*`, "y");
  const match = (pattern: RegExp, at: number): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  let at = SEP.exec(text)?.[0].length ?? 0;
  while (at < text.length) {
    const start = at;
    const cells: string[] = [];
    const lines: number[] = [];
    for (;;) {
      const begin = at + match(blank, at)![0].length;
      lines.push(lineAt(begin));
      if (text[begin] === '"') {
        const end = closingQuote(text, begin);
        at = end + 1 + match(blank, end + 1)![0].length;
        if (end < 0 || !(at >= text.length || [delimiter, "\n", "\r"].includes(text[at]!)))
          throw new UnusableSet({ line: lineAt(begin), says: SENTENCES.openQuote });
        cells.push(text.slice(begin + 1, end).replaceAll('""', '"'));
      } else {
        const field = match(bare, at)![0];
        cells.push(field);
        at += field.length;
      }
      if (text[at] !== delimiter) break;
      at++;
    }
    rows.push({ line: lineAt(start), cells, lines });
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
  return rows;
}

/** Where the quote that opens at `begin` is closed; a doubled one stands for itself. */
function closingQuote(text: string, begin: number): number {
  let end = text.indexOf('"', begin + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  return end;
}
