import type { Book, TableModel } from "../book";
import { notFound, unsupported } from "../office-error";
import { Remote } from "../remote";
import { Range } from "./range";
import { showAllRows, showRows } from "./table-sort";

export class TableColumnCollection extends Remote {
  override readonly type = "TableColumnCollection";
  override readonly scalars = ["Count"];
  constructor(
    private readonly book: Book,
    private readonly model: TableModel,
  ) {
    super();
  }
  get Count() {
    return this.model.area.right - this.model.area.left + 1;
  }
  override items() {
    return Array.from({ length: this.Count }, (_, i) => new TableColumn(this.book, this.model, i));
  }
  /** By its name, or by its number as Excel counts them: from 1. */
  GetItemOrNullObject(key: string | number): TableColumn | null {
    const same = ({ Name, Id }: TableColumn) =>
      typeof key === "number" ? Id === key : Name.toLowerCase() === key.toLowerCase();
    return this.items().find(same) ?? null;
  }
  GetItem(key: string | number): TableColumn {
    const column = this.GetItemOrNullObject(key);
    if (!column) throw notFound();
    return column;
  }
  /** At the right end: what stands beside the table is not moved. */
  Add(index: number | undefined, values: never[][] | undefined, name?: string): TableColumn {
    if (index !== undefined && index !== -1) throw unsupported("TableColumnCollection.add before another column");
    const { area, sheetId } = this.model;
    const right = area.right + 1;
    const beside = new Range(this.book, sheetId, { ...area, left: right, right });
    if (values) beside.Values = values;
    this.model.area = { ...area, right };
    const column = new TableColumn(this.book, this.model, this.Count - 1);
    if (name !== undefined) column.Name = name;
    return column;
  }
}

class TableColumn extends Remote {
  override readonly type = "TableColumn";
  override readonly scalars = ["Id", "Index", "Name", "Values"];
  constructor(
    private readonly book: Book,
    private readonly model: TableModel,
    readonly Index: number,
  ) {
    super();
  }
  override identity() {
    return { Id: this.Id };
  }
  get Id() {
    return this.Index + 1;
  }
  private range(top: number, bottom: number): Range {
    const column = this.model.area.left + this.Index;
    return new Range(this.book, this.model.sheetId, { top, bottom, left: column, right: column });
  }
  GetRange(): Range {
    return this.range(this.model.area.top, this.model.area.bottom);
  }
  GetHeaderRowRange(): Range {
    return this.range(this.model.area.top, this.model.area.top);
  }
  GetDataBodyRange(): Range {
    return this.range(this.model.area.top + 1, this.model.area.bottom);
  }
  get Name() {
    return String(this.GetHeaderRowRange().Values[0]![0]);
  }
  set Name(name) {
    this.GetHeaderRowRange().Values = [[name]];
  }
  get Values() {
    return this.GetRange().Values;
  }
  set Values(values) {
    this.GetRange().Values = values;
  }
  get Filter() {
    return new Filter(this.book, this.model, this);
  }
}

interface FilterCriteria {
  readonly filterOn: string;
  readonly values?: readonly unknown[];
  readonly criterion1?: string;
  readonly dynamicCriteria?: string;
}

/** Hides the rows of a table that do not meet what is asked of one of its columns. */
class Filter extends Remote {
  override readonly type = "Filter";
  constructor(
    private readonly book: Book,
    private readonly model: TableModel,
    private readonly column: TableColumn,
  ) {
    super();
  }
  Apply(criteria: FilterCriteria): void {
    const { filterOn, values = [], criterion1 = "", dynamicCriteria = "" } = criteria;
    const count = Number(criterion1);
    if (filterOn === "Values") this.ApplyValuesFilter(values);
    else if (filterOn === "TopItems") this.ApplyTopItemsFilter(count);
    else if (filterOn === "BottomItems") this.ApplyBottomItemsFilter(count);
    else if (filterOn === "Dynamic") this.ApplyDynamicFilter(dynamicCriteria);
    else throw unsupported(`Filter.apply of "${filterOn}"`);
  }
  ApplyValuesFilter(values: readonly unknown[]): void {
    const texts = new Set(values.map((value) => String(value).toLowerCase()));
    this.show((_, text) => texts.has(text.toLowerCase()));
  }
  ApplyTopItemsFilter(count: number): void {
    this.showRanked((one, other) => other - one, count);
  }
  ApplyBottomItemsFilter(count: number): void {
    this.showRanked((one, other) => one - other, count);
  }
  private showRanked(order: (one: number, other: number) => number, count: number): void {
    const ranked = this.numbers().sort(order).slice(0, count);
    this.show((value) => typeof value === "number" && ranked.includes(value));
  }
  ApplyDynamicFilter(criteria: string): void {
    const numbers = this.numbers();
    const average = numbers.reduce((total, each) => total + each, 0) / numbers.length;
    if (criteria === "AboveAverage") this.show((value) => typeof value === "number" && value > average);
    else if (criteria === "BelowAverage") this.show((value) => typeof value === "number" && value < average);
    else throw unsupported(`Filter.applyDynamicFilter("${criteria}")`);
  }
  Clear(): void {
    showAllRows(this.book, this.model);
  }
  private numbers(): number[] {
    return this.column
      .GetDataBodyRange()
      .Values.flat()
      .filter((value) => typeof value === "number");
  }
  private show(meets: (value: unknown, text: string) => boolean): void {
    const body = this.column.GetDataBodyRange();
    const texts = body.Text;
    showRows(
      this.book,
      this.model,
      body.Values.map(([value], i) => meets(value, texts[i]![0]!)),
    );
  }
}
