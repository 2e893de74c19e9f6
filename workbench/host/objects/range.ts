import { addressOf, type Area, areaOf, LAST_COLUMN, LAST_ROW, quoted, r1c1Of, splitAddress } from "../address";
import type { Book, Content } from "../book";
import { invalidArgument, notFound, unsupported } from "../office-error";
import { Remote } from "../remote";
import { bounding, matrixFor } from "./range-shape";
import { ConditionalFormatCollection } from "./conditional-format";
import { DataValidation } from "./data-validation";
import { copyInto } from "./range-copy";
import { RangeAreas } from "./range-areas";
import { RangeFormat } from "./format";
import { edgeOf, type Criteria, type Direction, foundIn, specialIn } from "./range-find";
import { Worksheet } from "./worksheet";

const CLEARS = new Set(["All", "Contents", "Formats", "Hyperlinks", "RemoveHyperlinks"]);

export class Range extends Remote {
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
  constructor(
    private readonly book: Book,
    readonly sheetId: string,
    readonly area: Area,
  ) {
    super();
  }

  private map<T>(read: (row: number, column: number) => T): T[][] {
    const { top, left, bottom, right } = this.area;
    return Array.from({ length: bottom - top + 1 }, (_, r) =>
      Array.from({ length: right - left + 1 }, (__, c) => read(top + r, left + c)),
    );
  }
  private at(area: Area): Range {
    if (
      area.top < 0 ||
      area.left < 0 ||
      area.bottom > LAST_ROW ||
      area.right > LAST_COLUMN ||
      area.top > area.bottom ||
      area.left > area.right
    )
      throw invalidArgument("the range lies outside the sheet");
    return new Range(this.book, this.sheetId, area);
  }

