import { columnLetters } from "../template/layout";
import type { SheetPlan } from "../template/plan";

export function address(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Row and column of a cell as in "B7", from 0. */
export function cornerOf(cell: string): readonly [row: number, column: number] {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(cell)!;
  const column = [...letters!].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return [Number(row) - 1, column];
}

/** The last cell that a call fills: its own, or the last of those marked as spilled to its right and below. */
export function endOfSpill(plan: SheetPlan, row: number, column: number): readonly [row: number, column: number] {
  const spilled = (r: number, c: number) => plan.rows[r]?.[c]?.content === "spilled";
  let right = column;
  while (spilled(row, right + 1)) right++;
  let bottom = row;
  while (spilled(bottom + 1, column)) bottom++;
  return [bottom, right];
}
