import { placeText } from "../cells/address";
import type { SheetPlan } from "../template/plan";
import { isHeading, patchesOf } from "./patches";
import type { TemplateState, UserTable } from "./state";

/* What a load leaves because of something of the user's, and what of the user's it touches, to be told. */

/** Cells that hold something else than the plan has for them, and are left so, as headings of tables of the user's. */
export function headingsLeft(plan: SheetPlan, state: TemplateState): string[] {
  if (!state.blocks.has(plan.key)) return [];
  return patchesOf(plan, { blocks: state.blocks }).flatMap(({ sheet, row, column, formulas }) =>
    formulas.flatMap((_, i) => (isHeading(state, sheet, row, column + i) ? [placeText(sheet, row, column + i)] : [])),
  );
}

/** Formulas of ours that spill over cells in which the user put something: those are left, and named. */
export function blockedIn({ blocks }: TemplateState): string[] {
  return [...blocks.values()].flatMap(({ sheet, values, row, column }) =>
    values.flatMap((line, r) =>
      line.flatMap((value, c) => (value === "#SPILL!" ? [placeText(sheet, row + r, column + c)] : [])),
    ),
  );
}

/** Tables of the user's that have more rows or columns than before. */
export const widenedIn = (before: TemplateState, now: TemplateState): string[] =>
  now.tables.filter((one) => !before.tables.some((other) => isSameSize(one, other))).map(({ name }) => name);

const isSameSize = (one: UserTable, other: UserTable): boolean =>
  one.name === other.name &&
  one.bottom - one.top === other.bottom - other.top &&
  one.right - one.left === other.right - other.left;
