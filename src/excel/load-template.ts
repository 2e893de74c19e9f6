import type { ComparisonDocument } from "../figures/document";
import { areaOf, areaText } from "../cells/address";
import type { Content } from "../scenarios/merge";
import { catalogueOf } from "../template/catalogue";
import { compile } from "../template/compile";
import type { ChartRange, Plan } from "../template/plan";
import { dress, type Undressed } from "./write/dress";
import { cellParts, type DressPart, dressParts } from "./write/sheet-parts";
import { DatesFrom1904, ExcelFailure, OtherDocument, WorkbookLocked } from "./batch/failure";
import { orTakeBack } from "./batch/or-take-back";
import { once } from "./batch/ranges";
import { run } from "./batch/run";
import { closeGaps, openGaps } from "./write/gaps";
import { enteredAgain } from "../workbook/as-entered";
import { type MovedName, namesOf, type Patch, patchesOf } from "../workbook/patches";
import { alignedTo, readTemplateState } from "./read/template-state";
import { keepDocument, loadDocumentText } from "./step/memory";
import { isSameDocument, unpackDocument } from "../workbook/kept-document";
import { type Gap } from "../workbook/lines";
import { inputsOf, type TemplateState } from "../workbook/state";
import { placeText } from "../cells/address";
import { takenTitles } from "./write/titles";
import { chartDetails, drawChart } from "./write/chart";
import { addName, writeCells } from "./write/sheet";

export interface Loaded {
  /** The names of our sheets, in the order of their tabs. */
  readonly sheets: readonly string[];
  /** Sheets that could not bear their own name, because one of the user's does. */
  readonly renamed: readonly { readonly title: string; readonly name: string }[];
  /** Whether the template was there before; its inputs were kept. */
  readonly again: boolean;
  /** Parts that Excel refused and the numbers can do without, with the sheets that lack them. */
  readonly undressed: Undressed;
  /** Cells of ours whose result has no room, because the user put something where it goes. */
  readonly blocked: readonly string[];
}

