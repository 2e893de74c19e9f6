import { NoCellsSelected } from "../batch/failure";
import { run } from "../batch/run";
import type { Piece } from "../batch/pieces";
import { has } from "../batch/requirements";

const LOADED = { rowIndex: true, columnIndex: true, rowCount: true, columnCount: true, address: true } as const;

export interface Selection {
  readonly sheet: string;
  readonly areas: readonly Piece[];
  /** One cell is selected, or one that was merged of several. */
  readonly single: boolean;
}

/** What is selected: one area, or several of one sheet. */
export async function selectedAreas(): Promise<Selection> {
  try {
    return await run(oneArea);
  } catch (error) {
    if (!(error instanceof NoCellsSelected)) throw error;
    return run(severalAreas);
  }
}

async function oneArea(context: Excel.RequestContext): Promise<Selection> {
  const range = context.workbook.getSelectedRange();
  range.load({ ...LOADED, worksheet: { name: true } });
  await context.sync();
  const sheet = range.worksheet.name;
  return { sheet, areas: [pieceOf(sheet, range)], single: await isOneCell(context, range) };
}

async function isOneCell(context: Excel.RequestContext, range: Excel.Range): Promise<boolean> {
  if (range.rowCount === 1 && range.columnCount === 1) return true;
  // A large selection is no merged cell, and asking Excel for its merged areas would take long.
  if (!has("merges") || range.rowCount * range.columnCount > 10_000) return false;
  const merged = range.getMergedAreasOrNullObject();
  merged.load({ address: true });
  await context.sync();
  return !merged.isNullObject && merged.address === range.address;
}

async function severalAreas(context: Excel.RequestContext): Promise<Selection> {
  const { areas } = context.workbook.getSelectedRanges();
  areas.load({ ...LOADED, worksheet: { name: true } });
  await context.sync();
  const sheet = areas.items[0]!.worksheet.name;
  return { sheet, areas: areas.items.map((range) => pieceOf(sheet, range)), single: false };
}

const pieceOf = (sheet: string, range: Excel.Range): Piece => ({
  sheet,
  top: range.rowIndex,
  left: range.columnIndex,
  rows: range.rowCount,
  columns: range.columnCount,
});
