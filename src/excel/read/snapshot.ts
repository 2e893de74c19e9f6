import type { ComparisonDocument } from "../../figures/document";
import { cellArea, type Meaning, type Place } from "../../model/area";
import type { Content } from "../../model/content";
import { catalogueOf } from "../../template/catalogue";
import { sheetName } from "../../template/plan";
import type { Cells } from "../../workbook/known";
import { type Snapshot, snapshotOf } from "../../workbook/snapshot";
import { namedRange } from "../batch/ranges";
import { followOut, ownSpills } from "./precedents";

/** Reads our sheets and names, and whatever of the user's a formula refers to, however far it leads. */
export async function readSnapshot(
  context: Excel.RequestContext,
  document: ComparisonDocument,
  also?: { readonly place: Place; readonly formula: string },
): Promise<Snapshot> {
  const plan = catalogueOf(document).plan;
  const { worksheets } = context.workbook;
  const load = (name: string) => {
    const range = namedRange(context, name);
    range.load({ rowIndex: true, columnIndex: true, worksheet: { name: true } });
    return range;
  };
  worksheets.load({ name: true });
  const own = plan.sheets.map(({ key }) => ({ key, range: load(sheetName(key)) }));
  const named = plan.names.filter(({ hidden }) => !hidden).map(({ name }) => ({ name, range: load(name) }));
  await context.sync();
  const sheets = own
    .filter(({ range }) => !range.isNullObject)
    .map(({ key, range }) => {
      const used = worksheets.getItem(range.worksheet.name).getUsedRange(true);
      used.load({ formulas: true, values: true, rowIndex: true, columnIndex: true });
      return { key, sheet: range.worksheet.name, used };
    });
  const names = new Map(
    named
      .filter(({ range }) => !range.isNullObject)
      .map(({ name, range }): [string, Place] => [
        name.toLowerCase(),
        { sheet: range.worksheet.name, row: range.rowIndex, column: range.columnIndex },
      ]),
  );
  await context.sync();
  const held: Cells[] = sheets.map(({ sheet, used }) => ({
    sheet,
    top: used.rowIndex,
    left: used.columnIndex,
    formulas: used.formulas as Content[][],
    values: used.values as Content[][],
  }));
  const meanings = new Map<string, Meaning>([...names].map(([name, place]) => [name, cellArea(place)]));
  const spills = await ownSpills(context, held);
  const sheetNames = worksheets.items.map(({ name }) => name);
  if (also?.formula.startsWith("=")) await followOut(context, also, { held, meanings, spills, sheetNames });
  return snapshotOf(held, meanings, spills, sheetNames, new Map(sheets.map(({ sheet, key }) => [sheet, key])), names);
}
