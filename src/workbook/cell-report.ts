import type { ComparisonDocument } from "../figures/document";
import type { Place } from "../model/area";
import { type Content, isErrorText, NotFollowed } from "../model/content";
import { type Call, callIn } from "../model/references";
import { CASE_SELECTOR, type Described, describeInput, driverInputs } from "../template/inputs";
import { caseNames } from "./cases";
import type { StandingInputs } from "./inputs";
import type { LogEntry, LogRow } from "./log";
import type { Snapshot } from "./snapshot";
import { type RestsOn, type TraceNode, Tracer } from "./trace";

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

/** The selected cell as it was read. */
export interface SelectedCell {
  readonly place: Place;
  readonly shows: Content;
  readonly text: string;
  /** The formula that fills it or its content, and the cell in which that stands. */
  readonly formula: Content;
  readonly at: Place;
}

/** What is to be said of a cell, by what was read; `log` are the changes of inputs, the oldest first. */
export function cellReport(
  document: ComparisonDocument,
  snapshot: Snapshot,
  { place, shows, text, formula, at }: SelectedCell,
  inputs: StandingInputs,
  log: readonly LogRow[],
): CellReport {
  const tracer = new Tracer(snapshot, document);
  const node = tracer.node(place, shows, formula, at);
  const isFormula = typeof formula === "string" && node.source !== undefined;
  const input = inputReport(document, inputs, log, place);
  return {
    node,
    text,
    ...(isFormula && { formula: tracer.inWords(formula, at), restsOn: tracer.restsOn(node) }),
    ...(input && { input }),
    ...(isErrorText(shows) && { error: errorReport(snapshot, node, shows, String(formula)) }),
  };
}

function inputReport(
  document: ComparisonDocument,
  inputs: StandingInputs,
  log: readonly LogRow[],
  place: Place,
): InputReport | undefined {
  const cell = [...inputs.values()].find(
    ({ sheet, row, column }) => sheet === place.sheet && row === place.row && column === place.column,
  );
  if (!cell) return undefined;
  const names = caseNames(inputs);
  const { input } = cell;
  const described = describeInput(document, input, names);
  const ofDriver = driverInputs(document);
  const driver = ofDriver.find(({ id }) => id === input.id)?.driver;
  const beside = driver
    ? ofDriver.flatMap((one) => {
        const own = inputs.get(one.id);
        if (one.driver.id !== driver.id || !own || own.shows === "") return [];
        return [{ name: describeInput(document, own.input, names).case, shows: own.shows }];
      })
    : [];
  const last = [...log].reverse().find((entry) => entry.driver === described.name && entry.case === described.case);
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
