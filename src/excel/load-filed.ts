import type { FiledDocument } from "../figures/filed";
import { compileFiled, filedTitles } from "../template/filed/compile";
import type { ChartRange, Plan } from "../template/plan";
import { areaOf, areaText } from "../cells/address";
import { packFiled } from "../workbook/kept-filed";
import type { FiledSheetsStep } from "../workbook/step";
import { orTakeBack } from "./batch/or-take-back";
import { run } from "./batch/run";
import { keepFiled, loadFiledText, loadMemory, remember } from "./step/memory";
import { printOf } from "./step/print";
import { takeBack } from "./step/take-back";
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
  readonly step: FiledSheetsStep;
  /** What could be undone before. */
  readonly before: ReturnType<ReturnType<typeof loadMemory>>["undo"];
}

/**
 * Puts the sheets of filed companies into the open workbook and shows the first; the workbook keeps the comparison, with
 * the user's answers, and how the load is undone. Gives the names of the sheets.
 */
export async function loadFiled(document: FiledDocument): Promise<string[]> {
  let begun: Begun | undefined;
  const sheets = await orTakeBack(
    () =>
      run(async (context) => {
        const { worksheets, names } = context.workbook;
        worksheets.load({ name: true });
        names.load({ name: true });
        const [memory, kept] = [loadMemory(context), loadFiledText(context)];
        await context.sync();
        const taken = new Set(worksheets.items.map(({ name }) => name.toLowerCase()));
        const plan = compileFiled(document, freeNames(document, taken));
        const known = new Set(names.items.map(({ name }) => name.toLowerCase()));
        const step = stepOf(document, plan, known, kept());
        begun = { step, before: memory().undo };
        queue(context, plan, known);
        keepFiled(context, packFiled(document));
        remember(context, { undo: step });
        await context.sync();
        return plan.sheets.map(({ name }) => name);
      }),
    async (context) => {
      if (begun) await takeBack(context, begun.step, begun.before);
    },
  );
  await markSheets(begun!.step);
  return sheets;
}

function stepOf(
  { companies }: FiledDocument,
  plan: Plan,
  known: ReadonlySet<string>,
  kept: string | null,
): FiledSheetsStep {
  return {
    kind: "filed sheets",
    what: { kind: "companies loaded", names: companies.map(({ name }) => name) },
    sheets: plan.sheets.map(({ name }) => ({ sheet: name })),
    names: plan.names.flatMap(({ name }) => (known.has(name.toLowerCase()) ? [] : [name])),
    kept,
  };
}

function queue(context: Excel.RequestContext, plan: Plan, known: ReadonlySet<string>): void {
  const { worksheets, names } = context.workbook;
  context.application.suspendApiCalculationUntilNextSync();
  const sheets = new Map(plan.sheets.map(({ key, name }) => [key, worksheets.add(name)]));
  const rangeOf = ({ sheet, address }: ChartRange) => sheets.get(sheet)!.getRange(address);
  for (const sheet of plan.sheets) writeSheet(sheets.get(sheet.key)!, sheet);
  for (const { key, charts } of plan.sheets) for (const chart of charts) writeChart(sheets.get(key)!, chart, rangeOf);
  const sheetOf = new Map(plan.sheets.map(({ key, name }) => [key, name]));
  for (const name of plan.names) {
    const sheet = sheetOf.get(name.sheet)!;
    // Names of an earlier comparison lead to this one from now on; its formulas don't need them.
    if (known.has(name.name.toLowerCase()))
      names.getItem(name.name).formula = `=${areaText(areaOf(name.address)!, "both", sheet)}`;
    else addName(context, sheet, name);
  }
  sheets.get(plan.sheets[0]!.key)!.activate();
}

/** Sheets' ids stay where the user renames them, and marks of their contents tell whether anything was put on them. */
async function markSheets(step: FiledSheetsStep): Promise<void> {
  await run(async (context) => {
    const all = step.sheets.map(({ sheet: name }) => {
      const sheet = context.workbook.worksheets.getItem(name);
      sheet.load({ id: true });
      const used = sheet.getUsedRange(true);
      used.load({ address: true, formulas: true });
      return { name, sheet, used };
    });
    await context.sync();
    const sheets = all.map(({ name, sheet, used }) => ({ sheet: name, sheetId: sheet.id, print: printOf(used) }));
    remember(context, { undo: { ...step, sheets } });
    await context.sync();
  });
}
