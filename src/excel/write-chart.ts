import type { ChartPlan, ChartRange } from "../template/plan";

const TYPES: Readonly<Record<ChartPlan["type"], Excel.ChartType>> = {
  line: "Line" as Excel.ChartType.line,
  stacked: "ColumnStacked" as Excel.ChartType.columnStacked,
  columns: "ColumnClustered" as Excel.ChartType.columnClustered,
  bars: "BarClustered" as Excel.ChartType.barClustered,
  stackedBars: "BarStacked" as Excel.ChartType.barStacked,
  pie: "Pie" as Excel.ChartType.pie,
};

/** Queues a native chart; `rangeOf` finds its data, which may lie on another sheet. */
export function writeChart(sheet: Excel.Worksheet, plan: ChartPlan, rangeOf: (range: ChartRange) => Excel.Range): void {
  const [first, ...others] = plan.series;
  const chart = sheet.charts.add(TYPES[plan.type], rangeOf(first!.values), "Auto");
  chart.name = plan.name;
  chart.title.text = plan.title;
  if (plan.categoryTitle) chart.axes.categoryAxis.title.text = plan.categoryTitle;
  if (plan.valueTitle) chart.axes.valueAxis.title.text = plan.valueTitle;
  const series = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(name))];
  plan.series.forEach(({ name, values, hidden }, i) => {
    const one = series[i]!;
    one.name = name;
    one.setValues(rangeOf(values));
    one.setXAxisValues(rangeOf(plan.categories));
    if (hidden) one.format.fill.clear();
    if (plan.overlapped) one.overlap = 100;
  });
  chart.legend.visible = plan.type === "pie" || plan.series.filter(({ hidden }) => !hidden).length > 1;
  chart.legend.position = "Bottom";
  chart.setPosition(plan.from, plan.to);
}
