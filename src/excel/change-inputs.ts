import type { ComparisonDocument } from "../figures/document";
import type { Content } from "../scenarios/merge";
import { catalogueOf } from "../template/catalogue";
import { CASE_SELECTOR, describeInput, OWN_NAMES } from "../template/inputs";
import { caseChoices, type OwnCaseNames } from "../template/cases";
import { sheetName } from "../template/names";
import { FORMATS, TEXT_FORMAT } from "../template/units";
import { loadCalculation } from "./calculation";
import { run, TemplateMissing } from "./failure";
import { enteredAgain, type InputCell, inputCells } from "./inputs";
import { namedRange } from "./own-cells";
import { nextLogRow, writeLog, type LogEntry } from "./log";
import { type Done, lastRefreshed, loadMemory, type Memory, remember, stored, type UndoStep } from "./memory";
import { takeBack, type TakenBack } from "./steps";
import { asEntered } from "./write-plan";

/** The inputs of the open workbook and what is remembered of them. */
export interface Inputs {
  readonly cells: ReadonlyMap<string, InputCell>;
  readonly memory: Memory;
}

export async function readInputs(context: Excel.RequestContext, document: ComparisonDocument): Promise<Inputs> {
  const memory = loadMemory(context);
  const cells = await inputCells(context, document);
  if (!cells.has(CASE_SELECTOR.id)) throw new TemplateMissing();
  return { cells, memory: asUndone(memory(), cells) };
}

