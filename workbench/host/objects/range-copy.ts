import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { addressOf } from "../address";
import type { Book, Content } from "../book";
import { unsupported } from "../office-error";
import type { Range } from "./range";

interface How {
  readonly what: string;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}
const PARTS: Readonly<Record<string, { readonly contents: boolean; readonly formats: boolean }>> = {
  All: { contents: true, formats: true },
  Formulas: { contents: true, formats: false },
  Values: { contents: true, formats: false },
  Formats: { contents: false, formats: true },
};

/** Copies as Paste Special does: a source that fits several times into the range fills it, else its own size counts. */
export function copyInto(book: Book, source: Range, target: Range, { what, skipBlanks, transpose }: How): void {
  const parts = PARTS[what];
  if (!parts) throw unsupported(`Range.copyFrom("${what}")`);
  const [high, wide] = transpose ? [source.ColumnCount, source.RowCount] : [source.RowCount, source.ColumnCount];
  const times = (whole: number, part: number) => (whole % part === 0 ? whole : part);
  const rows = times(target.RowCount, high);
  const columns = times(target.ColumnCount, wide);
  const from = (r: number, c: number) => {
    const [row, column] = transpose ? [c % wide, r % high] : [r % high, c % wide];
    return { row: source.area.top + row, column: source.area.left + column };
  };
  const { top, left } = target.area;
  const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  const each = <T>(read: (from: { row: number; column: number }, row: number, column: number) => T): T[][] =>
    Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => read(from(r, c), top + r, left + c)),
    );
  if (parts.contents) {
    const contents = each(({ row, column }, toRow, toColumn): Content => {
      const content =
        what === "Values" ? book.value(source.sheetId, row, column) : book.formula(source.sheetId, row, column);
      if (content === "" && skipBlanks) return null;
      return moved(content, cell(row, column), cell(toRow, toColumn));
    });
    book.enter(target.sheetId, area, contents);
  }
  if (!parts.formats) return;
  const styles = each(({ row, column }) => book.style(source.sheetId, row, column));
  styles.forEach((line, r) =>
    line.forEach((style, c) => {
      const at = { top: top + r, bottom: top + r, left: left + c, right: left + c };
      book.setStyle(target.sheetId, [at], style);
    }),
  );
}

const cell = (row: number, column: number): string => addressOf({ top: row, bottom: row, left: column, right: column });

/** A formula refers from its new place as it did from its old one. */
function moved(content: Content, from: string, to: string): Content {
  if (typeof content !== "string" || !content.startsWith("=")) return content;
  return translateFormulaToA1(translateFormulaToR1C1(content, from), to);
}
