import { placeText } from "../cells/address";
import type { Place } from "../model/area";
import { type Content, isErrorText } from "../model/content";
import type { Model } from "../model/model";
import { type Bridge, isNear } from "./bridge";
import type { Change } from "./changes";
import type { Moved } from "./outputs";
import type { Pairing } from "./pairing";

/** Where a cell of the new workbook stood in the old one. */
export function oldPlace({ sheet, row, column }: Place, pairing: Pairing): Place | undefined {
  const pair = pairing.byNewName.get(sheet.toLowerCase());
  const old = pair?.old({ row, column });
  return old && { sheet: pair!.before.sheet.name, row: old.row, column: old.column };
}

/** What each formula that is in both workbooks came to and comes to; the file's word where it can't be followed. */
export function results(pairing: Pairing, models: { readonly before: Model; readonly after: Model }): Moved[] {
  return pairing.pairs.flatMap((pair) =>
    [...pair.after.cells.values()].flatMap((cell): Moved[] => {
      const old = cell.formula === undefined ? undefined : pair.old(cell);
      if (!old) return [];
      const place = { sheet: pair.after.sheet.name, row: cell.row, column: cell.column };
      const was = models.before.attempt({ sheet: pair.before.sheet.name, row: old.row, column: old.column });
      return [{ place, cell, was: was ?? old.value, is: models.after.attempt(place) ?? cell.value }];
    }),
  );
}

const PASSES = /^(ok|pass|passed|true|all (integrity )?checks pass(; .*)?)$/i;
export const passes = (value: Content | undefined): boolean =>
  value === true || (typeof value === "string" && PASSES.test(value));

/** Checks that fail now, and errors where there were none. */
export function consequences(moved: readonly Moved[]): Change[] {
  return moved.flatMap(({ place, was, is }): Change[] => {
    if (was === undefined || is === undefined || was === is) return [];
    const kind =
      isErrorText(is) && !isErrorText(was) ? "error" : passes(was) && !passes(is) ? "check broken" : undefined;
    if (!kind) return [];
    const cell = placeText(place.sheet, place.row, place.column).split("!").at(-1)!;
    return [{ kind, sheet: place.sheet, cell, was, is }];
  });
}

/** A sentence where a file shows another value than its formulas give. */
export function stale(place: Place, old: Place | undefined, bridge: Bridge, pairing: Pairing): string[] {
  const pair = pairing.byNewName.get(place.sheet.toLowerCase());
  const told = (file: string, cell: { value: Content | undefined } | undefined, ours: Content | null) => {
    if (cell?.value === undefined || ours === null || isNear(cell.value, ours)) return [];
    return [`${bridge.output}: the ${file} file shows ${String(cell.value)}, its formulas give ${String(ours)}.`];
  };
  return [
    ...told("old", old && pair?.before.at(old.row, old.column), bridge.from),
    ...told("new", pair?.after.at(place.row, place.column), bridge.to),
  ];
}
