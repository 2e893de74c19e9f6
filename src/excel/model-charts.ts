import type { ComparisonDocument } from "../figures/document";
import type { Content } from "../model/content";
import { catalogueOf } from "../template/catalogue";
import { type ChartPlan, sheetName, type SheetPlan } from "../template/plan";
import { run, TemplateMissing } from "./failure";
import { namedRange } from "./own-cells";
import { finishStep } from "./steps";
import { writeChart } from "./write-chart";

/** A chart of the model with what its cells show. */
export interface ModelChart {
  readonly plan: ChartPlan;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly Content[];
    readonly texts: readonly string[];
  }[];
}

/** The charts of our sheets, with the numbers that they show. Syncs twice. */
export async function readCharts(document: ComparisonDocument): Promise<ModelChart[]> {
  return run(async (context) => {
    const rangeOf = await finder(context, document);
    const charts = catalogueOf(document).plan.sheets.flatMap(({ charts }) => charts);
    const loaded = charts
      .filter(({ type }) => type !== "pie")
      .map((plan) => {
        const categories = rangeOf(plan.categories);
        categories.load({ text: true });
        const series = plan.series
          .filter(({ hidden }) => !hidden)
          .map(({ name, values }) => {
            const range = rangeOf(values);
            range.load({ values: true, text: true });
            return { name, range };
          });
        return { plan, categories, series };
      });
    await context.sync();
    return loaded.map(({ plan, categories, series }) => ({
      plan,
      categories: categories.text.flat(),
      series: series.map(({ name, range }) => ({
        name,
        values: range.values.flat() as Content[],
        texts: range.text.flat(),
      })),
    }));
  });
}

/** Finds the cells of a planned chart where their sheet stands now. Syncs once. */
async function finder(
  context: Excel.RequestContext,
  document: ComparisonDocument,
): Promise<(range: ChartPlan["categories"]) => Excel.Range> {
  const own = catalogueOf(document).plan.sheets.map(({ key }: SheetPlan) => {
    const range = namedRange(context, sheetName(key));
    range.load({ rowIndex: true, columnIndex: true, worksheet: { name: true } });
    return [key, range] as const;
  });
  await context.sync();
  const places = new Map(own);
  if (own.some(([, range]) => range.isNullObject)) throw new TemplateMissing();
  return ({ sheet, address }) => {
    const range = places.get(sheet)!;
    const worksheet = context.workbook.worksheets.getItem(range.worksheet.name);
    // Rows that the user put above move all of the sheet.
    return worksheet.getRange(address).getOffsetRange(range.rowIndex, range.columnIndex);
  };
}

/** Puts a chart of the model as a native one beside the selected cell of the sheet that is shown; gives its sheet. */
export async function insertChart(document: ComparisonDocument, plan: ChartPlan): Promise<string> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load({ name: true });
    sheet.charts.load({ name: true });
    const cell = context.workbook.getActiveCell();
    cell.load({ address: true });
    const corner = cell.getOffsetRange(18, 8);
    corner.load({ address: true });
    await context.sync();
    const rangeOf = await finder(context, document);
    const taken = new Set(sheet.charts.items.map(({ name }) => name));
    let name = plan.title;
    for (let n = 2; taken.has(name); n++) name = `${plan.title} ${n}`;
    const local = (address: string) => address.slice(address.lastIndexOf("!") + 1);
    writeChart(sheet, { ...plan, name, from: local(cell.address), to: local(corner.address) }, rangeOf);
    await finishStep(context, { kind: "chart inserted", name: sheet.name }, { chart: { sheet: sheet.name, name } });
    return sheet.name;
  });
}
