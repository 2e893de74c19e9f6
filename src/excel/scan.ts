import type { Content } from "../model/content";

/** A cell whose formula was looked for. */
export interface FoundFormula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly shows: Content;
}

/** As many cells as one answer may bear: Excel on the web refuses more than 5 MB. */
const CELLS_A_SYNC = 40_000;

/** All formulas of the workbook that are wanted, sheet by sheet, in pieces that Excel can answer. */
export async function formulasWhere(
  context: Excel.RequestContext,
  wanted: (formula: string, shows: Content) => boolean,
): Promise<FoundFormula[]> {
  const { worksheets } = context.workbook;
  worksheets.load({ name: true });
  await context.sync();
  const used = worksheets.items.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
    return { sheet, range };
  });
  await context.sync();
  const found: FoundFormula[] = [];
  const pieces = used.flatMap(({ sheet, range }) => (range.isNullObject ? [] : piecesOf(sheet, range)));
  let batch: Piece[] = [];
  const read = async () => {
    await context.sync();
    for (const { sheet, top, left, range } of batch) {
      range.formulas.forEach((line, r) =>
        line.forEach((formula, c) => {
          const shows = range.values[r]![c] as Content;
          if (typeof formula === "string" && formula.startsWith("=") && wanted(formula, shows))
            found.push({ sheet: sheet.name, row: top + r, column: left + c, formula, shows });
        }),
      );
    }
    batch = [];
  };
  let cells = 0;
  for (const piece of pieces) {
    if (cells > 0 && cells + piece.cells > CELLS_A_SYNC) {
      await read();
      cells = 0;
    }
    piece.range.load({ formulas: true, values: true });
    batch.push(piece);
    cells += piece.cells;
  }
  await read();
  return found;
}

interface Piece {
  readonly sheet: Excel.Worksheet;
  readonly top: number;
  readonly left: number;
  readonly cells: number;
  readonly range: Excel.Range;
}

function piecesOf(sheet: Excel.Worksheet, used: Excel.Range): Piece[] {
  const rows = Math.max(1, Math.floor(CELLS_A_SYNC / used.columnCount));
  const pieces: Piece[] = [];
  for (let from = 0; from < used.rowCount; from += rows) {
    const count = Math.min(rows, used.rowCount - from);
    const top = used.rowIndex + from;
    const range = sheet.getRangeByIndexes(top, used.columnIndex, count, used.columnCount);
    pieces.push({ sheet, top, left: used.columnIndex, cells: count * used.columnCount, range });
  }
  return pieces;
}
