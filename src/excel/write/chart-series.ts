import { areaOf } from "../../cells/address";
import type { ChartPlan, ChartRange, Plan } from "../../template/plan";
import { once } from "../batch/ranges";
import type { DressPart } from "./sheet-parts";

/** What a chart shows, but for where it stands. */
const shapeOf = ({ categories, series }: ChartPlan): string =>
  JSON.stringify([sizeOf(categories), series.map(({ name, values }) => [name, sizeOf(values)])]);

function sizeOf({ address }: ChartRange): readonly [number, number] {
  const { top, left, bottom, right } = areaOf(address)!;
  return [bottom - top, right - left];
}

/** What charts that stand already must show beside what they did: the user's looks of them stay. */
export function seriesParts(
  context: Excel.RequestContext,
  before: Plan,
  after: Plan,
  standing: ReadonlySet<string>,
): DressPart[] {
  const nameOf = new Map(after.sheets.map(({ key, name }) => [key, name]));
  const rangeOf = ({ sheet, address }: ChartRange) =>
    once(context.workbook.worksheets.getItem(nameOf.get(sheet)!).getRange(address));
  const were = new Map(before.sheets.flatMap(({ charts }) => charts.map((chart) => [chart.name, chart])));
  return after.sheets.flatMap(({ name: sheet, charts }) =>
    charts.flatMap((chart): DressPart[] => {
      const was = were.get(chart.name);
      if (!was || !standing.has(chart.name) || shapeOf(was) === shapeOf(chart)) return [];
      const act = () => {
        const drawn = context.workbook.worksheets.getItem(sheet).charts.getItem(chart.name);
        for (const [i, one] of chart.series.entries()) {
          const series = i < was.series.length ? drawn.series.getItemAt(i) : drawn.series.add(one.name);
          show(series, one, chart, rangeOf);
        }
      };
      return [{ what: "charts", sheet, detail: chart.name, act }];
    }),
  );
}

function show(
  series: Excel.ChartSeries,
  { name, values }: ChartPlan["series"][number],
  { categories }: ChartPlan,
  rangeOf: (range: ChartRange) => Excel.Range,
): void {
  series.setValues(rangeOf(values));
  series.setXAxisValues(rangeOf(categories));
  series.name = name;
}
