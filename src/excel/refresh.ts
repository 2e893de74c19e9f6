import { CASES, type ComparisonDocument } from "../figures/document";
import { sameName } from "../scenarios/case-name";
import { type Change, type Content, merge, remembered } from "../scenarios/merge";
import { ownValue, type ScenarioSet, SET_FORMAT, SET_VERSION, type SetDriver } from "../scenarios/set";
import { CASE_SELECTOR, type Described, describeInput, driverInputId } from "../template/inputs";
import { otherInputs } from "../template/other-inputs";
import { OWN_CASES, type OwnCase } from "../template/plan";
import { CASE_LABELS } from "../template/cases";
import { casesIn } from "./cases";
import { caseNames, changeInputs, type Inputs, lastValues, readInputs } from "./change-inputs";
import { run } from "./failure";
import type { Effect, WorkbookModel } from "./workbook-model";

export interface Preview {
  readonly changes: readonly Change[];
  /** What each input is, as the user knows it. */
  readonly described: ReadonlyMap<string, Described>;
  /** Inputs of the set whose cell was deleted; they can't be written. */
  readonly missing: readonly string[];
  /** Cases of the set for which the workbook has no free column. */
  readonly unplaced: readonly string[];
  /** Cases that the set does not give for every driver, and the drivers that begin with Base's value. */
  readonly filled: readonly FilledCase[];
  /** What the headline outputs would come to if some of the changes were written. */
  readonly effectsOf: (taken: readonly Change[]) => readonly Effect[];
}

export interface FilledCase {
  readonly name: string;
  readonly drivers: readonly string[];
}

/** What a refresh from a set would change; writes nothing. */
export async function previewRefresh(document: ComparisonDocument, set: ScenarioSet): Promise<Preview> {
  return run(async (context) => {
    const inputs = await readInputs(context, document);
    const { readModel } = await import("./workbook-model");
    const model = await readModel(context, document);
    const { incoming, unplaced, filled } = incomingOf(document, set, inputs);
    const missing = [...incoming.keys()].filter((id) => !inputs.cells.has(id));
    const changes = merge({ last: lastValues(inputs), present: inputs.cells, incoming });
    const names = caseNames(inputs.cells, incoming);
    return {
      changes,
      described: new Map(
        changes.map(({ input }) => [input, describeInput(document, inputs.cells.get(input)!.input, names)]),
      ),
      missing,
      unplaced,
      filled,
      effectsOf: (taken) => effectsOf(inputs, model, taken),
    };
  });
}

function effectsOf({ cells }: Inputs, model: WorkbookModel, taken: readonly Change[]): Effect[] {
  return model.effects(new Map(taken.map(({ input, incoming }) => [cells.get(input)!, incoming])));
}

/** Writes what is taken of a set, and nothing else; gives the number of cells written. */
export async function applyRefresh(
  document: ComparisonDocument,
  set: ScenarioSet,
  taken: ReadonlySet<string>,
  source: string,
): Promise<number> {
  return changeInputs(document, (inputs) => {
    const { incoming } = incomingOf(document, set, inputs);
    const last = lastValues(inputs);
    const changes = merge({ last, present: inputs.cells, incoming });
    const written = withNames(changes, taken);
    return {
      what: { kind: "refresh", count: written.length, source },
      values: new Map(written.map(({ input, incoming: value }) => [input, value])),
      log: source,
      refreshed: remembered({ last, incoming }),
    };
  });
}

/** What is taken; a value of a case, or the choice of it, takes the case's name along, so that its column has one. */
function withNames(changes: readonly Change[], taken: ReadonlySet<string>): Change[] {
  const chosen = taken.has(CASE_SELECTOR.id)
    ? changes.find(({ input }) => input === CASE_SELECTOR.id)?.incoming
    : undefined;
  const needed = OWN_CASES.filter((slot) => {
    const name = changes.find(({ input }) => input === slot)?.incoming;
    return name !== undefined && (name === chosen || [...taken].some((input) => input.endsWith(`.${slot}`)));
  });
  return changes.filter(({ input }) => taken.has(input) || needed.some((slot) => slot === input));
}

interface Incoming {
  readonly incoming: Map<string, Content>;
  readonly unplaced: string[];
  readonly filled: FilledCase[];
}

