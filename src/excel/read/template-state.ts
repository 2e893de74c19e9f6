import { cellText } from "../../cells/address";
import type { ComparisonDocument } from "../../figures/document";
import type { Content } from "../../scenarios/merge";
import { catalogueOf } from "../../template/catalogue";
import { chartPrefix, type NamePlan, type Plan, sheetName } from "../../template/plan";
import { type Aligned, linesOf } from "../../workbook/lines";
import { type Block, holds, type NamedCells, partOf, type TemplateState } from "../../workbook/state";
import { NamesTaken, SheetRearranged, SortedAlong } from "../batch/failure";
import { namedRange, once } from "../batch/ranges";
import { readTables, TABLES } from "./tables";
import { areasOf, loadNames, type Names } from "./names";

/** Reads all that a load must know: in one sync, and one more each for cells that were moved off our sheets, and tables. */
export async function readTemplateState(
  context: Excel.RequestContext,
  document: ComparisonDocument,
): Promise<TemplateState> {
  const { plan } = catalogueOf(document);
  const { worksheets, protection } = context.workbook;
  const names = loadNames(context);
  worksheets.load({
    name: true,
    visibility: true,
    protection: { protected: true },
    charts: { name: true },
    tables: TABLES,
  });
  protection.load({ protected: true });
  const blockRanges = plan.sheets.map(({ key }) => ({ key, range: loadCells(context, sheetName(key), true) }));
  await context.sync();
  const found = names();
  refuseForeignNames(plan.names, found);
  const sheets = new Map(worksheets.items.map((sheet) => [sheet.name, sheet]));
  const blocks = blockRanges.flatMap(({ key, range }): [string, Block][] => {
    const sheet = range.isNullObject ? undefined : sheets.get(range.worksheet.name);
    return sheet && found.has(sheetName(key)) ? [[key, blockOf(key, range, sheet)]] : [];
  });
  return {
    names: found,
    cells: await readNamed(context, plan, found, new Map(blocks)),
    blocks: new Map(blocks),
    sheets: [...sheets.keys()],
    tables: await readTables(
      context,
      blocks.map(([, { sheet }]) => sheets.get(sheet)!),
    ),
    structureLocked: protection.protected,
  };
}

function loadCells(context: Excel.RequestContext, name: string, formats: boolean): Excel.Range {
  const range = namedRange(context, name);
  range.load({
    rowIndex: true,
    columnIndex: true,
    formulas: true,
    values: true,
    numberFormat: formats,
    worksheet: { name: true },
  });
  return range;
}

const blockOf = (key: string, range: Excel.Range, sheet: Excel.Worksheet): Block => ({
  ...namedCells(range),
  numberFormats: range.numberFormat as string[][],
  visible: sheet.visibility === "Visible",
  locked: sheet.protection.protected,
  charts: sheet.charts.items.map((chart) => chart.name).filter((chart) => chart.startsWith(chartPrefix(key))),
});

/** The cells of our names: as their sheets hold them, and asked for by name where they were moved elsewhere. */
async function readNamed(
  context: Excel.RequestContext,
  { names }: Plan,
  found: Names,
  blocks: ReadonlyMap<string, Block>,
): Promise<ReadonlyMap<string, NamedCells>> {
  const areas = await areasOf(
    context,
    names.map(({ name }) => name),
    found,
  );
  const cells = new Map<string, NamedCells>();
  const elsewhere: { name: string; range: Excel.Range }[] = [];
  for (const [name, area] of areas) {
    const block = [...blocks.values()].find((one) => holds(one, area));
    if (block) cells.set(name, partOf(block, area));
    else elsewhere.push({ name, range: loadCells(context, name, false) });
  }
  if (elsewhere.length > 0) await context.sync();
  for (const { name, range } of elsewhere) if (!range.isNullObject) cells.set(name, namedCells(range));
  return cells;
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

/**
 * Rows of ours that were sorted are put in order again, which is no matter unless cells of the user's were sorted along
 * with them: these would then stand beside other rows. Syncs where there are sorted rows.
 */
export async function refuseSortedAlong(context: Excel.RequestContext, { sorted }: Aligned): Promise<void> {
  if (sorted.length === 0) return;
  const used = sorted.map(({ sheet }) => {
    const range = once(context.workbook.worksheets.getItem(sheet).getUsedRange(true));
    range.load({ formulas: true, rowIndex: true, columnIndex: true });
    return range;
  });
  await context.sync();
  sorted.forEach(({ sheet, rows, columns }, i) => {
    const { formulas, rowIndex: top, columnIndex: left } = used[i]!;
    const theirs = rows.flatMap((row) =>
      (formulas[row - top] as Content[]).flatMap((content, c) =>
        content === "" || columns.includes(left + c) ? [] : [cellText(row, left + c)],
      ),
    );
    if (theirs.length > 0) throw new SortedAlong(sheet, theirs);
  });
}
