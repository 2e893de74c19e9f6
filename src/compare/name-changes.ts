import type { Change } from "./changes";
import { sameText } from "./common-formula";
import type { Pairing } from "./pairing";
import type { ReadName, ReadWorkbook } from "./read/workbook";

/** Names that were added, removed, or stand for something else. One that only moved with its cells is the same. */
export function nameChanges(before: ReadWorkbook, after: ReadWorkbook, pairing: Pairing): Change[] {
  const own = pairing.pairs[0];
  const sheetKey = (name: ReadName, side: "before" | "after"): string => {
    if (name.sheet === undefined) return "";
    const byName = side === "before" ? pairing.byOldName : pairing.byNewName;
    return byName.get(name.sheet.toLowerCase())?.key ?? `${side} ${name.sheet}`;
  };
  const byKey = (names: readonly ReadName[], side: "before" | "after") =>
    new Map(names.map((name) => [`${sheetKey(name, side)}!${name.name.toLowerCase()}`, name]));
  const [old, now] = [byKey(before.names, "before"), byKey(after.names, "after")];
  const same = (was: ReadName, is: ReadName) =>
    was.formula === is.formula || (own !== undefined && sameText(was.formula, is.formula, own, pairing));
  const changes: Change[] = [];
  for (const [key, { name, sheet, formula }] of now) {
    const was = old.get(key);
    const place = { sheet: sheet ?? null, cell: name };
    if (!was) changes.push({ kind: "name added", ...place, was: null, is: formula });
    else if (!same(was, now.get(key)!)) changes.push({ kind: "name changed", ...place, was: was.formula, is: formula });
  }
  for (const [key, { name, sheet, formula }] of old)
    if (!now.has(key)) changes.push({ kind: "name removed", sheet: sheet ?? null, cell: name, was: formula, is: null });
  return changes;
}
