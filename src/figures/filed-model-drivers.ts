import type { Driver, Range, Role, Unit } from "./document";
import { type FiledBasis, modelId } from "./filed-model-basis";

const percent = (value: number): string => `${(value * 100).toFixed(1)}%`;
const within = (value: number, { low, high }: Range): number =>
  Math.round(Math.min(high, Math.max(low, value)) * 1000) / 1000;

interface Spec {
  readonly role: Role;
  readonly label: string;
  readonly unit: Unit;
  readonly range: Range;
  readonly cases: readonly [bear: number, base: number, bull: number];
  /** What the filings say of it; without it the values are assumed. */
  readonly why?: string;
}

const ASSUMED = "Assumed: filings do not state it";

/** The drivers of a company: around what its last year came to, where its reports give that, else assumed. */
export function assumedDrivers(basis: FiledBasis): Driver[] {
  const id = modelId(basis.company.id);
  const specs = [...sharedSpecs(basis), ...(basis.fundsItself ? returnSpecs(basis) : fundingSpecs(basis))];
  return specs.map(({ role, label, unit, range, cases: [bear, base, bull], why = ASSUMED }) => ({
    kind: "assumption",
    id: `${id}.${role.replaceAll(" ", ".")}`,
    company: id,
    role,
    label,
    unit,
    range,
    bear: within(bear, range),
    base: within(base, range),
    bull: within(bull, range),
    motive: why,
  }));
}

const RATE = "fraction per year" as const;
/** Growth beyond this does not last; the case can be changed. */
const MOST_GROWTH = 0.25;

/** The growth that the base case takes: that of the last year, within bounds. */
export const baseGrowth = ({ growth }: FiledBasis): number =>
  growth === undefined ? 0.05 : within(growth, { low: -0.1, high: MOST_GROWTH });

function sharedSpecs(basis: FiledBasis): Spec[] {
  const { growth, fundsItself } = basis;
  const base = baseGrowth(basis);
  return [
    {
      role: "base growth",
      label: "Revenue growth",
      unit: RATE,
      range: { low: -0.5, high: 1 },
      cases: [base - 0.1, base, base + 0.05],
      ...(growth !== undefined && {
        why: `Revenue changed by ${percent(growth)} in the last fiscal year; base is that rate, at most ${percent(MOST_GROWTH)}.`,
      }),
    },
    {
      role: "cost of equity",
      label: "Cost of equity",
      unit: RATE,
      range: { low: 0.06, high: 0.3 },
      cases: fundsItself ? [0.11, 0.1, 0.09] : [0.16, 0.13, 0.11],
    },
    {
      role: "terminal growth",
      label: "Growth after the horizon (g)",
      unit: RATE,
      range: { low: -0.02, high: 0.045 },
      cases: [0.02, 0.03, 0.04],
    },
    {
      role: "fade",
      label: "Years in which the excess return fades",
      unit: "years",
      range: { low: 1, high: 20 },
      cases: [5, 10, 15],
    },
    {
      role: "exit multiple",
      label: "Exit P/B",
      unit: "multiple",
      range: { low: 0.1, high: 60 },
      cases: fundsItself ? [1.5, 3, 4.5] : [1, 1.5, 2.5],
    },
    {
      role: "book growth",
      label: "Growth of book value (implied expectations)",
      unit: RATE,
      range: { low: 0, high: 0.6 },
      cases: [base - 0.05, base, base + 0.05],
    },
  ];
}

/** Of a company that funds itself. */
function returnSpecs({ returnOnEquity }: FiledBasis): Spec[] {
  const base = within(returnOnEquity ?? 0.15, { low: 0, high: 0.4 });
  return [
    {
      role: "return on equity",
      label: "Return on equity",
      unit: RATE,
      range: { low: 0, high: 0.8 },
      cases: [base * 0.7, base, base * 1.15],
      ...(returnOnEquity !== undefined && {
        why: `Net income over closing equity was ${percent(returnOnEquity)} in the last fiscal year; base is that rate, at most 40.0%.`,
      }),
    },
    {
      role: "margin change",
      label: "Annual change in operating margin (pp)",
      unit: RATE,
      range: { low: -0.03, high: 0.03 },
      cases: [-0.02, 0, 0.01],
    },
  ];
}

/** What a dollar of annual revenue capacity takes in CapEx. */
export const CAPITAL_INTENSITY = 2.4;

/** Of a company that raises money for its CapEx. */
function fundingSpecs(basis: FiledBasis): Spec[] {
  const [flow, interest, capex = 0, revenue, debt] = [
    "operatingCashFlow",
    "interestExpense",
    "capex",
    "revenue",
    "debt",
  ].map((measure) => basis.value(measure));
  const margin = basis.ratio(flow === undefined ? undefined : flow + (interest ?? 0), revenue);
  const rate = basis.ratio(interest, debt);
  const added = capex / 1e9 / CAPITAL_INTENSITY;
  const cash = margin ?? 0.5;
  const paid = rate ?? 0.08;
  return [
    {
      role: "uncommitted revenue",
      label: "Uncommitted capacity: annual revenue at full utilization",
      unit: "USD billion",
      range: { low: 0, high: Math.max(1, Math.ceil(added * 5)) },
      cases: [added * 0.8, added, added * 1.2],
      why: `CapEx of the last fiscal year over a capital intensity of ${CAPITAL_INTENSITY}: the capacity that it builds.`,
    },
    {
      role: "utilization",
      label: "Utilization of uncommitted capacity",
      unit: "fraction",
      range: { low: 0, high: 1 },
      cases: [0.65, 0.8, 0.95],
    },
    {
      role: "capital intensity",
      label: "Capital intensity: CapEx per dollar of annual revenue capacity",
      unit: "multiple",
      range: { low: 0.5, high: 8 },
      cases: [2.6, CAPITAL_INTENSITY, 2.2],
    },
    {
      role: "price decline",
      label: "Annual decline in the price of compute",
      unit: RATE,
      range: { low: 0, high: 0.5 },
      cases: [0.2, 0.15, 0.1],
    },
    {
      role: "cash margin",
      label: "Pre-CapEx cash margin",
      unit: "fraction",
      range: { low: 0, high: 0.9 },
      cases: [cash - 0.06, cash, cash + 0.04],
      ...(margin !== undefined && {
        why: `Operating cash flow before interest was ${percent(margin)} of revenue in the last fiscal year.`,
      }),
    },
    {
      role: "interest rate",
      label: "Interest rate on debt",
      unit: RATE,
      range: { low: 0, high: 0.25 },
      cases: [paid + 0.01, paid, paid - 0.01],
      ...(rate !== undefined && { why: `Interest expense was ${percent(rate)} of debt in the last fiscal year.` }),
    },
    {
      role: "issue discount",
      label: "Discount on new shares",
      unit: "fraction",
      range: { low: 0, high: 0.6 },
      cases: [0.2, 0.1, 0],
    },
  ];
}
