import { type Area, areaOf, splitAddress } from "../address";
import type { Book, TableModel } from "../book";
import { alreadyExists, invalidArgument, invalidReference, notFound, unsupported } from "../office-error";
import { Remote } from "../remote";
import { withLooks } from "./chart-look";
import { Range } from "./range";
import { TableColumnCollection } from "./table-column";
import { filterTable, TableSort } from "./table-sort";
import { Worksheet } from "./worksheet";

const meet = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export class TableCollection extends Remote {
  override readonly type = "TableCollection";
  constructor(
    private readonly book: Book,
    /** The sheet whose tables these are; all sheets where there is none. */
    private readonly sheetId?: string,
  ) {
    super();
  }
  override eventTarget() {
    return this.sheetId === undefined ? undefined : `{${this.sheetId}}`;
  }
  private get models(): TableModel[] {
    const stand = new Set(this.book.sheetIds());
    const there = this.book.tables.filter(({ sheetId }) => stand.has(sheetId));
    return there.filter(({ sheetId }) => this.sheetId === undefined || sheetId === this.sheetId);
  }
  override items() {
    return this.models.map((model) => new Table(this.book, model));
  }
  GetCount(): number {
    return this.models.length;
  }
  GetItemOrNullObject(key: string): Table | null {
    const same = ({ id, name }: TableModel) => id === key || name.toLowerCase() === key.toLowerCase();
    const model = this.models.find(same);
    return model ? new Table(this.book, model) : null;
  }
  GetItem(key: string): Table {
    const table = this.GetItemOrNullObject(key);
    if (!table) throw notFound();
    return table;
  }
  Add(address: string | Range, hasHeaders: boolean): Table {
    if (!hasHeaders) throw unsupported("TableCollection.add without headers");
    const { sheetId, area } = typeof address === "string" ? this.at(address) : address;
    if (this.book.tables.some((other) => other.sheetId === sheetId && meet(other.area, area)))
      throw invalidArgument("a table overlaps another one");
    const id = `{table${++this.book.lastTable}}`;
    // A table has a row for data, also where none was given.
    const whole = { ...area, bottom: Math.max(area.bottom, area.top + 1) };
    const model: TableModel = {
      id,
      name: this.free(),
      sheetId,
      area: whole,
      options: { ShowHeaders: true },
      filters: new Map(),
    };
    this.book.tables.push(model);
    this.book.keepHeadings(model);
    return new Table(this.book, model);
  }
  private at(address: string): { sheetId: string; area: Area } {
    const { sheet, local } = splitAddress(address);
    const sheetId = sheet === undefined ? this.sheetId : this.book.sheetId(sheet);
    const area = areaOf(local);
    if (sheetId === undefined || !area) throw invalidReference(address);
    return { sheetId, area };
  }
  private free(): string {
    const taken = new Set(this.book.tables.map(({ name }) => name));
    let number = 1;
    while (taken.has(`Table${number}`)) number++;
    return `Table${number}`;
  }
}

/** Kept as they are set; the page shows no styles of tables. */
const OPTIONS = [
  "HighlightFirstColumn",
  "HighlightLastColumn",
  "ShowBandedColumns",
  "ShowBandedRows",
  "ShowFilterButton",
  "ShowHeaders",
  "Style",
];

