import type { FiledDocument } from "../figures/filed";
import { compileFiled, filedTitles } from "../template/filed/compile";
import type { ChartRange, Plan } from "../template/plan";
import { orTakeBack } from "./batch/or-take-back";
import { run } from "./batch/run";
import { writeChart } from "./write/chart";
import { addName, writeSheet } from "./write/sheet";

/** Sheets of ours get names that are free: those of an earlier comparison, and the user's own, stay as they are. */
function freeNames(document: FiledDocument, taken: ReadonlySet<string>): Record<string, string> {
  const used = new Set(taken);
  return Object.fromEntries(
    filedTitles(document).map(({ key, title }) => {
      let name = title;
      for (let n = 2; used.has(name.toLowerCase()); n++) name = `${title} ${n}`;
      used.add(name.toLowerCase());
      return [key, name];
    }),
  );
}

interface Begun {
  plan: Plan;
  /** The names that are new. */
  names: readonly string[];
}

/** Puts the sheets of filed companies into the open workbook and shows the first; gives their names. */
export async function loadFiled(document: FiledDocument): Promise<string[]> {
  let begun: Begun | undefined;
  const write = () =>
    run(async (context) => {
      const { worksheets, names } = context.workbook;
      worksheets.load({ name: true });
      names.load({ name: true });
      await context.sync();
      const plan = compileFiled(
        document,
        freeNames(document, new Set(worksheets.items.map(({ name }) => name.toLowerCase()))),
      );
      // An earlier comparison keeps the names of its inputs; formulas don't need them.
      const known = new Set(names.items.map(({ name }) => name.toLowerCase()));
      const fresh = plan.names.filter(({ name }) => !known.has(name.toLowerCase()));
      begun = { plan, names: fresh.map(({ name }) => name) };
      context.application.suspendApiCalculationUntilNextSync();
      const sheets = new Map(plan.sheets.map(({ key, name }) => [key, worksheets.add(name)]));
      const rangeOf = ({ sheet, address }: ChartRange) => sheets.get(sheet)!.getRange(address);
      for (const sheet of plan.sheets) writeSheet(sheets.get(sheet.key)!, sheet);
      for (const { key, charts } of plan.sheets)
        for (const chart of charts) writeChart(sheets.get(key)!, chart, rangeOf);
      const sheetOf = new Map(plan.sheets.map(({ key, name }) => [key, name]));
      for (const name of fresh) addName(context, sheetOf.get(name.sheet)!, name);
      sheets.get(plan.sheets[0]!.key)!.activate();
      await context.sync();
      return plan.sheets.map(({ name }) => name);
    });
  return orTakeBack(write, async (context) => {
    const { worksheets, names } = context.workbook;
    const begunNames = (begun?.names ?? []).map((name) => names.getItemOrNullObject(name));
    const begunSheets = (begun?.plan.sheets ?? []).map(({ name }) => worksheets.getItemOrNullObject(name));
    begunNames.forEach((item) => item.load({ name: true }));
    begunSheets.forEach((item) => item.load({ name: true }));
    await context.sync();
    for (const item of [...begunNames, ...begunSheets]) if (!item.isNullObject) item.delete();
    await context.sync();
  });
}
