import type { Fact } from "../fact";
import { CONCEPTS } from "./concepts";
import type { Periods } from "./periods";
import { isSplit, type Split } from "./splits";
import { counting, type Grain, inOrder, isScaleSlip, keyOf, sameRounded } from "./vintages";

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

/** Why the first copy of a value differs from the one that is shown. */
export function differenceOf(first: Fact, shown: Fact, ledger: Ledger): Difference {
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
