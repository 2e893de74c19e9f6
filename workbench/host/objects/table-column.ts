import type { Book, TableModel } from "../book";
import { notFound, unsupported } from "../office-error";
import { Remote } from "../remote";
import { Range } from "./range";
import { type FilterCriteria } from "./filter";
import { filterTable } from "./table-sort";

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

/** Hides the rows of a table that do not meet what is asked of its columns. */
class Filter extends Remote {
  override readonly type = "Filter";
  override readonly scalars = ["Criteria"];
  constructor(
    private readonly book: Book,
    private readonly model: TableModel,
    private readonly column: TableColumn,
  ) {
    super();
  }
  get Criteria() {
    return this.model.filters.get(this.column.Index) ?? null;
  }
  async Apply(criteria: FilterCriteria): Promise<void> {
    await this.book.engine.calculated();
    this.model.filters.set(this.column.Index, criteria);
    filterTable(this.book, this.model);
  }
  ApplyValuesFilter(values: readonly unknown[]): Promise<void> {
    return this.Apply({ filterOn: "Values", values });
  }
  ApplyTopItemsFilter(count: number): Promise<void> {
    return this.Apply({ filterOn: "TopItems", criterion1: String(count) });
  }
  ApplyBottomItemsFilter(count: number): Promise<void> {
    return this.Apply({ filterOn: "BottomItems", criterion1: String(count) });
  }
  ApplyTopPercentFilter(percent: number): Promise<void> {
    return this.Apply({ filterOn: "TopPercent", criterion1: String(percent) });
  }
  ApplyBottomPercentFilter(percent: number): Promise<void> {
    return this.Apply({ filterOn: "BottomPercent", criterion1: String(percent) });
  }
  ApplyDynamicFilter(dynamicCriteria: string): Promise<void> {
    return this.Apply({ filterOn: "Dynamic", dynamicCriteria });
  }
  ApplyCustomFilter(criterion1: string, criterion2?: string, operator?: string): Promise<void> {
    return this.Apply({
      filterOn: "Custom",
      criterion1,
      ...(criterion2 === undefined ? {} : { criterion2 }),
      ...(operator === undefined ? {} : { operator }),
    });
  }
  Clear(): void {
    this.model.filters.delete(this.column.Index);
    filterTable(this.book, this.model);
  }
}
