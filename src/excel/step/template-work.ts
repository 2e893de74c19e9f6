import { areaOf, areaText } from "../../cells/address";
import type { Content } from "../../scenarios/merge";
import type { ChartRange, Plan } from "../../template/plan";
import { enteredAgain } from "../../workbook/as-entered";
import type { Gap } from "../../workbook/lines";
import type { namesOf } from "../../workbook/patches";
import { type MovedName, type Patch, patchesOf } from "../../workbook/patches";
import type { TemplateState } from "../../workbook/state";
import { WorkbookLocked } from "../batch/failure";
import { once } from "../batch/ranges";
import { chartDetails, drawChart } from "../write/chart";
import { openGaps } from "../write/gaps";
import { addName, writeCells } from "../write/sheet";
import { cellParts, type DressPart, dressParts } from "../write/sheet-parts";
import { keepDocument } from "./memory";

/** What a load is about to do, all of which it can take back. */
export interface Work {
  readonly plan: Plan;
  readonly state: TemplateState;
  /** The keys of the sheets that are new. */
  readonly fresh: ReadonlySet<string>;
  readonly patches: readonly Patch[];
  readonly added: ReturnType<typeof namesOf>["added"];
  readonly moved: readonly MovedName[];
  readonly gaps: readonly Gap[];
  /** The document as the workbook kept it before. */
  readonly kept: string | null;
  readonly stored: string | null;
}

/** Nothing is begun where a sheet that needs a change is protected, or one that is missing can't be added. */
export function refuseLocked(plan: Plan, state: TemplateState, gaps: readonly Gap[]): void {
  const changed = new Set(gaps.map(({ sheet }) => sheet));
  for (const sheet of plan.sheets)
    if (state.blocks.has(sheet.key)) patchesOf(sheet, state).forEach((patch) => changed.add(patch.sheet));
  const locked = [...state.blocks.values()].filter(({ locked, sheet }) => locked && changed.has(sheet));
  const missing = plan.sheets.some(({ key }) => !state.blocks.has(key));
  const structure = missing && state.structureLocked;
  if (locked.length > 0 || structure)
    throw WorkbookLocked.of(
      locked.map(({ sheet }) => sheet),
      structure,
    );
}

/** Queues the writing; gives the cell that tells from when the workbook counts dates, where there is a new sheet. */
export function queue(context: Excel.RequestContext, work: Work, showFirst: boolean): Excel.Range | undefined {
  const { plan, fresh, patches, added, moved } = work;
  const { worksheets, names } = context.workbook;
  const targets = new Map(
    plan.sheets.map(({ key, name }) => [key, fresh.has(key) ? worksheets.add(name) : worksheets.getItem(name)]),
  );
  const [first] = fresh;
  const probe = first === undefined ? undefined : once(targets.get(first)!.getRange("A1"));
  if (probe) {
    probe.formulas = [["=DATE(1904,1,1)"]];
    probe.load({ values: true });
    probe.numberFormat = [["General"]]; // a date would have left its own
  }
  context.application.suspendApiCalculationUntilNextSync();
  // Where the sheet that is shown has names like ours for itself, Excel takes them for ours: OfficeDev/office-js#2875.
  if (showFirst) firstShown(work, targets)?.activate();
  for (const sheet of plan.sheets) if (fresh.has(sheet.key)) writeCells(targets.get(sheet.key)!, sheet);
  for (const { sheet, row, column, formulas, formats } of patches) {
    const range = once(worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, formulas.length));
    range.numberFormat = [formats];
    range.formulas = [formulas];
  }
  const sheetNames = new Map(plan.sheets.map(({ key, name }) => [key, name]));
  // The hidden names first: beside them, and only there, names like ours are ours.
  for (const name of [...added].sort((one, other) => Number(other.hidden) - Number(one.hidden)))
    addName(context, sheetNames.get(name.sheet)!, name);
  for (const { plan: name } of moved) {
    const sheet = sheetNames.get(name.sheet)!;
    names.getItem(name.name).formula = `=${areaText(areaOf(name.address)!, "both", sheet)}`;
  }
  return probe;
}

/** The first sheet of ours that can be shown. */
function firstShown<T>({ plan, state, fresh }: Work, targets: ReadonlyMap<string, T>): T | undefined {
  const shown = plan.sheets.find(({ key }) => fresh.has(key) || state.blocks.get(key)!.visible);
  return shown && targets.get(shown.key);
}

