/** How one company's multiple stands among its peers. */
export interface Standing {
  /** Over the lowest multiple, less 1. */
  readonly premiumToLowest: number;
  /** Over the median multiple, less 1. */
  readonly premiumToMedian: number;
  /** 1 is the highest; equal multiples share a rank. */
  readonly rank: number;
}

/** The standing of each multiple (all greater than 0) among all of them, in the order given. */
export function compare(multiples: readonly number[]): Standing[] {
  const ascending = [...multiples].sort((a, b) => a - b);
  const half = ascending.length >> 1;
  const median = ascending.length % 2 ? ascending[half]! : (ascending[half - 1]! + ascending[half]!) / 2;
  return multiples.map((multiple) => ({
    premiumToLowest: multiple / ascending[0]! - 1,
    premiumToMedian: multiple / median - 1,
    rank: 1 + ascending.filter((other) => other > multiple).length,
  }));
}
