import { type Area, areaOf, LAST_COLUMN, LAST_ROW, splitAddress } from "../address";
import type { Book } from "../book";
import { invalidArgument, invalidReference, notFound, OfficeError } from "../office-error";
import { Remote } from "../remote";
import { ChartCollection } from "./chart";
import { WorksheetProtection } from "./protection";
import { CommentCollection } from "./comment";
import { NoteCollection } from "./note";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { WorksheetFreezePanes } from "./freeze-panes";
import { foundIn, type Criteria } from "./range-find";
import { AutoFilter } from "./auto-filter";
import { PageBreaks, pageLayoutOf } from "./page-layout";
import { SheetNames } from "./sheet-names";
import { TableCollection } from "./table";

function there(sheet: Worksheet | null): Worksheet {
  if (!sheet) throw notFound();
  return sheet;
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
  override eventTarget() {
    return this.Id;
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
    const named = this.book.findName(local);
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
  FindAllOrNullObject(text: string, criteria: Criteria): RangeAreas | null {
    const found = foundIn(this.book, this.sheetId, this.GetRange().area, text, criteria);
    return found.length === 0 ? null : new RangeAreas(this.book, this.sheetId, found);
  }
  FindAll(text: string, criteria: Criteria): RangeAreas {
    const found = this.FindAllOrNullObject(text, criteria);
    if (!found) throw notFound();
    return found;
  }
  private beside(step: 1 | -1, visibleOnly: boolean): Worksheet | null {
    const ids = this.book.sheetIds();
    for (let i = ids.indexOf(this.sheetId) + step; i >= 0 && i < ids.length; i += step)
      if (!visibleOnly || !this.book.sheet(ids[i]!).isSheetHidden()) return new Worksheet(this.book, ids[i]!);
    return null;
  }
  GetNextOrNullObject(visibleOnly = false): Worksheet | null {
    return this.beside(1, visibleOnly);
  }
  GetPreviousOrNullObject(visibleOnly = false): Worksheet | null {
    return this.beside(-1, visibleOnly);
  }
  GetNext(visibleOnly = false): Worksheet {
    return there(this.beside(1, visibleOnly));
  }
  GetPrevious(visibleOnly = false): Worksheet {
    return there(this.beside(-1, visibleOnly));
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

  /** Names of the sheet's own scope; the component keeps none, so formulas do not know them. */
  get Names() {
    return new SheetNames(this.book, this.sheetId);
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
    return pageLayoutOf(this.book.extras(this.sheetId).pageLayout);
  }
  get HorizontalPageBreaks() {
    return new PageBreaks(this.book.extras(this.sheetId).pageLayout, "Horizontal");
  }
  get VerticalPageBreaks() {
    return new PageBreaks(this.book.extras(this.sheetId).pageLayout, "Vertical");
  }
  get AutoFilter() {
    return new AutoFilter(this.book, this.sheetId);
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
  private ids(visibleOnly: boolean): string[] {
    return this.book.sheetIds().filter((id) => !visibleOnly || !this.book.sheet(id).isSheetHidden());
  }
  GetCount(visibleOnly = false): number {
    return this.ids(visibleOnly).length;
  }
  GetFirst(visibleOnly = false): Worksheet {
    return new Worksheet(this.book, this.ids(visibleOnly)[0]!);
  }
  GetLast(visibleOnly = false): Worksheet {
    return new Worksheet(this.book, this.ids(visibleOnly).at(-1)!);
  }
  Add(name?: string | null): Worksheet {
    return new Worksheet(this.book, this.book.addSheet(name ?? undefined));
  }
}
