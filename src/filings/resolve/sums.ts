import { type Fact, filingText, numberText } from "../fact";
import { withoutNoise } from "../open/company-facts";
import { DEBT, DEBT_LINES, DEBT_PARTS, PARTS, type Measure } from "./concepts";
import { type Candidate, identityOf, type Ledger } from "./series";
import { keyOf } from "./vintages";

/** The newest copy of a balance. */
const newestOf = (concept: string, unit: string, end: string, ledger: Ledger): Fact | null =>
  ledger.identities.get(identityOf(concept, unit, null, end))?.at(-1) ?? null;

/** The copy of a balance in a filing, or else the newest. */
function copyIn(filing: string | null, concept: string, unit: string, end: string, ledger: Ledger): Fact | null {
  const copies = ledger.identities.get(identityOf(concept, unit, null, end)) ?? [];
  return [...copies].reverse().find((copy) => keyOf(copy.filing) === filing) ?? copies.at(-1) ?? null;
}

function sumOf(parts: Fact[]): Candidate | null {
  const [main] = parts;
  if (!main) return null;
  const { unit, end } = main;
  if (parts.length === 1) {
    return { concept: main.concept, unit, start: null, end, value: main.value, fact: main, derived: null, first: null };
  }
  const value = withoutNoise(parts.reduce((sum, part) => sum + part.value, 0));
  const derived = parts
    .map((part) => `${part.concept} ${numberText(part.value)} (${filingText(part.filing)})`)
    .join(" plus ");
  return {
    concept: parts.map(({ concept }) => concept).join(" + "),
    unit,
    start: null,
    end,
    value,
    fact: main,
    derived,
    first: null,
  };
}

/** Long-term debt with its current part, or the total that holds it already; short-term borrowings are added. */
function debtOn(end: string, unit: string, stated: Candidate | undefined, ledger: Ledger): Candidate | null {
  const noncurrent = newestOf(DEBT.noncurrent, unit, end, ledger);
  const filing = noncurrent ? keyOf(noncurrent.filing) : stated ? keyOf(stated.fact.filing) : null;
  const part = (concept: string) => copyIn(filing, concept, unit, end, ledger);
  const shortTerm = DEBT.shortTerm.flatMap((concept) => part(concept) ?? []).filter(({ value }) => value !== 0);
  const current = part(DEBT.current);
  if (noncurrent && current) return sumOf([noncurrent, current, ...shortTerm]);
  if (stated && stated.concept === DEBT.total) {
    return shortTerm.length > 0 ? sumOf([stated.fact, ...shortTerm]) : stated;
  }
  const allCurrent = part(DEBT.allCurrent);
  const sum = noncurrent && sumOf([noncurrent, ...(allCurrent ? [allCurrent] : shortTerm)]);
  if (sum) return { ...sum, derived: sum.derived ?? `${DEBT.noncurrent} alone: no current part is stated` };
  if (stated) return stated;
  return isWithinSeries(end, unit, ledger) ? null : linesOn(end, unit, ledger);
}

/** Whether long-term debt is stated both before and after a day: other lines between would be another measure. */
function isWithinSeries(end: string, unit: string, ledger: Ledger): boolean {
  const days = [...ledger.identities.values()].flatMap(([one]) =>
    one && one.unit === unit && (one.concept === DEBT.noncurrent || one.concept === DEBT.total) ? [one.end] : [],
  );
  return days.some((day) => day < end) && days.some((day) => day > end);
}

/** Debt by another pair of lines of the balance sheet. */
function linesOn(end: string, unit: string, ledger: Ledger): Candidate | null {
  const newest = (concept: string) => newestOf(concept, unit, end, ledger);
  for (const lines of DEBT_LINES) {
    const [long, short] = [lines.noncurrent, lines.current].map(
      (names) => names.map(newest).find((fact) => fact !== null) ?? null,
    ) as [Fact | null, Fact | null];
    if (!long) continue;
    const besides = (lines.besides ?? []).flatMap(
      (concept) => copyIn(keyOf(long.filing), concept, unit, end, ledger) ?? [],
    );
    const parts = [long, ...(short ? [short] : []), ...besides.filter(({ value }) => value !== 0)];
    const sum = sumOf(parts)!;
    return { ...sum, derived: sum.derived ?? `${sum.concept} alone: no current part is stated` };
  }
  return null;
}

/** A balance out of its parts, all of which must be stated. */
function partsOn(end: string, unit: string, concepts: string[], ledger: Ledger): Candidate | null {
  const [lead, ...others] = concepts.map((concept) => newestOf(concept, unit, end, ledger));
  if (!lead) return null;
  const rest = others.map((other) => other && copyIn(keyOf(lead.filing), other.concept, unit, end, ledger));
  return rest.every((part) => part !== null) ? sumOf([lead, ...(rest as Fact[])]) : null;
}

/** The balance of a measure that may be a sum, on one day. */
export function balanceOn(
  measure: Measure,
  end: string,
  unit: string,
  stated: Candidate | undefined,
  ledger: Ledger,
): Candidate | null {
  if (measure === "debt") return debtOn(end, unit, stated, ledger);
  const parts = PARTS[measure];
  return stated ?? (parts ? partsOn(end, unit, parts, ledger) : null);
}

/** The days on which a part of such a measure is stated. */
export function daysOfParts(measure: Measure, unit: string, ledger: Ledger): string[] {
  const concepts = measure === "debt" ? DEBT_PARTS : (PARTS[measure] ?? []);
  const days = new Set<string>();
  for (const copies of ledger.identities.values()) {
    const [one] = copies;
    if (
      one &&
      one.unit === unit &&
      one.start === null &&
      concepts.includes(one.concept) &&
      ledger.periods.has(null, one.end)
    ) {
      days.add(one.end);
    }
  }
  return [...days].sort();
}
