import { DoubleDouble, productError } from "../double-double";
import type { Contract } from "./contract";
import type { Shape } from "./shape";

/** F(u) as the coefficients of u, u^2 and u^3. */
const COEFFICIENTS: Readonly<Record<Shape, readonly [number, number, number]>> = {
  STRAIGHT: [1, 0, 0],
  FRONT: [2, -1, 0],
  BACK: [0, 1, 0],
  SCURVE: [0, 3, -2],
};

const DEGREE = 3;

/** The first bound that is not before `day`. */
function firstBoundFrom(bounds: readonly number[], day: number): number {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bounds[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * What all contracts recognize in each period. The cost grows with contracts plus periods, not with their product: at
 * the bounds that a contract covers it is a polynomial of the day, so each contract adds its coefficients where it
 * begins and takes them away where it ends, and one pass over the bounds sums them up.
 */
export function total(contracts: readonly Contract[], bounds: readonly number[]): number[] {
  const origin = bounds[0]!;
  // What is added to the running polynomial at each bound, for each power of the day.
  const changes = Array.from({ length: DEGREE + 1 }, () => Array.from(bounds, () => new DoubleDouble()));
  for (const contract of contracts) {
    // At a bound D the days before D count: u = (D - first) / days, from the day after the first to the last.
    const from = firstBoundFrom(bounds, contract.first + 1);
    if (from === bounds.length) continue;
    const to = firstBoundFrom(bounds, contract.first + contract.days);
    changes[0]![to]?.add(contract.total);
    if (from < to) addPolynomial(contract, origin, changes, from, to);
  }
  const running = Array.from({ length: DEGREE + 1 }, () => new DoubleDouble());
  const parts = new Array<number>(bounds.length - 1);
  let before: DoubleDouble | undefined;
  for (let bound = 0; bound < bounds.length; bound++) {
    for (let power = 0; power <= DEGREE; power++) running[power]!.addOther(changes[power]![bound]!);
    const cumulative = new DoubleDouble();
    for (let power = DEGREE; power >= 0; power--) cumulative.multiplyAdd(bounds[bound]! - origin, running[power]!);
    if (before) {
      before.addOther(cumulative, -1);
      parts[bound - 1] = -before.value;
    }
    before = cumulative;
  }
  return parts;
}

/** Adds the coefficients of the day, counted from `origin`, of total x F((day - first) / days) between two bounds. */
function addPolynomial(
  { total: value, first, days, shape }: Contract,
  origin: number,
  changes: readonly (readonly DoubleDouble[])[],
  from: number,
  to: number,
): void {
  const shift = first - origin; // u = (x - shift) / days
  const coefficients = COEFFICIENTS[shape];
  for (let power = 1, divisor = days; power <= DEGREE; power++, divisor *= days) {
    const coefficient = coefficients[power - 1]!;
    if (coefficient === 0) continue;
    // c x value / days^power, a double and what it lacks; the divisor is whole, and exact up to 2^53
    const numerator = coefficient * value;
    const high = numerator / divisor;
    const product = high * divisor;
    const low = (numerator - product - productError(high, divisor, product)) / divisor;
    // (x - shift)^power by the binomial theorem, from its highest power down
    for (let k = power, factor = 1; k >= 0; factor = (factor * -shift * k) / (power - k + 1), k--) {
      const scaled = high * factor;
      const rest = productError(high, factor, scaled) + low * factor;
      addTo(changes[k]![from]!, scaled, rest);
      if (to < changes[k]!.length) addTo(changes[k]![to]!, -scaled, -rest);
    }
  }
}

function addTo(sum: DoubleDouble, high: number, low: number): void {
  sum.add(high);
  if (low !== 0) sum.add(low);
}
