/** The cells that a name stands for, wherever the user has moved them; a null object where they were deleted. */
export function namedRange(context: Excel.RequestContext, name: string): Excel.Range {
  return context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
}
