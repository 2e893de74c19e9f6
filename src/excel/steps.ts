import type { Done, UndoStep } from "./memory";
import { run } from "./failure";
import { loadMemory, remember } from "./memory";
import { placeText, splitPlace } from "./select";

/**
 * Syncs a step, and remembers how it is taken back. If Excel breaks it off, what was begun is taken back in a batch of
 * its own, and the step before stays the one that can be undone.
 */
export async function finishStep(
  context: Excel.RequestContext,
  what: Done,
  step: Omit<UndoStep, "what" | "inputs">,
): Promise<void> {
  const whole = { what, inputs: [], ...step };
  const before = await lastStep();
  remember(context, { undo: whole });
  try {
    await context.sync();
  } catch (error) {
    await run((again) => takeBack(again, whole, before));
    throw error;
  }
}

async function lastStep(): Promise<UndoStep | null> {
  return run(async (context) => {
    const memory = loadMemory(context);
    await context.sync();
    return memory().undo;
  });
}

/**
 * Takes back cells, notes, charts and sheets that a step added; what the user has changed since is left alone. Undefined
 * where the step is one of inputs.
 */
export async function takeBack(
  context: Excel.RequestContext,
  step: UndoStep,
  undoAfter: UndoStep | null = null,
): Promise<{ restored: number; kept: number } | undefined> {
  const { sheet, cells = [], notes = [], chart } = step;
  if (sheet === undefined && chart === undefined && cells.length + notes.length === 0) return undefined;
  const { worksheets, comments } = context.workbook;
  const rangeAt = (at: string) => {
    const place = splitPlace(at);
    return worksheets.getItemOrNullObject(place.sheet).getRange(place.address);
  };
  const added = sheet === undefined ? undefined : worksheets.getItemOrNullObject(sheet);
  added?.load({ name: true });
  const drawn = chart && worksheets.getItemOrNullObject(chart.sheet).charts.getItemOrNullObject(chart.name);
  drawn?.load({ name: true });
  const written = cells.map((cell) => {
    const range = rangeAt(cell.at);
    range.load({ formulas: true });
    return { cell, range };
  });
  if (notes.length > 0) comments.load({ content: true });
  await context.sync();
  const located = notes.length === 0 ? [] : await withPlaces(context, comments.items);
  let restored = 0;
  for (const { cell, range } of written) {
    if (range.isNullObject || range.formulas[0]![0] !== cell.after) continue;
    range.formulas = [[cell.before]];
    if (cell.format !== undefined) range.numberFormat = [[cell.format]];
    restored++;
  }
  for (const note of notes) {
    const found = located.find(({ at, comment }) => at === note.at && comment.content === note.text);
    found?.comment.delete();
    if (found) restored++;
  }
  for (const item of [added, drawn]) {
    if (!item || item.isNullObject) continue;
    item.delete();
    restored++;
  }
  const all = cells.length + notes.length + (added ? 1 : 0) + (drawn ? 1 : 0);
  remember(context, { undo: undoAfter });
  await context.sync();
  return { restored, kept: all - restored };
}

/** Comments with the cells that they stand in. Syncs once. */
export async function withPlaces(
  context: Excel.RequestContext,
  comments: readonly Excel.Comment[],
): Promise<{ readonly comment: Excel.Comment; readonly at: string; readonly range: Excel.Range }[]> {
  const ranges = comments.map((comment) => {
    const range = comment.getLocation();
    range.load({ rowIndex: true, columnIndex: true, worksheet: { name: true } });
    return range;
  });
  await context.sync();
  return comments.map((comment, i) => {
    const range = ranges[i]!;
    return { comment, range, at: placeText(range.worksheet.name, range.rowIndex, range.columnIndex) };
  });
}