export function partsOf(context: Excel.RequestContext, work: Work): DressPart[] {
  const { plan, state, fresh, patches } = work;
  const targets = new Map(plan.sheets.map(({ key, name }) => [key, context.workbook.worksheets.getItem(name)]));
  const rangeOf = ({ sheet, address }: ChartRange) => once(targets.get(sheet)!.getRange(address));
  const ofSheets = plan.sheets.flatMap((sheet): DressPart[] => {
    const target = targets.get(sheet.key)!;
    if (fresh.has(sheet.key)) return dressParts(target, sheet);
    const written = patches.filter((patch) => patch.sheet === sheet.name);
    const wanted = (row: number, column: number) =>
      written.some((one) => one.row === row && column >= one.column && column < one.column + one.formulas.length);
    return written.length === 0 ? [] : cellParts(target, sheet, wanted);
  });
  const ofCharts = plan.sheets.flatMap(({ key, name: sheet, charts }) => {
    const target = targets.get(key)!;
    const there = fresh.has(key) ? [] : state.blocks.get(key)!.charts;
    return charts
      .filter(({ name }) => !there.includes(name))
      .flatMap((chart): DressPart[] => {
        const part = (act: DressPart["act"]): DressPart => ({ what: "charts", sheet, act });
        return [
          part((again) => {
            if (again) target.charts.getItemOrNullObject(chart.name).delete();
            drawChart(target, chart, rangeOf);
          }),
          ...chartDetails(chart).map((detail, i) => ({
            ...part(() => {
              // Found by name only now: what a path leads to must be there when Excel comes to it.
              const drawn = target.charts.getItem(chart.name);
              detail({ chart: drawn, series: chart.series.map((_, at) => drawn.series.getItemAt(at)) });
            }),
            detail: String(i),
          })),
        ];
      });
  });
  const first = firstShown(work, targets);
  const show: DressPart[] = first ? [{ what: "view", sheet: plan.sheets[0]!.name, act: () => first.activate() }] : [];
  return [...ofSheets, ...ofCharts, ...show];
}

/** Whether cells hold what stood there before they were to be written. */
function isAsBefore({ before }: Patch, { formulas, values, numberFormat }: Excel.Range): boolean {
  const now = (formulas[0] as Content[]).map((entered, i) =>
    enteredAgain({ entered, shows: values[0]![i] as Content }),
  );
  return now.every((content, i) => content === before.formulas[i] && numberFormat[0]![i] === before.formats[i]);
}

/** Takes back a load that Excel broke off: cells and names get what they had, new names, sheets and lines go. */
export async function takeBack(context: Excel.RequestContext, work: Work): Promise<void> {
  const { plan, state, fresh, patches, added, moved, gaps, kept, stored } = work;
  const { names, worksheets } = context.workbook;
  if (kept !== stored) keepDocument(context, kept);
  const sheets = plan.sheets
    .filter(({ key }) => fresh.has(key))
    .map(({ name }) => worksheets.getItemOrNullObject(name));
  const begun = added.map(({ name }) => names.getItemOrNullObject(name));
  sheets.forEach((sheet) => sheet.load({ name: true }));
  begun.forEach((item) => item.load({ name: true }));
  const patched = patches.map((patch) => {
    const { sheet, row, column, formulas } = patch;
    const range = worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, formulas.length);
    range.load({ formulas: true, values: true, numberFormat: true });
    return { patch, range };
  });
  await context.sync();
  for (const { patch, range } of patched) {
    const { before } = patch;
    if (isAsBefore(patch, range)) continue;
    range.numberFormat = [before.formats];
    range.formulas = [before.formulas];
  }
  for (const { plan: name, before } of moved) names.getItem(name.name).formula = before;
  // A name is told by how it is written: the user's own may differ from ours in case alone.
  begun.forEach((item, i) => {
    if (!item.isNullObject && item.name === added[i]!.name) item.delete();
  });
  sheets.forEach((sheet) => {
    if (!sheet.isNullObject && !state.sheets.includes(sheet.name)) sheet.delete();
  });
  openGaps(context, gaps);
  await context.sync();
}
