import type { PlanCell, SheetPlan } from "./plan";

/** The cells of a sheet of ours as the user left them: what they hold, and what they show. */
export interface Held {
  readonly formulas: readonly (readonly (string | number | boolean)[])[];
  readonly values: readonly (readonly (string | number | boolean)[])[];
}

/** A cell of the plan (from 0) and where its name stands in what is held. */
export interface Anchor {
  readonly row: number;
  readonly column: number;
  readonly heldRow: number;
  readonly heldColumn: number;
}

/** Where each line of the plan stands in what is held; undefined for one that was deleted. */
export type LineUp = readonly (number | undefined)[];

interface Line {
  readonly marks: readonly string[];
  readonly filled: boolean;
}

/**
 * Finds the rows and the columns of a planned sheet among those that the user has left: others may have been put in, and
 * some of ours deleted. Names say where their lines are; for the others what stands in them decides. Undefined where
 * lines were put into another order as well, so that nothing can be said. `sorted` are those of the held rows that are to
 * hold another row of ours than they do.
 */
export function lineUp(
  plan: SheetPlan,
  held: Held,
  anchors: readonly Anchor[],
): { readonly rows: LineUp; readonly columns: LineUp; readonly sorted: readonly number[] } | undefined {
  const { rows: cells } = plan;
  const width = Math.max(...cells.map((line) => line.length));
  const planned = (row: number, column: number) => markOfPlan(cells[row]?.[column] ?? null);
  const there = (row: number, column: number) => markOfHeld(held, row, column);
  const heldWidth = Math.max(0, ...held.formulas.map((line) => line.length));
  const linesOf = (
    count: number,
    across: number,
    read: (line: number, at: number) => string | undefined,
    filled: (line: number, at: number) => boolean,
  ): Line[] =>
    Array.from({ length: count }, (_, line) => {
      const at = Array.from({ length: across }, (__, i) => i);
      return {
        marks: at.flatMap((i) => read(line, i) ?? []),
        filled: at.some((i) => filled(line, i)),
      };
    });
  const isFilled = (row: number, column: number) => (held.formulas[row]?.[column] ?? "") !== "";
  const rows = align(
    linesOf(cells.length, width, planned, (row, column) => planned(row, column) !== undefined),
    linesOf(held.formulas.length, heldWidth, there, isFilled),
    majority(anchors.map(({ row, heldRow }) => [row, heldRow])),
  );
  const columns = align(
    linesOf(
      width,
      cells.length,
      (column, row) => planned(row, column),
      (column, row) => planned(row, column) !== undefined,
    ),
    linesOf(
      heldWidth,
      held.formulas.length,
      (column, row) => there(row, column),
      (column, row) => isFilled(row, column),
    ),
    majority(anchors.map(({ column, heldColumn }) => [column, heldColumn])),
  );
  return rows && columns && { rows: rows.lines, columns: columns.lines, sorted: rows.sorted };
}

/** What tells a cell of ours: its text, or the shape of its formula, whatever addresses it has by now. */
function markOfPlan(cell: PlanCell | null): string | undefined {
  if (!cell || cell.input !== undefined || cell.content === "spilled") return undefined;
  if ("formula" in cell.content) return shapeOf(cell.content.formula);
  const { literal } = cell.content;
  return typeof literal === "string" && literal !== "" ? literal : undefined;
}

function markOfHeld({ formulas, values }: Held, row: number, column: number): string | undefined {
  const formula = formulas[row]?.[column];
  if (typeof formula !== "string" || formula === "") return undefined;
  return formula.startsWith("=") && formula !== values[row]?.[column] ? shapeOf(formula) : formula;
}

