import { momentOfDay, serialOfUtc } from "../cells/serial";
import type { Company, ComparisonDocument, DocumentedFigure, Measure, Term } from "./document";
import type { FiledCompany, FiledDocument, FiledFigure } from "./filed";
import { assumedDrivers } from "./filed-model-drivers";
import { FiledBasis, modelId, MODEL_MEASURES, type When } from "./filed-model-basis";
import { filedPlaceholders } from "./filed-model-placeholders";

/** The years of the model. */
const YEARS = 8;

/** Prices that the user entered, by the company's CIK. */
export type Prices = Readonly<Record<string, number>>;

/** Companies whose reports reach far enough to be modeled, and those that are left out, with the reason. */
export interface FiledModel {
  readonly document: ComparisonDocument | null;
  readonly left: readonly { readonly company: string; readonly why: "currency" | "revenue" }[];
}

/**
 * The comparison document of filed companies: what their reports state as documented figures, what the model needs
 * beyond them as placeholders and drivers. A company that pays for its CapEx out of its operating cash flow is modeled
 * by its return on equity, others from capacity to funding.
 */
export function filedModel(filed: FiledDocument, prices: Prices = {}): FiledModel {
  const all = filed.companies.map((company) => new FiledBasis(filed, company));
  const left = all.flatMap(({ company, isInDollars, year }) =>
    isInDollars && year !== null
      ? []
      : [{ company: company.name, why: isInDollars ? ("revenue" as const) : ("currency" as const) }],
  );
  const modeled = all.filter(({ isInDollars, year }) => isInDollars && year !== null);
  if (modeled.length < 2) return { document: null, left };
  const year = Math.max(...modeled.map((one) => one.year!));
  const figures = modeled.flatMap((one) => documentedOf(filed, one));
  const used = new Set(figures.map(({ source }) => source));
  return {
    left,
    document: {
      format: "aicomp-comparison",
      version: 1,
      title: `${modeled.map(({ company }) => company.name).join(", ")}: from their filings`.slice(0, 120),
      asOf: {
        kind: "assumption",
        value: serialOfUtc(momentOfDay(asOfDay(filed))),
        why: "The day of the latest filing that was read.",
      },
      sources: filed.sources
        .map((source) => ({ ...source, id: modelId(source.id), company: modelId(source.company) }))
        .filter(({ id }) => used.has(id)),
      companies: modeled.map(companyOf),
      figures,
      contracts: [],
      drivers: modeled.flatMap(assumedDrivers),
      placeholders: modeled.flatMap((one) => filedPlaceholders(one, prices[one.company.cik])),
      timeline: {
        start: {
          kind: "assumption",
          value: serialOfUtc(momentOfDay(`${year}-01-01`)),
          why: "The calendar year that holds the midpoint of the last fiscal year that was reported.",
        },
        years: YEARS,
      },
      holding: { kind: "assumption", value: 3, why: "Filings state no horizon; three years assumed." },
      points: [],
      measures: measuresOf(modeled),
      claims: [],
    },
  };
}

const asOfDay = ({ asOf, sources, figures }: FiledDocument): string =>
  asOf ??
  sources
    .flatMap(({ filed }) => filed ?? [])
    .sort()
    .at(-1) ??
  figures
    .map(({ end }) => end)
    .sort()
    .at(-1)!;

const companyOf = (basis: FiledBasis): Company => ({
  id: modelId(basis.company.id),
  name: basis.company.name.slice(0, 60),
  model: "As its filings show it",
  basis: {
    revenue: figureId(basis.company, "revenue", "now"),
    ...(basis.stated("capex") && { capex: figureId(basis.company, "capex", "now") }),
  },
});

const figureId = ({ id }: FiledCompany, measure: string, when: When): string =>
  [modelId(id), MODEL_MEASURES[measure]!.id, ...(when === "before" ? ["before"] : [])].join(".");

/** What the reports state of the last fiscal year and the one before, each with its row or sentence. */
function documentedOf(filed: FiledDocument, basis: FiledBasis): DocumentedFigure[] {
  const { company } = basis;
  const figures = (["now", "before"] as const).flatMap((when) =>
    Object.keys(MODEL_MEASURES).flatMap((measure) => {
      const figure = basis.stated(measure, when);
      return figure ? [documented(filed, company, figure, when)] : [];
    }),
  );
  return figures;
}

function documented(filed: FiledDocument, company: FiledCompany, figure: FiledFigure, when: When): DocumentedFigure {
  const { measure, value, unit, start, end, place, source } = figure;
  const { form, filed: on, accession } = filed.sources.find(({ id }) => id === source)!;
  const words = MODEL_MEASURES[measure]!.label;
  return {
    kind: "documented",
    id: figureId(company, measure, when),
    company: modelId(company.id),
    metric: when === "now" ? words : `${words}, year before`,
    value: unit.includes("/") ? value : noiseless(value / 1e9),
    unit: unit.includes("/") ? "USD" : unit === "shares" ? "billion" : "USD billion",
    period: start === null ? end : `${start} to ${end}`,
    year: Number(end.slice(0, 4)),
    source: modelId(source),
    section: [form, on && `filed ${on}`, accession].filter(Boolean).join(", "),
    sentence: place.text,
  };
}

const noiseless = (value: number): number => Number(value.toPrecision(15));

/** The lines side by side, for the companies whose reports state all that a line needs. */
function measuresOf(all: readonly FiledBasis[]): Measure[] {
  const line = (
    measure: Omit<Measure, "of">,
    needs: readonly (readonly [measure: string, when: When])[],
    term: (...ids: string[]) => Term,
  ): Measure[] => {
    const of = all.flatMap(({ company, stated }) =>
      needs.every(([one, when]) => stated(one, when))
        ? [[modelId(company.id), term(...needs.map(([one, when]) => figureId(company, one, when)))] as const]
        : [],
    );
    return of.length === 0 ? [] : [{ ...measure, of: Object.fromEntries(of) }];
  };
  const now = (measure: string) => [measure, "now"] as const;
  return [
    ...line(
      { id: "revenue.growth", theme: "Growth", label: "Revenue growth", unit: "fraction" },
      [now("revenue"), ["revenue", "before"]],
      (one, before) => ["cagr", before!, one!, ["years", before!, one!]],
    ),
    ...line(
      { id: "revenue", theme: "Fundamentals", label: "Revenue", unit: "USD billion" },
      [now("revenue")],
      (one) => one!,
    ),
    ...line({ id: "capex", theme: "Fundamentals", label: "CapEx", unit: "USD billion" }, [now("capex")], (one) => one!),
    ...line(
      { id: "capex.intensity", theme: "Fundamentals", label: "CapEx intensity (CapEx / revenue)", unit: "fraction" },
      [now("capex"), now("revenue")],
      (capex, revenue) => ["/", capex!, revenue!],
    ),
    ...line(
      { id: "operating.margin", theme: "Fundamentals", label: "Operating margin", unit: "fraction" },
      [now("operatingIncome"), now("revenue")],
      (income, revenue) => ["/", income!, revenue!],
    ),
    ...line(
      { id: "roe", theme: "Fundamentals", label: "Return on equity (net income / closing equity)", unit: "fraction" },
      [now("netIncome"), now("equity")],
      (income, equity) => ["/", income!, equity!],
    ),
  ];
}
