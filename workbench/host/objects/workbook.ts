import { type Area, quoted, r1c1Of } from "../address";
import type { Book } from "../book";
import { notFound, OfficeError, unsupported } from "../office-error";
import type { Events } from "../events";
import { Remote } from "../remote";
import { Application, WorkbookCreated } from "./application";
import { CommentCollection } from "./comment";
import { NoteCollection } from "./note";
import { WorkbookProtection } from "./protection";
import { NamedReference } from "./named-reference";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { StyleCollection } from "./style";
import { TableCollection } from "./table";
import { WorksheetCollection } from "./worksheet";

const invalidSelection = () =>
  new OfficeError("InvalidSelection", "The current selection is invalid for this operation.");

/** The root of a batch: the workbook, with the application beside it. */
export class Workbook extends Remote {
  override readonly type = "Workbook";
  constructor(
    private readonly book: Book,
    private readonly events: Events,
  ) {
    super();
  }
  get Worksheets() {
    return new WorksheetCollection(this.book);
  }
  get Names() {
    return new NamedItemCollection(this.book);
  }
  get Tables() {
    return new TableCollection(this.book);
  }
  get Settings() {
    return new SettingCollection(this.book);
  }
  get Styles() {
    return new StyleCollection(this.book);
  }
  get Comments() {
    return new CommentCollection(this.book);
  }
  get Notes() {
    return new NoteCollection(this.book);
  }
  /** The runtime of the add-in, which may stop its events. */
  get _Runtime() {
    return new Runtime(this.events);
  }
  get Application() {
    return new Application(this.book);
  }
  get Protection() {
    return new WorkbookProtection(this.book);
  }
  /** What the library asks for in place of Application.createWorkbook in Excel on the web. */
  CreateAndOpenWorkbook(base64?: string): void {
    new WorkbookCreated(this.book, base64).Open();
  }
  /** Refused where several areas or an object is selected. */
  GetSelectedRange(): Range {
    this.book.checkCellsShown();
    if (this.book.selection !== undefined) throw invalidSelection();
    return this.activeRange();
  }
  GetSelectedRanges(): RangeAreas {
    this.book.checkCellsShown();
    const { selection } = this.book;
    if (selection === "object") throw invalidSelection();
    const { sheetId, area } = this.activeRange();
    return new RangeAreas(this.book, sheetId, selection ?? [area]);
  }
  GetActiveCell(): Range {
    this.book.checkCellsShown();
    if (this.book.selection === "object") throw invalidSelection();
    const first = this.book.selection?.[0];
    const { sheetId, area } = this.activeRange();
    return new Range(this.book, sheetId, first ?? area).GetCell(0, 0);
  }
  private activeRange(): Range {
    const sheet = this.book.engine.book.getActiveSheet();
    const range = sheet.getActiveRange();
    const area: Area = range
      ? { top: range.getRow(), left: range.getColumn(), bottom: range.getLastRow(), right: range.getLastColumn() }
      : { top: 0, left: 0, bottom: 0, right: 0 };
    return new Range(this.book, sheet.getSheetId(), area);
  }
}

class Runtime extends Remote {
  override readonly type = "Runtime";
  override readonly scalars = ["EnableEvents"];
  constructor(private readonly events: Events) {
    super();
  }
  get EnableEvents() {
    return this.events.enabled;
  }
  set EnableEvents(enabled) {
    this.events.enabled = enabled;
  }
}

class NamedItem extends NamedReference {
  readonly Scope = "Workbook";
  constructor(
    book: Book,
    readonly Name: string,
  ) {
    super(book);
  }
  protected override get reference() {
    return this.item.reference;
  }
  private get item() {
    const item = this.book.findName(this.Name);
    if (!item) throw notFound();
    return item;
  }
  get Comment() {
    return this.item.comment;
  }
  get Formula() {
    const { reference } = this.item;
    const target = this.book.inR1C1 ? this.book.target(reference) : undefined;
    if (target) return `=${quoted(this.book.sheet(target.sheetId).getSheetName())}!${r1c1Of(target.area)}`;
    return `=${reference.replace(/^=/, "")}`;
  }
  set Formula(formula) {
    this.book.moveName(this.Name, formula);
  }
  get Visible() {
    return !this.book.hiddenNames.has(this.Name);
  }
  set Visible(visible) {
    if (visible) this.book.hiddenNames.delete(this.Name);
    else this.book.hiddenNames.add(this.Name);
  }
  Delete(): void {
    this.book.removeName(this.Name);
  }
}

export class NamedItemCollection extends Remote {
  override readonly type = "NamedItemCollection";
  constructor(private readonly book: Book) {
    super();
  }
  override items() {
    return this.book.names().map(({ name }) => new NamedItem(this.book, name));
  }
  GetItemOrNullObject(name: string): NamedItem | null {
    const item = this.book.findName(name);
    return item ? new NamedItem(this.book, item.name) : null;
  }
  GetItem(name: string): NamedItem {
    const item = this.GetItemOrNullObject(name);
    if (!item) throw notFound();
    return item;
  }
  GetCount(): number {
    return this.book.names().length;
  }
  Add(name: string, reference: string | Range, comment = ""): NamedItem {
    if (reference instanceof Range)
      this.book.addName(name, this.book.reference(reference.sheetId, reference.area), comment);
    else if (typeof reference === "string") this.book.addName(name, reference, comment);
    else throw unsupported("NamedItemCollection.add of such a reference");
    return new NamedItem(this.book, name);
  }
}

class Setting extends Remote {
  override readonly type = "Setting";
  override readonly scalars = ["Key", "Value"];
  constructor(
    private readonly book: Book,
    readonly Key: string,
  ) {
    super();
  }
  override identity() {
    return { Id: this.Key };
  }
  get Value() {
    return this.book.settings.get(this.Key);
  }
  set Value(value) {
    this.book.settings.set(this.Key, value);
  }
  Delete(): void {
    this.book.settings.delete(this.Key);
  }
}

class SettingCollection extends Remote {
  override readonly type = "SettingCollection";
  constructor(private readonly book: Book) {
    super();
  }
  override items() {
    return [...this.book.settings.keys()].map((key) => new Setting(this.book, key));
  }
  Add(key: string, value: unknown): Setting {
    this.book.settings.set(key, value);
    return new Setting(this.book, key);
  }
  Set(key: string, value: unknown): Setting {
    return this.Add(key, value);
  }
  GetItemOrNullObject(key: string): Setting | null {
    return this.book.settings.has(key) ? new Setting(this.book, key) : null;
  }
  GetItem(key: string): Setting {
    const setting = this.GetItemOrNullObject(key);
    if (!setting) throw notFound();
    return setting;
  }
}
