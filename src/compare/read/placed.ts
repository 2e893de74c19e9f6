import { type ReadTable, withoutTables } from "./tables";
import type { ReadSheet } from "./workbook";

/** Formulas with references to tables say, too, which cells these are. */
export function placed(sheet: ReadSheet, tables: readonly ReadTable[]): ReadSheet {
  if (tables.length === 0) return sheet;
  const cells = sheet.cells.map((cell) => {
    if (cell.formula === undefined) return cell;
    const plain = withoutTables(cell.formula, { sheet: sheet.name, row: cell.row, column: cell.column }, tables);
    return plain === cell.formula ? cell : { ...cell, plain };
  });
  return { ...sheet, cells };
}
