import { CASES, type ComparisonDocument } from "../figures/document";
import { sameName } from "../scenarios/case-name";
import type { Change, Content } from "../scenarios/merge";
import { ownValue, type ScenarioSet } from "../scenarios/set";
import { CASE_LABELS, OWN_CASES, type OwnCase } from "../template/cases";
import { CASE_SELECTOR, driverInputId, driverInputs, OWN_NAMES } from "../template/inputs";
import { caseNames } from "./cases";
import type { StandingInputs } from "./inputs";

/** A case that a set does not give for every driver, and the drivers that begin with Base's value. */
export interface FilledCase {
  readonly name: string;
  readonly drivers: readonly string[];
}

/** What is taken; a value of a case, or the choice of it, takes the case's name along, so that its column has one. */
export function withNames(changes: readonly Change[], taken: ReadonlySet<string>): Change[] {
  const chosen = taken.has(CASE_SELECTOR.id)
    ? changes.find(({ input }) => input === CASE_SELECTOR.id)?.incoming
    : undefined;
  const needed = OWN_CASES.filter((slot) => {
    const name = changes.find(({ input }) => input === slot)?.incoming;
    return name !== undefined && (name === chosen || [...taken].some((input) => input.endsWith(`.${slot}`)));
  });
  return changes.filter(({ input }) => taken.has(input) || needed.some((slot) => slot === input));
}

/** The inputs that decide what a set would change: those that it may have values for, and the names of the cases. */
export function inputsOf(document: ComparisonDocument, { others }: ScenarioSet): ReadonlySet<string> {
  return new Set([
    ...driverInputs(document).map(({ id }) => id),
    ...others.map(({ id }) => id),
    ...[CASE_SELECTOR, ...OWN_NAMES].map(({ id }) => id),
  ]);
}

export interface Incoming {
  readonly incoming: Map<string, Content>;
  readonly unplaced: string[];
  readonly filled: FilledCase[];
}

/** The values of a set by the inputs of the workbook; a case of the author's own takes the column of that name, or a free one. */
export function incomingOf(document: ComparisonDocument, set: ScenarioSet, cells: StandingInputs): Incoming {
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
  cells: StandingInputs,
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
