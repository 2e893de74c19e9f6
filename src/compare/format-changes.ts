import { areaText } from "../cells/address";
import type { Change } from "./changes";
import type { ReadCell } from "./read/sheet";
import type { SheetPair } from "./sheet-pair";

const shown = ({ style }: ReadCell): string => [style.format, style.look].filter(Boolean).join(", ");

/** Cells that hold what they held and look otherwise; neighbors that changed alike are one change. */
export function formatChanges(pair: SheetPair, changed: ReadonlySet<ReadCell | undefined>): Change[] {
  const blocks: { top: number; bottom: number; left: number; right: number; was: string; is: string }[] = [];
  const cells = [...pair.after.cells.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const now of cells) {
    const old = pair.old(now);
    if (!old || changed.has(now)) continue;
    const [was, is] = [shown(old), shown(now)];
    if (was === is) continue;
    const last = blocks.at(-1);
    const joins =
      last && last.was === was && last.is === is && last.bottom === now.row && last.right === now.column - 1;
    if (joins) last.right = now.column;
    else blocks.push({ top: now.row, bottom: now.row, left: now.column, right: now.column, was, is });
  }
  const merged: typeof blocks = [];
  for (const block of blocks) {
    const above = merged.find(
      (one) =>
        one.bottom === block.top - 1 &&
        one.left === block.left &&
        one.right === block.right &&
        one.was === block.was &&
        one.is === block.is,
    );
    if (above) above.bottom = block.bottom;
    else merged.push(block);
  }
  return merged.map(({ was, is, ...area }) => ({
    kind: "format changed",
    sheet: pair.after.sheet.name,
    cell: areaText(area),
    was,
    is,
  }));
}