  get Address() {
    const address = this.book.inR1C1 ? r1c1Of(this.area) : addressOf(this.area);
    return `${quoted(this.book.sheet(this.sheetId).getSheetName())}!${address}`;
  }
  get RowIndex() {
    return this.area.top;
  }
  get ColumnIndex() {
    return this.area.left;
  }
  get RowCount() {
    return this.area.bottom - this.area.top + 1;
  }
  get ColumnCount() {
    return this.area.right - this.area.left + 1;
  }
  get CellCount() {
    return this.RowCount * this.ColumnCount;
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

  GetCell(row: number, column: number): Range {
    const { top, left } = this.area;
    return this.at({ top: top + row, bottom: top + row, left: left + column, right: left + column });
  }
  GetOffsetRange(rows: number, columns: number): Range {
    const { top, left, bottom, right } = this.area;
    return this.at({ top: top + rows, bottom: bottom + rows, left: left + columns, right: right + columns });
  }
  GetResizedRange(rows: number, columns: number): Range {
    return this.at({ ...this.area, bottom: this.area.bottom + rows, right: this.area.right + columns });
  }
  GetRow(row: number): Range {
    return this.at({ ...this.area, top: this.area.top + row, bottom: this.area.top + row });
  }
  GetColumn(column: number): Range {
    return this.at({ ...this.area, left: this.area.left + column, right: this.area.left + column });
  }
  GetLastRow(): Range {
    return this.GetRow(this.RowCount - 1);
  }
  GetLastColumn(): Range {
    return this.GetColumn(this.ColumnCount - 1);
  }
  GetLastCell(): Range {
    return this.GetCell(this.RowCount - 1, this.ColumnCount - 1);
  }
  GetIntersection(other: Range | string): Range {
    const both = this.GetIntersectionOrNullObject(other);
    if (!both) throw notFound();
    return both;
  }
  GetIntersectionOrNullObject(other: Range | string): Range | null {
    const area = typeof other === "string" ? areaOf(splitAddress(other).local) : other.area;
    if (!area || (other instanceof Range && other.sheetId !== this.sheetId)) return null;
    const both = {
      top: Math.max(area.top, this.area.top),
      left: Math.max(area.left, this.area.left),
      bottom: Math.min(area.bottom, this.area.bottom),
      right: Math.min(area.right, this.area.right),
    };
    return both.top > both.bottom || both.left > both.right ? null : this.at(both);
  }
  /** Of a cell whose formula spills, the cells that it fills. */
  GetSpillingToRangeOrNullObject(): Range | null {
    const area = this.book.spillOf(this.sheetId, this.area.top, this.area.left);
    return area ? this.at(area) : null;
  }
  GetUsedRangeOrNullObject(valuesOnly = false): Range | null {
    const area = this.book.usedArea(this.sheetId, valuesOnly, this.area);
    return area ? this.at(area) : null;
  }
  /** The cell whose formula spills into this one. */
  GetSpillParentOrNullObject(): Range | null {
    const parent = this.book.spillParentOf(this.sheetId, this.area.top, this.area.left);
    return parent ? this.at({ top: parent.row, bottom: parent.row, left: parent.column, right: parent.column }) : null;
  }
  GetMergedAreasOrNullObject(): RangeAreas | null {
    const merged = this.book.mergedIn(this.sheetId, this.area);
    return merged.length === 0 ? null : new RangeAreas(this.book, this.sheetId, merged);
  }
  GetEntireColumn(): Range {
    return this.at({ ...this.area, top: 0, bottom: LAST_ROW });
  }
  GetEntireRow(): Range {
    return this.at({ ...this.area, left: 0, right: LAST_COLUMN });
  }
  GetUsedRange(valuesOnly = false): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }
  GetBoundingRect(other: Range | string): Range {
    const area = typeof other === "string" ? areaOf(splitAddress(other).local) : other.area;
    if (!area) throw invalidArgument(String(other));
    return this.at(bounding(this.area, area));
  }
  GetRowsAbove(count = 1): Range {
    const { top } = this.area;
    return this.at({ ...this.area, top: top - count, bottom: top - 1 });
  }
  GetRowsBelow(count = 1): Range {
    const { bottom } = this.area;
    return this.at({ ...this.area, top: bottom + 1, bottom: bottom + count });
  }
  GetColumnsBefore(count = 1): Range {
    const { left } = this.area;
    return this.at({ ...this.area, left: left - count, right: left - 1 });
  }
  GetColumnsAfter(count = 1): Range {
    const { right } = this.area;
    return this.at({ ...this.area, left: right + 1, right: right + count });
  }
  /** Where Ctrl and an arrow lead from a cell of the range. */
  GetRangeEdge(direction: Direction, from: Range = this): Range {
    const { row, column } = edgeOf(this.book, this.sheetId, from.area, direction);
    return this.at({ top: row, bottom: row, left: column, right: column });
  }
  GetExtendedRange(direction: Direction, from: Range = this): Range {
    return this.at(bounding(this.area, this.GetRangeEdge(direction, from).area));
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
  /** Puts in whole rows or columns, as many as the range has, and gives them. */
  /** Asked by office.js before it sends more than 1,500 cells in parts. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.RowCount || columns !== this.ColumnCount)
      throw invalidArgument(`the array of ${rows} by ${columns} does not fit the range`);
  }
  Insert(shift: string): Range {
    this.checkWhole(shift, "Insert", { row: "Down", column: "Right" });
    if (shift === "Down") this.book.insertRows(this.sheetId, this.area.top, this.RowCount);
    else this.book.insertColumns(this.sheetId, this.area.left, this.ColumnCount);
    return this;
  }
  Delete(shift: string): void {
    this.checkWhole(shift, "Delete", { row: "Up", column: "Left" });
    if (shift === "Up") this.book.deleteRows(this.sheetId, this.area.top, this.RowCount);
    else this.book.deleteColumns(this.sheetId, this.area.left, this.ColumnCount);
  }
  private checkWhole(shift: string, member: string, by: { readonly row: string; readonly column: string }): void {
    const { top, left, bottom, right } = this.area;
    const whole =
      shift === by.row ? left === 0 && right === LAST_COLUMN : shift === by.column && top === 0 && bottom === LAST_ROW;
    if (!whole) throw unsupported(`Range.${member}("${shift}") of a part of the sheet`);
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
