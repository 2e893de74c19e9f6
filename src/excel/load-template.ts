import type { ComparisonDocument } from "../figures/document";
import { catalogueOf } from "../template/catalogue";
import { compile } from "../template/compile";
import { chartPrefix, type Plan, sheetName } from "../template/plan";
import { run } from "./failure";
import { entered, inputCells } from "./inputs";
import { type OwnCell, ownCells } from "./own-cells";
import { writeChart } from "./write-chart";
import { writeName, writeSheet } from "./write-plan";

export interface Loaded {
  /** The names of our sheets, in the order of their tabs. */
  readonly sheets: readonly string[];
  /** Sheets that could not bear their own name, because one of the user's does. */
  readonly renamed: readonly { readonly title: string; readonly name: string }[];
  /** Whether the template was there before; its inputs were kept. */
  readonly again: boolean;
}

/**
 * Puts the template into the open workbook, with one sync for all writing. Sheets of ours that are there already are
 * written anew in their place, and what the user entered into inputs is kept; sheets of the user's are never touched.
 * If Excel refuses, what was begun is taken back.
 */
export async function loadTemplate(document: ComparisonDocument): Promise<Loaded> {
  return run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ name: true });
    const before = await ownCells(context);
    const inputs = entered(await inputCells(context, document));
    const existing = await existingSheets(context, document, before.cells);
    const sheetNames = chooseNames(
      document,
      worksheets.items.map(({ name }) => name),
      existing,
    );
    const plan = compile(document, { sheetNames, inputs });
    try {
      writePlan(context, plan, existing, new Set(before.names));
      await context.sync();
    } catch (error) {
      await takeBack(plan, existing, before.names);
      throw error;
    }
    return {
      sheets: plan.sheets.map(({ name }) => name),
      renamed: catalogueOf(document).sheets.flatMap(({ key, title }) =>
        existing.has(key) || sheetNames[key] === title ? [] : [{ title, name: sheetNames[key]! }],
      ),
      again: existing.size > 0,
    };
  });
}

/** A sheet of ours that is there already, with the charts on it that are ours. */
interface OwnSheet extends OwnCell {
  readonly charts: readonly Excel.Chart[];
}

async function existingSheets(
  context: Excel.RequestContext,
  document: ComparisonDocument,
  cells: ReadonlyMap<string, OwnCell>,
): Promise<Map<string, OwnSheet>> {
  const found = catalogueOf(document).sheets.flatMap(({ key }) => {
    const own = cells.get(sheetName(key));
    if (!own) return [];
    const { charts } = context.workbook.worksheets.getItem(own.sheet);
    charts.load({ name: true });
    return [{ key, own, charts }];
  });
  if (found.length > 0) await context.sync();
  return new Map(
    found.map(({ key, own, charts }) => [
      key,
      { ...own, charts: charts.items.filter(({ name }) => name.startsWith(chartPrefix(key))) },
    ]),
  );
}

function writePlan(
  context: Excel.RequestContext,
  plan: Plan,
  existing: ReadonlyMap<string, OwnSheet>,
  namesBefore: ReadonlySet<string>,
): void {
  context.application.suspendApiCalculationUntilNextSync();
  const { worksheets } = context.workbook;
  const targets = new Map(
    plan.sheets.map(({ key, name }) => {
      const own = existing.get(key);
      own?.range.clear();
      own?.charts.forEach((chart) => chart.delete());
      return [key, own ? worksheets.getItem(name) : worksheets.add(name)];
    }),
  );
  for (const sheet of plan.sheets) writeSheet(targets.get(sheet.key)!, sheet);
  for (const { key, charts } of plan.sheets) {
    for (const chart of charts) {
      writeChart(targets.get(key)!, chart, (range) => targets.get(range.sheet)!.getRange(range.address));
    }
  }
  for (const name of plan.names) writeName(context, targets.get(name.sheet)!, name, namesBefore.has(name.name));
  targets.get(plan.sheets[0]!.key)!.activate();
}

/** A name for each of our sheets: the one it bears, its title, or its title marked as ours where the user took that. */
function chooseNames(
  document: ComparisonDocument,
  taken: readonly string[],
  existing: ReadonlyMap<string, OwnSheet>,
): Record<string, string> {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return Object.fromEntries(
    catalogueOf(document).sheets.map(({ key, title }) => {
      const own = existing.get(key)?.sheet;
      if (own !== undefined) return [key, own];
      let name = title;
      for (let n = 1; used.has(name.toLowerCase()); n++)
        name = n === 1 ? `${title} (AICOMP)` : `${title} (AICOMP ${n})`;
      used.add(name.toLowerCase());
      return [key, name];
    }),
  );
}

/** Takes back a load that Excel broke off: new sheets and names go, sheets that were there get their contents back. */
async function takeBack(
  plan: Plan,
  existing: ReadonlyMap<string, OwnSheet>,
  namesBefore: readonly string[],
): Promise<void> {
  await run(async (context) => {
    const { names, worksheets } = context.workbook;
    const begun = plan.sheets
      .filter(({ key }) => !existing.has(key))
      .map(({ name }) => worksheets.getItemOrNullObject(name));
    const added = plan.names
      .filter(({ name }) => !namesBefore.includes(name))
      .map(({ name }) => names.getItemOrNullObject(name));
    begun.forEach((sheet) => sheet.load({ name: true }));
    added.forEach((item) => item.load({ name: true }));
    await context.sync();
    [...added, ...begun].forEach((item) => {
      if (!item.isNullObject) item.delete();
    });
    for (const { sheet, address, formulas } of existing.values())
      worksheets.getItem(sheet).getRange(address).formulas = formulas;
    await context.sync();
  });
}
