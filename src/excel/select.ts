import { columnLetters } from "../cells/address";
import { run, SheetHidden } from "./failure";

/** A cell as a person writes it: 'My sheet'!B7. Row and column count from 0. */
export function placeText(sheet: string, row: number, column: number): string {
  const quoted = /^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return `${quoted}!${columnLetters(column)}${row + 1}`;
}

/** The sheet and the address within it, of a place as it is written. */
export function splitPlace(place: string): { readonly sheet: string; readonly address: string } {
  const at = place.lastIndexOf("!");
  const sheet = place.slice(0, at);
  return {
    sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet,
    address: place.slice(at + 1),
  };
}

/** Shows a cell and selects it. */
export async function select(place: string): Promise<void> {
  await run(async (context) => {
    const { sheet, address } = splitPlace(place);
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.load({ visibility: true });
    await context.sync();
    if (worksheet.visibility !== ("Visible" as Excel.SheetVisibility.visible)) throw new SheetHidden(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });
}
