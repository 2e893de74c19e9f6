import type { FiledCompany, FiledDocument, FiledFigure } from "./filed";
import type { FilingSource } from "./sources";

/** A figure as the readers of filings resolve it. */
export interface ResolvedFigure {
  readonly company: string;
  readonly cik: string;
  readonly measure: string;
  readonly start?: string;
  readonly end: string;
  readonly value: number;
  readonly unit: string;
  readonly concept: string;
  readonly form: string;
  readonly filed: string | null;
  readonly accession: string | null;
  readonly derived?: string;
  readonly first?: { readonly value: number; readonly filed: string | null };
  readonly difference?: string;
  readonly band?: { readonly from: string };
  readonly source: FiledFigure["place"];
}

/** Which of the figures go into the comparison. */
export interface Choice {
  /** CIKs, in the order in which the companies stand side by side. */
  readonly ciks: readonly string[];
  readonly asOf: string | null;
  readonly answers: FiledDocument["answers"];
  readonly remarks: readonly string[];
  readonly years: number;
  readonly quarters: number;
}

const idOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ".")
    .replace(/^\.|\.$/g, "");

/** The page that lists the documents of a filing. */
export function linkOf(cik: string, accession: string | null): string | null {
  if (!accession) return null;
  return `https://www.sec.gov/Archives/edgar/data/${Number(cik)}/${accession.replace(/-/g, "")}/${accession}-index.htm`;
}

/** The currency in which a company last reported most. */
function currencyOf(figures: readonly ResolvedFigure[]): string {
  const money = figures.filter(({ unit }) => /^[A-Z]{3}$/.test(unit));
  const last = money
    .map(({ end }) => end)
    .sort()
    .at(-1);
  const counts = new Map<string, number>();
  for (const { end, unit } of money) if (end === last) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? "USD";
}

function companyOf(cik: string, figures: readonly ResolvedFigure[], taken: Set<string>): FiledCompany | null {
  const own = figures.filter((figure) => figure.cik === cik);
  if (own.length === 0) return null;
  const plain = idOf(own[0]!.company) || "company";
  let id = plain;
  for (let n = 2; taken.has(id); n++) id = `${plain}.${n}`;
  taken.add(id);
  return { id, name: own[0]!.company, cik, currency: currencyOf(own) };
}

const isIn = (unit: string, currency: string): boolean =>
  unit === currency || unit === `${currency}/shares` || !/^[A-Z]{3}(\/|$)/.test(unit);

/** The comparison document of companies, out of the figures that their filings came to. */
export function filedDocument(
  figures: readonly ResolvedFigure[],
  { ciks, asOf, answers, remarks, years, quarters }: Choice,
): FiledDocument {
  const taken = new Set<string>();
  const companies = ciks.flatMap((cik) => companyOf(cik, figures, taken) ?? []);
  const sources = new Map<string, FilingSource>();
  const filed = companies.flatMap((company) =>
    figures
      .filter((figure) => figure.cik === company.cik && isIn(figure.unit, company.currency))
      .map((figure): FiledFigure => {
        const source = sourceOf(figure, company);
        const period = sources.get(source.id)?.period ?? figure.end;
        sources.set(source.id, { ...source, period: period > figure.end ? period : figure.end });
        return figureOf(figure, company.id, source.id);
      }),
  );
  return {
    format: "aicomp-filed",
    version: 1,
    asOf,
    companies,
    sources: [...sources.values()],
    figures: filed,
    answers: answers.filter(({ cik }) => ciks.includes(cik)),
    remarks,
    years,
    quarters,
  };
}

function sourceOf({ form, filed, accession, cik, end }: ResolvedFigure, { id: company }: FiledCompany): FilingSource {
  const id = `${company}.${idOf(accession ?? `${form} ${filed ?? "undated"}`)}`;
  return { kind: "filing", id, company, form, period: end, filed, accession, link: linkOf(cik, accession) };
}

function figureOf(figure: ResolvedFigure, company: string, source: string): FiledFigure {
  const { measure, value, unit, concept, start = null, end, derived, first, difference = "restated", band } = figure;
  return {
    kind: "filed",
    id: [company, idOf(measure), start, band?.from, end, idOf(unit)].filter(Boolean).join("."),
    company,
    measure,
    source,
    value,
    unit,
    concept,
    start,
    end,
    place: figure.source,
    ...(derived !== undefined && { derived }),
    ...(first && { first: { ...first, difference } }),
  };
}
