import type { ComparisonDocument } from "../../figures/document";
import type { Content } from "../../scenarios/merge";
import { catalogueOf } from "../../template/catalogue";
import { CASE_SELECTOR, OWN_NAMES } from "../../template/inputs";
import { sheetName } from "../../template/names";
import { enteredAgain } from "../../workbook/as-entered";
import { caseNames } from "../../workbook/cases";
import { type StandingInputs, stored } from "../../workbook/inputs";
import { logEntry } from "../../workbook/log";
import type { Done, InputsStep, TakenBack } from "../../workbook/step";
import { loadCalculation } from "../batch/calculation";
import { TemplateMissing } from "../batch/failure";
import { orTakeBack } from "../batch/or-take-back";
import { namedRange } from "../batch/ranges";
import { run } from "../batch/run";
import { loadInputs } from "../inputs/find";
import { loadLogged, loadNextLogRow, type Logged, writeLog } from "../inputs/log";
import { putInputsBack, writeInputs } from "../inputs/write";
import { loadMemory, type Memory, remember } from "./memory";

/** The inputs of the open workbook and what is remembered of them. */
export interface Inputs {
  readonly cells: StandingInputs;
  readonly memory: Memory;
}

/** Queues the reading of inputs, of all or of those wanted, and of what is remembered; call the answer after the next sync. */
export function loadInputsAndMemory(
  context: Excel.RequestContext,
  document: ComparisonDocument,
  wanted?: ReadonlySet<string>,
): () => Promise<Inputs> {
  const memory = loadMemory(context);
  const inputs = loadInputs(context, document, wanted);
  return async () => {
    const cells = await inputs();
    if (!cells.has(CASE_SELECTOR.id) && (wanted?.has(CASE_SELECTOR.id) ?? true)) throw new TemplateMissing();
    return { cells, memory: asUndone(memory(), cells) };
  };
}

export async function readInputs(context: Excel.RequestContext, document: ComparisonDocument): Promise<Inputs> {
  const inputs = loadInputsAndMemory(context, document);
  await context.sync();
  return inputs();
}

/** What is remembered, without a last step that was undone in Excel: then each of its inputs is as before. */
export function asUndone(memory: Memory, cells: StandingInputs): Memory {
  const { undo } = memory;
  if (undo?.kind !== "inputs" || undo.inputs.length === 0) return memory;
  if (!undo.inputs.every((one) => isAsBefore(cells, one))) return memory;
  return { refreshed: undo.refreshed === undefined ? memory.refreshed : undo.refreshed, undo: null };
}

/** Whether an input that a step wrote holds again what it held before the step. */
function isAsBefore(cells: StandingInputs, { id, before, after }: InputsStep["inputs"][number]): boolean {
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
 * alone, and so is an input whose cell was deleted. `wanted` are the inputs that `decide` needs, where it is not all of
 * them. Gives the number of cells written.
 */
export async function changeInputs(
  document: ComparisonDocument,
  decide: (inputs: Inputs) => InputChange,
  wanted?: ReadonlySet<string>,
): Promise<number> {
  const change = async (context: Excel.RequestContext): Promise<number> => {
    const calculation = loadCalculation(context);
    const inputs = loadInputsAndMemory(context, document, wanted);
    const next = loadNextLogRow(context);
    await context.sync();
    const { cells, memory } = await inputs();
    const { what, values, log, refreshed } = decide({ cells, memory });
    const changed = [...values].flatMap(([id, to]) => {
      const cell = cells.get(id);
      return cell && cell.entered !== to ? [{ id, cell, to, before: enteredAgain(cell) }] : [];
    });
    const place = log === undefined || changed.length === 0 ? undefined : next();
    const names = caseNames(cells, values);
    writeInputs(context, cells, new Map(changed.map(({ id, to }) => [id, to])), values);
    const entries = place && changed.map(({ cell, to }) => logEntry(document, cell, to, log!, names));
    const logged = place && writeLog(context, place, entries!, new Date());
    const undo: InputsStep = {
      kind: "inputs",
      what,
      inputs: changed.map(({ id, before, to }) => ({ id, before, after: to })),
      ...(refreshed && { refreshed: memory.refreshed }),
      ...(logged && { log: logged }),
    };
    remember(context, { ...(refreshed && { refreshed: stored(refreshed) }), ...(changed.length > 0 && { undo }) });
    // Not where the user calculates by hand: some sheets would show the new case, and others the old one.
    if (values.has(CASE_SELECTOR.id) && !calculation().manual) redraw(context, document);
    await orTakeBack(
      () => context.sync(),
      (again) => putBack(again, document, new Map(changed.map(({ id, before }) => [id, before])), memory, logged),
    );
    return changed.length;
  };
  return run(change, { oneUndo: true });
}

/**
 * Queues calculating anew the sheets whose rules look at another cell than their own: they may keep showing the case
 * before until then (OfficeDev/office-js#1157 and #5299).
 */
function redraw(context: Excel.RequestContext, document: ComparisonDocument): void {
  for (const { key, highlights } of catalogueOf(document).plan.sheets)
    if (highlights.some(({ formula }) => formula.includes("$")))
      namedRange(context, sheetName(key)).worksheet.calculate(true);
}

/** Brings inputs, the Log and what is remembered to where they were. */
async function putBack(
  context: Excel.RequestContext,
  document: ComparisonDocument,
  before: ReadonlyMap<string, Content>,
  memory: Memory,
  logged?: Logged,
): Promise<void> {
  const inputs = loadInputs(context, document);
  const takeOut = logged && loadLogged(context, logged);
  await context.sync();
  await putInputsBack(context, await inputs(), before);
  takeOut?.();
  remember(context, memory);
  await context.sync();
}

/**
 * Queues the reading for taking a step of inputs back; call the answer after the next sync. Each that still holds what the
 * step wrote gets what stood there before, and the rows of the Log go. An input that the user has changed since is left
 * alone; gives how many were.
 */
export function loadInputsBack(
  context: Excel.RequestContext,
  document: ComparisonDocument,
  step: InputsStep,
): (memory: Memory) => Promise<TakenBack> {
  const inputs = loadInputs(context, document, neededFor(step));
  const takeOut = step.log && loadLogged(context, step.log);
  return async (memory) => {
    const cells = await inputs();
    const restored = step.inputs.filter(({ id, after }) => cells.get(id)?.entered === after);
    // What Excel's own Undo took back is as before already, and was not changed by the user.
    const already = step.inputs.filter((one) => isAsBefore(cells, one)).length;
    await putInputsBack(context, cells, new Map(restored.map(({ id, before }) => [id, before])));
    takeOut?.();
    remember(context, { ...(step.refreshed !== undefined && { refreshed: step.refreshed }), undo: null });
    await orTakeBack(
      () => context.sync(),
      (again) => putBack(again, document, new Map(restored.map(({ id, after }) => [id, after])), memory),
    );
    return { restored: restored.length, kept: step.inputs.length - restored.length - already, already };
  };
}

/** The inputs of a step; with a name of a custom case go all of them, and the selector that lists them. */
function neededFor({ inputs }: InputsStep): ReadonlySet<string> {
  const ids = inputs.map(({ id }) => id);
  const own = OWN_NAMES.map(({ id }) => id);
  return new Set([...ids, ...(ids.some((id) => own.includes(id)) ? [...own, CASE_SELECTOR.id] : [])]);
}
