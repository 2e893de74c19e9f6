import type { ComparisonDocument } from "../figures/document";
import { type Content, isErrorText, NotFollowed } from "../model/content";
import type { Place } from "../model/area";
import { type Call, callIn } from "../model/references";
import { CASE_SELECTOR, type Described, describeInput, driverInputs } from "../template/inputs";
import { caseNames } from "../workbook/cases";
import { run } from "./batch/run";
import { inputCells } from "./inputs/find";
import { readLog } from "./inputs/log";
import { type LogEntry } from "../workbook/log";
import { readSnapshot } from "./read/snapshot";
import { type Snapshot } from "../workbook/snapshot";
import { has } from "./batch/requirements";
import { type RestsOn, type TraceNode, Tracer } from "../workbook/trace";

/** What the pane says of the selected cell. */
export interface CellReport {
  readonly node: TraceNode;
  readonly text: string;
  /** The formula with names in place of addresses. */
  readonly formula?: string;
  readonly restsOn?: RestsOn;
  readonly input?: InputReport;
  readonly error?: ErrorReport;
}

export interface InputReport extends Described {
  readonly id: string;
  readonly range?: { readonly low: number; readonly high: number };
  readonly motive?: string;
  /** The values of the cases beside it, by their names. */
  readonly cases: readonly { readonly name: string; readonly shows: Content }[];
  readonly last?: Pick<LogEntry, "from" | "to" | "source"> & { readonly when: number };
}

export interface ErrorReport {
  readonly code: string;
  /** The cell that the error comes from, where it is another one. */
  readonly from?: TraceNode;
  /** The call of ours that gave it, with what its arguments come to. */
  readonly call?: { readonly name: string; readonly arguments: readonly (Content[][] | undefined)[] };
}

/** Cells outside our sheets are read by themselves; a sheet of the user's may be of any size. */
export async function readCell(document: ComparisonDocument): Promise<CellReport> {
  return run(async (context) => {
    const range = context.workbook.getActiveCell();
    range.load({
      rowIndex: true,
      columnIndex: true,
      formulas: true,
      values: true,
      text: true,
      worksheet: { name: true },
    });
    const parent = has("spills") ? range.getSpillParentOrNullObject() : undefined;
    parent?.load({ rowIndex: true, columnIndex: true, formulas: true });
    await context.sync();
    const place = { sheet: range.worksheet.name, row: range.rowIndex, column: range.columnIndex };
    const spilled = parent && !parent.isNullObject ? parent : range;
    const formula = spilled.formulas[0]![0] as Content;
    const shows = range.values[0]![0] as Content;
    const at = { ...place, row: spilled.rowIndex, column: spilled.columnIndex };
    const snapshot = await readSnapshot(context, document, { place: at, formula: String(formula) });
    const tracer = new Tracer(snapshot, document);
    const node = tracer.node(place, shows, formula, at);
    const isFormula = typeof formula === "string" && node.source !== undefined;
    const input = await inputReport(context, document, place);
    return {
      node,
      text: range.text[0]![0]!,
      ...(isFormula && { formula: tracer.inWords(formula, at), restsOn: tracer.restsOn(node) }),
      ...(input && { input }),
      ...(isErrorText(shows) && { error: errorReport(snapshot, node, shows, String(formula)) }),
    };
  });
}

async function inputReport(
  context: Excel.RequestContext,
  document: ComparisonDocument,
  place: Place,
): Promise<InputReport | undefined> {
  const cells = await inputCells(context, document);
  const cell = [...cells.values()].find(
    ({ sheet, row, column }) => sheet === place.sheet && row === place.row && column === place.column,
  );
  if (!cell) return undefined;
  const names = caseNames(cells);
  const { input } = cell;
  const described = describeInput(document, input, names);
  const ofDriver = driverInputs(document);
  const driver = ofDriver.find(({ id }) => id === input.id)?.driver;
  const beside = driver
    ? ofDriver.flatMap((one) => {
        const own = cells.get(one.id);
        if (one.driver.id !== driver.id || !own || own.shows === "") return [];
        return [{ name: describeInput(document, own.input, names).case, shows: own.shows }];
      })
    : [];
  const last = (await readLog(context))
    .reverse()
    .find((entry) => entry.driver === described.name && entry.case === described.case);
  return {
    id: input.id,
    ...described,
    ...(driver ? { range: driver.range, motive: driver.motive } : input.range && { range: input.range }),
    cases: input.id === CASE_SELECTOR.id ? [] : beside,
    ...(last && { last }),
  };
}

function errorReport(snapshot: Snapshot, node: TraceNode, code: string, formula: string): ErrorReport {
  const from = node
    .feeds()
    .flatMap(({ cells }) => cells)
    .find(({ shows }) => shows !== undefined && isErrorText(shows));
  const call = callOf(formula);
  const values = call && argumentsOf(snapshot, call, node.place);
  return {
    code,
    ...(from && { from }),
    ...(call && values && { call: { name: call.name, arguments: values } }),
  };
}

function callOf(formula: string): Call | undefined {
  try {
    return callIn(formula, "AICOMP.");
  } catch {
    return undefined; // Excel itself can't read every formula that stands in a cell
  }
}

function argumentsOf(snapshot: Snapshot, call: Call, place: Place): (Content[][] | undefined)[] | undefined {
  try {
    return snapshot.model.argumentsOf(call.arguments, place);
  } catch (error) {
    if (error instanceof NotFollowed) return undefined;
    throw error;
  }
}
