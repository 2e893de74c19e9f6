import type { ComparisonDocument } from "../../figures/document";
import type { Content } from "../../model/content";
import { catalogueOf } from "../../template/catalogue";
import { IDS_NAME, sheetName } from "../../template/plan";
import { type Cells, firstCellOf, type OurSheets, spilling } from "../../workbook/known";
import { namedRange, once } from "../batch/ranges";
import { areasOf, loadNames } from "./names";
import { readSpills } from "./precedents";

/**
 * Queues the reading of our sheets and names; call the answer after the next sync. It syncs once more, for what spills.
 * What cells show as text is read only where it is asked for.
 */
export function loadOurSheets(
  context: Excel.RequestContext,
  document: ComparisonDocument,
  { texts = false }: { readonly texts?: boolean } = {},
): () => Promise<OurSheets> {
  const { plan } = catalogueOf(document);
  const { worksheets } = context.workbook;
  const names = loadNames(context);
  worksheets.load({ name: true, id: true });
  const own = plan.sheets.map(({ key }) => {
    const range = namedRange(context, sheetName(key));
    range.load({ rowIndex: true, worksheet: { name: true } });
    const used = once(range.worksheet.getUsedRange(true));
    used.load({ formulas: true, values: true, rowIndex: true, columnIndex: true, text: texts });
    return { key, range, used };
  });
  return async () => {
    const sheets = own.filter(({ range }) => !range.isNullObject);
    const held = sheets.map(({ range, used }): Cells => ({
      sheet: range.worksheet.name,
      top: used.rowIndex,
      left: used.columnIndex,
      formulas: used.formulas as Content[][],
      values: used.values as Content[][],
      ...(texts && { texts: used.text }),
    }));
    const shown = plan.names.filter(({ hidden }) => !hidden).map(({ name }) => name);
    const areas = await areasOf(context, [...shown, IDS_NAME], names());
    const places = shown.flatMap((name) => {
      const area = areas.get(name);
      return area ? [[name.toLowerCase(), firstCellOf(area)] as const] : [];
    });
    const planned = plan.sheets.flatMap(({ rows }) =>
      rows.flatMap((cells) =>
        cells.flatMap((cell) =>
          typeof cell?.content === "object" && "formula" in cell.content ? [cell.content.formula] : [],
        ),
      ),
    );
    const { places: sources, all } = spilling(held, new Set(planned));
    return {
      held,
      spills: await readSpills(context, sources),
      allSpills: all,
      sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
      keys: new Map(sheets.map(({ key, range }) => [range.worksheet.name, key])),
      names: new Map(places),
      ids: areas.get(IDS_NAME),
    };
  };
}
