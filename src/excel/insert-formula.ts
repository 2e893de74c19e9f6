import type { Content } from "../model/content";
import { run } from "./failure";
import { enteredAgain } from "./inputs";
import { placeText, splitPlace } from "./select";
import { finishStep } from "./steps";

/** The address of the selection, as a formula on any sheet can name it. */
export async function selectedAddress(): Promise<string> {
  return run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load({ address: true });
    await context.sync();
    return range.address;
  });
}

/** Enters a formula into a cell; gives what it shows. */
export async function insertFormula(at: string, formula: string): Promise<Content> {
  return run(async (context) => {
    const { sheet, address } = splitPlace(at);
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).getCell(0, 0);
    range.load({ formulas: true, values: true, rowIndex: true, columnIndex: true });
    await context.sync();
    const before = enteredAgain({ entered: range.formulas[0]![0] as Content, shows: range.values[0]![0] as Content });
    const place = placeText(sheet, range.rowIndex, range.columnIndex);
    range.formulas = [[formula]];
    await finishStep(
      context,
      { kind: "formula inserted", name: place },
      { cells: [{ at: place, before, after: formula }] },
    );
    range.load({ values: true });
    await context.sync();
    return range.values[0]![0] as Content;
  });
}
