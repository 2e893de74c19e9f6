import type { SheetPlan } from "../template/plan";

/** The last cell that a call fills: its own, or the last of those marked as spilled to its right and below. */
export function endOfSpill(plan: SheetPlan, row: number, column: number): readonly [row: number, column: number] {
  const spilled = (r: number, c: number) => plan.rows[r]?.[c]?.content === "spilled";
  let right = column;
  while (spilled(row, right + 1)) right++;
  let bottom = row;
  while (spilled(bottom + 1, column)) bottom++;
  return [bottom, right];
}
