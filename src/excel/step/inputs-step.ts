import type { ComparisonDocument } from "../../figures/document";
import type { Content } from "../../scenarios/merge";
import { catalogueOf } from "../../template/catalogue";
import { CASE_SELECTOR } from "../../template/inputs";
import { sheetName } from "../../template/names";
import { enteredAgain } from "../../workbook/as-entered";
import { caseNames } from "../../workbook/cases";
import { stored } from "../../workbook/inputs";
import { logEntry } from "../../workbook/log";
import type { Done, InputsStep, TakenBack } from "../../workbook/step";
import { loadCalculation } from "../batch/calculation";
import { TemplateMissing } from "../batch/failure";
import { orTakeBack } from "../batch/or-take-back";
import { namedRange } from "../batch/ranges";
import { run } from "../batch/run";
import { type InputCells, inputCells } from "../inputs/find";
import { type Logged, nextLogRow, stillLogged, writeLog } from "../inputs/log";
import { putInputsBack, writeInputs } from "../inputs/write";
import { loadMemory, type Memory, remember } from "./memory";

/** The inputs of the open workbook and what is remembered of them. */
export interface Inputs {
  readonly cells: InputCells;
  readonly memory: Memory;
}

export async function readInputs(context: Excel.RequestContext, document: ComparisonDocument): Promise<Inputs> {
  const memory = loadMemory(context);
  const cells = await inputCells(context, document);
  if (!cells.has(CASE_SELECTOR.id)) throw new TemplateMissing();
  return { cells, memory: asUndone(memory(), cells) };
}

/** What is remembered, without a last step that was undone in Excel: then each of its inputs is as before. */
function asUndone(memory: Memory, cells: InputCells): Memory {
  const { undo } = memory;
  if (undo?.kind !== "inputs" || undo.inputs.length === 0) return memory;
  if (!undo.inputs.every((one) => isAsBefore(cells, one))) return memory;
  return { refreshed: undo.refreshed === undefined ? memory.refreshed : undo.refreshed, undo: null };
}

/** Whether an input that a step wrote holds again what it held before the step. */
function isAsBefore(cells: InputCells, { id, before, after }: InputsStep["inputs"][number]): boolean {
  const cell = cells.get(id);
  return cell !== undefined && cell.entered !== after && enteredAgain(cell) === before;
}

/** What to write into which input; `log` names the source that the Log gives, where the change is logged. */
export interface InputChange {
  readonly what: Done;
  readonly values: ReadonlyMap<string, Content>;
  readonly log?: string;
  /** What is remembered as last refreshed from now on. */
  readonly refreshed?: ReadonlyMap<string, Content>;
}

/**
 * Writes inputs, the Log, what is remembered and the way back, in one sync; cells that hold the value already are left
 * alone, and so is an input whose cell was deleted. Gives the number of cells written.
 */
export async function changeInputs(
  document: ComparisonDocument,
  decide: (inputs: Inputs) => InputChange,
): Promise<number> {
  const change = async (context: Excel.RequestContext): Promise<number> => {
    const calculation = loadCalculation(context);
    const redraw = sheetsToRedraw(context, document);
    const { cells, memory } = await readInputs(context, document);
    const { what, values, log, refreshed } = decide({ cells, memory });
    const changed = [...values].flatMap(([id, to]) => {
      const cell = cells.get(id);
      return cell && cell.entered !== to ? [{ id, cell, to, before: enteredAgain(cell) }] : [];
    });
    const place = log === undefined || changed.length === 0 ? undefined : await nextLogRow(context);
    const names = caseNames(cells, values);
    writeInputs(cells, new Map(changed.map(({ id, to }) => [id, to])), values);
    const entries = place && changed.map(({ cell, to }) => logEntry(document, cell, to, log!, names));
    const logged = place && writeLog(place.sheet, place.row, entries!, new Date());
    const undo: InputsStep = {
      kind: "inputs",
      what,
      inputs: changed.map(({ id, before, to }) => ({ id, before, after: to })),
      ...(refreshed && { refreshed: memory.refreshed }),
      ...(logged && { log: logged }),
    };
    remember(context, { ...(refreshed && { refreshed: stored(refreshed) }), ...(changed.length > 0 && { undo }) });
    // Not where the user calculates by hand: some sheets would show the new case, and others the old one.
    if (values.has(CASE_SELECTOR.id) && !calculation().manual) redraw();
    await orTakeBack(
      () => context.sync(),
      (again) => putBack(again, document, new Map(changed.map(({ id, before }) => [id, before])), memory, logged),
    );
    return changed.length;
  };
  return run(change, { oneUndo: true });
}

/**
 * Sheets whose rules look at another cell than their own may keep showing the case before until they are calculated
 * anew: OfficeDev/office-js#1157 and #5299. Queues the reading; call the answer after the next sync to queue that.
 */
function sheetsToRedraw(context: Excel.RequestContext, document: ComparisonDocument): () => void {
  const ranges = catalogueOf(document)
    .plan.sheets.filter(({ highlights }) => highlights.some(({ formula }) => formula.includes("$")))
    .map(({ key }) => {
      const range = namedRange(context, sheetName(key));
      range.load({ rowIndex: true, worksheet: { name: true } });
      return range;
    });
  return () => {
    for (const range of ranges)
      if (!range.isNullObject) context.workbook.worksheets.getItem(range.worksheet.name).calculate(true);
  };
}

/** Brings inputs, the Log and what is remembered to where they were. */
async function putBack(
  context: Excel.RequestContext,
  document: ComparisonDocument,
  before: ReadonlyMap<string, Content>,
  memory: Memory,
  logged?: Logged,
): Promise<void> {
  const cells = await inputCells(context, document);
  const rows = logged && (await stillLogged(context, logged));
  await putInputsBack(context, cells, before);
  rows?.clear();
  remember(context, memory);
  await context.sync();
}

/**
 * Takes a step of inputs back: each that still holds what the step wrote gets what stood there before, and the rows of
 * the Log go. An input that the user has changed since is left alone; gives how many were.
 */
export async function inputsBack(
  context: Excel.RequestContext,
  document: ComparisonDocument,
  step: InputsStep,
  memory: Memory,
): Promise<TakenBack> {
  const { cells } = await readInputs(context, document);
  const restored = step.inputs.filter(({ id, after }) => cells.get(id)?.entered === after);
  // What Excel's own Undo took back is as before already, and was not changed by the user.
  const already = step.inputs.filter((one) => isAsBefore(cells, one)).length;
  const rows = step.log && (await stillLogged(context, step.log));
  await putInputsBack(context, cells, new Map(restored.map(({ id, before }) => [id, before])));
  rows?.clear();
  remember(context, { ...(step.refreshed !== undefined && { refreshed: step.refreshed }), undo: null });
  await orTakeBack(
    () => context.sync(),
    (again) => putBack(again, document, new Map(restored.map(({ id, after }) => [id, after])), memory),
  );
  return { restored: restored.length, kept: step.inputs.length - restored.length - already, already };
}
