import { parseA1Ref } from "@borgar/fx";
import { type Area, areaText, LAST_COLUMN, LAST_ROW } from "../cells/address";
import { isSealed, partsOf } from "../model/formula";
import type { Pairing } from "./pairing";
import { relative } from "./read/formula-text";
import type { ReadCell } from "./read/sheet";
import { type SheetPair, trimmed } from "./sheet-pair";
import { plainPart } from "./token";

type Side = "before" | "after";

/** A reference of a formula, by where it leads in the order that both workbooks share. */
interface Led {
  readonly pair: SheetPair;
  readonly area: Area;
  readonly fixed: string;
}

const flags = (range: { $top?: unknown; $left?: unknown; $bottom?: unknown; $right?: unknown }): string =>
  [range.$left, range.$top, range.$right, range.$bottom].map((flag) => (flag ? "$" : "-")).join("");

/** Where a reference leads; undefined where it is a name, or leads to a sheet of one side alone. */
function led(written: string, own: SheetPair | undefined, side: Side, pairing: Pairing): Led | undefined {
  if (isSealed(written)) return undefined;
  const found = parseA1Ref(written);
  if (!found || !("range" in found) || !found.range) return undefined;
  const [context] = found.context ?? [];
  if (context?.includes(":") || (found.context?.length ?? 0) > 1) return undefined;
  const byName = side === "before" ? pairing.byOldName : pairing.byNewName;
  const pair = context === undefined ? own : byName.get(context.toLowerCase());
  if (!pair) return undefined;
  const { top, left, bottom, right } = found.range;
  const area = { top: top ?? 0, left: left ?? 0, bottom: bottom ?? LAST_ROW, right: right ?? LAST_COLUMN };
  return { pair, area: whole(area, pair.common(area, side)), fixed: flags(found.range) };
}

/** Whole rows and columns stay whole. */
function whole(area: Area, common: Area): Area {
  const rows = area.top === 0 && area.bottom >= LAST_ROW ? { top: 0, bottom: LAST_ROW } : {};
  const columns = area.left === 0 && area.right >= LAST_COLUMN ? { left: 0, right: LAST_COLUMN } : {};
  const sorted = {
    top: Math.min(common.top, common.bottom),
    bottom: Math.max(common.top, common.bottom),
    left: Math.min(common.left, common.right),
    right: Math.max(common.left, common.right),
  };
  return { ...sorted, ...rows, ...columns };
}

function rewrite(formula: string, write: (reference: string) => string): string {
  try {
    return partsOf(formula)
      .map(({ written, reference }) => (reference ? write(written) : plainPart(written)))
      .join("")
      .replace(/ ?([(),=+\-*/^&<>;{}]) ?/g, "$1")
      .replace(/\b(TRUE|FALSE)\(\)/g, "$1");
  } catch {
    return formula;
  }
}

/** A formula by where its references lead in the common order: the same text where it says the same. */
export function commonText(formula: string, own: SheetPair, side: Side, pairing: Pairing): string {
  return rewrite(formula, (written) => {
    const found = led(written, own, side, pairing);
    if (!found) return written.toUpperCase();
    const { pair, area, fixed } = found;
    return `${pair.key}!${fixed}${area.top},${area.left}:${area.bottom},${area.right}`;
  });
}

/** The same without lines that one side alone has at the edges of ranges: a range that grew by an inserted row. */
function grownText(formula: string, own: SheetPair, side: Side, pairing: Pairing): string {
  return rewrite(formula, (written) => {
    const found = led(written, own, side, pairing);
    if (!found) return written.toUpperCase();
    const one = found.area;
    if (one.top === one.bottom && one.left === one.right)
      return `${found.pair.key}!${found.fixed}${one.top},${one.left}`;
    const { top, left, bottom, right } = trimmed(one, found.pair);
    return `${found.pair.key}!${found.fixed}${top},${left}:${bottom},${right}`;
  });
}

/** Whether two formulas lead to the same cells, whatever rows and columns came or went between. */
export function sameText(before: string, after: string, pair: SheetPair, pairing: Pairing): boolean {
  return (
    commonText(before, pair, "before", pairing) === commonText(after, pair, "after", pairing) ||
    grownText(before, pair, "before", pairing) === grownText(after, pair, "after", pairing)
  );
}

/** Whether a formula says what it said: by where it leads, or as it was copied down. */
export function sameFormula(old: ReadCell, now: ReadCell, pair: SheetPair, pairing: Pairing): boolean {
  const [before, after] = [old.formula!, now.formula!];
  if (sameText(before, after, pair, pairing)) return true;
  // A table may have another name, or a column another heading.
  if (old.plain && now.plain && sameText(old.plain, now.plain, pair, pairing)) return true;
  if (pair.isMoved(old)) return false;
  const copied = relative(before, old.row, old.column);
  return copied === relative(after, now.row, now.column) && copied !== before;
}

/** A formula as it is written for the sheets of the common order, whose names are their keys. */
export function commonFormula(
  formula: string,
  own: SheetPair | undefined,
  side: Side,
  pairing: Pairing,
  rename: (name: string) => string = (name) => name,
): string {
  try {
    return partsOf(formula)
      .map(({ written, reference }) => {
        if (!reference) return written;
        const found = led(written, own, side, pairing);
        return found ? areaText(found.area, "", found.pair.key) : rename(written);
      })
      .join("");
  } catch {
    return formula;
  }
}
