import type { ComparisonDocument } from "../../figures/document";
import type { Content } from "../../scenarios/merge";
import { catalogueOf } from "../../template/catalogue";
import { chartPrefix, type NamePlan, type Plan, sheetName } from "../../template/plan";
import { type Aligned, linesOf } from "../../workbook/lines";
import type { Block, NamedCells, TemplateState } from "../../workbook/state";
import { NamesTaken, SheetRearranged } from "../batch/failure";
import { namedRange } from "../batch/ranges";

/** Reads all that a load must know, in one sync. */
export async function readTemplateState(
  context: Excel.RequestContext,
  document: ComparisonDocument,
): Promise<TemplateState> {
  const { plan } = catalogueOf(document);
  const { names, worksheets, protection } = context.workbook;
  names.load({ name: true, formula: true });
  worksheets.load({ name: true, visibility: true, protection: { protected: true }, charts: { name: true } });
  protection.load({ protected: true });
  const blockNames = new Map(plan.sheets.map(({ key }) => [sheetName(key), key]));
  const ranges = plan.names.map(({ name }) => {
    const range = namedRange(context, name);
    range.load({
      rowIndex: true,
      columnIndex: true,
      formulas: true,
      values: true,
      numberFormat: blockNames.has(name),
      worksheet: { name: true },
    });
    return { name, range };
  });
  await context.sync();
  const found = new Map(names.items.map(({ name, formula }) => [name, String(formula)]));
  refuseForeignNames(plan.names, found);
  const there = ranges.filter(({ name, range }) => found.has(name) && !range.isNullObject);
  const cells = new Map(there.map(({ name, range }) => [name, namedCells(range)]));
  const sheets = new Map(worksheets.items.map((sheet) => [sheet.name, sheet]));
  const blocks = there.flatMap(({ name, range }): [string, Block][] => {
    const key = blockNames.get(name);
    const sheet = sheets.get(range.worksheet.name);
    if (key === undefined || !sheet) return [];
    const own = sheet.charts.items.map((chart) => chart.name).filter((chart) => chart.startsWith(chartPrefix(key)));
    return [
      [
        key,
        {
          ...namedCells(range),
          numberFormats: range.numberFormat as string[][],
          visible: sheet.visibility === "Visible",
          locked: sheet.protection.protected,
          charts: own,
        },
      ],
    ];
  });
  return {
    names: found,
    cells,
    blocks: new Map(blocks),
    sheets: [...sheets.keys()],
    structureLocked: protection.protected,
  };
}

function namedCells(range: Excel.Range): NamedCells {
  return {
    sheet: range.worksheet.name,
    row: range.rowIndex,
    column: range.columnIndex,
    formulas: range.formulas as Content[][],
    values: range.values as Content[][],
  };
}

/**
 * Excel's names know no case, and a name that the user gave may be one that we need. Ours are written in one way, and
 * only beside the hidden names of our sheets.
 */
function refuseForeignNames(ours: readonly NamePlan[], found: ReadonlyMap<string, string>): void {
  const loaded = ours.some(({ name, hidden }) => hidden && found.has(name));
  const wanted = new Map(ours.map(({ name }) => [name.toLowerCase(), name]));
  const foreign = [...found.keys()].filter((name) => {
    const own = wanted.get(name.toLowerCase());
    return own !== undefined && (own !== name || !loaded);
  });
  if (foreign.length > 0) throw new NamesTaken(foreign);
}

/** Where the lines of the plan stand; refuses a sheet whose rows can't be told apart. */
export function alignedTo(plan: Plan, state: TemplateState): Aligned {
  const found = linesOf(plan, state);
  if ("rearranged" in found) throw new SheetRearranged(found.rearranged);
  return found;
}
