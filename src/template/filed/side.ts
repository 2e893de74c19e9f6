import { computed } from "../drafts";
import { cell, f } from "../formula";
import type { CellId } from "../ids";
import type { Draft } from "../layout";
import type { Block } from "./history";
import { ROW_FORMATS, type RowUnit, unitWords } from "./rows";

export const KEY = "filed-companies";

/** A company as it stands beside the others. */
export interface Side {
  readonly block: Block;
  /** The column of the year that is compared. */
  readonly year: number | null;
}

/** Not in the data is not the same as not disclosed. */
export const missing = (id?: CellId): Draft => ({
  value: "Not in the data",
  look: "absent",
  ...(id !== undefined && { id }),
});

/** Amounts of companies that report in different currencies have no median. */
const RATIOS: ReadonlySet<RowUnit> = new Set(["fraction", "multiple", "years"]);

/** The unit of a row: with the currency where all companies have the same. */
export function unitOf(of: RowUnit, sides: readonly Side[]): string {
  const currencies = new Set(sides.map(({ block }) => block.company.currency));
  return unitWords(of, currencies.size === 1 ? [...currencies][0]! : "own");
}

export function medianOf(cells: readonly Draft[], of: RowUnit): Draft | null {
  const there = cells.flatMap(({ id, look }) => (id === undefined || look === "absent" ? [] : [cell(id)]));
  if (!RATIOS.has(of) || there.length < 2) return null;
  const list = there.flatMap((ref, i) => (i === 0 ? [ref] : [",", ref]));
  return computed(f`=IF(COUNT(${list})>0,MEDIAN(${list}),"n.m.")`, ROW_FORMATS[of]);
}
