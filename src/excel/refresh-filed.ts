import { areaOf, areaText } from "../cells/address";
import type { FiledDocument } from "../figures/filed";
import type { Content } from "../scenarios/merge";
import { compileFiled, filedTitles } from "../template/filed/compile";
import type { Plan, SheetPlan } from "../template/plan";
import { packFiled } from "../workbook/kept-filed";
import { type Growth, growthOf, shownNow } from "../workbook/grow-filed";
import type { OwnCell } from "../workbook/grown-sheet";
import { type Patch, patchesOf } from "../workbook/patches";
import type { FiledRefreshStep, Step } from "../workbook/step";
import { SheetRearranged, WorkbookLocked } from "./batch/failure";
import { orTakeBack } from "./batch/or-take-back";
import { once } from "./batch/ranges";
import { run } from "./batch/run";
import { type FiledState, readFiledState } from "./read/filed-state";
import { marked } from "./step/lines-back";
import { keepFiled, loadMemory, remember } from "./step/memory";
import { takeBack } from "./step/take-back";
import { dress, type Undressed } from "./write/dress";
import { closeGaps, openGaps } from "./write/gaps";
import { addName, writeSheet } from "./write/sheet";
import { cellParts } from "./write/sheet-parts";

/** What an update would do to the sheets; nothing is written. */
export interface FiledUpdate {
  readonly kept: FiledDocument;
  /** Cells of the comparison in which the user has put something else. */
  readonly own: readonly OwnCell[];
  /** What the cells of the comparison show, by their ids. */
  readonly shows: ReadonlyMap<string, Content>;
}

/** Looks what stands on the sheets of the comparison that the workbook has; null where they are gone. */
export async function previewFiled(next: (kept: FiledDocument) => FiledDocument): Promise<FiledUpdate | null> {
  return run(async (context) => {
    const state = await readFiledState(context);
    if (!state || state.blocks.size === 0) return null;
    const { own } = growthFor(state, next(state.kept));
    return { kept: state.kept, own, shows: shownNow(state.kept, state.blocks) };
  });
}

function growthFor({ kept, blocks }: FiledState, next: FiledDocument): Growth {
  const growth = growthOf(kept, next, blocks);
  if ("rearranged" in growth) throw new SheetRearranged(growth.rearranged);
  return growth;
}

interface Work {
  readonly plan: Plan;
  readonly patches: readonly Patch[];
  readonly step: FiledRefreshStep;
  readonly before: Step | null;
}

/**
 * Puts a newer comparison in the place of the one that the workbook has: lines are put in for new periods and figures,
 * cells that still hold what was loaded get what is new, and those of the user's stay, but for the ones in `taken`.
 */
export async function refreshFiled(next: FiledDocument, taken: ReadonlySet<string>): Promise<Undressed> {
  const work = await run(async (context) => {
    const state = (await readFiledState(context))!;
    const growth = growthFor(state, next);
    refuseLocked(state);
    await closeGaps(growth.gaps);
    return orTakeBack(
      () => write(context, next, state, growth, taken),
      async (again) => {
        openGaps(again, growth.gaps);
        await again.sync();
      },
    );
  });
  await markLines(work.step);
  const { plan, patches } = work;
  return dress((context) =>
    plan.sheets.flatMap((sheet) => {
      const own = patches.filter((patch) => patch.sheet === sheet.name);
      const isWritten = (row: number, column: number) =>
        own.some((one) => one.row === row && column >= one.column && column < one.column + one.formulas.length);
      return own.length === 0 ? [] : cellParts(context.workbook.worksheets.getItem(sheet.name), sheet, isWritten);
    }),
  );
}

function refuseLocked({ blocks, structureLocked }: FiledState): void {
  const locked = [...blocks.values()].filter(({ locked }) => locked).map(({ sheet }) => sheet);
  if (locked.length > 0 || structureLocked) throw WorkbookLocked.of(locked, structureLocked);
}

