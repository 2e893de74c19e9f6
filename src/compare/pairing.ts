import type { ReadSheet, ReadWorkbook } from "./read/workbook";
import { SheetPair } from "./sheet-pair";
import { tokenOf } from "./token";

/** Two workbooks, sheet by sheet. */
export interface Pairing {
  readonly pairs: readonly SheetPair[];
  readonly added: readonly ReadSheet[];
  readonly removed: readonly ReadSheet[];
  /** The pair of a sheet by its name, in the old and in the new workbook. */
  readonly byOldName: ReadonlyMap<string, SheetPair>;
  readonly byNewName: ReadonlyMap<string, SheetPair>;
}

/** From here on a sheet of another name is taken for the same one, renamed. */
const SAME_SHEET = 0.5;

const lower = (name: string): string => name.toLowerCase();

/** The share of what two sheets hold that both hold. */
function overlap(one: ReadSheet, other: ReadSheet): number {
  const counts = new Map<string, number>();
  for (const cell of one.cells) counts.set(tokenOf(cell), (counts.get(tokenOf(cell)) ?? 0) + 1);
  let same = 0;
  for (const cell of other.cells) {
    const left = counts.get(tokenOf(cell)) ?? 0;
    if (left > 0) same++;
    counts.set(tokenOf(cell), left - 1);
  }
  const most = Math.max(one.cells.length, other.cells.length);
  return most === 0 ? 0 : same / most;
}

export function pairSheets(before: ReadWorkbook, after: ReadWorkbook): Pairing {
  const removed = [...before.sheets];
  const added = [...after.sheets];
  const matches: (readonly [ReadSheet, ReadSheet])[] = [];
  const match = (isSame: (old: ReadSheet, now: ReadSheet) => boolean): void => {
    for (const old of [...removed]) {
      const now = added.find((one) => isSame(old, one));
      if (!now) continue;
      matches.push([old, now]);
      removed.splice(removed.indexOf(old), 1);
      added.splice(added.indexOf(now), 1);
    }
  };
  // The id of a sheet stays where its name does not; only an open workbook tells it.
  match((old, now) => old.id !== undefined && old.id === now.id);
  match((old, now) => lower(old.name) === lower(now.name));
  const candidates = removed
    .flatMap((old) => added.map((now) => ({ old, now, share: overlap(old, now) })))
    .sort((one, other) => other.share - one.share);
  for (const { old, now, share } of candidates) {
    if (share < SAME_SHEET || !removed.includes(old) || !added.includes(now)) continue;
    matches.push([old, now]);
    removed.splice(removed.indexOf(old), 1);
    added.splice(added.indexOf(now), 1);
  }
  matches.sort(([one], [other]) => before.sheets.indexOf(one) - before.sheets.indexOf(other));
  const pairs = matches.map(([old, now], i) => new SheetPair(`both ${i}`, old, now));
  return {
    pairs,
    added,
    removed,
    byOldName: new Map(pairs.map((pair) => [lower(pair.before.sheet.name), pair])),
    byNewName: new Map(pairs.map((pair) => [lower(pair.after.sheet.name), pair])),
  };
}
