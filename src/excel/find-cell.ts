import { NoSuchCell, PartOfSpill } from "./failure";
import { has } from "./requirements";
import { placeText, splitPlace } from "./select";

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384; // XFD
const CELL = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;
const COLUMN = /^\$?([A-Z]{1,3})$/i;
const ROW = /^\$?([1-9]\d{0,6})$/;

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);

/** The first cell of an address such as $B$5, b5:C7, B:B or 5:5, without dollars; undefined where it is no address. */
export function firstCell(address: string): string | undefined {
  const [from = "", to = from, ...more] = address.split(":").map((part) => part.trim());
  if (more.length > 0) return undefined;
  const cells = [CELL.exec(from), CELL.exec(to)];
  if (cells[0] && cells[1]) {
    const inside = cells.every((cell) => Number(cell![2]) <= LAST_ROW && columnNumber(cell![1]!) <= LAST_COLUMN);
    return inside ? `${cells[0][1]!.toUpperCase()}${cells[0][2]!}` : undefined;
  }
  if (!address.includes(":")) return undefined;
  const columns = [COLUMN.exec(from), COLUMN.exec(to)];
  if (columns[0] && columns[1] && columns.every((one) => columnNumber(one![1]!) <= LAST_COLUMN))
    return `${columns[0][1]!.toUpperCase()}1`;
  const rows = [ROW.exec(from), ROW.exec(to)];
  return rows[0] && rows[1] && rows.every((one) => Number(one![1]) <= LAST_ROW) ? `A${rows[0][1]!}` : undefined;
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
  const { sheet, address } = splitPlace(text);
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