async function write(
  context: Excel.RequestContext,
  next: FiledDocument,
  { stored, names, sheets }: FiledState,
  growth: Growth,
  taken: ReadonlySet<string>,
): Promise<Work> {
  const memory = loadMemory(context);
  const { blocks } = (await readFiledState(context))!;
  const titles = namesFor(next, blocks, sheets);
  const plan = compileFiled(next, titles, growth.lines);
  const isStanding = ({ key }: SheetPlan) => blocks.has(key);
  const patches = plan.sheets
    .filter(isStanding)
    .flatMap((sheet) => patchesOf(withoutOwn(sheet, growth, taken), { blocks }));
  const fresh = plan.sheets.filter((sheet) => !isStanding(sheet));
  const step: FiledRefreshStep = {
    kind: "filed refresh",
    what: { kind: "companies updated", names: next.companies.map(({ name }) => name) },
    kept: stored,
    patches: patches.filter((patch) => !isOnNewLine(patch, growth)),
    gaps: growth.gaps,
    sheets: fresh.map(({ name }) => name),
    names: plan.names.flatMap(({ name }) => (names.has(name.toLowerCase()) ? [] : [name])),
  };
  const before = memory().undo;
  await orTakeBack(
    async () => {
      queue(context, plan, patches, fresh, names);
      keepFiled(context, packFiled(next));
      remember(context, { undo: step });
      await context.sync();
    },
    // The lines are taken out by the one who put them in.
    async (again) => void (await takeBack(again, { ...step, gaps: [] }, before)),
  );
  return { plan, patches, step, before };
}

function queue(
  context: Excel.RequestContext,
  plan: Plan,
  patches: readonly Patch[],
  fresh: readonly SheetPlan[],
  known: ReadonlySet<string>,
): void {
  const { worksheets, names } = context.workbook;
  context.application.suspendApiCalculationUntilNextSync();
  const added = fresh.map((sheet) => ({ sheet, target: worksheets.add(sheet.name) }));
  for (const { sheet, target } of added) writeSheet(target, sheet);
  for (const { sheet, row, column, formulas, formats } of patches) {
    const range = once(worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, formulas.length));
    range.numberFormat = [formats];
    range.formulas = [formulas];
  }
  const sheetOf = new Map(plan.sheets.map(({ key, name }) => [key, name]));
  for (const name of plan.names) {
    const sheet = sheetOf.get(name.sheet)!;
    if (!known.has(name.name.toLowerCase())) addName(context, sheet, name);
    else if (name.hidden) names.getItem(name.name).formula = `=${areaText(areaOf(name.address)!, "both", sheet)}`;
  }
}

/** The names that the sheets bear, and free ones for those that come new. */
function namesFor(
  next: FiledDocument,
  blocks: FiledState["blocks"],
  sheets: readonly string[],
): Record<string, string> {
  const used = new Set(sheets.map((name) => name.toLowerCase()));
  return Object.fromEntries(
    filedTitles(next).map(({ key, title }) => {
      const own = blocks.get(key)?.sheet;
      let name = own ?? title;
      for (let n = 2; own === undefined && used.has(name.toLowerCase()); n++) name = `${title} ${n}`;
      used.add(name.toLowerCase());
      return [key, name];
    }),
  );
}

/** A sheet as it is to be written: the user's cells are left alone, and cells with nothing to show any more are blank. */
function withoutOwn(sheet: SheetPlan, { lines, own, cleared }: Growth, taken: ReadonlySet<string>): SheetPlan {
  const rows = sheet.rows.map((cells) => [...cells]);
  const at = lines[sheet.key]!;
  for (const cell of own)
    if (cell.key === sheet.key && !taken.has(cell.id)) rows[at.rows[cell.row]!]![at.columns[cell.column]!] = null;
  for (const { key, row, column } of cleared) {
    if (key !== sheet.key) continue;
    while (rows.length <= row) rows.push([]);
    while (rows[row]!.length <= column) rows[row]!.push(null);
    rows[row]![column] ??= { content: { literal: "" }, look: "text" };
  }
  return { ...sheet, rows };
}

/** Whether a cell stands on a line that was put in: it goes with the line. */
const isOnNewLine = ({ sheet, row, column, formulas }: Patch, { gaps }: Growth): boolean =>
  gaps.some(({ sheet: of, axis, at, count }) => {
    if (of !== sheet) return false;
    return axis === "row" ? row >= at && row < at + count : column >= at && column + formulas.length <= at + count;
  });

async function markLines(step: FiledRefreshStep): Promise<void> {
  const gaps = await marked(step.gaps);
  await run(async (context) => {
    remember(context, { undo: { ...step, gaps } });
    await context.sync();
  });
}
