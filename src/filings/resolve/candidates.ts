import { addDays } from "../day";
import { byText, type Fact } from "../fact";
import { CONCEPTS, type Measure } from "./concepts";
import { difference, type Line } from "./differences";
import { isQuarter } from "./periods";
import { type Candidate, identityOf, type Ledger, reported } from "./series";

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
