import type { Book, ChartModel } from "../book";
import { invalidArgument, OfficeError } from "../office-error";
import { Remote } from "../remote";
import { LINE_LOOK, lookOf, POINT, seriesLooks, withLooks } from "./chart-look";
import type { Range } from "./range";

const emptySeries = () =>
  new OfficeError("EmptyChartSeries", "The attempted operation failed because the chart series is empty.");

export class ChartSeriesCollection extends Remote {
  override readonly type = "ChartSeriesCollection";
  override readonly scalars = ["Count"];
  constructor(
    private readonly book: Book,
    private readonly model: ChartModel,
  ) {
    super();
  }
  get Count() {
    return this.model.series.length;
  }
  override items() {
    return this.model.series.map((series) => new ChartSeries(this.book, this.model, series));
  }
  Add(name = ""): ChartSeries {
    const series = { name, values: "", categories: "", hidden: false, looks: {} };
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
    withLooks(this, series.looks, seriesLooks);
  }
  get Points() {
    return new ChartPoints(this.book, this.series);
  }
  Delete(): void {
    this.model.series.splice(this.model.series.indexOf(this.series), 1);
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
    if (this.series.values === "") throw emptySeries();
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

class ChartPoints extends Remote {
  override readonly type = "ChartPointsCollection";
  override readonly scalars = ["Count"];
  constructor(
    private readonly book: Book,
    private readonly series: ChartModel["series"][number],
  ) {
    super();
  }
  get Count() {
    return this.items().length;
  }
  override items() {
    const area = this.book.target(this.series.values)?.area;
    const count = area ? (area.bottom - area.top + 1) * (area.right - area.left + 1) : 0;
    const looks = (i: number) => (this.series.looks[`point ${i}`] ??= {}) as Record<string, unknown>;
    return Array.from({ length: count }, (_, i) => lookOf(looks(i), POINT));
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
  get Line() {
    return lookOf((this.series.looks["line"] ??= {}) as Record<string, unknown>, LINE_LOOK);
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
  SetSolidColor(color: string): void {
    this.series.hidden = false;
    this.series.looks["color"] = color;
  }
}
