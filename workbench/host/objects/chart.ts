import { areaOf } from "../address";
import type { Book, ChartModel } from "../book";
import { invalidArgument, notFound, unsupported } from "../office-error";
import { Remote } from "../remote";
import type { Range } from "./range";

const TYPES = new Set(["Line", "ColumnStacked", "ColumnClustered", "BarClustered", "BarStacked", "Pie"]);

export class ChartCollection extends Remote {
  override readonly type = "ChartCollection";
  constructor(
    private readonly book: Book,
    private readonly sheetId: string,
  ) {
    super();
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
  GetItem(name: string): Chart {
    const chart = this.GetItemOrNullObject(name);
    if (!chart) throw notFound();
    return chart;
  }
  Add(type: string, source: Range): Chart {
    this.book.protection.checkSheet(this.sheetId);
    if (!TYPES.has(type)) throw unsupported(`ChartCollection.add("${type}")`);
    const values = this.book.reference(source.sheetId, source.area);
    const model: ChartModel = {
      type,
      name: `Chart ${this.charts.length + 1}`,
      title: "",
      categoryTitle: "",
      valueTitle: "",
      legend: { visible: true, position: "Bottom" },
      overlap: 0,
      series: [{ name: "Series1", values, categories: "", hidden: false }],
      area: { top: 0, left: 0, bottom: 14, right: 6 },
    };
    this.charts.push(model);
    return new Chart(this.book, this.sheetId, model);
  }
}

class Chart extends Remote {
  override readonly type = "Chart";
  override readonly scalars = ["Name"];
  constructor(
    private readonly book: Book,
    private readonly sheetId: string,
    private readonly model: ChartModel,
  ) {
    super();
  }
  override identity() {
    return { Id: this.model.name };
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
  get Series() {
    return new ChartSeriesCollection(this.book, this.model);
  }
  SetPosition(start: string, end = start): void {
    const [from, to] = [areaOf(start), areaOf(end)];
    if (!from || !to) throw invalidArgument(`${start}, ${end}`);
    this.model.area = { top: from.top, left: from.left, bottom: to.bottom, right: to.right };
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
    this.model.legend.position = position;
  }
}

class ChartSeriesCollection extends Remote {
  override readonly type = "ChartSeriesCollection";
  constructor(
    private readonly book: Book,
    private readonly model: ChartModel,
  ) {
    super();
  }
  override items() {
    return this.model.series.map((series) => new ChartSeries(this.book, this.model, series));
  }
  Add(name = ""): ChartSeries {
    const series = { name, values: "", categories: "", hidden: false };
    this.model.series.push(series);
    return new ChartSeries(this.book, this.model, series);
  }
}

class ChartSeries extends Remote {
  override readonly type = "ChartSeries";
  override readonly scalars = ["Name", "Overlap"];
  constructor(
    private readonly book: Book,
    private readonly model: ChartModel,
    private readonly series: ChartModel["series"][number],
  ) {
    super();
  }
  /** Excel keeps one overlap for all series of a group. */
  get Overlap() {
    return this.model.overlap;
  }
  set Overlap(percent) {
    if (!(percent >= -100 && percent <= 100)) throw invalidArgument(`overlap ${percent}`);
    this.model.overlap = percent;
  }
  get Name() {
    return this.series.name;
  }
  set Name(name) {
    this.series.name = name;
  }
  get Format() {
    return new ChartSeriesFormat(this.series);
  }
  SetValues(range: Range): void {
    this.series.values = this.book.reference(range.sheetId, range.area);
  }
  SetXAxisValues(range: Range): void {
    this.series.categories = this.book.reference(range.sheetId, range.area);
  }
}

class ChartSeriesFormat extends Remote {
  override readonly type = "ChartSeriesFormat";
  constructor(private readonly series: ChartModel["series"][number]) {
    super();
  }
  get Fill() {
    return new ChartFill(this.series);
  }
}

class ChartFill extends Remote {
  override readonly type = "ChartFill";
  constructor(private readonly series: ChartModel["series"][number]) {
    super();
  }
  Clear(): void {
    this.series.hidden = true;
  }
}
