import { byText, type Fact, type Reading } from "../fact";
import { BALANCES, FLOWS } from "./concepts";
import { type Figure, figureOf, inOrderOfMeasures, outlookFigure } from "./figure";
import { contradictions, contradictionText, doubleValues, scaleSlips, unequalYears } from "./integrity";
import { unbalanced } from "./balance-sheets";
import { measuresOf } from "./measures";
import { companiesOf, type CompanyFacts, wasFiled } from "./merge";
import { periodsOf } from "./periods";
import type { Answer, Question } from "./questions";
import { currencies, missed, undated, unreported } from "./remarks";
import { identitiesOf, type Ledger } from "./series";
import { splitsOf } from "./splits";
import { grains } from "./vintages";

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
  problems.push(...unreported(taken, company));
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

/** Turns what was read into measures by period, company by company. */
export function resolve(readings: readonly Reading[], options: ResolveOptions = {}): Resolved {
  const companies = companiesOf(readings);
  const all = companies.map((company) => resolveCompany(company, options));
  const apart = companies.map(({ company, files }) => `${company} (${files.join(", ")})`).join("; ");
  const several = companies.length > 1 ? [`The files are of ${companies.length} companies, kept apart: ${apart}.`] : [];
  return {
    figures: all.flatMap(({ figures }) => figures).sort(inOrderOfMeasures),
    questions: all.flatMap(({ questions }) => questions),
    problems: [...several, ...all.flatMap(({ problems }) => problems)],
  };
}
