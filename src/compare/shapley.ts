/** What each cause does to a result, however they are ordered. */
export interface Shares {
  readonly effects: readonly number[];
  readonly sampled: boolean;
}

/** Up to so many causes every order is counted. */
export const MOST_EXACT = 12;
const SAMPLES = 300;

/** The result with some causes in force, by the bits of a number or a list of truths. */
export type Outcome = (inForce: readonly boolean[]) => number;

/**
 * The mean, over all orders in which the causes may come, of what each adds when it comes (Shapley). The shares add up
 * to the whole; a cause that never adds anything gets nothing, and two that always add the same get the same.
 */
export function shares(count: number, outcome: Outcome): Shares {
  return count <= MOST_EXACT ? exact(count, outcome) : sampled(count, outcome);
}

function exact(count: number, outcome: Outcome): Shares {
  const size = 1 << count;
  const results = new Float64Array(size);
  // From each set to the next one cause changes (Gray's order), so that little is computed anew.
  for (let i = 0; i < size; i++) {
    const set = i ^ (i >> 1);
    results[set] = outcome(Array.from({ length: count }, (_, cause) => (set & (1 << cause)) !== 0));
  }
  const weights = Array.from({ length: count }, (_, k) => 1 / (count * binomial(count - 1, k)));
  const effects = Array.from({ length: count }, (_, cause) => {
    let effect = 0;
    for (let set = 0; set < size; set++)
      if (!(set & (1 << cause))) effect += weights[ones(set)]! * (results[set | (1 << cause)]! - results[set]!);
    return effect;
  });
  return { effects: settled(effects, results[size - 1]! - results[0]!), sampled: false };
}

function ones(set: number): number {
  let count = 0;
  for (let left = set; left > 0; left &= left - 1) count++;
  return count;
}

function binomial(n: number, k: number): number {
  let result = 1;
  for (let i = 1; i <= k; i++) result = (result * (n - k + i)) / i;
  return result;
}

/** Orders drawn at random, each with its reverse; always the same ones, so that a bridge does not change by itself. */
function sampled(count: number, outcome: Outcome): Shares {
  const effects = new Array<number>(count).fill(0);
  let seed = 20_250_131;
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const none = outcome(new Array<boolean>(count).fill(false));
  let all = none;
  const walk = (order: readonly number[]) => {
    const inForce = new Array<boolean>(count).fill(false);
    let before = none;
    for (const cause of order) {
      inForce[cause] = true;
      all = outcome(inForce);
      effects[cause]! += (all - before) / SAMPLES;
      before = all;
    }
  };
  for (let sample = 0; sample < SAMPLES; sample += 2) {
    const order = Array.from({ length: count }, (_, i) => i);
    for (let i = count - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    walk(order);
    walk([...order].reverse());
  }
  return { effects: settled(effects, all - none), sampled: true };
}

/** The effects with what rounding left over given to the largest, so that they add up. */
function settled(effects: readonly number[], whole: number): number[] {
  const result = [...effects];
  if (result.length === 0) return result;
  const largest = result.reduce((best, each, i) => (Math.abs(each) > Math.abs(result[best]!) ? i : best), 0);
  result[largest]! += whole - result.reduce((sum, each) => sum + each, 0);
  return result;
}
