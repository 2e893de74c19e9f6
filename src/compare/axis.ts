import type { Alignment } from "./align";

/**
 * The lines of a sheet, old and new, in one common order: each line of either side has its place there, and lines that
 * are the same have one together.
 */
export class Axis {
  /** The old line that became a new one, and the other way round. */
  readonly before = new Map<number, number>();
  readonly after = new Map<number, number>();
  readonly inserted: number[] = [];
  readonly deleted: number[] = [];
  /** Lines that were written below the last, or taken away from there: nothing was shifted by them. */
  readonly appended = new Set<number>();
  readonly cutOff = new Set<number>();
  private readonly fromBefore: number[] = [];
  private readonly fromAfter: number[] = [];
  private readonly length: number;

  constructor(
    private readonly countBefore: number,
    private readonly countAfter: number,
    readonly alignment: Alignment,
  ) {
    for (const [a, b] of alignment.pairs) {
      this.after.set(a, b);
      this.before.set(b, a);
    }
    this.pairEnds();
    for (let b = 0; b < this.ends.after; b++) if (!this.before.has(b)) this.inserted.push(b);
    for (let a = 0; a < this.ends.before; a++) if (!this.after.has(a)) this.deleted.push(a);
    this.length = this.order();
  }

  /** How many lines there are on either side, those at the end that only the other side has among them. */
  get ends(): { readonly before: number; readonly after: number } {
    return { before: this.countBefore + this.appended.size, after: this.countAfter + this.cutOff.size };
  }

  ofBefore(line: number): number {
    return this.fromBefore[line] ?? this.length + line - this.ends.before;
  }

  ofAfter(line: number): number {
    return this.fromAfter[line] ?? this.length + line - this.ends.after;
  }

  /** Whether an old line is one of the new ones, and a new line one of the old. */
  stays(before: number): boolean {
    return this.after.has(before) && !this.cutOff.has(before);
  }

  stayed(after: number): boolean {
    return this.before.has(after) && !this.appended.has(after);
  }

  /** Whether a place is a line on both sides. */
  isCommon(place: number): boolean {
    return place >= this.length || this.common.has(place);
  }
  private readonly common = new Set<number>();

  /** What stands after the last line of one side is paired with the blanks after the last of the other. */
  private pairEnds(): void {
    const lastBefore = Math.max(-1, ...this.after.keys());
    const lastAfter = Math.max(-1, ...this.before.keys());
    const tailBefore = this.countBefore - 1 - lastBefore;
    const tailAfter = this.countAfter - 1 - lastAfter;
    for (let i = 0; i < Math.max(tailBefore, tailAfter); i++) {
      const [a, b] = [lastBefore + 1 + i, lastAfter + 1 + i];
      this.after.set(a, b);
      this.before.set(b, a);
      if (i >= tailBefore) this.appended.add(b);
      if (i >= tailAfter) this.cutOff.add(a);
    }
  }

  private order(): number {
    const moved = new Set(this.alignment.moved.map(([a]) => a));
    // Deleted lines stand after the line that they followed.
    const following = new Map<number, number[]>();
    let anchor = -1;
    for (let a = 0; a < this.ends.before; a++) {
      const b = this.after.get(a);
      if (b !== undefined && !moved.has(a)) anchor = b;
      else if (b === undefined) following.set(anchor, [...(following.get(anchor) ?? []), a]);
    }
    let place = 0;
    const putDeleted = (after: number) => following.get(after)?.forEach((a) => (this.fromBefore[a] = place++));
    putDeleted(-1);
    for (let b = 0; b < this.ends.after; b++) {
      const a = this.before.get(b);
      this.fromAfter[b] = place;
      if (a !== undefined) {
        this.fromBefore[a] = place;
        if (this.stays(a) && this.stayed(b)) this.common.add(place);
      }
      place++;
      putDeleted(b);
    }
    return place;
  }
}

/** Lines in runs: [2, 3, 4, 9] is 2 to 4 and 9. */
export function runs(lines: readonly number[]): (readonly [from: number, to: number])[] {
  const found: [number, number][] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last && last[1] === line - 1) last[1] = line;
    else found.push([line, line]);
  }
  return found;
}
