import { splitPlace } from "../../cells/address";

/**
 * A range that is used in the next sync alone. Excel keeps any other for the syncs that follow, which lengthens the batch,
 * and takes a batch of its own to let go of it.
 */
export function once<T extends Excel.Range | Excel.RangeAreas>(range: T): T {
  range.untrack();
  return range;
}

/**
 * The cells that a name stands for, wherever the user has moved them; a null object where they were deleted. For the next
 * sync alone.
 */
export function namedRange(context: Excel.RequestContext, name: string): Excel.Range {
  return once(context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject());
}

/** The cells at a place as it is written: Sheet1!B2; a null object where there is no such sheet. */
export function rangeAt(context: Excel.RequestContext, place: string): Excel.Range {
  const { sheet = "", address } = splitPlace(place);
  return context.workbook.worksheets.getItemOrNullObject(sheet).getRange(address);
}

/** One cell, by the name of its sheet; row and column count from 0. For the next sync alone. */
export function cellAt(
  context: Excel.RequestContext,
  { sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number },
): Excel.Range {
  return once(context.workbook.worksheets.getItem(sheet).getCell(row, column));
}
