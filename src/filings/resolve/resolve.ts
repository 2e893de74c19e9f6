import {
  byText,
  type Fact,
  filingText,
  numberText,
  type Outlook,
  periodText,
  type Reading,
  type Source,
} from "../fact";
import { BALANCES, CONCEPTS, FLOWS, MEASURES } from "./concepts";
import { contradictions, contradictionText, doubleValues, scaleSlips, unbalanced, unequalYears } from "./integrity";
import { measuresOf, type Taken } from "./measures";
import { companiesOf, type CompanyFacts, wasFiled } from "./merge";
import { periodsOf } from "./periods";
import type { Answer, Question } from "./questions";
import { type Difference, identitiesOf, identityOf, type Ledger } from "./series";
import { isPerShare, isShares, missedSplits, splitsOf, splitText } from "./splits";
import { grains, isPeriodic, keyOf } from "./vintages";

/** A measure of a company for a period, with the filing that states it. */
export interface Figure {
  company: string;
  cik: string;
  measure: string;
  /** Absent for a balance. */
  start?: string;
  end: string;
  value: number;
  unit: string;
  concept: string;
  form: string;
  filed: string | null;
  accession: string | null;
  /** How it follows from other facts, where no filing states it. */
  derived?: string;
  first?: { value: number; filed: string | null };
  /** Why the first one differs. */
  difference?: Difference;
  /** Of a part of the remaining performance obligations: from when, and for how many months. */
  band?: { from: string; months: number | null };
  source: Source;
}

export interface Resolved {
  figures: Figure[];
  questions: Question[];
  problems: string[];
}

export interface ResolveOptions {
  /** Only what was filed by this day is read. */
  asOf?: string | null | undefined;
  answers?: readonly Answer[] | undefined;
}

const bareText = (fact: Fact): string =>
  `${fact.concept}, ${periodText(fact.start, fact.end)}: ${numberText(fact.value)} ${fact.unit} (${filingText(fact.filing)})`;

/** The best place of a value: its own filing's page, or another page that states the same value. */
function sourceOf({ measure, fact, value, concept, unit, start, end }: Taken, ledger: Ledger): Source {
  if (fact.source) return fact.source;
  for (const name of [concept, ...CONCEPTS[measure].concepts]) {
    const copies = ledger.identities.get(identityOf(name, unit, start, end)) ?? [];
    const other = [...copies].reverse().find((copy) => copy.source !== null && copy.value === value);
    if (other?.source) return { ...other.source, text: `${other.source.text} (${filingText(other.filing)})` };
  }
  return { kind: "fact", text: bareText(fact) };
}

function figureOf(taken: Taken, ledger: Ledger, { company, cik }: CompanyFacts): Figure {
  const { measure, start, end, value, unit, concept, fact, derived, first } = taken;
  const { form, filed, accession } = fact.filing;
  return {
    company,
    cik,
    measure,
    ...(start ? { start } : {}),
    end,
    value,
    unit,
    concept,
    form,
    filed,
    accession,
    ...(derived ? { derived } : {}),
    ...(first ? { first: { value: first.value, filed: first.fact.filing.filed }, difference: first.difference } : {}),
    source: derived ? { kind: "fact", text: derived } : sourceOf(taken, ledger),
  };
}

function outlookFigure(outlook: Outlook, { company, cik }: CompanyFacts): Figure {
  const { measure, end, value, unit, concept, filing, band, source } = outlook;
  const { form, filed, accession } = filing;
  return {
    company,
    cik,
    measure,
    end,
    value,
    unit,
    concept,
    form,
    filed,
    accession,
    ...(band ? { band } : {}),
    source,
  };
}

/** Values by share that no filing restated for a later split. */
function missed(taken: readonly Taken[], { splits }: Ledger, company: string): string[] {
  return splits.flatMap((split) => {
    const ends = (measure: string) =>
      taken
        .filter((one) => one.measure === measure && missedSplits(one.fact, splits).includes(split))
        .map(({ end }) => end);
    return ["dilutedEps", "dilutedShares"].flatMap((measure) => {
      const periods = [...new Set(ends(measure))].sort();
      if (periods.length === 0) return [];
      return [
        `${company}: ${measure} of periods to ${periods.at(-1)} is as before the ${splitText(split.factor)} split ` +
          `(first in filings of ${split.from}): no later filing restates it.`,
      ];
    });
  });
}

