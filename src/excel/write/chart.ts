import type { ChartPlan, ChartRange } from "../../template/plan";

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
  const drawn = drawChart(sheet, plan, rangeOf);
  for (const detail of chartDetails(plan)) detail(drawn);
}

export interface DrawnChart {
  readonly chart: Excel.Chart;
  readonly series: readonly Excel.ChartSeries[];
}

/** Queues a chart and what it shows. */
export function drawChart(
  sheet: Excel.Worksheet,
  plan: ChartPlan,
  rangeOf: (range: ChartRange) => Excel.Range,
): DrawnChart {
  const [first, ...others] = plan.series;
  const chart = sheet.charts.add(TYPES[plan.type], rangeOf(first!.values), "Auto");
  chart.name = plan.name;
  const series = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(name))];
  plan.series.forEach(({ name, values }, i) => {
    const one = series[i]!;
    one.setValues(rangeOf(values)); // before anything else: a series without cells is refused
    one.setXAxisValues(rangeOf(plan.categories));
    one.name = name;
  });
  chart.setPosition(plan.from, plan.to);
  return { chart, series };
}

/** What a chart can be without, each for itself; each queues and may be queued again. */
export function chartDetails(plan: ChartPlan): readonly ((drawn: DrawnChart) => void)[] {
  const hasLegend = plan.type === "pie" || plan.series.filter(({ hidden }) => !hidden).length > 1;
  return [
    ({ chart }) => {
      chart.title.text = plan.title;
    },
    ({ chart }) => {
      if (plan.categoryTitle) chart.axes.categoryAxis.title.text = plan.categoryTitle;
      if (plan.valueTitle) chart.axes.valueAxis.title.text = plan.valueTitle;
    },
    ({ series }) => {
      plan.series.forEach(({ hidden }, i) => {
        if (hidden) series[i]!.format.fill.clear();
        if (plan.overlapped) series[i]!.overlap = 100;
      });
    },
    ({ chart }) => {
      chart.legend.visible = hasLegend;
      if (hasLegend) chart.legend.position = "Bottom"; // a chart without a legend has none to place
    },
  ];
}