function shapeOf(formula: string): string {
  return formula
    .toUpperCase()
    .replace(/('[^']*'|[A-Z_][A-Z0-9_.]*)!/g, "")
    .replace(/\$?[A-Z]{1,3}\$?\d+|#REF!/g, "#")
    .replace(/\s/g, "");
}

/** For each line of the plan the one on which most of its names stand. */
function majority(pairs: readonly (readonly [number, number])[]): ReadonlyMap<number, number> {
  const counts = new Map<number, Map<number, number>>();
  for (const [line, held] of pairs) {
    const of = counts.get(line) ?? new Map<number, number>();
    counts.set(line, of.set(held, (of.get(held) ?? 0) + 1));
  }
  return new Map([...counts].map(([line, of]) => [line, [...of].sort((a, b) => b[1] - a[1])[0]![0]]));
}

/** What it counts for that two lines are one, that one of ours is gone, and that one of the user's was put in. */
const WORTH = { named: 20, blank: 0.5, other: -0.5, unmarked: 0, gone: -1.2, putIn: -0.4 } as const;

function align(
  plan: readonly Line[],
  held: readonly Line[],
  named: ReadonlyMap<number, number>,
): { readonly lines: LineUp; readonly sorted: readonly number[] } | undefined {
  const common = plan.map((ours) => held.map((theirs) => shared(ours.marks, theirs.marks)));
  const worth = (i: number, j: number): number => {
    const at = named.get(i);
    if (at !== undefined) return at === j ? WORTH.named : -WORTH.named;
    const [ours, theirs] = [plan[i]!, held[j]!];
    if (common[i]![j]! > 0) return common[i]![j]! - 0.1 * (ours.marks.length - common[i]![j]!);
    if (ours.marks.length > 0) return WORTH.other;
    return !ours.filled && !theirs.filled ? WORTH.blank : WORTH.unmarked;
  };
  const found = bestPairs(plan.length, held.length, worth);
  // A line whose name or text stands on the one that it is paired with.
  const isSure = (at: number | undefined, i: number): boolean =>
    at !== undefined && (plan[i]!.marks.length === 0 || named.get(i) === at || common[i]![at]! > 0);
  const taken = new Set(found.filter(isSure));
  const isElsewhere = (at: number | undefined, i: number): boolean =>
    !isSure(at, i) && common[i]!.some((count, j) => !taken.has(j) && count > plan[i]!.marks.length / 2);
  // Names stay where they are when rows are sorted: it is the text of a line that then stands on another.
  const sortedIn = (lines: LineUp): number[] => {
    const has = (k: number): number => (lines[k] === undefined ? 0 : common[k]![lines[k]]!);
    // Another row of ours stands there, which is missing where it belongs.
    const holdsAnother = (at: number, i: number): boolean =>
      plan.some(({ marks }, k) => {
        const count = common[k]![at]!;
        return count > common[i]![at]! && count > has(k) && count > marks.length / 2;
      });
    return lines.flatMap((at, i) => (at !== undefined && holdsAnother(at, i) ? [at] : []));
  };
  if (!found.some(isElsewhere)) return { lines: found, sorted: sortedIn(found) };
  // Our lines are all there, in another order. Where others are among them as well, none of those is taken for ours.
  const isStranger = (j: number) => held[j]!.filled && plan.every((_, i) => common[i]![j] === 0);
  if (plan.length === held.length && !held.some((_, j) => isStranger(j))) {
    const inPlace = plan.map((_, i) => i);
    return { lines: inPlace, sorted: sortedIn(inPlace) };
  }
  const isTaken = found.some((at) => at !== undefined && isStranger(at));
  return isTaken ? undefined : { lines: found, sorted: sortedIn(found) };
}

function shared(ours: readonly string[], theirs: readonly string[]): number {
  const left = new Map<string, number>();
  for (const mark of theirs) left.set(mark, (left.get(mark) ?? 0) + 1);
  return ours.filter((mark) => {
    const count = left.get(mark) ?? 0;
    if (count > 0) left.set(mark, count - 1);
    return count > 0;
  }).length;
}

/** The pairing in order that counts for most, as sequences are aligned. */
function bestPairs(n: number, m: number, worth: (i: number, j: number) => number): (number | undefined)[] {
  const best = Array.from({ length: n + 1 }, () => new Array<number>(m + 1).fill(0));
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= m; j++) {
      if (i === 0 && j === 0) continue;
      best[i]![j] = Math.max(
        i > 0 && j > 0 ? best[i - 1]![j - 1]! + worth(i - 1, j - 1) : -Infinity,
        i > 0 ? best[i - 1]![j]! + WORTH.gone : -Infinity,
        j > 0 ? best[i]![j - 1]! + WORTH.putIn : -Infinity,
      );
    }
  }
  const pairs = new Array<number | undefined>(n).fill(undefined);
  for (let i = n, j = m; i > 0 && (j > 0 || i > 0);) {
    const value = best[i]![j]!;
    if (j > 0 && value === best[i - 1]![j - 1]! + worth(i - 1, j - 1)) pairs[--i] = --j;
    else if (j > 0 && value === best[i]![j - 1]! + WORTH.putIn) j--;
    else i--;
  }
  return pairs;
}
