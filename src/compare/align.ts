/** A line of a sheet, a row or a column, as far as it is told from others. */
export interface Line {
  /** What its cells hold, in their order; empty where it is blank. */
  readonly tokens: readonly string[];
  /** The same with what leads to other sheets: it tells blocks apart that are alike but for their sources. */
  readonly exact?: readonly string[];
}

/** Which old line became which new one; those that are in no pair were deleted or inserted. */
export interface Alignment {
  readonly pairs: readonly (readonly [before: number, after: number])[];
  /** Pairs that stand in another order than the rest. */
  readonly moved: readonly (readonly [before: number, after: number])[];
}

type Pair = readonly [before: number, after: number];

/** Of a gap with more pairs to weigh than this only its ends are compared. */
const MOST_WEIGHED = 250_000;
/** From here on two lines are taken for one that was changed. */
const ALIKE = 0.34;

const SEPARATOR = "\u0001";

/**
 * Aligns lines by what they hold. Where that leaves some apart, what they read of other sheets may tell them better;
 * but those sheets may have been shifted themselves, so that counts only where it leaves no more apart.
 */
export function align(before: readonly Line[], after: readonly Line[]): Alignment {
  const keys = keysOf(before, after, ({ tokens }) => tokens);
  const plain = alignedBy(before, after, keys, keys);
  if (apart(plain, before, after) === 0) return plain;
  const exact = keysOf(before, after, (line) => line.exact ?? line.tokens);
  const told = alignedBy(before, after, keys, exact);
  const alike = ({ pairs }: Alignment) => pairs.filter(([a, b]) => exact[0][a] === exact[1][b]).length;
  const better = apart(plain, before, after) - apart(told, before, after) || alike(told) - alike(plain);
  return better > 0 ? told : plain;
}

/** How many lines stand alone or in another order. */
const apart = ({ pairs, moved }: Alignment, before: readonly Line[], after: readonly Line[]): number =>
  before.length + after.length - 2 * pairs.length + moved.length;

function alignedBy(before: readonly Line[], after: readonly Line[], keys: Keys, exact: Keys): Alignment {
  const told = uniquePairs(exact, [0, before.length], [0, after.length]);
  const unique = withOthers(told, uniquePairs(keys, [0, before.length], [0, after.length]));
  const inOrder = new Set(longestRise(unique).map(([, b]) => b));
  const moved = widened(
    unique.filter(([, b]) => !inOrder.has(b)),
    exact,
    new Map(unique),
  );
  const taken = { before: new Set(moved.map(([a]) => a)), after: new Set(moved.map(([, b]) => b)) };
  const fixed = unique.filter(([, b]) => inOrder.has(b));
  const pairs = [...between(before, after, keys, taken, fixed, [0, before.length], [0, after.length]), ...moved];
  const late = leftOver(exact, pairs);
  return { pairs: [...pairs, ...late], moved: [...moved, ...late] };
}

const keysOf = (before: readonly Line[], after: readonly Line[], of: (line: Line) => readonly string[]): Keys => [
  before.map((line) => of(line).join(SEPARATOR)),
  after.map((line) => of(line).join(SEPARATOR)),
];

/** Pairs with those of others that leave them alone, in the order of the old lines. */
function withOthers(pairs: readonly Pair[], others: readonly Pair[]): Pair[] {
  const [left, right] = [new Set(pairs.map(([a]) => a)), new Set(pairs.map(([, b]) => b))];
  const more = others.filter(([a, b]) => !left.has(a) && !right.has(b));
  return [...pairs, ...more].sort(([one], [other]) => one - other);
}

/** Lines that are left on both sides and are the same: they moved, though others are like them. */
function leftOver([one, other]: Keys, pairs: readonly Pair[]): Pair[] {
  const [paired, pairedAfter] = [new Set(pairs.map(([a]) => a)), new Set(pairs.map(([, b]) => b))];
  const free = new Map<string, number[]>();
  other.forEach((key, b) => {
    if (key !== "" && !pairedAfter.has(b)) free.set(key, [...(free.get(key) ?? []), b]);
  });
  return one.flatMap((key, a): Pair[] => {
    const b = paired.has(a) ? undefined : free.get(key)?.shift();
    return b === undefined ? [] : [[a, b]];
  });
}

/** Moved lines with those beside them that are no single ones, but the same on both sides. */
function widened(moved: readonly Pair[], [one, other]: Keys, unique: ReadonlyMap<number, number>): Pair[] {
  const taken = new Map(moved);
  const there = new Set([...unique.values(), ...taken.values()]);
  for (const step of [1, -1])
    for (const [a, b] of moved)
      for (let [x, y] = [a + step, b + step]; one[x] !== undefined && one[x] === other[y]; x += step, y += step) {
        if (unique.has(x) || there.has(y) || taken.has(x)) break;
        taken.set(x, y);
        there.add(y);
      }
  return withoutBlankEnds(
    [...taken].sort(([x], [y]) => x - y),
    one,
  );
}

/** A blank line at the end of what was moved stays where it was. */
function withoutBlankEnds(moved: readonly Pair[], keys: readonly string[]): Pair[] {
  const kept = [...moved];
  const isEdge = (i: number, step: 1 | -1): boolean => {
    const [here, next] = [kept[i]!, kept[i + step]];
    return !next || next[0] !== here[0] + step || next[1] !== here[1] + step;
  };
  for (const step of [1, -1] as const)
    for (let i = step === 1 ? kept.length - 1 : 0; i >= 0 && i < kept.length; i -= step)
      if (keys[kept[i]![0]] === "" && isEdge(i, step)) {
        kept.splice(i, 1);
        if (step === -1) i += step;
      }
  return kept;
}

