import { splitPlace } from "../../cells/address";

/** The cells that a name stands for, wherever the user has moved them; a null object where they were deleted. */
export function namedRange(context: Excel.RequestContext, name: string): Excel.Range {
  return context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
}

/** The cells at a place as it is written: Sheet1!B2; a null object where there is no such sheet. */
export function rangeAt(context: Excel.RequestContext, place: string): Excel.Range {
  const { sheet = "", address } = splitPlace(place);
  return context.workbook.worksheets.getItemOrNullObject(sheet).getRange(address);
}
