import { byText, numberText, periodText } from "../fact";
import { CONCEPTS, type Measure } from "./concepts";
import type { Candidate, Ledger } from "./series";
import { sameRounded } from "./vintages";

/** Which of two concepts is the measure. */
export interface Question {
  id: string;
  company: string;
  cik: string;
  measure: Measure;
  unit: string;
  text: string;
  choices: {
    concept: string;
    periods: { start: string | null; end: string; value: number; derived: string | null }[];
  }[];
}

/** The user's answer: for this company, the measure is this concept wherever it is stated. */
export interface Answer {
  cik: string;
  measure: string;
  concept: string;
}

/** Values of one measure and unit for one period, in the order of preference. */
export type Rivals = Candidate[];

const sameValue = (a: Candidate, b: Candidate, ledger: Ledger): boolean =>
  a.value === b.value ||
  (!a.derived && !b.derived && sameRounded(a.fact, b.fact, ledger.grain)) ||
  // A difference carries the rounding of both its facts.
  ((a.derived !== null || b.derived !== null) &&
    Math.abs(a.value - b.value) <= 2 * Math.max(ledger.grain(a.fact), ledger.grain(b.fact)));

interface Company {
  cik: string;
  company: string;
}

/** Takes one value for each period. Where concepts disagree none is taken, and the question says which. */
export function chosen(
  measure: Measure,
  unit: string,
  periods: ReadonlyMap<string, Rivals>,
  answer: string | null,
  owner: Company,
  ledger: Ledger,
): { taken: Candidate[]; question: Question | null } {
  const taken: Candidate[] = [];
  const open: Rivals[] = [];
  for (const rivals of periods.values()) {
    const [preferred] = rivals;
    const answered = rivals.find(({ concept }) => concept === answer);
    // A difference says less than a statement: of one period, what is stated comes first.
    const best = answered ?? rivals.find(({ derived }) => derived === null) ?? preferred;
    if (!best) continue;
    if (answered || rivals.every((other) => sameValue(best, other, ledger))) taken.push(best);
    else open.push(rivals);
  }
  return { taken, question: open.length > 0 ? questionOf(measure, unit, open, owner) : null };
}

function questionOf(measure: Measure, unit: string, open: Rivals[], { cik, company }: Company): Question {
  const order = CONCEPTS[measure].concepts;
  const concepts = [...new Set(open.flat().map(({ concept }) => concept))].sort(
    (a, b) => order.indexOf(a) - order.indexOf(b) || byText(a, b),
  );
  const choices = concepts.map((concept) => ({
    concept,
    periods: open
      .flatMap((rivals) => rivals.filter((one) => one.concept === concept))
      .map(({ start, end, value, derived }) => ({ start, end, value, derived }))
      .sort((a, b) => byText(a.end, b.end) || byText(a.start ?? "", b.start ?? "")),
  }));
  const last = [...open]
    .sort((a, b) => byText(a[0]!.end, b[0]!.end) || byText(b[0]!.start ?? "", a[0]!.start ?? ""))
    .at(-1)!;
  const values = last.map(({ concept, value }) => `${concept} is ${numberText(value)}`).join(", ");
  const text =
    `Which concept is ${measure} of ${company}? For ${periodText(last[0]!.start, last[0]!.end)} ${values} (${unit}). ` +
    `${open.length === 1 ? "This period has" : `${open.length} periods have`} no figure until you choose.`;
  return { id: `${cik}:${measure}:${unit}`, company, cik, measure, unit, text, choices };
}
