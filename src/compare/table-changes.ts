import { areaText } from "../cells/address";
import type { Change } from "./changes";
import type { Pairing } from "./pairing";
import type { ReadTable } from "./read/tables";
import type { ReadWorkbook } from "./read/workbook";
import { trimmedPlace } from "./sheet-pair";

/** Tables that were added, removed or named otherwise. One that grew with its rows is the same. */
export function tableChanges(before: ReadWorkbook, after: ReadWorkbook, pairing: Pairing): Change[] {
  const left = new Map(before.tables.map((table) => [table.name.toLowerCase(), table]));
  const isSamePlace = (old: ReadTable, now: ReadTable) => {
    const pair = pairing.byOldName.get(old.sheet.toLowerCase());
    if (!pair || pair !== pairing.byNewName.get(now.sheet.toLowerCase())) return false;
    const [one, other] = [trimmedPlace(old.area, pair, "before"), trimmedPlace(now.area, pair, "after")];
    return one.top === other.top && one.left === other.left;
  };
  const found: Change[] = [];
  for (const now of after.tables.filter(({ name }) => !left.delete(name.toLowerCase()))) {
    const place = { sheet: now.sheet, cell: areaText(now.area), is: now.name };
    const old = [...left.values()].find((one) => isSamePlace(one, now));
    if (old) left.delete(old.name.toLowerCase());
    found.push({ kind: old ? "table renamed" : "table added", ...place, was: old?.name ?? null });
  }
  for (const { name, sheet, area } of left.values())
    found.push({ kind: "table removed", sheet, cell: areaText(area), was: name, is: null });
  return found;
}
