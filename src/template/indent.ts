import { LOOKS } from "./looks";
import type { PlanCell } from "./plan";

type Row = readonly (PlanCell | null)[];

const isFilled = (cell: PlanCell | null | undefined): cell is PlanCell =>
  !!cell && !(typeof cell.content === "object" && "literal" in cell.content && cell.content.literal === "");

const isRight = (cell: PlanCell | null | undefined): boolean => isFilled(cell) && LOOKS[cell.look].align === "Right";

const isLeft = (cell: PlanCell | null | undefined): cell is PlanCell =>
  isFilled(cell) && LOOKS[cell.look].align === undefined;

/** Numbers end where the next column begins: texts in a column beside numbers stand a little to the right of them. */
export function indented(rows: readonly Row[]): Row[] {
  const columns = new Set(
    rows.flatMap((cells) =>
      cells.flatMap((cell, column) => (isLeft(cell) && isRight(cells[column - 1]) ? [column] : [])),
    ),
  );
  return rows.map((cells) =>
    cells.map((cell, column) => (columns.has(column) && isLeft(cell) ? { ...cell, indent: true as const } : cell)),
  );
}
