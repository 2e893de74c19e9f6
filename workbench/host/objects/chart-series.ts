import type { Book, ChartModel } from "../book";
import { invalidArgument, notFound, OfficeError } from "../office-error";
import { Remote } from "../remote";
import { LINE_LOOK, lookOf, POINT, seriesLooks, TRENDLINE, withLooks } from "./chart-look";
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
  SetBubbleSizes(range: Range): void {
    this.series.looks["sizes"] = this.book.reference(range.sheetId, range.area);
  }
  private sourceOf(dimension: string): string {
    const { values, categories, looks } = this.series;
    const sources: Readonly<Record<string, unknown>> = {
      Values: values,
      YValues: values,
      XValues: categories,
      Categories: categories,
      BubbleSizes: looks["sizes"],
    };
    if (!(dimension in sources)) throw invalidArgument(`dimension ${dimension}`);
    return String(sources[dimension] ?? "");
  }
  GetDimensionValues(dimension: string): unknown[] {
    const target = this.book.target(this.sourceOf(dimension));
    if (!target) return [];
    const { top, left, bottom, right } = target.area;
    return Array.from({ length: bottom - top + 1 }, (_, r) =>
      Array.from({ length: right - left + 1 }, (__, c) => this.book.value(target.sheetId, top + r, left + c)),
    ).flat();
  }
  GetDimensionDataSourceString(dimension: string): string {
    return this.sourceOf(dimension);
  }
  GetDimensionDataSourceType(dimension: string): string {
    return this.book.target(this.sourceOf(dimension)) ? "LocalRange" : "Unknown";
  }
  get Trendlines() {
    return new Trendlines((this.series.looks["trendlines"] ??= []) as Record<string, unknown>[]);
  }
  SetXAxisValues(range: Range): void {
    this.series.categories = this.book.reference(range.sheetId, range.area);
  }
}

/** Kept as they are set, and not drawn. */
class Trendlines extends Remote {
  override readonly type = "ChartTrendlineCollection";
  constructor(private readonly all: Record<string, unknown>[]) {
    super();
  }
  override items() {
    return this.all.map((looks) => this.at(looks));
  }
  private at(looks: Record<string, unknown>): Remote {
    const line = lookOf(looks, TRENDLINE);
    return Object.assign(line, { Delete: () => void this.all.splice(this.all.indexOf(looks), 1) });
  }
  Add(kind = "Linear"): Remote {
    const looks = { Type: kind };
    this.all.push(looks);
    return this.at(looks);
  }
  GetItem(index: number): Remote {
    const looks = this.all[index];
    if (!looks) throw notFound();
    return this.at(looks);
  }
  GetCount(): number {
    return this.all.length;
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
