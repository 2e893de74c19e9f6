import { areaOf, areaText } from "../../cells/address";
import { extent } from "../../template/compile";
import type { NamePlan, PlanCell, SheetPlan } from "../../template/plan";
import { asEntered } from "../../workbook/as-entered";
import { once } from "../batch/ranges";
import { dressParts } from "./sheet-parts";

/** Queues all that puts a planned sheet into the workbook; the caller syncs. */
export function writeSheet(sheet: Excel.Worksheet, plan: SheetPlan): void {
  writeCells(sheet, plan);
  for (const { act } of dressParts(sheet, plan)) act(false);
}

/** Beyond so many cells Microsoft's library splits an array itself, at the price of three more calls a piece. */
const MOST_CELLS = 1_500;

/** Queues what the cells of a new sheet hold, and the number formats in which they show it, in pieces of rows. */
export function writeCells(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const { rows, columns } = extent(plan);
  const step = Math.max(1, Math.floor(MOST_CELLS / columns));
  for (let top = 0; top < rows; top += step) {
    const count = Math.min(step, rows - top);
    const piece = (left: number, right: number) => once(sheet.getRangeByIndexes(top, left, count, right - left + 1));
    const matrix = <T>(left: number, right: number, read: (cell: PlanCell | null) => T): T[][] =>
      Array.from({ length: count }, (_, row) =>
        Array.from({ length: right - left + 1 }, (__, column) => read(plan.rows[top + row]?.[left + column] ?? null)),
      );
    // Excel's own null ("leave this cell alone") is missing from the declared type; a new sheet is General all over.
    const formatted = formattedColumns(plan.rows.slice(top, top + count));
    if (formatted.length > 0) {
      const [left, right] = [Math.min(...formatted), Math.max(...formatted)];
      piece(left, right).numberFormat = matrix(left, right, (cell) => formatOf(cell)) as string[][];
    }
    const last = columns - 1;
    piece(0, last).formulas = matrix(0, last, (cell) =>
      cell ? asEntered(cell.content, cell.format) : null,
    ) as string[][];
  }
}

const formatOf = (cell: PlanCell | null): string | null => (cell?.format === "General" ? null : (cell?.format ?? null));

/** The columns of which a cell has a number format. */
const formattedColumns = (rows: readonly (readonly (PlanCell | null)[])[]): number[] => [
  ...new Set(rows.flatMap((cells) => cells.flatMap((cell, column) => (formatOf(cell) === null ? [] : [column])))),
];

/** Queues a name for cells of a sheet. */
export function addName(context: Excel.RequestContext, sheet: string, plan: NamePlan): void {
  const stands = `=${areaText(areaOf(plan.address)!, "both", sheet)}`;
  const item = context.workbook.names.add(plan.name, stands, plan.comment);
  if (plan.hidden) item.visible = false;
}
