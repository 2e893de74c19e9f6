import type { Area } from "../cells/address";
import type { ReadCell } from "./read/sheet";
import { tokenOf } from "./token";

/** A block of cells that stands elsewhere on its sheet now. */
export interface Move {
  readonly from: Area;
  readonly to: Area;
  readonly cells: readonly (readonly [from: ReadCell, to: ReadCell])[];
}

interface Place {
  readonly row: number;
  readonly column: number;
}

const around = (cells: readonly Place[]): Area => ({
  top: Math.min(...cells.map(({ row }) => row)),
  bottom: Math.max(...cells.map(({ row }) => row)),
  left: Math.min(...cells.map(({ column }) => column)),
  right: Math.max(...cells.map(({ column }) => column)),
});

const MOST = 20_000;

/** Cells that are gone from where they stood and stand elsewhere in the same order, at least two or one that says much. */
export function movesBetween(
  gone: readonly ReadCell[],
  come: readonly ReadCell[],
  stays: (cell: ReadCell) => Place,
): Move[] {
  if (gone.length === 0 || come.length === 0 || gone.length > MOST || come.length > MOST) return [];
  const byToken = new Map<string, ReadCell[]>();
  for (const cell of come) byToken.set(tokenOf(cell), [...(byToken.get(tokenOf(cell)) ?? []), cell]);
  const byOffset = new Map<string, (readonly [ReadCell, ReadCell])[]>();
  for (const cell of gone) {
    const from = stays(cell);
    for (const to of (byToken.get(tokenOf(cell)) ?? []).slice(0, 20)) {
      const offset = `${to.row - from.row},${to.column - from.column}`;
      byOffset.set(offset, [...(byOffset.get(offset) ?? []), [cell, to] as const]);
    }
  }
  const [left, free] = [new Set(gone), new Set(come)];
  const moves: Move[] = [];
  for (const [, pairs] of [...byOffset].sort(([, one], [, other]) => other.length - one.length)) {
    const cells = pairs.filter(([from, to]) => left.has(from) && free.has(to));
    if (cells.length < 2 && !(cells[0] && tokenOf(cells[0][0]).length > 6)) continue;
    moves.push({ from: around(cells.map(([from]) => from)), to: around(cells.map(([, to]) => to)), cells });
    for (const [from, to] of cells) {
      left.delete(from);
      free.delete(to);
    }
  }
  return moves;
}