/** What is remembered, without a last step that was undone in Excel: then each of its inputs is as before. */
function asUndone(memory: Memory, cells: ReadonlyMap<string, InputCell>): Memory {
  const { undo } = memory;
  if (!undo || undo.inputs.length === 0) return memory;
  const isUndone = undo.inputs.every(({ id, before, after }) => {
    const cell = cells.get(id);
    return cell !== undefined && cell.entered !== after && enteredAgain(cell) === before;
  });
  const refreshed = undo.refreshed === undefined ? memory.refreshed : undo.refreshed;
  return isUndone ? { refreshed, undo: null } : memory;
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
    const inputs = await readInputs(context, document);
    const { what, values, log, refreshed } = decide(inputs);
    const changed = [...values].flatMap(([id, to]) => {
      const cell = inputs.cells.get(id);
      return cell && cell.entered !== to ? [{ id, cell, to }] : [];
    });
    const place = log === undefined || changed.length === 0 ? undefined : await nextLogRow(context);
    for (const { id, cell, to } of changed) enter(id, cell.range, to);
    showOwnCases(inputs.cells, values);
    let logged: UndoStep["log"];
    if (place) {
      const names = caseNames(inputs.cells, values);
      const entries = changed.map(({ cell, to }) => logEntry(document, cell, to, log!, names));
      logged = { row: place.row, rows: writeLog(place.sheet, place.row, entries, new Date()) };
    }
    remember(context, {
      ...(refreshed && { refreshed: stored(refreshed) }),
      ...(changed.length > 0 && {
        undo: {
          what,
          inputs: changed.map(({ id, cell, to }) => ({ id, before: enteredAgain(cell), after: to })),
          ...(refreshed && { refreshed: inputs.memory.refreshed }),
          ...(logged && { log: logged }),
        },
      }),
    });
    // Not where the user calculates by hand: some sheets would show the new case, and others the old one.
    if (values.has(CASE_SELECTOR.id) && !calculation().manual) redraw();
    try {
      await context.sync();
    } catch (error) {
      const begun = changed.map(({ id, cell }) => ({ id, before: enteredAgain(cell) }));
      await putBack(document, begun, logged, inputs.memory);
      throw error;
    }
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

/** Excel carries out a batch up to where it breaks off: what was begun is taken back, in a batch of its own. */
async function putBack(
  document: ComparisonDocument,
  inputs: readonly { readonly id: string; readonly before: Content }[],
  logged: UndoStep["log"],
  memory: Memory,
): Promise<void> {
  await run(async (context) => {
    const cells = await inputCells(context, document);
    const place = logged && (await nextLogRow(context));
    const values = new Map(inputs.map(({ id, before }) => [id, before]));
    for (const [id, before] of values) {
      const cell = cells.get(id);
      if (cell && cell.entered !== before) cell.range.formulas = [[before]];
    }
    showOwnCases(cells, values);
    place?.sheet.getRangeByIndexes(logged!.row, 0, logged!.rows.length, logged!.rows[0]!.length).clear();
    remember(context, memory);
    await context.sync();
  });
}

/** Enters a number or a text; a text is text, whatever it begins with, and so is the name of a case. */
function enter(id: string, range: Excel.Range, to: Content): void {
  const format = NAMES_OF_CASES.has(id) ? TEXT_FORMAT : undefined;
  if (format) range.numberFormat = [[format]];
  range.values = [[asEntered({ literal: to }, format)]];
}
const NAMES_OF_CASES: ReadonlySet<string> = new Set([CASE_SELECTOR, ...OWN_NAMES].map(({ id }) => id));

/** The columns of the user's own cases, and what the case selector offers, follow their names. */
function showOwnCases(cells: Inputs["cells"], values: ReadonlyMap<string, Content>): void {
  if (!OWN_NAMES.some(({ id }) => values.has(id))) return;
  for (const { id } of OWN_NAMES) {
    const to = values.get(id);
    const cell = cells.get(id);
    if (to !== undefined && cell) cell.range.columnHidden = to === "";
  }
  const choices = caseChoices(Object.values(caseNames(cells, values)));
  const selector = cells.get(CASE_SELECTOR.id)!.range.dataValidation;
  selector.rule = { list: { inCellDropDown: true, source: choices.join(",") } };
}

/** The names of the user's own cases that are in use, after a change. */
export function caseNames(cells: Inputs["cells"], values: ReadonlyMap<string, Content> = new Map()): OwnCaseNames {
  return Object.fromEntries(
    OWN_NAMES.flatMap(({ id, slot }) => {
      const name = String(values.get(id) ?? cells.get(id)?.shows ?? "");
      return name === "" ? [] : [[slot, name]];
    }),
  );
}

function logEntry(
  document: ComparisonDocument,
  { input, shows }: InputCell,
  to: Content,
  source: string,
  names: OwnCaseNames,
): LogEntry {
  const { name, case: which, unit } = describeInput(document, input, names);
  return { driver: name, case: which, from: shows, to, format: unit ? FORMATS[unit] : "General", source };
}

/**
 * Takes the last step back: each input that still holds what the step wrote gets what stood there before, and the rows of
 * the Log go. An input that the user has changed since is left alone; gives how many were.
 */
export async function undoLast(document: ComparisonDocument): Promise<TakenBack> {
  return run(async (context) => {
    const memory = loadMemory(context);
    await context.sync();
    const step = memory().undo;
    if (!step) return { restored: 0, kept: 0, already: 0 };
    const added = await takeBack(context, step);
    if (added) return added;
    const { cells } = await readInputs(context, document);
    const place = step.log && (await nextLogRow(context));
    const rows =
      place && place.sheet.getRangeByIndexes(step.log!.row, 0, step.log!.rows.length, step.log!.rows[0]!.length);
    rows?.load({ values: true });
    if (rows) await context.sync();
    const restored = step.inputs.filter(({ id, after }) => cells.get(id)?.entered === after);
    const values = new Map(restored.map(({ id, before }) => [id, before]));
    for (const [id, before] of values) cells.get(id)!.range.formulas = [[before]];
    showOwnCases(cells, values);
    if (rows && sameRows(rows.values as Content[][], step.log!.rows)) rows.clear();
    remember(context, { ...(step.refreshed !== undefined && { refreshed: step.refreshed }), undo: null });
    try {
      await context.sync();
    } catch (error) {
      const after = restored.map(({ id, after: before }) => ({ id, before }));
      await putBack(document, after, undefined, memory());
      throw error;
    }
    // What Excel's own Undo took back is as before already, and was not changed by the user.
    const already = step.inputs.filter(({ id, before, after }) => {
      const cell = cells.get(id);
      return cell && cell.entered !== after && enteredAgain(cell) === before;
    }).length;
    return { restored: restored.length, kept: step.inputs.length - restored.length - already, already };
  });
}

function sameRows(there: readonly (readonly Content[])[], written: readonly (readonly Content[])[]): boolean {
  const near = (one: Content, other: Content) =>
    typeof one === "number" && typeof other === "number" ? Math.abs(one - other) < 1e-6 : one === other;
  return written.every((row, r) => row.every((content, c) => near(there[r]![c]!, content)));
}

/** What each input is taken to have been refreshed to: what is remembered, or what the template put there. */
export function lastValues({ cells, memory }: Inputs): Map<string, Content> {
  const built = [...cells].map(([id, { input }]) => [id, input.value] as const);
  return new Map([...built, ...lastRefreshed(memory.refreshed)]);
}
