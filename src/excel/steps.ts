import type { Content } from "../scenarios/merge";
import type { Done, UndoStep } from "./memory";
import { run } from "./failure";
import { enteredAgain } from "./inputs";
import { loadMemory, remember, UNDO_CELL } from "./memory";
import { takeSourcesAway } from "./remarks";
import { splitPlace } from "./select";

/**
 * Syncs a step, and remembers how it is taken back. If Excel breaks it off, what was begun is taken back in a batch of
 * its own, and the step before stays the one that can be undone. `written` is the cell that the step writes into.
 */
export async function finishStep(
  context: Excel.RequestContext,
  what: Done,
  step: Omit<UndoStep, "what" | "inputs">,
  written?: Excel.Range,
): Promise<void> {
  const whole: UndoStep = { what, inputs: [], ...step };
  const before = await lastStep();
  remember(context, { undo: whole });
  if (written) {
    // Rows that are put above move the cell, and the name with it.
    context.workbook.names.add(UNDO_CELL, written).visible = false;
    written.load({ formulas: true, numberFormat: true });
  }
  try {
    await context.sync();
  } catch (error) {
    await run((again) => takeBack(again, whole, before));
    throw error;
  }
  const [cell] = whole.cells ?? [];
  if (!written || !cell) return;
  // Excel writes a formula in its own way: B2 for b2, 9 for 9.0.
  const after = written.formulas[0]![0] as Content;
  const formatAfter = String(written.numberFormat[0]![0]);
  if (after === cell.after && formatAfter === cell.formatAfter) return;
  remember(context, { undo: { ...whole, cells: [{ ...cell, after, formatAfter }] } }, { keepCell: true });
  await context.sync();
}

async function lastStep(): Promise<UndoStep | null> {
  return run(async (context) => {
    const memory = loadMemory(context);
    await context.sync();
    return memory().undo;
  });
}

/** What taking a step back came to. */
export interface TakenBack {
  readonly restored: number;
  /** What the user has changed since, and what therefore stays. */
  readonly kept: number;
  /** What was as before already: undone in Excel, or taken away by hand. */
  readonly already: number;
}

/**
 * Takes back cells, sources, charts and sheets that a step added; what the user has changed since is left alone.
 * Undefined where the step is one of inputs.
 */
export async function takeBack(
  context: Excel.RequestContext,
  step: UndoStep,
  undoAfter: UndoStep | null = null,
): Promise<TakenBack | undefined> {
  const { sheet, cells = [], notes = [], chart } = step;
  if (sheet === undefined && chart === undefined && cells.length + notes.length === 0) return undefined;
  const parts = [
    await cellsBack(context, cells),
    await chartAway(context, chart),
    await sheetAway(context, step),
    sourcesBack(await takeSourcesAway(context, notes), notes.length),
  ];
  remember(context, { undo: undoAfter });
  await context.sync();
  const sum = (key: keyof TakenBack) => parts.reduce((total, part) => total + part[key], 0);
  return { restored: sum("restored"), kept: sum("kept"), already: sum("already") };
}

const NOTHING: TakenBack = { restored: 0, kept: 0, already: 0 };
const RESTORED: TakenBack = { ...NOTHING, restored: 1 };
const KEPT: TakenBack = { ...NOTHING, kept: 1 };
const ALREADY: TakenBack = { ...NOTHING, already: 1 };

const sourcesBack = (away: number, all: number): TakenBack => ({ restored: away, kept: 0, already: all - away });

async function cellsBack(context: Excel.RequestContext, [cell]: NonNullable<UndoStep["cells"]>): Promise<TakenBack> {
  if (!cell) return NOTHING;
  const { sheet, address } = splitPlace(cell.at);
  const named = context.workbook.names.getItemOrNullObject(UNDO_CELL).getRangeOrNullObject();
  const placed = context.workbook.worksheets.getItemOrNullObject(sheet).getRange(address);
  for (const range of [named, placed]) range.load({ formulas: true, values: true, numberFormat: true });
  await context.sync();
  const range = named.isNullObject ? placed : named;
  if (range.isNullObject) return ALREADY;
  const entered = range.formulas[0]![0] as Content;
  const format = String(range.numberFormat[0]![0]);
  const now = enteredAgain({ entered, shows: range.values[0]![0] as Content });
  if (entered !== cell.after) return now === cell.before ? ALREADY : KEPT;
  // The format first: what is entered is read by it.
  if (cell.format !== undefined && format === (cell.formatAfter ?? format) && format !== cell.format)
    range.numberFormat = [[cell.format]];
  range.formulas = [[cell.before]];
  return RESTORED;
}

async function chartAway(context: Excel.RequestContext, chart: UndoStep["chart"]): Promise<TakenBack> {
  if (!chart) return NOTHING;
  const drawn = context.workbook.worksheets
    .getItemOrNullObject(chart.sheetId ?? chart.sheet)
    .charts.getItemOrNullObject(chart.name);
  drawn.load({ name: true });
  await context.sync();
  if (drawn.isNullObject) return ALREADY;
  drawn.delete();
  return RESTORED;
}

/** An added sheet goes only as it was added: what the user has put on it since is not deleted with it. */
async function sheetAway(context: Excel.RequestContext, step: UndoStep): Promise<TakenBack> {
  if (step.sheet === undefined) return NOTHING;
  const added = context.workbook.worksheets.getItemOrNullObject(step.sheetId ?? step.sheet);
  added.load({ name: true });
  const used = added.getUsedRangeOrNullObject(true);
  used.load({ address: true, formulas: true });
  await context.sync();
  if (added.isNullObject) return ALREADY;
  if (step.print !== undefined && !used.isNullObject && step.print !== printOf(used)) return KEPT;
  added.delete();
  return RESTORED;
}

/** A short mark of what stands in loaded cells. */
export function printOf({ formulas, address }: Pick<Excel.Range, "formulas" | "address">): string {
  const text = JSON.stringify(formulas) + address.slice(address.lastIndexOf("!") + 1);
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
  return `${text.length}:${hash}`;
}
