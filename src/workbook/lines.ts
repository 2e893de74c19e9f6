import { areaOf } from "../cells/address";
import type { Lines } from "../template/layout";
import { type Anchor, type LineUp, lineUp } from "../template/line-up";
import type { Plan, SheetPlan } from "../template/plan";
import type { Block, NamedCells, TemplateState } from "./state";

/** Lines of ours that were deleted, by the place where they belong: as many as follow one another at once. */
export interface Gap {
  readonly sheet: string;
  readonly axis: "row" | "column";
  /** The line of the sheet (from 0) before which they are put in, once the gaps before it are closed. */
  readonly at: number;
  readonly count: number;
}

/** Where the rows and columns of our sheets stand once the gaps are closed, and the gaps, in order. */
export interface Aligned {
  readonly lines: Readonly<Record<string, Lines>>;
  readonly gaps: readonly Gap[];
  /** Rows of ours that were sorted. */
  readonly sorted: readonly SortedRows[];
}

/** Rows of a sheet (from 0) that hold other rows of ours than they should, and the columns that are ours there. */
export interface SortedRows {
  readonly sheet: string;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Finds the lines of the plan in the workbook; where the rows of a sheet can't be told apart, its name is all there is. */
export function linesOf(plan: Plan, { cells, blocks }: TemplateState): Aligned | { readonly rearranged: string } {
  const lines: Record<string, Lines> = {};
  const gaps: Gap[] = [];
  const sorted: SortedRows[] = [];
  for (const sheet of plan.sheets) {
    const block = blocks.get(sheet.key);
    if (!block) continue;
    const found = lineUp(sheet, block, anchorsOf(plan, sheet, block, cells));
    if (!found) return { rearranged: block.sheet };
    const rows = closed(block.sheet, "row", found.rows, block.row);
    const columns = closed(block.sheet, "column", found.columns, block.column);
    lines[sheet.key] = { rows: rows.lines, columns: columns.lines };
    gaps.push(...rows.gaps, ...columns.gaps);
    if (found.sorted.length > 0) {
      const filled = found.columns.flatMap((at, i) =>
        at !== undefined && found.sorted.some((row) => sheet.rows[found.rows.indexOf(row)]?.[i])
          ? [block.column + at]
          : [],
      );
      sorted.push({ sheet: block.sheet, rows: found.sorted.map((row) => block.row + row), columns: filled });
    }
  }
  return { lines, gaps, sorted };
}

function anchorsOf(plan: Plan, sheet: SheetPlan, block: Block, cells: ReadonlyMap<string, NamedCells>): Anchor[] {
  return plan.names.flatMap(({ name, sheet: key, address }): Anchor[] => {
    const cell = cells.get(name);
    if (key !== sheet.key || address.includes(":") || cell?.sheet !== block.sheet) return [];
    const [row, column] = placeOf(address);
    const [heldRow, heldColumn] = [cell.row - block.row, cell.column - block.column];
    const inside = heldRow >= 0 && heldRow < block.formulas.length && heldColumn >= 0;
    return inside && heldColumn < block.formulas[0]!.length ? [{ row, column, heldRow, heldColumn }] : [];
  });
}

/** Row and column (from 0) of the first cell of a planned address like $B$5. */
function placeOf(address: string): readonly [row: number, column: number] {
  const { top, left } = areaOf(address)!;
  return [top, left];
}

/** The lines of found ones, and the gaps where none was found. */
export function closed(
  sheet: string,
  axis: Gap["axis"],
  found: LineUp,
  first: number,
): { lines: number[]; gaps: Gap[] } {
  const gaps: { sheet: string; axis: Gap["axis"]; at: number; count: number }[] = [];
  const lines: number[] = [];
  let putIn = 0;
  found.forEach((at, i) => {
    const line = at === undefined ? (lines.at(-1) ?? first - 1) + 1 : first + at + putIn;
    lines.push(line);
    if (at !== undefined) return;
    putIn++;
    if (i > 0 && found[i - 1] === undefined) gaps.at(-1)!.count++;
    else gaps.push({ sheet, axis, at: line, count: 1 });
  });
  return { lines, gaps };
}
