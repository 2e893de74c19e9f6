import { areaOf, cellText, placeText, splitPlace } from "../../cells/address";
import { NoSuchCell, PartOfSpill } from "../batch/failure";
import { has } from "../batch/requirements";

/** The first cell of an address such as $B$5, b5:C7, B:B or 5:5, without dollars; undefined where it is no address. */
export function firstCell(address: string): string | undefined {
  const area = areaOf(address.trim().replace(/\s*:\s*/, ":"));
  return area && cellText(area.top, area.left);
}

/**
 * The cell that a person means by B5, $B$5, 'My sheet'!B5, a name, or more cells, of which it is the first; without a
 * sheet it is of the sheet that is shown. Syncs.
 */
export async function findCell(context: Excel.RequestContext, written: string): Promise<Excel.Range> {
  const text = written.trim().replace(/^=/, "").trim();
  if (text.includes("!")) return onSheet(context, text);
  const address = firstCell(text);
  if (address !== undefined) return context.workbook.getActiveCell().worksheet.getRange(address);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(text)) throw new NoSuchCell(text, "address");
  const named = context.workbook.names.getItemOrNullObject(text).getRangeOrNullObject();
  named.load({ address: true });
  await context.sync();
  if (named.isNullObject) throw new NoSuchCell(text, "name");
  return named.getCell(0, 0);
}

async function onSheet(context: Excel.RequestContext, text: string): Promise<Excel.Range> {
  const { sheet = "", address } = splitPlace(text);
  if (/[[\]]/.test(sheet)) throw new NoSuchCell(text, "workbook");
  const found = context.workbook.worksheets.getItemOrNullObject(sheet.trim());
  found.load({ name: true });
  await context.sync();
  if (found.isNullObject) throw new NoSuchCell(sheet, "sheet");
  const first = firstCell(address);
  if (first === undefined) throw new NoSuchCell(text, "address");
  return found.getRange(first);
}

/** A loaded cell in which something is to be written. */
export interface CellToWrite {
  readonly range: Excel.Range;
  readonly at: string;
  readonly format: string;
}

/** Loads what writing into a cell needs to know; refuses a cell that another cell's formula spills into. Syncs. */
export async function cellToWrite(context: Excel.RequestContext, range: Excel.Range): Promise<CellToWrite> {
  range.load({
    formulas: true,
    values: true,
    numberFormat: true,
    rowIndex: true,
    columnIndex: true,
    worksheet: { name: true },
  });
  const parent = has("spills") ? range.getSpillParentOrNullObject() : undefined;
  parent?.load({ rowIndex: true, columnIndex: true });
  await context.sync();
  const sheet = range.worksheet.name;
  const at = placeText(sheet, range.rowIndex, range.columnIndex);
  if (
    parent &&
    !parent.isNullObject &&
    (parent.rowIndex !== range.rowIndex || parent.columnIndex !== range.columnIndex)
  )
    throw new PartOfSpill(at, placeText(sheet, parent.rowIndex, parent.columnIndex));
  return { range, at, format: String(range.numberFormat[0]![0]) };
}
