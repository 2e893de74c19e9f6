import { type Area, areaOf, LAST_COLUMN, LAST_ROW, splitAddress } from "../address";
import type { Book } from "../book";
import { invalidArgument, invalidReference, notFound, OfficeError, unsupported } from "../office-error";
import { Remote } from "../remote";
import { ChartCollection } from "./chart";
import { WorksheetProtection } from "./protection";
import { CommentCollection } from "./comment";
import { NoteCollection } from "./note";
import { Range, RangeAreas } from "./range";
import { scalarBag } from "./scalar-bag";
import { TableCollection } from "./table";

class SheetNames extends Remote {
  override readonly type = "NamedItemCollection";
  constructor(private readonly names: readonly { readonly name: string; readonly reference: string }[]) {
    super();
  }
  override items() {
    return this.names.map(({ name, reference }) => new SheetName(name, reference));
  }
  GetItemOrNullObject(name: string): SheetName | null {
    return this.items().find(({ Name }) => Name.toLowerCase() === name.toLowerCase()) ?? null;
  }
}

class SheetName extends Remote {
  override readonly type = "NamedItem";
  override readonly scalars = ["Name", "Formula", "Scope"];
  readonly Scope = "Worksheet";
  constructor(
    readonly Name: string,
    private readonly reference: string,
  ) {
    super();
  }
  get Formula() {
    return `=${this.reference.replace(/^=/, "")}`;
  }
}

export class Worksheet extends Remote {
  override readonly type = "Worksheet";
  override readonly scalars = ["Id", "Name", "Position", "Gridlines", "TabColor", "Visibility"];
  constructor(
    private readonly book: Book,
    readonly sheetId: string,
  ) {
    super();
  }
  override identity() {
    return { Id: this.Id };
  }
  private get sheet() {
    return this.book.sheet(this.sheetId);
  }

  get Id() {
    return `{${this.sheetId}}`;
  }
  get Name() {
    return this.sheet.getSheetName();
  }
  set Name(name) {
    this.book.protection.checkStructure();
    this.book.checkSheetName(name, this.sheetId);
    this.sheet.setName(name);
  }
  get Position() {
    return this.book.sheetIds().indexOf(this.sheetId);
  }
  set Position(position) {
    this.book.engine.book.moveSheet(this.sheet, position);
  }
  get Visibility() {
    if (!this.sheet.isSheetHidden()) return "Visible";
    return this.book.veryHidden.has(this.sheetId) ? "VeryHidden" : "Hidden";
  }
  set Visibility(value) {
    this.book.protection.checkStructure();
    this.book.veryHidden.delete(this.sheetId);
    if (value === "Visible") {
      this.sheet.showSheet();
      return;
    }
    if (!this.book.sheetIds().some((id) => id !== this.sheetId && !this.book.sheet(id).isSheetHidden()))
      throw new OfficeError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    if (value === "VeryHidden") this.book.veryHidden.add(this.sheetId);
    this.sheet.hideSheet();
  }
  get TabColor() {
    return this.sheet.getTabColor() ?? "";
  }
  set TabColor(color) {
    this.sheet.setTabColor(color);
  }
  get Gridlines() {
    return !this.sheet.hasHiddenGridLines();
  }
  set Gridlines(show) {
    this.sheet.setHiddenGridlines(!show);
  }

