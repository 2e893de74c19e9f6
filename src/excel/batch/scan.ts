import type { Content } from "../../model/content";
import { type Piece, readPieces, usedPieces } from "./pieces";

/** A cell whose formula was looked for. */
export interface FoundFormula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly shows: Content;
}

/** All formulas of the workbook that are wanted, sheet by sheet, in pieces that Excel can answer. */
export async function formulasWhere(
  context: Excel.RequestContext,
  wanted: (formula: string, shows: Content, sheet: string) => boolean,
): Promise<FoundFormula[]> {
  const { worksheets } = context.workbook;
  worksheets.load({ name: true });
  await context.sync();
  const areas = await usedAreas(
    context,
    worksheets.items.map(({ name }) => name),
  );
  const found: FoundFormula[] = [];
  await readPieces(context, await usedPieces(context, areas), { values: true, formulas: true }, (piece, range) =>
    range.formulas.forEach((line: Content[], r) =>
      line.forEach((formula, c) => {
        const shows = range.values[r]![c] as Content;
        if (
          typeof formula === "string" &&
          formula.startsWith("=") &&
          formula !== shows &&
          wanted(formula, shows, piece.sheet)
        )
          found.push({ sheet: piece.sheet, row: piece.top + r, column: piece.left + c, formula, shows });
      }),
    ),
  );
  const order = new Map(worksheets.items.map(({ name }, i) => [name, i]));
  return found.sort(
    (one, other) => order.get(one.sheet)! - order.get(other.sheet)! || one.row - other.row || one.column - other.column,
  );
}

/** The used area of each sheet that has one. Syncs. */
export async function usedAreas(context: Excel.RequestContext, sheets: readonly string[]): Promise<Piece[]> {
  const used = sheets.map((sheet) => {
    const range = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true);
    range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
    return { sheet, range };
  });
  await context.sync();
  return used.flatMap(({ sheet, range }) =>
    range.isNullObject
      ? []
      : [{ sheet, top: range.rowIndex, left: range.columnIndex, rows: range.rowCount, columns: range.columnCount }],
  );
}