/** Currencies are never joined; which ones there are is said. */
function currencies(taken: readonly Taken[], company: string): string[] {
  const ends = new Map<string, string[]>();
  for (const { unit, end } of taken) {
    if (isPerShare(unit) || isShares(unit)) continue;
    ends.set(unit, [...(ends.get(unit) ?? []), end]);
  }
  if (ends.size < 2) return [];
  const spans = [...ends]
    .sort((a, b) => byText(a[0], b[0]))
    .map(([unit, days]) => {
      const sorted = [...days].sort();
      return `${unit} (periods to ${sorted[0]}${sorted[0] === sorted.at(-1) ? "" : ` through ${sorted.at(-1)}`})`;
    });
  return [`${company} reports in more than one currency: ${spans.join(", ")}. Their figures are kept apart.`];
}

function resolveCompany(owner: CompanyFacts, { asOf = null, answers = [] }: ResolveOptions): Resolved {
  const problems: string[] = [];
  const facts = owner.facts.filter(({ filing }) => wasFiled(filing, asOf));
  problems.push(...undated(owner, asOf));
  const known = facts.filter(({ concept }) => FLOWS.has(concept) || BALANCES.has(concept));
  const grain = grains(known);
  const identities = identitiesOf(facts, grain);
  const wrong = contradictions(identities);
  const splits = splitsOf(identities, grain);
  const errors = new Set(wrong.map((one) => one.wrong));
  const ledger: Ledger = { identities, periods: periodsOf(facts), grain, splits, errors };
  const { taken, questions } = measuresOf(facts, ledger, owner, answers);
  const { company } = owner;
  problems.push(...wrong.map((one) => contradictionText(one, company)).sort(byText));
  problems.push(...unequalYears(taken, company, grain), ...unbalanced(facts, ledger.periods, company, grain));
  const own = { ...ledger, identities: measured(identities) };
  problems.push(...doubleValues(own, company), ...scaleSlips(own, company));
  problems.push(...missed(taken, ledger, company), ...currencies(taken, company));
  const others = taken.filter(({ fact }) => !isPeriodic(fact.filing)).length;
  if (others > 0)
    problems.push(`${company}: ${others} figures come only from forms other than annual and quarterly reports.`);
  if (taken.length === 0 && questions.length === 0) {
    problems.push(
      `${company}: no measure was found${asOf ? ` in what was filed by ${asOf}` : ""}. Not in the data does not mean not reported.`,
    );
  }
  const outlooks = owner.outlooks.filter(({ filing }) => wasFiled(filing, asOf));
  const figures = [
    ...taken.map((one) => figureOf(one, ledger, owner)),
    ...outlooks.map((one) => outlookFigure(one, owner)),
  ];
  return { figures, questions, problems };
}

const measured = (identities: ReadonlyMap<string, Fact[]>): Map<string, Fact[]> =>
  new Map([...identities].filter(([, [one]]) => one && (FLOWS.has(one.concept) || BALANCES.has(one.concept))));

/** Filings that do not say when they were filed. */
function undated({ facts, company }: CompanyFacts, asOf: string | null): string[] {
  const filings = new Map(
    facts.filter(({ filing }) => filing.filed === null).map(({ filing }) => [keyOf(filing), filing]),
  );
  return [...filings.values()].map((filing) => {
    const left = wasFiled(filing, asOf) ? "" : ` It was left out as of ${asOf}.`;
    return (
      `${company}: the ${filing.form} for the period to ${filing.periodEnd ?? "an unknown day"} does not say when it was filed` +
      `${filing.signed ? ` (signed ${filing.signed})` : ""}.${left} Give the company facts with it to know.`
    );
  });
}

const RANK = new Map<string, number>(MEASURES.map((measure, i) => [measure, i]));

function order(a: Figure, b: Figure): number {
  return (
    byText(a.cik, b.cik) ||
    (RANK.get(a.measure) ?? 99) - (RANK.get(b.measure) ?? 99) ||
    byText(a.measure, b.measure) ||
    byText(a.end, b.end) ||
    byText(a.start ?? "", b.start ?? "") ||
    byText(a.unit, b.unit) ||
    byText(a.band?.from ?? "", b.band?.from ?? "") ||
    byText(a.concept, b.concept) ||
    byText(a.filed ?? "", b.filed ?? "")
  );
}

/** Turns what was read into measures by period, company by company. */
export function resolve(readings: readonly Reading[], options: ResolveOptions = {}): Resolved {
  const companies = companiesOf(readings);
  const all = companies.map((company) => resolveCompany(company, options));
  const apart = companies.map(({ company, files }) => `${company} (${files.join(", ")})`).join("; ");
  const several = companies.length > 1 ? [`The files are of ${companies.length} companies, kept apart: ${apart}.`] : [];
  return {
    figures: all.flatMap(({ figures }) => figures).sort(order),
    questions: all.flatMap(({ questions }) => questions),
    problems: [...several, ...all.flatMap(({ problems }) => problems)],
  };
}