class Table extends Remote {
  override readonly type = "Table";
  override readonly scalars = ["Id", "Name", "ShowTotals", ...OPTIONS];
  constructor(
    private readonly book: Book,
    private readonly model: TableModel,
  ) {
    super();
    withLooks(this, model.options, { scalars: OPTIONS });
  }
  override identity() {
    return { Id: this.Id };
  }
  get Id() {
    return this.model.id;
  }
  override eventTarget() {
    return this.Id;
  }
  get Name() {
    return this.model.name;
  }
  set Name(name) {
    if (!/^[A-Za-z_\\][\w.\\]*$/.test(name)) throw invalidArgument(`table name ${name}`);
    const other = this.book.tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (other && other !== this.model) throw alreadyExists(`table ${name}`);
    this.model.name = name;
  }
  get Rows() {
    return new TableRowCollection(this.book, this.model);
  }
  get Columns() {
    return new TableColumnCollection(this.book, this.model);
  }
  get Sort() {
    return new TableSort(this.book, this.model);
  }
  get Worksheet() {
    return new Worksheet(this.book, this.model.sheetId);
  }
  ClearFilters(): void {
    this.model.filters.clear();
    filterTable(this.book, this.model);
  }
  ReapplyFilters(): void {
    filterTable(this.book, this.model);
  }
  get ShowTotals(): boolean {
    return this.model.options["ShowTotals"] === true;
  }
  /** A row below the others, with their count or sum in the last column; it goes with what stands in it. */
  set ShowTotals(show: boolean) {
    if (show === this.ShowTotals) return;
    const { area, sheetId } = this.model;
    const below = { ...area, top: area.bottom + Number(show), bottom: area.bottom + Number(show) };
    if (show) {
      const numbers = this.book.value(sheetId, area.bottom, area.right);
      const kind = typeof numbers === "number" ? 109 : 103;
      const cells = Array.from({ length: area.right - area.left + 1 }, () => "");
      if (cells.length > 1) cells[0] = "Total";
      this.book.enter(sheetId, below, [cells]);
      const body = this.book.reference(sheetId, { ...area, top: area.top + 1, left: area.right });
      this.book.enter(sheetId, { ...below, left: area.right }, [[`=SUBTOTAL(${kind},${body})`]]);
    } else this.book.clear(sheetId, below, { contents: true, formats: false });
    this.model.area = { ...area, bottom: area.bottom + (show ? 1 : -1) };
    this.model.options["ShowTotals"] = show;
  }
  GetTotalRowRange(): Range {
    if (!this.ShowTotals) throw notFound();
    return this.range({ top: this.model.area.bottom });
  }
  Resize(address: string | Range): void {
    const { area } = typeof address === "string" ? { area: areaOf(splitAddress(address).local) } : address;
    if (area?.top !== this.model.area.top) throw invalidArgument("the header row of a table stays where it is");
    this.model.area = area;
  }
  /** The cells stay as they are, and are a table no more. */
  ConvertToRange(): Range {
    this.book.tables.splice(this.book.tables.indexOf(this.model), 1);
    return this.range();
  }
  private range(area: Partial<Area> = {}): Range {
    return new Range(this.book, this.model.sheetId, { ...this.model.area, ...area });
  }
  GetRange(): Range {
    return this.range();
  }
  GetHeaderRowRange(): Range {
    return this.range({ bottom: this.model.area.top });
  }
  GetDataBodyRange(): Range {
    return this.range({ top: this.model.area.top + 1, bottom: this.model.area.bottom - Number(this.ShowTotals) });
  }
  /** Takes the table away with what stands in it. */
  Delete(): void {
    this.book.clear(this.model.sheetId, this.model.area, { contents: true, formats: true });
    this.book.tables.splice(this.book.tables.indexOf(this.model), 1);
  }
}

class TableRowCollection extends Remote {
  override readonly type = "TableRowCollection";
  override readonly scalars = ["Count"];
  constructor(
    private readonly book: Book,
    private readonly model: TableModel,
  ) {
    super();
  }
  override items() {
    return Array.from({ length: this.Count }, (_, i) => new TableRow(this.book, this.model, i));
  }
  get Count() {
    return this.model.area.bottom - this.model.area.top - Number(this.model.options["ShowTotals"] === true);
  }
  /** Rows at the end; the one empty row of a new table is filled first. */
  Add(index: number | undefined, values: never[][]): void {
    if (index !== undefined && index !== -1) throw unsupported("TableRowCollection.add before another row");
    if (this.model.options["ShowTotals"] === true) return this.aboveTotals(values);
    const { sheetId, area } = this.model;
    const last = { ...area, top: area.bottom };
    const empty = this.Count === 1 && this.book.usedArea(sheetId, true, last) === undefined;
    const top = empty ? area.bottom : area.bottom + 1;
    const bottom = top + values.length - 1;
    const added = new Range(this.book, sheetId, { ...area, top, bottom });
    added.Values = values;
    this.model.area = { ...area, bottom };
  }
  /** The row of totals goes down, and counts the new rows with the others. */
  private aboveTotals(values: never[][]): void {
    const table = new Table(this.book, this.model);
    table.ShowTotals = false;
    this.Add(undefined, values);
    table.ShowTotals = true;
  }
}

class TableRow extends Remote {
  override readonly type = "TableRow";
  override readonly scalars = ["Index", "Values"];
  constructor(
    private readonly book: Book,
    private readonly model: TableModel,
    readonly Index: number,
  ) {
    super();
  }
  GetRange(): Range {
    const row = this.model.area.top + 1 + this.Index;
    return new Range(this.book, this.model.sheetId, { ...this.model.area, top: row, bottom: row });
  }
  get Values() {
    return this.GetRange().Values;
  }
  set Values(values) {
    this.GetRange().Values = values;
  }
}
