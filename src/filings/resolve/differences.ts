import { addDays } from "../day";
import { type Fact, filingText, numberText, periodText } from "../fact";
import { withoutNoise } from "../open/company-facts";
import { CONCEPTS, type Measure } from "./concepts";
import { type Candidate, type Difference, differenceOf, identityOf, type Ledger } from "./series";
import { dayOf, vintageOf } from "./vintages";

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

/** The shorter period as it stood when the longer one was filed: an amendment before that has replaced the first copy. */
function partOf(whole: Fact, vintage: number, shorter: ReadonlyMap<number, Fact>): Fact {
  const amended = shorter.get(vintage + 0.5);
  return amended && dayOf(amended.filing) <= dayOf(whole.filing) ? amended : shorter.get(vintage)!;
}

/** One concept of a measure in one unit. */
export interface Line {
  measure: Measure;
  concept: string;
  unit: string;
}

/** A quarter as the difference of two periods that begin together, of one concept and one vintage. */
export function difference(
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
  const at = (vintage: number) => [longer.get(vintage)!, partOf(longer.get(vintage)!, vintage, shorter)] as const;
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
