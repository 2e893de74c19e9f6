import { addDays } from "../day";
import { byText, type Fact, filingText, numberText, periodText } from "../fact";
import { withoutNoise } from "../open/company-facts";
import { CONCEPTS, type Measure } from "./concepts";
import { isQuarter, type Periods } from "./periods";
import { isSplit, type Split } from "./splits";
import { counting, type Grain, inOrder, isScaleSlip, keyOf, sameRounded, vintageOf } from "./vintages";

export type Difference = "rounding" | "split" | "restated" | "filer's error";

/** A value of a measure for one period by one concept, with how it came about. */
export interface Candidate {
  concept: string;
  unit: string;
  start: string | null;
  end: string;
  value: number;
  /** The copy that is shown; of a difference, the longer period's. */
  fact: Fact;
  /** Text that names the facts of a difference or a sum. */
  derived: string | null;
  first: { fact: Fact; value: number; difference: Difference } | null;
}

/** All that the resolver knows of one company, in the order of filing. */
export interface Ledger {
  identities: ReadonlyMap<string, Fact[]>;
  periods: Periods;
  grain: Grain;
  splits: readonly Split[];
  /** Copies that contradict the company's other filings. */
  errors: ReadonlySet<Fact>;
}

export const identityOf = (concept: string, unit: string, start: string | null, end: string): string =>
  [concept, unit, start ?? "", end].join("|");

/** The copies of each fact in order, only those that count. */
export function identitiesOf(facts: readonly Fact[], grain: Grain): Map<string, Fact[]> {
  const all = new Map<string, Fact[]>();
  for (const fact of facts) {
    const key = identityOf(fact.concept, fact.unit, fact.start, fact.end);
    const copies = all.get(key);
    if (copies) copies.push(fact);
    else all.set(key, [fact]);
  }
  for (const [key, copies] of all) all.set(key, inOrder(counting(copies), grain));
  return all;
}

function differenceOf(first: Fact, shown: Fact, ledger: Ledger): Difference {
  if (sameRounded(first, shown, ledger.grain)) return "rounding";
  if (ledger.errors.has(first) || ledger.errors.has(shown) || isScaleSlip(first, shown, ledger.grain))
    return "filer's error";
  const knowsShares = ledger.splits.length > 0 || hasShares(ledger, first);
  return isSplit(first, shown, ledger.splits, knowsShares, ledger.grain) ? "split" : "restated";
}

/** Whether the filings give the number of shares for the period, so that a split would show in it. */
function hasShares({ identities }: Ledger, { start, end }: Fact): boolean {
  return CONCEPTS.dilutedShares.concepts.some(
    (concept) => (identities.get(identityOf(concept, "shares", start, end)) ?? []).length > 1,
  );
}

/** The newest copy, and the first one where it differs. */
export function reported(copies: readonly Fact[], ledger: Ledger): Candidate | null {
  const [oldest] = copies;
  const shown = copies.at(-1);
  if (!oldest || !shown) return null;
  // Of several values in the first filing the most exact one counts, as in any other.
  const first = [...copies].reverse().find(({ filing }) => keyOf(filing) === keyOf(oldest.filing)) ?? oldest;
  const { concept, unit, start, end, value } = shown;
  const differs = first.value !== value;
  const earlier = differs ? { fact: first, value: first.value, difference: differenceOf(first, shown, ledger) } : null;
  return { concept, unit, start, end, value, fact: shown, derived: null, first: earlier };
}

/** Copies by vintage: of each the newest, wrong ones left out. */
function byVintage(copies: readonly Fact[], start: string, { periods, errors }: Ledger): Map<number, Fact> {
  const vintages = new Map<number, Fact>();
  for (const copy of copies) {
    const end = periods.endOf(copy.filing);
    if (end && !errors.has(copy)) vintages.set(vintageOf(start, copy.filing, end), copy);
  }
  return vintages;
}

const factText = (fact: Fact): string =>
  `${numberText(fact.value)} for ${periodText(fact.start, fact.end)} (${filingText(fact.filing)})`;

/** Vintages in which a copy's value is stated by another concept of the measure: it had not been restated by then. */
function withTwins(own: Map<number, Fact>, start: string, twins: readonly Fact[], ledger: Ledger): Map<number, Fact> {
  const byValue = new Map([...own.values()].map((fact) => [fact.value, fact]));
  const all = new Map(own);
  for (const [vintage, { value }] of byVintage(twins, start, ledger)) {
    const same = byValue.get(value);
    if (same && !all.has(vintage)) all.set(vintage, same);
  }
  return all;
}

