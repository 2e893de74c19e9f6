import type { Cells } from "./cell";

/** The shape that arguments stretch to together: a scalar, a single row or a single column follows the others. */
export function shapeOf(all: readonly Cells[]): readonly [rows: number, columns: number] {
  let rows = 1;
  let columns = 1;
  for (const cells of all) {
    rows = Math.max(rows, cells.length);
    columns = Math.max(columns, cells[0]!.length);
  }
  return [rows, columns];
}

/** The row of an argument that stands at `row` of the shape; undefined where the argument does not reach. */
export function rowAt(cells: Cells, row: number): unknown[] | undefined {
  return cells.length === 1 ? cells[0] : cells[row];
}

/** The cell of such a row that stands at `column`; undefined where it does not reach. */
export function cellAt(row: unknown[] | undefined, column: number): unknown {
  if (row === undefined) return undefined;
  return row.length === 1 ? row[0] : row[column];
}
