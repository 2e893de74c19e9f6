import type { ComparisonDocument } from "../figures/document";
import type { Content } from "../model/content";
import { catalogueOf } from "../template/catalogue";
import { cellText, LAST_COLUMN, LAST_ROW } from "../cells/address";
import { type ChartPlan, sheetName, type SheetPlan } from "../template/plan";
import { TemplateMissing } from "./batch/failure";
import { run } from "./batch/run";
import { namedRange } from "./batch/ranges";
import { finishStep } from "./step/finish";
import { writeChart } from "./write/chart";

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

/** An inserted chart's size, in cells. */
const [HIGH, WIDE] = [18, 8];

/** Puts a chart of the model as a native one beside the selected cell of the sheet that is shown; gives its sheet. */
export async function insertChart(document: ComparisonDocument, plan: ChartPlan): Promise<string> {
  return run(async (context) => {
    const cell = context.workbook.getActiveCell();
    // The cell's sheet, not the active one: where a chart sheet is shown, there is no sheet with cells.
    cell.load({ rowIndex: true, columnIndex: true, worksheet: { name: true } });
    await context.sync();
    const sheetTitle = cell.worksheet.name;
    const sheet = context.workbook.worksheets.getItem(sheetTitle);
    sheet.load({ id: true });
    sheet.charts.load({ name: true });
    await context.sync();
    // At the edge of the sheet the chart grows inwards.
    const top = Math.min(cell.rowIndex, LAST_ROW - HIGH);
    const left = Math.min(cell.columnIndex, LAST_COLUMN - WIDE);
    const from = cellText(top, left);
    const to = cellText(top + HIGH, left + WIDE);
    const rangeOf = await finder(context, document);
    const taken = new Set(sheet.charts.items.map(({ name }) => name));
    let name = plan.title;
    for (let n = 2; taken.has(name); n++) name = `${plan.title} ${n}`;
    writeChart(sheet, { ...plan, name, from, to }, rangeOf);
    await finishStep(context, {
      kind: "chart",
      what: { kind: "chart inserted", name: sheetTitle },
      chart: { sheet: sheetTitle, sheetId: sheet.id, name },
    });
    return sheetTitle;
  });
}
