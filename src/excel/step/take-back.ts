import type { Content } from "../../scenarios/merge";
import { enteredAgain } from "../../workbook/as-entered";
import type {
  CellStep,
  ChartStep,
  ColumnStep,
  FiledSheetsStep,
  InputsStep,
  SheetStep,
  Step,
  TakenBack,
  WrittenCell,
} from "../../workbook/step";
import { rangeAt } from "../batch/ranges";
import { takeSourcesAway } from "../write/sources";
import { filedRefreshBack } from "./filed-back";
import { readLinesBack } from "./lines-back";
import { keepFiled, remember, UNDO_CELL } from "./memory";
import { printOf } from "./print";

/** A step that added something; steps of inputs are taken back in inputs-step.ts. */
export type AddingStep = Exclude<Step, InputsStep>;

/** Takes back what a step added; what the user has changed since is left alone. `undoAfter` is what can be undone then. */
export async function takeBack(
  context: Excel.RequestContext,
  step: AddingStep,
  undoAfter: Step | null = null,
): Promise<TakenBack> {
  const taken = await away(context, step);
  remember(context, { undo: undoAfter });
  await context.sync();
  return taken;
}

async function away(context: Excel.RequestContext, step: AddingStep): Promise<TakenBack> {
  switch (step.kind) {
    case "cell":
      return cellBack(context, step);
    case "notes":
      return notesAway(context, step.notes);
    case "chart":
      return chartAway(context, step.chart);
    case "sheet":
      return sheetAway(context, step);
    case "filed sheets":
      return filedSheetsAway(context, step);
    case "column":
      return columnBack(context, step);
    case "cells":
      return columnBack(context, { ...step, kind: "column", gaps: [], notes: [] });
    case "filed refresh":
      return filedRefreshBack(context, step);
  }
}

const NOTHING: TakenBack = { restored: 0, kept: 0, already: 0 };
const RESTORED: TakenBack = { ...NOTHING, restored: 1 };
const KEPT: TakenBack = { ...NOTHING, kept: 1 };
const ALREADY: TakenBack = { ...NOTHING, already: 1 };

async function cellBack(context: Excel.RequestContext, { cell, notes = [] }: CellStep): Promise<TakenBack> {
  const content = await contentBack(context, cell);
  const sources = await notesAway(context, notes);
  return {
    restored: content.restored + sources.restored,
    kept: content.kept + sources.kept,
    already: content.already + sources.already,
  };
}

async function contentBack(context: Excel.RequestContext, cell: WrittenCell): Promise<TakenBack> {
  const named = context.workbook.names.getItemOrNullObject(UNDO_CELL).getRangeOrNullObject();
  const placed = rangeAt(context, cell.at);
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

/** The column goes, or its cells are blank again, with the sources beside them; where the user has changed it, it stays. */
async function columnBack(context: Excel.RequestContext, step: ColumnStep): Promise<TakenBack> {
  const { whole, taken, queue } = await readLinesBack(context, step);
  if (!whole) return taken;
  // Sources first: they are found by their cells.
  await takeSourcesAway(context, step.notes);
  queue();
  return taken;
}

async function notesAway(context: Excel.RequestContext, notes: NonNullable<CellStep["notes"]>): Promise<TakenBack> {
  const restored = await takeSourcesAway(context, notes);
  return { restored, kept: 0, already: notes.length - restored };
}

async function chartAway(context: Excel.RequestContext, chart: ChartStep["chart"]): Promise<TakenBack> {
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
async function sheetAway(context: Excel.RequestContext, step: SheetStep): Promise<TakenBack> {
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

/** All the sheets go, or, where the user has put something on one of them since, none: they refer to each other. */
async function filedSheetsAway(context: Excel.RequestContext, step: FiledSheetsStep): Promise<TakenBack> {
  const all = step.sheets.map(({ sheet, sheetId, print }) => {
    const added = context.workbook.worksheets.getItemOrNullObject(sheetId ?? sheet);
    added.load({ name: true });
    const used = added.getUsedRangeOrNullObject(true);
    used.load({ address: true, formulas: true });
    return { added, used, print };
  });
  await context.sync();
  const there = all.filter(({ added }) => !added.isNullObject);
  const changed = there.filter(
    ({ used, print }) => print !== undefined && !used.isNullObject && print !== printOf(used),
  );
  if (changed.length > 0) return { ...NOTHING, kept: changed.length };
  for (const { added } of there) added.delete();
  for (const name of step.names) context.workbook.names.getItemOrNullObject(name).delete();
  keepFiled(context, step.kept);
  return { ...NOTHING, restored: there.length, already: all.length - there.length };
}
