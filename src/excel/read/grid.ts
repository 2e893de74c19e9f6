import type { Content } from "../../model/content";
import { SheetGrid } from "../../workbook/sheet-grid";
import { cellsOf, type Piece, readPieces, usedPieces } from "../batch/pieces";

/** What is further down than so many cells is of another table. */
const MOST_CELLS = 200_000;

/** The filled cells of an area of a user's sheet, with their formulas and formats. Syncs. */
export async function readGrid(context: Excel.RequestContext, area: Piece): Promise<SheetGrid> {
  const grid = new SheetGrid(area.sheet);
  let cells = 0;
  const pieces = (await usedPieces(context, [area])).filter(
    (piece) => cells < MOST_CELLS && (cells += cellsOf(piece)) > 0,
  );
  const load = { values: true, formulas: true, numberFormat: true } as const;
  await readPieces(context, pieces, load, ({ top, left }, { values, formulas, numberFormat }) =>
    (values as Content[][]).forEach((line, r) =>
      line.forEach((value, c) => {
        const formula = formulas[r]![c] as Content;
        if (formula === "") return;
        grid.put(top + r, left + c, { value, formula, format: String(numberFormat[r]![c]) });
      }),
    ),
  );
  return grid;
}
