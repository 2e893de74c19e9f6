import type { UserTable } from "../../workbook/state";
import { once } from "../batch/ranges";

/** What is loaded of the sheets so that their tables can be read. */
export const TABLES = { name: true, showHeaders: true } as const;

/** Where the tables of sheets stand, whose `TABLES` were loaded. It syncs once more where there are some. */
export async function readTables(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<UserTable[]> {
  const found = sheets.flatMap((sheet) =>
    sheet.tables.items.map((table) => {
      const { name, showHeaders: headed } = table;
      const range = once(table.getRange());
      range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
      return { sheet: sheet.name, name, headed, range };
    }),
  );
  if (found.length > 0) await context.sync();
  return found.map(({ sheet, name, headed, range }) => ({
    sheet,
    name,
    headed,
    top: range.rowIndex,
    left: range.columnIndex,
    bottom: range.rowIndex + range.rowCount - 1,
    right: range.columnIndex + range.columnCount - 1,
  }));
}
