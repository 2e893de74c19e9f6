import { addressOf, type Area, areaOf, quoted, r1c1Of, splitAddress } from "../address";
import type { Book, Content } from "../book";
import { invalidArgument, notFound, unsupported } from "../office-error";
import type { Remote } from "../remote";
import { checkInside, matrixFor } from "./range-shape";
import { absolute, autoFill, relative, removeDuplicates } from "./range-edits";
import { getProperties, setProperties } from "./cell-properties";
import { RangeParts } from "./range-parts";
import { related } from "./range-precedents";
import { RangeSort } from "./range-sort";
import { RangeView } from "./range-view";
import { applyStyle, styleOf } from "./style";
import { scalarBag } from "./scalar-bag";
import { ConditionalFormatCollection } from "./conditional-format";
import { DataValidation } from "./data-validation";
import { copyInto } from "./range-copy";
import { RangeAreas } from "./range-areas";
import { RangeFormat } from "./format";
import { type Criteria, foundIn, specialIn } from "./range-find";
import { Worksheet } from "./worksheet";

const CLEARS = new Set(["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"]);

export class Range extends RangeParts {
  override readonly type = "Range";
  override readonly scalars = [
    "Address",
    "CellCount",
    "ColumnCount",
    "ColumnIndex",
    "Formulas",
    "NumberFormat",
    "RowCount",
    "RowIndex",
    "Text",
    "ValueTypes",
    "Values",
  ];
  constructor(book: Book, sheetId: string, area: Area) {
    super(book, sheetId, area);
  }

  private map<T>(read: (row: number, column: number) => T): T[][] {
    const { top, left, bottom, right } = this.area;
    return Array.from({ length: bottom - top + 1 }, (_, r) =>
      Array.from({ length: right - left + 1 }, (__, c) => read(top + r, left + c)),
    );
  }
  override at(area: Area): Range {
    checkInside(area);
    return new Range(this.book, this.sheetId, area);
  }
  override areasOf(areas: readonly Area[]): RangeAreas {
    return new RangeAreas(this.book, this.sheetId, areas);
  }

  get Address() {
    const address = this.book.inR1C1 ? r1c1Of(this.area) : addressOf(this.area);
    return `${quoted(this.book.sheet(this.sheetId).getSheetName())}!${address}`;
  }
  get Worksheet() {
    return new Worksheet(this.book, this.sheetId);
  }
  get Format() {
    return new RangeFormat({ book: this.book, sheetId: this.sheetId, areas: [this.area] });
  }
  get DataValidation() {
    return new DataValidation(this.book, this.sheetId, this.area);
  }
  get ConditionalFormats() {
    return new ConditionalFormatCollection(this.book, this.sheetId, this.area);
  }

  get Values(): Content[][] {
    return this.map((row, column) => this.book.value(this.sheetId, row, column));
  }
  set Values(value) {
    this.book.enter(this.sheetId, this.area, matrixFor<Content>(this.area, value, "values"));
  }
  get Formulas(): Content[][] {
    return this.map((row, column) => this.book.formula(this.sheetId, row, column));
  }
  set Formulas(value) {
    this.book.enter(this.sheetId, this.area, matrixFor<Content>(this.area, value, "formulas"));
  }
  get NumberFormat(): (string | null)[][] {
    return this.map((row, column) => this.book.numberFormat(this.sheetId, row, column));
  }
  set NumberFormat(value) {
    this.book.setNumberFormats(this.sheetId, this.area, matrixFor<string | null>(this.area, value, "numberFormat"));
  }
  get Text() {
    return this.map((row, column) => this.book.text(this.sheetId, row, column));
  }
  get ValueTypes() {
    return this.map((row, column) => {
      const value = this.book.value(this.sheetId, row, column);
      if (value === "") return "Empty";
      if (this.book.isError(this.sheetId, row, column)) return "Error";
      return typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
    });
  }
  get Hyperlink() {
    return this.book.extras(this.sheetId).links.get(addressOf(this.area)) ?? null;
  }
  set Hyperlink(value) {
    this.book.protection.checkSheet(this.sheetId);
    this.book.extras(this.sheetId).links.set(addressOf(this.area), value);
    const text = (value as { textToDisplay?: string }).textToDisplay;
    if (text !== undefined) this.Values = [[text]];
  }

  get ColumnHidden(): boolean | null {
    const { left, right } = this.area;
    const hidden = Array.from({ length: right - left + 1 }, (_, i) => this.book.isColumnHidden(this.sheetId, left + i));
    return hidden.every((each) => each === hidden[0]) ? hidden[0]! : null;
  }
  set ColumnHidden(hidden) {
    this.book.hideColumns(this.sheetId, this.area.left, this.area.right, hidden === true);
  }

