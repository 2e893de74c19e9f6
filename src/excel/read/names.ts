import { type Area, meaningOf } from "../../model/area";
import { namedRange } from "../batch/ranges";

/** The names of the workbook as they were listed, by what they stand for. */
export type Names = ReadonlyMap<string, string>;

/** Queues the list of the workbook's names; call the answer after the next sync. */
export function loadNames(context: Excel.RequestContext): () => Names {
  const { names } = context.workbook;
  names.load({ name: true, formula: true });
  return () => new Map(names.items.map(({ name, formula }) => [name, String(formula)]));
}

/**
 * The cells that some names stand for; one whose cells were deleted is missing. What a name stands for is read off the
 * list; only where it is written in another way than ours is Excel asked for the cells, in a sync.
 */
export async function areasOf(
  context: Excel.RequestContext,
  wanted: readonly string[],
  names: Names,
): Promise<Map<string, Area>> {
  const found = new Map<string, Area>();
  const unclear: string[] = [];
  for (const name of wanted) {
    const stands = names.get(name);
    if (stands === undefined || stands.includes("#REF!")) continue;
    const meaning = meaningOf(stands);
    if (typeof meaning === "string") unclear.push(name);
    else found.set(name, meaning);
  }
  if (unclear.length === 0) return found;
  const ranges = unclear.map((name) => {
    const range = namedRange(context, name);
    range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true, worksheet: { name: true } });
    return { name, range };
  });
  await context.sync();
  for (const { name, range } of ranges)
    if (!range.isNullObject)
      found.set(name, {
        sheet: range.worksheet.name,
        top: range.rowIndex,
        left: range.columnIndex,
        bottom: range.rowIndex + range.rowCount - 1,
        right: range.columnIndex + range.columnCount - 1,
      });
  return found;
}