/** One concept of a measure in one unit. */
interface Line {
  measure: Measure;
  concept: string;
  unit: string;
}

/** A quarter as the difference of two periods that begin together, of one concept and one vintage. */
function difference(
  { measure, concept, unit }: Line,
  start: string,
  to: string,
  end: string,
  ledger: Ledger,
): Candidate | null {
  const vintages = (until: string) => {
    const copiesOf = (name: string) => ledger.identities.get(identityOf(name, unit, start, until)) ?? [];
    const others = CONCEPTS[measure].concepts.filter((name) => name !== concept);
    return withTwins(byVintage(copiesOf(concept), start, ledger), start, others.flatMap(copiesOf), ledger);
  };
  const [longer, shorter] = [vintages(end), vintages(to)];
  const common = [...longer.keys()].filter((vintage) => shorter.has(vintage)).sort((a, b) => a - b);
  if (common.length === 0) return null;
  const at = (vintage: number) => [longer.get(vintage)!, shorter.get(vintage)!] as const;
  const valueOf = ([whole, part]: readonly [Fact, Fact]) => withoutNoise(whole.value - part.value);
  const [oldest, newest] = [at(common[0]!), at(common.at(-1)!)];
  const [value, firstValue] = [valueOf(newest), valueOf(oldest)];
  const [fact, part] = newest;
  const first =
    firstValue === value ? null : { fact: oldest[0], value: firstValue, difference: changeOf(oldest, newest, ledger) };
  const derived = `${concept}: ${factText(fact)} less ${factText(part)}`;
  return { concept, unit, start: addDays(to, 1), end, value, fact, derived, first };
}

/** Two roundings together are rounding; anything else in either of the two facts decides. */
function changeOf(oldest: readonly [Fact, Fact], newest: readonly [Fact, Fact], ledger: Ledger): Difference {
  const changes = [0, 1].map((i) => differenceOf(oldest[i]!, newest[i]!, ledger));
  return changes.find((change) => change !== "rounding") ?? "rounding";
}

/** The flows of one concept and unit by period: reported ones, and quarters that follow from longer periods. */
function flowsOf(line: Line, ledger: Ledger): Candidate[] {
  const { measure, concept, unit } = line;
  const { adds } = CONCEPTS[measure];
  const found = new Map<string, Candidate>();
  const starts = new Set<string>();
  for (const [one] of factsOf(concept, unit, ledger)) {
    if (!one?.start || !ledger.periods.has(one.start, one.end)) continue;
    const candidate = reported(ledger.identities.get(identityOf(concept, unit, one.start, one.end))!, ledger);
    if (candidate) found.set(`${one.start}|${one.end}`, candidate);
    starts.add(one.start);
  }
  for (const start of adds ? [...starts].sort(byText) : []) {
    const ends = ledger.periods.endsFrom(start);
    for (let i = 1; i < ends.length; i++) {
      const [to, end] = [ends[i - 1]!, ends[i]!];
      const key = `${addDays(to, 1)}|${end}`;
      if (found.has(key) || !isQuarter(addDays(to, 1), end)) continue;
      const quarter = difference(line, start, to, end, ledger);
      if (quarter) found.set(key, quarter);
    }
  }
  return [...found.values()];
}

const indexes = new WeakMap<ReadonlyMap<string, Fact[]>, Map<string, Fact[][]>>();

/** The facts of one concept and unit. */
function factsOf(concept: string, unit: string, { identities }: Ledger): Fact[][] {
  let index = indexes.get(identities);
  if (!index) {
    index = new Map();
    for (const copies of identities.values()) {
      const key = `${copies[0]!.concept}|${copies[0]!.unit}`;
      const known = index.get(key);
      if (known) known.push(copies);
      else index.set(key, [copies]);
    }
    indexes.set(identities, index);
  }
  return index.get(`${concept}|${unit}`) ?? [];
}

/** All values of one concept and unit that a measure can take. */
export function candidatesOf(concept: string, unit: string, measure: Measure, ledger: Ledger): Candidate[] {
  if (CONCEPTS[measure].kind === "flow") return flowsOf({ measure, concept, unit }, ledger);
  return factsOf(concept, unit, ledger).flatMap((copies) => {
    const [one] = copies;
    return one && one.start === null && ledger.periods.has(null, one.end) ? (reported(copies, ledger) ?? []) : [];
  });
}
