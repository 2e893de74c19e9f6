import { NAME_PREFIX } from "../template/plan";

/** What stands in a cell of ours, found by its name wherever the user has moved it. */
export interface OwnCell {
  readonly range: Excel.Range;
  readonly sheet: string;
  readonly address: string;
  readonly formulas: (string | number | boolean)[][];
  readonly values: (string | number | boolean)[][];
}

/** The cells that a name stands for, wherever the user has moved them; a null object where they were deleted. */
export function namedRange(context: Excel.RequestContext, name: string): Excel.Range {
  return context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
}

/**
 * The cells of ours that the workbook holds, by name. A name whose cells were deleted is among the names, but not
 * among the cells.
 */
export async function ownCells(
  context: Excel.RequestContext,
): Promise<{ readonly cells: ReadonlyMap<string, OwnCell>; readonly names: readonly string[] }> {
  const items = context.workbook.names;
  items.load({ name: true });
  await context.sync();
  const ours = items.items.filter(({ name }) => name.startsWith(NAME_PREFIX));
  const ranges = ours.map((item) => {
    const range = item.getRangeOrNullObject();
    range.load({ address: true, formulas: true, values: true, worksheet: { name: true } });
    return range;
  });
  await context.sync();
  const cells = new Map<string, OwnCell>();
  ours.forEach(({ name }, i) => {
    const range = ranges[i]!;
    if (range.isNullObject) return;
    cells.set(name, {
      range,
      sheet: range.worksheet.name,
      address: range.address.slice(range.address.lastIndexOf("!") + 1),
      formulas: range.formulas as OwnCell["formulas"],
      values: range.values as OwnCell["values"],
    });
  });
  return { cells, names: ours.map(({ name }) => name) };
}