  private areaAt(address: string): Area {
    const { sheet, local } = splitAddress(address);
    if (sheet !== undefined && sheet.toLowerCase() !== this.Name.toLowerCase()) throw invalidArgument(address);
    const area = areaOf(local);
    if (area) return area;
    const named = this.book.names().find(({ name }) => name.toLowerCase() === local.toLowerCase());
    const target = named && this.book.target(named.reference);
    if (!target || target.sheetId !== this.sheetId) throw invalidReference(address);
    return target.area;
  }
  GetRange(address?: string): Range {
    const whole = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };
    return new Range(this.book, this.sheetId, address ? this.areaAt(address) : whole);
  }
  GetRanges(addresses: string): RangeAreas {
    if (addresses.length > 8192) throw invalidArgument("the address is longer than 8,192 characters");
    return new RangeAreas(
      this.book,
      this.sheetId,
      addresses.split(/[,;]/).map((address) => this.areaAt(address.trim())),
    );
  }
  GetRangeByIndexes(top: number, left: number, rows: number, columns: number): Range {
    if (!(rows >= 1 && columns >= 1)) throw invalidArgument("rowCount, columnCount");
    return new Range(this.book, this.sheetId, { top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }
  GetCell(row: number, column: number): Range {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }
  GetUsedRange(valuesOnly = false): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }
  GetUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const area = this.book.usedArea(this.sheetId, valuesOnly);
    return area ? new Range(this.book, this.sheetId, area) : null;
  }
  get Protection() {
    return new WorksheetProtection(this.book, this.sheetId);
  }
  Calculate(_markAllDirty = false): Promise<void> {
    return this.book.engine.calculated().then(() => this.book.calculation.keepSheet(this.sheetId));
  }
  Copy(): Worksheet {
    return new Worksheet(this.book, this.book.copySheet(this.sheetId));
  }
  Activate(): void {
    this.book.checkVisible(this.sheetId);
    this.book.shownChartSheet = undefined;
    this.book.engine.book.setActiveSheet(this.sheet);
  }
  Delete(): void {
    this.book.deleteSheet(this.sheetId);
  }

  /** Names of the sheet's own scope; the component keeps none, so that formulas do not know them. */
  get Names() {
    return new SheetNames(this.book.sheetNames.get(this.sheetId) ?? []);
  }
  get Comments() {
    return new CommentCollection(this.book, this.sheetId);
  }
  get Notes() {
    return new NoteCollection(this.book, this.sheetId);
  }
  get Tables() {
    return new TableCollection(this.book, this.sheetId);
  }
  get Charts() {
    return new ChartCollection(this.book, this.sheetId);
  }
  get FreezePanes() {
    return new WorksheetFreezePanes(this.book, this.sheetId);
  }
  get PageLayout() {
    const bag = this.book.extras(this.sheetId).pageLayout;
    const names = [
      "Orientation",
      "Zoom",
      "PaperSize",
      "CenterHorizontally",
      "LeftMargin",
      "RightMargin",
      "TopMargin",
      "BottomMargin",
      "PrintGridlines",
    ];
    return scalarBag("PageLayout", bag, names, {
      SetPrintTitleRows: (rows: string) => void (bag["PrintTitleRows"] = rows),
      SetPrintArea: (area: string) => void (bag["PrintArea"] = area),
    });
  }
}

class WorksheetFreezePanes extends Remote {
  override readonly type = "WorksheetFreezePanes";
  constructor(
    private readonly book: Book,
    private readonly sheetId: string,
  ) {
    super();
  }
  private freeze(rows: number, columns: number): void {
    this.book.checkVisible(this.sheetId); // OfficeDev/office-js#1463
    this.book
      .sheet(this.sheetId)
      .setFreeze({ xSplit: columns, ySplit: rows, startRow: rows || -1, startColumn: columns || -1 });
  }
  FreezeRows(count: number): void {
    this.freeze(count, 0);
  }
  FreezeColumns(count: number): void {
    this.freeze(0, count);
  }
  FreezeAt(range: string | Range): void {
    const area = typeof range === "string" ? areaOf(splitAddress(range).local) : range.area;
    if (!area) throw invalidReference(String(range));
    this.freeze(area.bottom + 1, area.right + 1);
  }
  Unfreeze(): void {
    this.book.sheet(this.sheetId).cancelFreeze();
  }
  GetLocationOrNullObject(): Range | null {
    const { xSplit, ySplit } = this.book.sheet(this.sheetId).getFreeze();
    if (!xSplit && !ySplit) return null;
    const bottom = ySplit ? ySplit - 1 : LAST_ROW;
    const right = xSplit ? xSplit - 1 : LAST_COLUMN;
    return new Range(this.book, this.sheetId, { top: 0, left: 0, bottom, right });
  }
}

export class WorksheetCollection extends Remote {
  override readonly type = "WorksheetCollection";
  constructor(private readonly book: Book) {
    super();
  }
  override items() {
    return this.book.sheetIds().map((id) => new Worksheet(this.book, id));
  }
  private find(key: string): Worksheet | undefined {
    const byId = this.book.sheetIds().find((id) => `{${id}}` === key);
    const id = byId ?? this.book.sheetId(key);
    return id === undefined ? undefined : new Worksheet(this.book, id);
  }
  GetItem(key: string): Worksheet {
    const sheet = this.find(key);
    if (!sheet) throw notFound();
    return sheet;
  }
  GetItemOrNullObject(key: string): Worksheet | null {
    return this.find(key) ?? null;
  }
  GetActiveWorksheet(): Worksheet {
    this.book.checkCellsShown();
    return new Worksheet(this.book, this.book.engine.book.getActiveSheet().getSheetId());
  }
  GetCount(visibleOnly = false): number {
    if (visibleOnly) throw unsupported("WorksheetCollection.getCount(true)");
    return this.book.sheetIds().length;
  }
  Add(name?: string | null): Worksheet {
    return new Worksheet(this.book, this.book.addSheet(name ?? undefined));
  }
}
