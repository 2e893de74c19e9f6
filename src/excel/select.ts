import { splitPlace } from "../cells/address";
import { SheetHidden } from "./batch/failure";
import { run } from "./batch/run";

/** Shows a cell and selects it. */
export async function select(place: string): Promise<void> {
  await run(async (context) => {
    const { sheet = "", address } = splitPlace(place);
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.load({ visibility: true });
    await context.sync();
    if (worksheet.visibility !== ("Visible" as Excel.SheetVisibility.visible)) throw new SheetHidden(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });
}
