import { run } from "./batch/run";

export interface SheetCells {
  readonly name: string;
  /** From the first used cell on. */
  readonly cells: readonly (readonly (string | number | boolean)[])[];
  /** The row of the first of them, from 1. */
  readonly top: number;
  /** How much was read, where the sheet has more. */
  readonly cut?: { readonly rows: number; readonly columns: number };
}

/** More than any set has is not read. */
const MOST_ROWS = 5_000;
const MOST_COLUMNS = 100;

/** What stands in the sheet that is shown, wherever on it. */
export async function readSheet(): Promise<SheetCells> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load({ name: true });
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
    await context.sync();
    if (used.isNullObject) return { name: sheet.name, cells: [], top: 1 };
    const rows = Math.min(used.rowCount, MOST_ROWS);
    const columns = Math.min(used.columnCount, MOST_COLUMNS);
    const range = sheet.getRangeByIndexes(used.rowIndex, used.columnIndex, rows, columns);
    range.load({ values: true });
    await context.sync();
    return {
      name: sheet.name,
      cells: range.values as SheetCells["cells"],
      top: used.rowIndex + 1,
      ...((rows < used.rowCount || columns < used.columnCount) && { cut: { rows, columns } }),
    };
  });
}