/** What a load is about to do, all of which it can take back. */
interface Work {
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

/** What was learned from a first try: names that are taken though no sheet is seen to bear them. */
interface Second {
  readonly taken: readonly string[];
}

/**
 * Puts the template into the open workbook:
 * 1. reads what is there of it, and what the user put around, between and over it;
 * 2. writes in one sync what is missing or differs, and nothing else; if Excel refuses, what was begun is taken back;
 * 3. puts on what the numbers can do without; what Excel refuses of that is told, and takes nothing else with it.
 *
 * `stored` is the document as the workbook is to keep it; the built-in one is not kept.
 */
export async function loadTemplate(document: ComparisonDocument, stored: string | null = null): Promise<Loaded> {
  const work = await write(document, stored).catch(async (error: unknown) => {
    if (!(error instanceof ExcelFailure) || error.code !== "ItemAlreadyExists") throw error;
    // A chart sheet bears one of our titles, or a copied sheet that is shown one of our names.
    const titles = catalogueOf(document).sheets.map(({ title }) => title);
    return write(document, stored, { taken: await takenTitles(titles) });
  });
  const { plan, state, fresh } = work;
  const undressed = await dress((context) => partsOf(context, work));
  const titles = new Map(catalogueOf(document).sheets.map(({ key, title }) => [key, title]));
  return {
    sheets: plan.sheets.map(({ name }) => name),
    renamed: plan.sheets.flatMap(({ key, name }) =>
      fresh.has(key) && name !== titles.get(key) ? [{ title: titles.get(key)!, name }] : [],
    ),
    again: state.blocks.size > 0,
    undressed,
    blocked: blockedIn(state),
  };
}

async function write(document: ComparisonDocument, stored: string | null, second?: Second): Promise<Work> {
  return run(async (context) => {
    const keptText = loadDocumentText(context);
    let state = await readTemplateState(context, document);
    const kept = keptText();
    if (state.blocks.size > 0 && !isSameDocument(kept, stored)) throw otherThan(kept);
    const sheetNames = chooseNames(document, state, second?.taken ?? []);
    const inputs = inputsOf(document, catalogueOf(document).plan, state);
    const { lines, gaps } = alignedTo(compile(document, { sheetNames, inputs }), state);
    const plan = compile(document, { sheetNames, inputs, lines });
    refuseLocked(plan, state, gaps);
    if (gaps.length > 0) {
      await closeGaps(gaps);
      state = await readTemplateState(context, document);
    }
    const fresh = new Set(plan.sheets.map(({ key }) => key).filter((key) => !state.blocks.has(key)));
    const patches = plan.sheets.flatMap((sheet) => (fresh.has(sheet.key) ? [] : patchesOf(sheet, state)));
    const work = { plan, state, fresh, patches, ...namesOf(plan, state), gaps, kept, stored };
    await orTakeBack(
      async () => {
        if (kept !== stored) keepDocument(context, stored);
        const probe = queue(context, work, second !== undefined);
        await context.sync();
        if (probe?.values[0]![0] === 0) throw new DatesFrom1904();
      },
      (again) => takeBack(again, work),
    );
    return work;
  });
}

/** The failure of a load over the sheets of another document; two templates would need the same names. */
function otherThan(kept: string | null): OtherDocument {
  return new OtherDocument(kept === null ? "built-in" : (unpackDocument(kept) ?? "unreadable"));
}

/** Nothing is begun where a sheet that needs a change is protected, or one that is missing can't be added. */
function refuseLocked(plan: Plan, state: TemplateState, gaps: readonly Gap[]): void {
  const changed = new Set(gaps.map(({ sheet }) => sheet));
  for (const sheet of plan.sheets)
    if (state.blocks.has(sheet.key)) patchesOf(sheet, state).forEach((patch) => changed.add(patch.sheet));
  const locked = [...state.blocks.values()].filter(({ locked, sheet }) => locked && changed.has(sheet));
  const missing = plan.sheets.some(({ key }) => !state.blocks.has(key));
  if (locked.length === 0 && !(missing && state.structureLocked)) return;
  const failure = new WorkbookLocked("protected");
  failure.sheets = locked.map(({ sheet }) => sheet);
  failure.structure = missing && state.structureLocked;
  throw failure;
}

/** Queues the writing; gives the cell that tells from when the workbook counts dates, where there is a new sheet. */
function queue(context: Excel.RequestContext, work: Work, showFirst: boolean): Excel.Range | undefined {
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

function partsOf(context: Excel.RequestContext, work: Work): DressPart[] {
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

/** A name for each of our sheets: the one it bears, its title, or its title marked as ours where the user took that. */
function chooseNames(
  document: ComparisonDocument,
  { sheets, blocks }: TemplateState,
  taken: readonly string[],
): Record<string, string> {
  const used = new Set([...sheets, ...taken].map((name) => name.toLowerCase()));
  return Object.fromEntries(
    catalogueOf(document).sheets.map(({ key, title }) => {
      const own = blocks.get(key)?.sheet;
      if (own !== undefined) return [key, own];
      let name = title;
      for (let n = 1; used.has(name.toLowerCase()); n++)
        name = n === 1 ? `${title} (AICOMP)` : `${title} (AICOMP ${n})`;
      used.add(name.toLowerCase());
      return [key, name];
    }),
  );
}

/** Formulas of ours that spill over cells in which the user put something: those are left, and named. */
function blockedIn({ blocks }: TemplateState): string[] {
  return [...blocks.values()].flatMap(({ sheet, values, row, column }) =>
    values.flatMap((line, r) =>
      line.flatMap((value, c) => (value === "#SPILL!" ? [placeText(sheet, row + r, column + c)] : [])),
    ),
  );
}

/** Whether cells hold what stood there before they were to be written. */
function isAsBefore({ before }: Patch, { formulas, values, numberFormat }: Excel.Range): boolean {
  const now = (formulas[0] as Content[]).map((entered, i) =>
    enteredAgain({ entered, shows: values[0]![i] as Content }),
  );
  return now.every((content, i) => content === before.formulas[i] && numberFormat[0]![i] === before.formats[i]);
}

/** Takes back a load that Excel broke off: cells and names get what they had, new names, sheets and lines go. */
async function takeBack(context: Excel.RequestContext, work: Work): Promise<void> {
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
