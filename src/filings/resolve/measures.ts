import { type Fact } from "../fact";
import {
  CONCEPTS,
  CONTRACT_REVENUE,
  DEBT_PARTS,
  FINANCIAL,
  MEASURES,
  type Measure,
  OTHER_REVENUE,
  PARTS,
} from "./concepts";
import { type Answer, chosen, type Question, type Rivals } from "./questions";
import { candidatesOf } from "./candidates";
import type { Candidate, Ledger } from "./series";
import { isPerShare, isShares } from "./splits";
import { balanceOn, daysOfParts } from "./sums";

export interface Taken extends Candidate {
  measure: Measure;
}

export interface Owner {
  cik: string;
  company: string;
}

const MONEY = /^[A-Z]{3}$/;
const fits = (unit: string, kind: "money" | "shares" | "perShare"): boolean =>
  kind === "money" ? MONEY.test(unit) : kind === "shares" ? isShares(unit) : isPerShare(unit);

const periodKey = ({ start, end }: Candidate): string => `${start ?? ""}|${end}`;

/** The units in which the facts of a measure are given. */
function unitsOf(measure: Measure, facts: readonly Fact[]): string[] {
  const { concepts, fallbacks, unit } = CONCEPTS[measure];
  const names = new Set([...concepts, ...fallbacks, ...(PARTS[measure] ?? [])]);
  if (measure === "debt") DEBT_PARTS.forEach((name) => names.add(name));
  return [
    ...new Set(facts.filter((fact) => names.has(fact.concept) && fits(fact.unit, unit)).map((fact) => fact.unit)),
  ].sort();
}

/** For a bank or an insurer revenue from contracts is a slice; where other revenue is reported too, it is a part. */
function withoutSlices(rivals: Rivals, concepts: ReadonlySet<string>): Rivals {
  const isFinancial = FINANCIAL.filter((concept) => concepts.has(concept)).length >= 2;
  if (isFinancial) return rivals.filter(({ concept }) => !CONTRACT_REVENUE.includes(concept));
  const total = rivals.find(({ concept }) => !CONTRACT_REVENUE.includes(concept));
  const hasOther = OTHER_REVENUE.some((concept) => concepts.has(concept));
  return total && hasOther
    ? rivals.filter((one) => !CONTRACT_REVENUE.includes(one.concept) || one.value >= total.value)
    : rivals;
}

function rivalsOf(measure: Measure, unit: string, concepts: ReadonlySet<string>, ledger: Ledger): Map<string, Rivals> {
  const periods = new Map<string, Rivals>();
  for (const concept of CONCEPTS[measure].concepts) {
    for (const candidate of candidatesOf(concept, unit, measure, ledger)) {
      const key = periodKey(candidate);
      periods.set(key, [...(periods.get(key) ?? []), candidate]);
    }
  }
  if (measure !== "revenue") return periods;
  return new Map([...periods].map(([key, rivals]) => [key, withoutSlices(rivals, concepts)]));
}

/** Fallbacks where nothing else is stated, if they never contradict the measure where both are. */
function withFallbacks(
  measure: Measure,
  unit: string,
  taken: Candidate[],
  asked: ReadonlySet<string>,
  ledger: Ledger,
): Candidate[] {
  const byPeriod = new Map(taken.map((one) => [periodKey(one), one]));
  for (const concept of CONCEPTS[measure].fallbacks) {
    const others = candidatesOf(concept, unit, measure, ledger);
    const agrees = others.every((other) => {
      const own = byPeriod.get(periodKey(other));
      return !own || own.derived !== null || other.derived !== null || own.value === other.value;
    });
    for (const other of agrees ? others : []) {
      const key = periodKey(other);
      if (!byPeriod.has(key) && !asked.has(key)) byPeriod.set(key, other);
    }
  }
  return [...byPeriod.values()];
}

/** Balances that may be sums of parts. */
function withSums(measure: Measure, unit: string, taken: Candidate[], ledger: Ledger): Candidate[] {
  if (measure !== "debt" && !PARTS[measure]) return taken;
  const byDay = new Map(taken.map((one) => [one.end, one]));
  for (const end of daysOfParts(measure, unit, ledger)) {
    const sum = balanceOn(measure, end, unit, byDay.get(end), ledger);
    if (sum) byDay.set(end, sum);
  }
  return [...byDay.values()];
}

/** The measures of one company, with what the user must decide. */
export function measuresOf(
  facts: readonly Fact[],
  ledger: Ledger,
  owner: Owner,
  answers: readonly Answer[],
): { taken: Taken[]; questions: Question[] } {
  const concepts = new Set(facts.map(({ concept }) => concept));
  const all: Taken[] = [];
  const questions: Question[] = [];
  for (const measure of MEASURES) {
    const answer =
      answers.find((one) => Number(one.cik) === Number(owner.cik) && one.measure === measure)?.concept ?? null;
    for (const unit of unitsOf(measure, facts)) {
      const rivals = rivalsOf(measure, unit, concepts, ledger);
      const { taken, question } = chosen(measure, unit, rivals, answer, owner, ledger);
      if (question) questions.push(question);
      const asked = new Set(
        question?.choices.flatMap(({ periods }) => periods.map(({ start, end }) => `${start ?? ""}|${end}`)),
      );
      const more = withFallbacks(measure, unit, taken, asked, ledger);
      all.push(...withSums(measure, unit, more, ledger).map((one) => ({ ...one, measure })));
    }
  }
  return { taken: all, questions };
}
