import { run } from "./failure";

export interface SheetCells {
  readonly name: string;
  /** From A1 on. */
  readonly cells: readonly (readonly (string | number | boolean)[])[];
}

/** More rows than any set has are not read. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 40;

/** What stands in the sheet that is shown. */
export async function readSheet(): Promise<SheetCells> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load({ name: true });
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
    await context.sync();
    if (used.isNullObject) return { name: sheet.name, cells: [] };
    const rows = Math.min(used.rowIndex + used.rowCount, MOST_ROWS);
    const columns = Math.min(used.columnIndex + used.columnCount, MOST_COLUMNS);
    const range = sheet.getRangeByIndexes(0, 0, rows, columns);
    range.load({ values: true });
    await context.sync();
    return { name: sheet.name, cells: range.values as SheetCells["cells"] };
  });
}
