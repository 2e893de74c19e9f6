import type { FiledCompany, FiledDocument, FiledFigure } from "./filed";
import type { FilingSource } from "./sources";

/** The smallest step in which a value is given, by its digits. One round value proves none: four digits always count. */
function stepOf(value: number): number {
  const [mantissa = "", exponent = "0"] = Math.abs(value).toExponential().split("e");
  return 10 ** (Number(exponent) - Math.max(3, mantissa.split(".")[1]?.length ?? 0));
}

/** Whether two values are one at the coarser of their steps. */
const isRounding = (a: number, b: number): boolean =>
  a !== 0 && b !== 0 && Math.abs(a - b) <= Math.max(stepOf(a), stepOf(b)) / 2;

interface Known {
  readonly figure: FiledFigure;
  readonly source: FilingSource;
}

/** From when a figure is known: when it was filed, or no earlier than the end of the period of its filing. */
const dayOf = ({ source, figure }: Known): string => source.filed ?? source.period ?? figure.end;

/** A figure that both have: the later filing counts, and what was first reported is kept. */
function later(kept: Known, incoming: Known): Known {
  const [was, is] = [kept.figure, incoming.figure];
  if (dayOf(incoming) < dayOf(kept)) return kept;
  // The words of a page say more than a bare fact of the same value.
  if (was.value === is.value && was.concept === is.concept && is.place.kind === "fact" && was.place.kind !== "fact")
    return kept;
  if (is.first || was.concept !== is.concept || was.value === is.value) return incoming;
  const difference = isRounding(was.value, is.value) ? "rounding" : "restated";
  const first = was.first ?? { value: was.value, filed: kept.source.filed, difference };
  return { ...incoming, figure: { ...is, first: { ...first, difference } } };
}

/** The figures of a document with their filings, under the ids that the companies have in the other. */
function knownIn(document: FiledDocument, companies: readonly FiledCompany[]): Known[] {
  const sources = new Map(document.sources.map((source) => [source.id, source]));
  const renamed = new Map(
    document.companies.map(({ id, cik }) => [id, companies.find((one) => one.cik === cik)?.id ?? id]),
  );
  return document.figures.map((figure) => {
    const company = renamed.get(figure.company)!;
    const under = (id: string) => company + id.slice(figure.company.length);
    const source = sources.get(figure.source)!;
    return {
      figure: { ...figure, company, id: under(figure.id), source: under(figure.source) },
      source: { ...source, company, id: under(source.id) },
    };
  });
}

/** Companies of the one, then those that only the other has, under ids that are free. */
function allCompanies(kept: FiledDocument, incoming: FiledDocument): FiledCompany[] {
  const all = [...kept.companies];
  for (const company of incoming.companies) {
    if (all.some(({ cik }) => cik === company.cik)) continue;
    let { id } = company;
    for (let n = 2; all.some((one) => one.id === id); n++) id = `${company.id}.${n}`;
    all.push({ ...company, id });
  }
  return all;
}

/**
 * A comparison with what newer files say: new periods come after the figures that it has, restated ones take their
 * place, and what was not filed yet on the day of the new comparison stays as a figure without a value.
 */
export function mergeFiled(kept: FiledDocument, incoming: FiledDocument): FiledDocument {
  const { asOf } = incoming;
  const companies = allCompanies(kept, incoming);
  const currencies = new Map(companies.map(({ id, currency }) => [id, currency]));
  const isIn = ({ figure: { unit, company } }: Known) =>
    !/^[A-Z]{3}(\/|$)/.test(unit) || unit.slice(0, 3) === currencies.get(company);
  const wasKnown = (one: Known) => asOf === null || (one.source.filed !== null && one.source.filed <= asOf);
  const before = knownIn(kept, companies);
  const gone = new Set(kept.awaited);
  const merged = new Map(before.map((one) => [one.figure.id, one]));
  const isKnown = new Set(
    before.filter((one) => !gone.has(one.figure.id) && wasKnown(one)).map(({ figure }) => figure.id),
  );
  const ciks = new Map(companies.map(({ id, cik }) => [id, cik]));
  /** The user has chosen another concept since, whichever filing states it. */
  const isChosen = ({ figure: { company, measure } }: Known) => {
    const of = ({ answers }: FiledDocument) =>
      answers.find((answer) => answer.cik === ciks.get(company) && answer.measure === measure)?.concept;
    return of(incoming) !== undefined && of(incoming) !== of(kept);
  };
  for (const one of knownIn(incoming, companies).filter(isIn)) {
    const own = merged.get(one.figure.id);
    const isOwn = own && isKnown.has(one.figure.id) && !isChosen(one);
    merged.set(one.figure.id, isOwn ? later(own, one) : one);
    isKnown.add(one.figure.id);
  }
  const figures = [...merged.values()].map(({ figure }) => figure);
  const used = new Set(figures.map(({ source }) => source));
  const sources = new Map([...merged.values()].map(({ source }) => [source.id, source]));
  const awaited = figures.flatMap(({ id }) => (isKnown.has(id) ? [] : [id]));
  const answered = (cik: string, measure: string) =>
    incoming.answers.some((answer) => answer.cik === cik && answer.measure === measure);
  return {
    ...incoming,
    companies,
    sources: [...sources.values()].filter(({ id }) => used.has(id)),
    figures,
    ...(awaited.length > 0 && { awaited }),
    answers: [...kept.answers.filter(({ cik, measure }) => !answered(cik, measure)), ...incoming.answers],
    years: Math.max(kept.years, incoming.years),
    quarters: Math.max(kept.quarters, incoming.quarters),
  };
}
