import { areaOf } from "../address";
import type { Book, ChartModel } from "../book";
import { invalidArgument, notFound, unsupported } from "../office-error";
import { Remote } from "../remote";
import { Worksheet } from "./worksheet";
import { axisLooks, chartLooks, DATA_TABLE, legendLooks, lookOf, textLooks, withLooks } from "./chart-look";
import { ChartSeriesCollection } from "./chart-series";
import { seriesFrom } from "./chart-source";
import type { Range } from "./range";

const TYPES =
  /^(Line|Column|Bar|Area)(Clustered|Stacked|Stacked100|Markers|MarkersStacked)?$|^(Pie|Doughnut|Radar|RadarFilled|Bubble|XYScatter|XYScatterSmooth|XYScatterLines)$/;

export class ChartCollection extends Remote {
  override readonly type = "ChartCollection";
  constructor(
    private readonly book: Book,
    private readonly sheetId: string,
  ) {
    super();
  }
  override eventTarget() {
    return `{${this.sheetId}}`;
  }
  private get charts() {
    return this.book.extras(this.sheetId).charts;
  }
  override items() {
    return this.charts.map((model) => new Chart(this.book, this.sheetId, model));
  }
  GetItemOrNullObject(name: string): Chart | null {
    const model = this.charts.find((chart) => chart.name === name);
    return model ? new Chart(this.book, this.sheetId, model) : null;
  }
  override readonly scalars = ["Count"];
  get Count() {
    return this.charts.length;
  }
  GetItem(name: string): Chart {
    const chart = this.GetItemOrNullObject(name);
    if (!chart) throw notFound();
    return chart;
  }
  Add(type: string, source: Range, seriesBy = "Auto"): Chart {
    this.book.protection.checkSheet(this.sheetId);
    if (!TYPES.test(type)) throw unsupported(`ChartCollection.add("${type}")`);
    const model: ChartModel = {
      type,
      name: `Chart ${this.charts.length + 1}`,
      title: "",
      categoryTitle: "",
      valueTitle: "",
      legend: { visible: true, position: "Bottom" },
      overlap: 0,
      looks: {},
      series: seriesFrom(this.book, source.sheetId, source.area, seriesBy, type),
      area: { top: 0, left: 0, bottom: 14, right: 6 },
    };
    this.charts.push(model);
    return new Chart(this.book, this.sheetId, model);
  }
}

class Chart extends Remote {
  override readonly type = "Chart";
  override readonly scalars = ["ChartType", "Height", "Left", "Name", "Top", "Width"];
  constructor(
    private readonly book: Book,
    private readonly sheetId: string,
    private readonly model: ChartModel,
  ) {
    super();
    withLooks(this, model.looks, chartLooks);
  }
  override identity() {
    return { Id: this.model.name };
  }
  get ChartType() {
    return this.model.type;
  }
  set ChartType(type) {
    if (!TYPES.test(type)) throw unsupported(`Chart.chartType "${type}"`);
    this.model.type = type;
  }
  get Worksheet() {
    return new Worksheet(this.book, this.sheetId);
  }
  SetData(source: Range, seriesBy = "Auto"): void {
    const series = seriesFrom(this.book, source.sheetId, source.area, seriesBy);
    this.model.series.splice(0, this.model.series.length, ...series);
  }
  get Name() {
    return this.model.name;
  }
  set Name(name) {
    this.model.name = name;
  }
  get Title() {
    return new ChartText("ChartTitle", this.model, "title");
  }
  get Axes() {
    return new ChartAxes(this.model);
  }
  get Legend() {
    return new ChartLegend(this.model);
  }
  /** A table of the values below the chart: kept as it is set, and not drawn. */
  GetDataTableOrNullObject(): Remote {
    return lookOf((this.model.looks["dataTable"] ??= { Visible: false }) as Record<string, unknown>, DATA_TABLE);
  }
  GetDataTable(): Remote {
    return this.GetDataTableOrNullObject();
  }
  get Series() {
    return new ChartSeriesCollection(this.book, this.model);
  }
  SetPosition(start: string | Range, end = start): void {
    const [from, to] = [start, end].map((cell) => (typeof cell === "string" ? areaOf(cell) : cell.area));
    if (!from || !to) throw invalidArgument(`${String(start)}, ${String(end)}`);
    this.model.area = { top: from.top, left: from.left, bottom: to.bottom, right: to.right };
    this.book.grow(this.sheetId, this.model.area);
  }
  Delete(): void {
    const { charts } = this.book.extras(this.sheetId);
    charts.splice(charts.indexOf(this.model), 1);
  }
}

class ChartText extends Remote {
  override readonly scalars = ["Text"];
  constructor(
    override readonly type: string,
    private readonly model: ChartModel,
    private readonly part: "title" | "categoryTitle" | "valueTitle",
  ) {
    super();
    withLooks(this, (model.looks[part] ??= {}) as Record<string, unknown>, textLooks);
  }
  get Text() {
    return this.model[this.part];
  }
  set Text(text) {
    this.model[this.part] = text;
  }
}

class ChartAxes extends Remote {
  override readonly type = "ChartAxes";
  constructor(private readonly model: ChartModel) {
    super();
  }
  get CategoryAxis() {
    return new ChartAxis(this.model, "categoryTitle");
  }
  get ValueAxis() {
    return new ChartAxis(this.model, "valueTitle");
  }
}

class ChartAxis extends Remote {
  override readonly type = "ChartAxis";
  constructor(
    private readonly model: ChartModel,
    private readonly part: "categoryTitle" | "valueTitle",
  ) {
    super();
    withLooks(this, (model.looks[`${part} axis`] ??= {}) as Record<string, unknown>, axisLooks);
  }
  get Title() {
    return new ChartText("ChartAxisTitle", this.model, this.part);
  }
}

class ChartLegend extends Remote {
  override readonly type = "ChartLegend";
  override readonly scalars = ["Visible", "Position"];
  constructor(private readonly model: ChartModel) {
    super();
    withLooks(this, (model.looks["legend"] ??= {}) as Record<string, unknown>, legendLooks);
  }
  get Visible() {
    return this.model.legend.visible;
  }
  set Visible(visible) {
    this.model.legend.visible = visible;
  }
  get Position() {
    return this.model.legend.position;
  }
  set Position(position) {
    // A legend that is not there has no place.
    if (!this.model.legend.visible) throw notFound();
    this.model.legend.position = position;
  }
}