  FindOrNullObject(text: string, criteria: Criteria = {}): Range | null {
    const [found] = foundIn(this.book, this.sheetId, this.area, text, criteria);
    return found ? this.at(found) : null;
  }
  Find(text: string, criteria: Criteria = {}): Range {
    const found = this.FindOrNullObject(text, criteria);
    if (!found) throw notFound();
    return found;
  }
  GetSpecialCellsOrNullObject(kind: string, values = "All"): RangeAreas | null {
    const areas = specialIn(this.book, this.sheetId, this.area, kind, values);
    return areas.length === 0 ? null : new RangeAreas(this.book, this.sheetId, areas);
  }
  GetSpecialCells(kind: string, values = "All"): RangeAreas {
    const areas = this.GetSpecialCellsOrNullObject(kind, values);
    if (!areas) throw notFound();
    return areas;
  }
  async CopyFrom(source: Range | string, what = "All", skipBlanks = false, transpose = false): Promise<void> {
    await this.book.engine.calculated();
    const from = typeof source === "string" ? this.at(areaOf(splitAddress(source).local)!) : source;
    copyInto(this.book, from, this, { what, skipBlanks, transpose });
  }
  /** Cut and paste: contents and looks go along, and what refers to the cells follows them. */
  async MoveTo(destination: Range | string): Promise<void> {
    await this.book.engine.calculated();
    const to = typeof destination === "string" ? this.at(areaOf(splitAddress(destination).local)!) : destination;
    await this.book.moveCells(this.sheetId, this.area, to.sheetId, to.area);
  }
  Merge(across = false): void {
    this.book.merge(this.sheetId, this.area, across);
  }
  Unmerge(): void {
    this.book.unmerge(this.sheetId, this.area);
  }
  /** Asked by office.js before it sends more than 1,500 cells in parts. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.RowCount || columns !== this.ColumnCount)
      throw invalidArgument(`the array of ${rows} by ${columns} does not fit the range`);
  }
  /** Puts in cells as many as the range has, and gives them. */
  Insert(shift: string): Range {
    this.book.insertCells(this.sheetId, this.area, shift);
    return this;
  }
  Delete(shift: string): void {
    this.book.deleteCells(this.sheetId, this.area, shift);
  }
  get FormulasR1C1(): Content[][] {
    return this.map((row, column) => relative(this.book.formula(this.sheetId, row, column), row, column));
  }
  set FormulasR1C1(value) {
    const { top, left } = this.area;
    const given = matrixFor<Content>(this.area, value, "formulasR1C1");
    this.Formulas = given.map((line, r) => line.map((one, c) => absolute(one, top + r, left + c)));
  }
  get Style(): string | null {
    return styleOf(this.book, this);
  }
  set Style(name) {
    applyStyle(this.book, this, String(name));
  }
  get Sort() {
    return new RangeSort(this.book, this);
  }
  GetVisibleView(): RangeView {
    return new RangeView(this.book, this);
  }
  AutoFill(target: Range | string | undefined, kind = "FillDefault"): void {
    if (target === undefined) throw unsupported("Range.autoFill without a destination");
    autoFill(this.book, this, this.rangeOf(target), kind);
  }
  RemoveDuplicates(columns: readonly number[], includesHeader = false): Remote {
    const { removed, left } = removeDuplicates(this.book, this.sheetId, this.area, columns, includesHeader);
    const bag = { Removed: removed, UniqueRemaining: left };
    return scalarBag("RemoveDuplicatesResult", bag, Object.keys(bag));
  }
  SetCellProperties(given: readonly (readonly object[])[]): void {
    setProperties(this, "cell", given as never);
  }
  SetRowProperties(given: readonly object[]): void {
    setProperties(this, "row", given.map((one) => [one]) as never);
  }
  SetColumnProperties(given: readonly object[]): void {
    setProperties(this, "column", [given] as never);
  }
  GetCellProperties(wanted: object): unknown {
    return getProperties(this, "cell", wanted as never);
  }
  GetRowProperties(wanted: object): unknown {
    return getProperties(this, "row", wanted as never).flat();
  }
  GetColumnProperties(wanted: object): unknown {
    return getProperties(this, "column", wanted as never).flat();
  }
  GetDirectPrecedents(): Remote {
    return related(this.book, this, "precedents", false);
  }
  GetPrecedents(): Remote {
    return related(this.book, this, "precedents", true);
  }
  GetDirectDependents(): Remote {
    return related(this.book, this, "dependents", false);
  }
  GetDependents(): Remote {
    return related(this.book, this, "dependents", true);
  }
  private rangeOf(target: Range | string): Range {
    if (typeof target !== "string") return target;
    const { sheet, local } = splitAddress(target);
    const area = areaOf(local);
    const sheetId = sheet === undefined ? this.sheetId : this.book.sheetId(sheet);
    if (!area || sheetId === undefined) throw invalidArgument(target);
    return new Range(this.book, sheetId, area);
  }
  Clear(applyTo = "All"): void {
    const all = applyTo === "All";
    if (!CLEARS.has(applyTo)) throw invalidArgument(`applyTo ${applyTo}`);
    if (all || applyTo.includes("Hyperlinks")) this.clearLinks(applyTo !== "Hyperlinks");
    if (applyTo.includes("Hyperlinks")) return;
    this.book.clear(this.sheetId, this.area, {
      contents: all || applyTo === "Contents",
      formats: all || applyTo === "Formats",
    });
    if (all || applyTo === "Formats") this.ConditionalFormats.ClearAll();
    if (all) this.DataValidation.Clear();
  }
  /** Links go; the look that Excel gave their cells stays where it is not taken with them. */
  private clearLinks(withLook: boolean): void {
    this.book.protection.checkSheet(this.sheetId);
    const { links } = this.book.extras(this.sheetId);
    for (const address of links.keys()) {
      const area = areaOf(address)!;
      if (!this.GetIntersectionOrNullObject(new Range(this.book, this.sheetId, area))) continue;
      links.delete(address);
      if (withLook) this.book.clear(this.sheetId, area, { contents: false, formats: true });
    }
  }
  Select(): void {
    this.book.checkVisible(this.sheetId);
    this.book.shownChartSheet = undefined;
    const sheet = this.book.sheet(this.sheetId);
    this.book.engine.book.setActiveSheet(sheet);
    const { top, left } = this.area;
    sheet.setActiveRange(sheet.getRange(top, left, this.RowCount, this.ColumnCount));
    this.book.reveal?.(this.sheetId, top, left);
  }
}
