import { daysBetween } from "../day";
import { byText, type Fact, type Filing } from "../fact";

/** Reports of a period; other forms repeat their figures, often rounded. */
const PERIODIC = /^(10-K|10-KT|10-K405|10-KSB|10-Q|10-QT|10-QSB|20-F|40-F)(\/A)?$/i;
const ANNUAL = /^(10-K|10-KT|10-K405|10-KSB|20-F|40-F)(\/A)?$/i;

export const isPeriodic = ({ form }: Filing): boolean => PERIODIC.test(form);
export const isAnnual = ({ form }: Filing): boolean => ANNUAL.test(form);
export const isAmended = ({ form }: Filing): boolean => /\/A$/i.test(form);

/** The day from which a filing counts: when it was filed, or when it was signed at the earliest. */
export const dayOf = ({ filed, signed, periodEnd }: Filing): string => filed ?? signed ?? periodEnd ?? "9999-12-31";

/** One filing whatever file it came from. */
export const keyOf = (filing: Filing): string =>
  filing.accession ?? `${filing.form}|${dayOf(filing)}|${filing.periodEnd}`;

/** The grain of a value: the smallest step that its filing reports in, as far as its digits show. */
export type Grain = (fact: Fact) => number;

function digitGrain(value: number): number {
  if (value === 0) return Infinity;
  const [mantissa = "", exponent = "0"] = Math.abs(value).toExponential().split("e");
  return 10 ** (Number(exponent) - (mantissa.split(".")[1]?.length ?? 0));
}

/** Grains by filing and unit. One or two round values do not prove a coarse grain: four digits always count. */
export function grains(facts: readonly Fact[]): Grain {
  const finest = new Map<string, { grain: number; count: number }>();
  const key = (fact: Fact) => `${keyOf(fact.filing)}|${fact.unit}`;
  for (const fact of facts) {
    if (fact.value === 0) continue;
    const known = finest.get(key(fact)) ?? { grain: Infinity, count: 0 };
    finest.set(key(fact), { grain: Math.min(known.grain, digitGrain(fact.value)), count: known.count + 1 });
  }
  return (fact) => {
    if (fact.decimals !== null) return Number.isFinite(fact.decimals) ? 10 ** -fact.decimals : 0;
    const { grain, count } = finest.get(key(fact)) ?? { grain: 0, count: 0 };
    // Values a share are given in cents, even where the digits end earlier.
    if (/\/shares$/i.test(fact.unit)) return Math.min(grain, 0.01);
    if (count >= 5 || fact.value === 0) return Number.isFinite(grain) ? grain : 0;
    return Math.min(grain, 10 ** (Math.floor(Math.log10(Math.abs(fact.value))) - 3));
  };
}

/**
 * Whether two values are the same at the coarser of their grains. Where the grains differ, the coarser value may be
 * rounded either way, as filers do to make columns add up.
 */
export function sameRounded(a: Fact, b: Fact, grain: Grain): boolean {
  const [finer, coarser] = [grain(a), grain(b)].sort((x, y) => x - y) as [number, number];
  const apart = Math.abs(a.value - b.value);
  return finer < coarser * 0.99 ? apart < coarser : apart <= (coarser / 2) * (1 + 1e-9);
}

/** Whether a filing gives one value twice, once rounded to fewer digits. */
export function sameInFiling(a: Fact, b: Fact, grain: Grain): boolean {
  const coarser = Math.max(digitGrain(a.value), digitGrain(b.value));
  return sameRounded(a, b, grain) || (Number.isFinite(coarser) && Math.abs(a.value - b.value) <= coarser / 2);
}

/** Whether one value is the other in thousands or millions: the scale was tagged wrong. */
export function isScaleSlip(a: Fact, b: Fact, grain: Grain): boolean {
  return [1e3, 1e6, 1e-3, 1e-6].some((scale) => {
    const slack = Math.max(grain(a) * scale, grain(b)) / 2 + Math.abs(b.value) * 1e-6;
    return (
      a.value !== 0 && b.value !== 0 && Math.abs(a.value * scale - b.value) <= Math.min(slack, Math.abs(b.value) * 1e-2)
    );
  });
}

/** Oldest first; of one filing the more exact value last. The order of the files never matters. */
export function inOrder(copies: readonly Fact[], grain: Grain): Fact[] {
  return [...copies].sort(
    (a, b) =>
      byText(dayOf(a.filing), dayOf(b.filing)) ||
      byText(keyOf(a.filing), keyOf(b.filing)) ||
      grain(b) - grain(a) ||
      digitGrain(b.value) - digitGrain(a.value) ||
      a.value - b.value,
  );
}

/** All copies of one fact (concept, unit, start and end) that count: those of periodic reports, where there are any. */
export function counting(copies: readonly Fact[]): readonly Fact[] {
  const periodic = copies.filter(({ filing }) => isPeriodic(filing));
  return periodic.length > 0 ? periodic : copies;
}

/**
 * The fiscal year of a filing as seen from a fiscal year's first day: 0 for its own reports, 1 for the next year's.
 * An amendment is a vintage of its own, as what it restates was not restated with it.
 */
export function vintageOf(start: string, filing: Filing, periodEnd: string): number {
  const year = Math.floor((daysBetween(start, periodEnd) - 14) / 365.25);
  return year + (isAmended(filing) ? 0.5 : 0);
}
