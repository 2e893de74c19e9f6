import { cellText } from "../cells/address";
import type { Change } from "./changes";
import type { SheetPair } from "./sheet-pair";

/** Notes and comments that were added, removed or written anew; one that moved with its cell is the same. */
export function commentChanges(pair: SheetPair): Change[] {
  const sheet = pair.after.sheet.name;
  const now = new Map(pair.after.sheet.comments.map((each) => [cellText(each.row, each.column), each.text]));
  const old = new Map<string, string>();
  const gone: Change[] = [];
  for (const { row, column, text } of pair.before.sheet.comments) {
    const place = pair.place({ row, column });
    const cell = cellText(place?.row ?? row, place?.column ?? column);
    if (place) old.set(cell, text);
    if (!place || !now.has(cell)) gone.push({ kind: "comment removed", sheet, cell, was: text, is: null });
  }
  const written = [...now].flatMap(([cell, is]): Change[] => {
    const was = old.get(cell) ?? null;
    if (was === is) return [];
    return [{ kind: was === null ? "comment added" : "comment changed", sheet, cell, was, is }];
  });
  return [...written, ...gone];
}