type Span = readonly [from: number, to: number];
type Keys = readonly [readonly string[], readonly string[]];

/** The lines that stand once on either side, and are the same. */
function uniquePairs([one, other]: Keys, [a, b]: Span, [c, d]: Span): Pair[] {
  const places = (keys: readonly string[], from: number, to: number) => {
    const found = new Map<string, number>();
    for (let i = from; i < to; i++) if (keys[i] !== "") found.set(keys[i]!, found.has(keys[i]!) ? -1 : i);
    return found;
  };
  const there = places(other, c, d);
  return [...places(one, a, b)].flatMap(([key, at]): Pair[] => {
    const match = there.get(key);
    return at >= 0 && match !== undefined && match >= 0 ? [[at, match]] : [];
  });
}

/** The most pairs that stand in one order on both sides. */
function longestRise(pairs: readonly Pair[]): Pair[] {
  const ends: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, value], i) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]![1] < value) low = middle + 1;
      else high = middle;
    }
    previous[i] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = i;
  });
  const rise: Pair[] = [];
  for (let i = ends.at(-1) ?? -1; i >= 0; i = previous[i]!) rise.push(pairs[i]!);
  return rise.reverse();
}

interface Taken {
  readonly before: ReadonlySet<number>;
  readonly after: ReadonlySet<number>;
}

function fill(
  before: readonly Line[],
  after: readonly Line[],
  keys: Keys,
  taken: Taken,
  [a, b]: Span,
  [c, d]: Span,
): Pair[] {
  const free = (pairs: Pair[]) => pairs.filter(([x, y]) => !taken.before.has(x) && !taken.after.has(y));
  const anchors = longestRise(free(uniquePairs(keys, [a, b], [c, d])));
  return anchors.length === 0
    ? weighed(before, after, keys, taken, [a, b], [c, d])
    : between(before, after, keys, taken, anchors, [a, b], [c, d]);
}

/** Anchors, and what stands between them. */
function between(
  before: readonly Line[],
  after: readonly Line[],
  keys: Keys,
  taken: Taken,
  anchors: readonly Pair[],
  [a, b]: Span,
  [c, d]: Span,
): Pair[] {
  const pairs: Pair[] = [];
  let [from, to] = [a, c];
  for (const [x, y] of [...anchors, [b, d] as const]) {
    if (from < x || to < y) pairs.push(...fill(before, after, keys, taken, [from, x], [to, y]));
    if (x < b || y < d) pairs.push([x, y]);
    [from, to] = [x + 1, y + 1];
  }
  return pairs;
}

const range = ([from, to]: Span, taken: ReadonlySet<number>): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i).filter((i) => !taken.has(i));

/** The pairs of a gap: the same at both ends, and what is most alike between. */
function weighed(
  before: readonly Line[],
  after: readonly Line[],
  [one, other]: Keys,
  taken: Taken,
  spanBefore: Span,
  spanAfter: Span,
): Pair[] {
  const left = range(spanBefore, taken.before);
  const right = range(spanAfter, taken.after);
  const pairs: Pair[] = [];
  while (left.length > 0 && right.length > 0 && one[left[0]!] === other[right[0]!])
    pairs.push([left.shift()!, right.shift()!]);
  const tail: Pair[] = [];
  while (left.length > 0 && right.length > 0 && one[left.at(-1)!] === other[right.at(-1)!])
    tail.push([left.pop()!, right.pop()!]);
  if (left.length === 1 && right.length === 1) pairs.push([left[0]!, right[0]!]);
  else if (left.length * right.length > MOST_WEIGHED)
    left.slice(0, right.length).forEach((x, i) => pairs.push([x, right[i]!]));
  else pairs.push(...best(left, right, (x, y) => likeness(before[x]!, after[y]!, left.length === right.length)));
  return [...pairs, ...tail.reverse()];
}

/** How much of two lines is the same, from 0 to 1.5: a label in common says most. */
function likeness(one: Line, other: Line, sameCount: boolean): number {
  if (one.tokens.length === 0 || other.tokens.length === 0)
    return one.tokens.length === other.tokens.length ? 0.02 : sameCount ? 0.005 : 0;
  const counts = new Map<string, number>();
  for (const token of one.tokens) counts.set(token, (counts.get(token) ?? 0) + 1);
  let same = 0;
  for (const token of other.tokens) {
    const left = counts.get(token) ?? 0;
    if (left > 0) same++;
    counts.set(token, left - 1);
  }
  const share = same / Math.max(one.tokens.length, other.tokens.length);
  const label = one.tokens[0]!.startsWith("t") && one.tokens[0] === other.tokens[0] ? 0.5 : 0;
  const score = share + label;
  // Lines that have nothing in common are one only where their number tells so.
  return score >= ALIKE ? score : sameCount ? 0.01 : 0;
}

/** The pairs in order with the largest sum of weights. */
function best(left: readonly number[], right: readonly number[], weight: (x: number, y: number) => number): Pair[] {
  const [n, m] = [left.length, right.length];
  const sums = Array.from({ length: n + 1 }, () => new Float64Array(m + 1));
  const weights = left.map((x) => right.map((y) => weight(x, y)));
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--) {
      const paired = weights[i]![j]! > 0 ? weights[i]![j]! + sums[i + 1]![j + 1]! : -1;
      sums[i]![j] = Math.max(paired, sums[i + 1]![j]!, sums[i]![j + 1]!);
    }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < n && j < m;) {
    const w = weights[i]![j]!;
    if (w > 0 && sums[i]![j] === w + sums[i + 1]![j + 1]!) pairs.push([left[i++]!, right[j++]!]);
    else if (sums[i]![j] === sums[i + 1]![j]!) i++;
    else j++;
  }
  return pairs;
}
