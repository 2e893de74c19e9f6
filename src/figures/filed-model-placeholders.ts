import type { Placeholder, PlaceholderRole, Unit } from "./document";
import type { FiledFigure } from "./filed";
import { type FiledBasis, modelId } from "./filed-model-basis";
import { baseGrowth } from "./filed-model-drivers";

interface Spec {
  readonly role: PlaceholderRole;
  readonly label: string;
  readonly unit: Unit;
  readonly value: number;
  readonly from?: "filing" | "user";
  readonly why: string;
  readonly where: string;
  readonly range?: Placeholder["range"];
}

const REPORT = "Latest 10-Q or 10-K";

/** The inputs of a company that are the same in every case: from its reports where these give them, else placeholders. */
export function filedPlaceholders(basis: FiledBasis, price: number | undefined): Placeholder[] {
  const id = modelId(basis.company.id);
  return specsOf(basis, price).map(({ range, value, ...spec }) => {
    const rounded = Number(value.toPrecision(12));
    return {
      kind: "placeholder",
      id: `${id}.${spec.role.replaceAll(" ", ".")}`,
      company: id,
      range: range ?? { low: 0, high: Math.max(1, Math.ceil(rounded * 20)) },
      value: range ? Math.min(range.high, Math.max(range.low, rounded)) : rounded,
      ...spec,
    };
  });
}

function specsOf(basis: FiledBasis, price: number | undefined): Spec[] {
  const [equity, shares] = [basis.figure("equity"), basis.figure("dilutedShares")];
  // Without equity there is no price-to-book, and nothing to model a value on.
  if (!equity || equity.value <= 0 || !shares || shares.value <= 0) return [];
  const book = equity.value / shares.value;
  return [
    given("equity", "Book equity on the valuation date", "USD billion", equity),
    given("shares", "Shares outstanding, diluted", "billion", shares),
    {
      role: "share price",
      label: "Share price",
      unit: "USD",
      value: price ?? book,
      range: { low: 0.01, high: 100_000 },
      ...(price !== undefined && { from: "user" as const }),
      why:
        price === undefined
          ? "Book value per share, a P/B of 1: filings state no price"
          : "Entered with the comparison",
      where: "The stock market on the valuation date, per share as the reports count shares",
    },
    ...(basis.fundsItself ? returnSpecs(basis) : fundingSpecs(basis)),
  ];
}

/** An input that a report states, or that follows from what it states. */
function given(role: PlaceholderRole, label: string, unit: Unit, figure: FiledFigure): Spec {
  const { place, end, start, derived } = figure;
  const period = start === null ? end : `${start} to ${end}`;
  return {
    role,
    label,
    unit,
    value: figure.value / 1e9,
    from: "filing",
    why: `${period}: ${derived === undefined ? place.text : `computed from ${derived}`}`.slice(0, 1_000),
    where: REPORT,
  };
}

function returnSpecs(basis: FiledBasis): Spec[] {
  const turnover = basis.ratio(basis.value("revenue"), basis.value("equity"))!;
  const kept = basis.ratio(baseGrowth(basis), basis.returnOnEquity);
  return [
    {
      role: "capital turnover",
      label: "Revenue over book equity",
      unit: "multiple",
      value: turnover,
      range: { low: 0, high: 50 },
      from: "filing",
      why: "Computed: revenue over closing book equity of the last fiscal year",
      where: REPORT,
    },
    {
      role: "payout ratio",
      label: "Dividends and buybacks over net income",
      unit: "fraction",
      value: kept === undefined ? 0.35 : 1 - kept,
      range: { low: 0, high: 1 },
      why: "So that book value grows as revenue does in the base case; payouts at book do not change the value",
      where: "10-K, cash flow statement",
    },
  ];
}

const FILED = [
  ["debt", "debt", "Debt on the valuation date"],
  ["cash", "cash", "Cash on the valuation date"],
  ["property", "property", "Property and equipment on the valuation date"],
] as const;

function fundingSpecs(basis: FiledBasis): Spec[] {
  const filed = FILED.map(([role, measure, label]): Spec => {
    const figure = basis.figure(measure);
    if (figure) return given(role, label, "USD billion", figure);
    return { role, label, unit: "USD billion", value: 0, why: "Not in the data that was read", where: REPORT };
  });
  const life = basis.ratio(basis.value("property"), basis.value("depreciation"));
  return [
    ...filed,
    {
      role: "opening life",
      label: "Remaining life of that property",
      unit: "years",
      value: Math.round(Math.min(10, Math.max(1, life ?? 4))),
      range: { low: 1, high: 10 },
      ...(life !== undefined && { from: "filing" as const }),
      why:
        life === undefined
          ? "Bought over the last two years, of a useful life of six"
          : "Computed: property and equipment over depreciation of the last fiscal year, in whole years",
      where: "10-K, note on property",
    },
    {
      role: "useful life",
      label: "Useful life of new property",
      unit: "years",
      value: 6,
      range: { low: 2, high: 10 },
      why: "The life that operators of GPUs commonly use; three to four would be cautious",
      where: "10-K, summary of significant accounting policies",
    },
    {
      role: "minimum cash",
      label: "Minimum cash",
      unit: "USD billion",
      value: basis.value("revenue")! / 1e10,
      why: "A tenth of a year's revenue",
      where: "Liquidity section of the 10-Q; covenants of the credit agreements",
    },
    {
      role: "tax rate",
      label: "Tax rate",
      unit: "fraction",
      value: 0.25,
      range: { low: 0, high: 0.5 },
      why: "Federal and state rate of a US company",
      where: "10-K, note on income taxes",
    },
    {
      role: "debt share",
      label: "Share of external funding that is debt",
      unit: "fraction",
      value: 0.7,
      range: { low: 0, high: 1 },
      why: "Assumed: filings that were read do not give it",
      where: "Cash flow statement: debt and equity issued over the last four quarters",
    },
  ];
}
