import { SHARES } from "./also-read";
import { byText, type Fact } from "../fact";
import { dayOf, type Grain, keyOf } from "./vintages";

/** New shares for one old: two for one is 2, one for ten is 0.1. */
const RATIOS = [1.25, 4 / 3, 1.5, 2.5, ...Array.from({ length: 99 }, (_, i) => i + 2)];
const FACTORS = [...RATIOS, ...RATIOS.map((ratio) => 1 / ratio)];

export interface Split {
  factor: number;
  /** When the first filing with restated shares came. */
  from: string;
}

/** The factor that turns one value into another within the grain of both, if a split could. */
export function factorOf(first: Fact, later: Fact, grain: Grain, perShare: boolean): number | null {
  if (first.value === 0 || later.value === 0 || Math.sign(first.value) !== Math.sign(later.value)) return null;
  const fits = FACTORS.filter((factor) => {
    const scale = perShare ? 1 / factor : factor;
    const slack = (grain(later) + grain(first) * scale) / 2 + Math.abs(later.value) * 1e-4;
    return Math.abs(first.value * scale - later.value) <= slack;
  });
  const exact = (factor: number) => Math.abs(Math.log(((perShare ? 1 / factor : factor) * first.value) / later.value));
  return fits.sort((a, b) => exact(a) - exact(b))[0] ?? null;
}

/** Whether an amount a share, or a number of shares. */
export const isPerShare = (unit: string): boolean => /\/shares$/i.test(unit);
export const isShares = (unit: string): boolean => /^shares$/i.test(unit);

/** The splits of a company, out of numbers of shares that later filings give anew. */
export function splitsOf(identities: ReadonlyMap<string, Fact[]>, grain: Grain): Split[] {
  const found = new Map<number, string>();
  for (const copies of identities.values()) {
    const [one] = copies;
    if (!one || !isShares(one.unit) || !one.start || !SHARES.test(one.concept)) continue;
    for (let i = 1; i < copies.length; i++) {
      const factor = factorOf(copies[i - 1]!, copies[i]!, grain, false);
      if (factor === null) continue;
      const from = dayOf(copies[i]!.filing);
      if (!found.has(factor) || from < found.get(factor)!) found.set(factor, from);
    }
  }
  return [...found].map(([factor, from]) => ({ factor, from })).sort((a, b) => byText(a.from, b.from));
}

/** Whether a change of a value by share, or of shares, is a split: the number of shares must have changed with it. */
export function isSplit(
  first: Fact,
  later: Fact,
  splits: readonly Split[],
  knowsShares: boolean,
  grain: Grain,
): boolean {
  const perShare = isPerShare(first.unit);
  if (!perShare && !isShares(first.unit)) return false;
  const factor = factorOf(first, later, grain, perShare);
  if (factor === null) return false;
  if (!perShare || !knowsShares) return true;
  const between = splits.filter(({ from }) => from > dayOf(first.filing) && from <= dayOf(later.filing));
  const products = between.reduce<number[]>((all, split) => [...all, ...all.map((one) => one * split.factor)], [1]);
  return products.some((product) => {
    const slack = (grain(later) + grain(first) / product) / 2 + Math.abs(later.value) * 1e-4;
    return product !== 1 && Math.abs(first.value / product - later.value) <= slack;
  });
}

/** The splits after the newest copy of a value: it was never restated for them. */
export function missedSplits(shown: Fact, splits: readonly Split[]): Split[] {
  return splits.filter(({ from }) => from > dayOf(shown.filing) && shown.end < from && keyOf(shown.filing) !== "");
}

/** "10-for-1", "1-for-8". */
export function splitText(factor: number): string {
  const [least, most] = [factor, 1 / factor].map((ratio) => {
    const below = [1, 2, 3, 4].find((parts) => Math.abs(ratio * parts - Math.round(ratio * parts)) < 1e-6) ?? 1;
    return [Math.round(ratio * below), below] as const;
  }) as [readonly [number, number], readonly [number, number]];
  return factor >= 1 ? `${least[0]}-for-${least[1]}` : `${most[1]}-for-${most[0]}`;
}