/** The values of a set by the inputs of the workbook; a case of the author's own takes the column of that name, or a free one. */
function incomingOf(document: ComparisonDocument, set: ScenarioSet, { cells }: Inputs): Incoming {
  const incoming = new Map<string, Content>();
  const names: Partial<Record<OwnCase, string>> = { ...caseNames(cells) };
  const unplaced: string[] = [];
  const given = new Set<OwnCase>();
  for (const name of new Set(set.drivers.flatMap(({ own }) => Object.keys(own)))) {
    const slot =
      OWN_CASES.find((one) => names[one] !== undefined && sameName(names[one], name)) ??
      OWN_CASES.find((one) => names[one] === undefined);
    if (!slot) {
      unplaced.push(name);
      continue;
    }
    if (names[slot] === undefined) incoming.set(slot, name);
    names[slot] = name;
    given.add(slot);
  }
  for (const driver of set.drivers) {
    for (const which of CASES) incoming.set(driverInputId(driver.id, which), driver[which]);
    for (const slot of given) {
      const value = ownValue(driver, names[slot]!);
      if (value !== undefined) incoming.set(driverInputId(driver.id, slot), value);
    }
  }
  const filled = [...given].flatMap((slot) => fill(document, slot, names[slot]!, cells, incoming));
  for (const { id, value } of set.others) incoming.set(id, value);
  // A column that is there keeps its spelling.
  const labels = [...Object.values(CASE_LABELS), ...Object.values({ ...names, ...caseNames(cells) })];
  const chosen = labels.find((name) => set.chosen !== undefined && sameName(name, set.chosen));
  if (chosen !== undefined) incoming.set(CASE_SELECTOR.id, chosen);
  return { incoming, unplaced, filled };
}

/** A case that has no value for a driver, neither in the set nor in the workbook, begins there with Base's. */
function fill(
  document: ComparisonDocument,
  slot: OwnCase,
  name: string,
  cells: Inputs["cells"],
  incoming: Map<string, Content>,
): FilledCase[] {
  const added = incoming.has(slot);
  const drivers = document.drivers.flatMap(({ id }) => {
    const input = driverInputId(id, slot);
    const base = incoming.get(driverInputId(id, "base")) ?? cells.get(driverInputId(id, "base"))?.shows;
    const has = incoming.has(input) || (!added && cells.get(input)?.shows !== "");
    if (has || typeof base !== "number") return [];
    incoming.set(input, base);
    return [id];
  });
  return drivers.length === 0 ? [] : [{ name, drivers }];
}

export interface Exported {
  readonly set: ScenarioSet;
  /** Inputs that hold no number, and are left out. */
  readonly left: readonly string[];
}

/** The inputs as they stand, as a set. */
export async function currentSet(document: ComparisonDocument, today: string): Promise<Exported> {
  return run(async (context) => {
    const inputs = await readInputs(context, document);
    const { cases, chosen } = casesIn(inputs);
    const number = (id: string): number | undefined => {
      const shows = inputs.cells.get(id)?.shows;
      return typeof shows === "number" ? shows : undefined;
    };
    const left: string[] = [];
    const drivers = document.drivers.flatMap((driver): SetDriver[] => {
      const values = CASES.map((which) => number(driverInputId(driver.id, which)));
      const own = cases.flatMap(({ column, name, own }): [string, number][] => {
        const value = own ? number(driverInputId(driver.id, column)) : undefined;
        return value === undefined ? [] : [[name, value]];
      });
      if (values.some((value) => value === undefined)) {
        left.push(driver.id);
        return [];
      }
      const [bear, base, bull] = values as [number, number, number];
      const { id, company, label, unit, range, motive } = driver;
      return [{ id, company, label, unit, range, bear, base, bull, own: Object.fromEntries(own), motive }];
    });
    const named = cases.find(({ column }) => column === chosen)?.name;
    return {
      set: {
        format: SET_FORMAT,
        version: SET_VERSION,
        title: document.title,
        author: "",
        date: today,
        ...(named !== undefined && { chosen: named }),
        drivers,
        others: otherInputs(document).flatMap(({ id, label }) => {
          const value = number(id);
          return value === undefined ? [] : [{ id, label, value }];
        }),
      },
      left,
    };
  });
}
