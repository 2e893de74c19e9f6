import type { DraftSheet } from "../template/layout";
import { layOut } from "../template/layout";
import type { SheetStep } from "../workbook/step";
import { run } from "./batch/run";
import { remember } from "./step/memory";
import { finishStep } from "./step/finish";
import { printOf } from "./step/print";
import { writeChart } from "./write/chart";
import { writeSheet } from "./write/sheet";

/**
 * Adds a sheet of its own to the workbook and shows it, in one sync; a sheet of the same title stays, and the new one
 * is numbered. Gives its name.
 */
export async function insertSheet(draft: DraftSheet): Promise<string> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ name: true });
    await context.sync();
    const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
    let name = draft.title;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${draft.title} ${n}`;
    const { sheets } = layOut([draft], { [draft.key]: name });
    const [plan] = sheets;
    const sheet = worksheets.add(name);
    writeSheet(sheet, plan!);
    for (const chart of plan!.charts) writeChart(sheet, chart, ({ address }) => sheet.getRange(address));
    sheet.activate();
    const step: SheetStep = { kind: "sheet", what: { kind: "sheet added", name }, sheet: name };
    await finishStep(context, step);
    // Its id stays where the user renames it, and its contents tell whether anything was put on it since.
    sheet.load({ id: true });
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load({ address: true, formulas: true });
    await context.sync();
    const print = used.isNullObject ? {} : { print: printOf(used) };
    remember(context, { undo: { ...step, sheetId: sheet.id, ...print } });
    await context.sync();
    return name;
  });
}
