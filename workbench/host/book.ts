import { Dimension, type IStyleData } from "@univerjs/core";
import { RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import { InsertDefinedNameCommand, InsertSheetCommand, SetWorksheetColWidthMutation } from "@univerjs/sheets";
import type { FRange, FWorksheet } from "@univerjs/sheets/facade";
import { addressOf, type Area, areaOf, LAST_COLUMN, LAST_ROW, quoted, splitAddress } from "./address";
import { dataTypeIn } from "./data-types";
import { asExcelWrites } from "./as-excel-writes";
import { type Engine, STYLE_ONLY } from "./engine";
import { isErrorText, literalOf } from "./literal";
import { Calculation } from "./calculation";
import { alreadyExists, invalidArgument, notFound, OfficeError, unsupported } from "./office-error";
import { dateSystem } from "./native/dates";
import type { AutoFilterModel } from "./objects/auto-filter";
import type { FilterCriteria } from "./objects/filter";
import { Protection } from "./protection";
import { moveExtras } from "./moved";

export type Content = string | number | boolean | null;

/** What the component has no place for, kept beside each sheet. */
export interface SheetExtras {
  readonly pageLayout: Record<string, unknown>;
  validations: { area: Area; rule: unknown; extra: Record<string, unknown> }[];
  conditionals: ConditionalModel[];
  readonly customProperties: Map<string, string>;
  links: Map<string, unknown>;
  /** Cell styles by name, the latest last. */
  readonly styled: { readonly area: Area; readonly name: string }[];
  readonly charts: ChartModel[];
  autoFilter?: AutoFilterModel;
}

/** A conditional format: what Office.js said of it, and the formula and look by which it is drawn. */
export interface ConditionalModel {
  readonly kind: string;
  readonly area: Area;
  rule: unknown;
  formula: string;
  readonly style: { fill?: string; font?: string; bold?: boolean };
  /** The component's, where it is drawn. */
  drawn?: string | undefined;
}

/** A table; the cells are the sheet's own. */
export interface TableModel {
  readonly id: string;
  name: string;
  readonly sheetId: string;
  area: Area;
  readonly options: Record<string, unknown>;
  /** What is asked of a column, by its index. */
  readonly filters: Map<number, FilterCriteria>;
}

/** A chart as the page draws it; ranges are references with their sheet. */
export interface ChartModel {
  type: string;
  name: string;
  title: string;
  categoryTitle: string;
  valueTitle: string;
  legend: { visible: boolean; position: string };
  overlap: number; // per cent, -100 to 100
  readonly series: {
    name: string;
    values: string;
    categories: string;
    hidden: boolean;
    readonly looks: Record<string, unknown>;
  }[];
  /** What is set of its look, by the path to it; the page does not draw it. */
  readonly looks: Record<string, unknown>;
  area: Area;
}

/** A comment in a cell. The component moves its notes along with cells, so it keeps them; the id is the note's. */
export interface CommentModel {
  readonly id: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly content: string;
}

/** An answer below a comment. */
export interface ReplyModel {
  readonly id: string;
  content: string;
}

/** A formula that was entered into all of an area at once, with Ctrl+Shift+Enter. */
interface ArrayModel {
  readonly sheetId: string;
  readonly area: Area;
  readonly formula: string;
}

const contains = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;
const meets = (one: Area, other: Area): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

interface RawCell {
  v?: unknown;
  f?: string | null;
  si?: string | null;
  t?: number | null;
  s?: string | IStyleData | null;
}

/** What a workbook keeps beside the component. */
const KEPT = [
  "extrasOf",
  "settings",
  "hiddenNames",
  "tables",
  "lastTable",
  "resolved",
  "styles",
  "veryHidden",
  "sheetNames",
  "chartSheets",
  "arrays",
  "repliesOf",
  "lastComment",
  "nextSheet",
  "nextId",
] as const;

const { ROWS, COLUMNS } = Dimension;
const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;
/** Text that stays text even where it looks like a number. */
const FORCED_TEXT = 4;
const CLEARED = { v: null, f: null, si: null, p: null, t: null };

/** The workbook behind the host: reads and writes cells as Excel does, on the spreadsheet component. */
export class Book {
  private readonly extrasOf = new Map<string, SheetExtras>();
  /** The component makes a new object at each question, and a question is asked of every cell. */
  private readonly sheets = new Map<string, FWorksheet>();
  readonly settings = new Map<string, unknown>();
  readonly hiddenNames = new Set<string>();
  readonly tables: TableModel[] = [];
  lastTable = 0;
  /** Cell styles of the user's own, by name. */
  readonly styles = new Map<string, Record<string, unknown>>();
  /** The comments that are marked as resolved. */
  readonly resolved = new Set<string>();
  /** The workbooks that were opened beside this one. */
  readonly opened: Uint8Array[] = [];
  readonly protection = new Protection();
  readonly calculation = new Calculation(this);
  /** Sheets that hold a chart and no cells: they bear names, and are not among the worksheets. */
  readonly chartSheets: string[] = [];
  /** Counts dates from 1904, or from 1900 again; formulas follow when they are next calculated. */
  set datesFrom1904(from1904: boolean) {
    dateSystem.from1904 = from1904;
  }
  /** The chart sheet that the user sees, where it is one. */
  shownChartSheet: string | undefined;
  /** Sheets that only code can show. */
  readonly veryHidden = new Set<string>();
  /** Names that count on one sheet only, as those of a copied sheet do. */
  readonly sheetNames = new Map<string, { name: string; reference: string }[]>();
  /** Told of what the component does not say by itself, for the add-in's events. */
  notable?: (name: "RowSorted" | "ColumnSorted", sheetId: string, args: object) => void;
  /** Scrolls to a cell, where there is a page to scroll. */
  reveal?: (sheetId: string, row: number, column: number) => void;
  /** How the Excel that is played writes numbers and days, for those who ask; the grid itself stays American. */
  writing = { decimal: ".", thousands: ",", date: "M/d/yyyy" };
  /** For tests: addresses are answered in R1C1, as Excel for Windows may do it (OfficeDev/office-js#1831). */
  inR1C1 = false;
  private lastComment = 0;
  private arrays: ArrayModel[] = [];
  private readonly repliesOf = new Map<string, ReplyModel[]>();
  /** What is selected, where it is not one area: several areas, or a chart or another object. */
  selection: readonly Area[] | "object" | undefined;
  /** How the lines of comments and notes end when they are read. */
  lineEnd = "\n";
  private nextSheet = 2;
  private nextId = 1;
  private readonly unfitted = new Set<string>();

  constructor(
    readonly engine: Engine,
    saved: object = {},
  ) {
    Object.assign(this, saved);
  }

  save(): object {
    return Object.fromEntries(KEPT.map((key) => [key, this[key]]));
  }

  // Sheets

  sheetIds(): string[] {
    return this.engine.model.getSheetOrders().slice();
  }

  sheet(id: string): FWorksheet {
    const model = this.engine.model.getSheetBySheetId(id);
    if (!model) throw notFound();
    let sheet = this.sheets.get(id);
    if (sheet?.getSheet() !== model) {
      sheet = this.engine.book.getSheetBySheetId(id)!;
      this.sheets.set(id, sheet);
    }
    return sheet!;
  }

  sheetId(name: string): string | undefined {
    const wanted = name.toLowerCase();
    return this.sheetIds().find((id) => this.sheet(id).getSheetName().toLowerCase() === wanted);
  }

  extras(id: string): SheetExtras {
    let extras = this.extrasOf.get(id);
    if (!extras) {
      extras = {
        pageLayout: {},
        validations: [],
        conditionals: [],
        customProperties: new Map(),
        links: new Map(),
        styled: [],
        charts: [],
      };
      this.extrasOf.set(id, extras);
    }
    return extras;
  }

  checkSheetName(name: string, id?: string): void {
    if (name.length < 1 || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name))
      throw invalidArgument(`sheet name ${name}`);
    const existing = this.sheetId(name);
    const chart = this.chartSheets.some((one) => one.toLowerCase() === name.toLowerCase());
    if (chart || (existing !== undefined && existing !== id)) throw alreadyExists(`sheet ${name}`);
  }

  addSheet(name?: string): string {
    this.protection.checkStructure();
    while (name === undefined && this.sheetId(`Sheet${this.nextSheet}`) !== undefined) this.nextSheet++;
    const given = name ?? `Sheet${this.nextSheet}`;
    this.checkSheetName(given);
    const active = this.engine.model.getActiveSheet();
    const id = `added${this.nextId++}`;
    // The facade would show the new sheet, and draw it.
    this.engine.run(InsertSheetCommand.id, {
      unitId: this.engine.bookId,
      index: this.sheetIds().length,
      sheet: { id, name: given, rowCount: 200, columnCount: 26, defaultColumnWidth: 64, defaultRowHeight: 20 },
    });
    // Adding a sheet through Office.js leaves the user where he is.
    if (this.engine.model.getActiveSheet() !== active) this.engine.book.setActiveSheet(this.sheet(active.getSheetId()));
    return id;
  }

  deleteSheet(id: string): void {
    this.protection.checkStructure();
    const sheet = this.sheet(id);
    if (this.sheetIds().length === 1)
      throw new OfficeError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    this.engine.book.deleteSheet(sheet);
    this.extrasOf.delete(id);
  }

  /** Copies a sheet as a person does it: the copy is shown, and the names of the sheet count on the copy as its own. */
  copySheet(id: string): string {
    const copy = this.engine.book.duplicateSheet(this.sheet(id)).getSheetId();
    const own = this.names().flatMap(({ name, reference }) => {
      const target = this.target(reference);
      return target?.sheetId === id ? [{ name, reference: this.reference(copy, target.area) }] : [];
    });
    this.sheetNames.set(copy, own);
    this.engine.book.setActiveSheet(this.sheet(copy));
    return copy;
  }

  /** As a person does it: on the sheet that is shown, which is the only one whose names the component moves along. */
  private onShown(id: string, act: (sheet: FWorksheet) => void): void {
    const { book } = this.engine;
    const before = book.getActiveSheet();
    const sheet = this.sheet(id);
    book.setActiveSheet(sheet);
    act(sheet);
    book.setActiveSheet(before);
  }

  /** Moves cells to a place of their size that begins where `to` does. */
  async moveCells(id: string, from: Area, toId: string, to: Area): Promise<void> {
    this.protection.checkSheet(id);
    this.protection.checkSheet(toId);
    const bottom = to.top + from.bottom - from.top;
    const right = to.left + from.right - from.left;
    this.grow(toId, { ...to, bottom, right });
    const rangeOf = (area: Area) => ({
      startRow: area.top,
      endRow: area.bottom,
      startColumn: area.left,
      endColumn: area.right,
    });
    const unit = this.engine.bookId;
    await this.engine.runLater("sheet.command.move-range", {
      fromUnitId: unit,
      fromSubUnitId: id,
      fromRange: rangeOf(from),
      toUnitId: unit,
      toSubUnitId: toId,
      toRange: rangeOf({ ...to, bottom, right }),
    });
  }

  insertRows(id: string, at: number, count: number): void {
    this.protection.checkSheet(id);
    this.onShown(id, (sheet) => sheet.insertRowsBefore(at, count));
    moveExtras(this, id, { axis: "row", at, count });
  }

  deleteRows(id: string, at: number, count: number): void {
    this.protection.checkSheet(id);
    this.onShown(id, (sheet) => sheet.deleteRows(at, count));
    moveExtras(this, id, { axis: "row", at, count: -count });
  }

  insertColumns(id: string, at: number, count: number): void {
    this.protection.checkSheet(id);
    this.onShown(id, (sheet) => sheet.insertColumnsBefore(at, count));
    moveExtras(this, id, { axis: "column", at, count });
  }

  deleteColumns(id: string, at: number, count: number): void {
    this.protection.checkSheet(id);
    this.onShown(id, (sheet) => sheet.deleteColumns(at, count));
    moveExtras(this, id, { axis: "column", at, count: -count });
  }

  /** Cells of a part of the sheet, or whole rows or columns; what stands behind them moves. */
  insertCells(id: string, area: Area, shift: string): void {
    const axis = this.axisOf(area, shift, "insert", ["Down", "Right"]);
    if (axis === "rows") return this.insertRows(id, area.top, area.bottom - area.top + 1);
    if (axis === "columns") return this.insertColumns(id, area.left, area.right - area.left + 1);
    this.shifting(id, area, (cells) => cells.insertCells(shift === "Down" ? ROWS : COLUMNS));
  }

  deleteCells(id: string, area: Area, shift: string): void {
    const axis = this.axisOf(area, shift, "delete", ["Up", "Left"]);
    if (axis === "rows") return this.deleteRows(id, area.top, area.bottom - area.top + 1);
    if (axis === "columns") return this.deleteColumns(id, area.left, area.right - area.left + 1);
    this.shifting(id, area, (cells) => cells.deleteCells(shift === "Up" ? ROWS : COLUMNS));
  }

  private axisOf(area: Area, shift: string, member: string, [rows, columns]: readonly [string, string]) {
    if (shift === rows && area.left === 0 && area.right === LAST_COLUMN) return "rows";
    if (shift === columns && area.top === 0 && area.bottom === LAST_ROW) return "columns";
    if (shift !== rows && shift !== columns) throw invalidArgument(`${member}("${shift}")`);
    return "part";
  }

  /** What is kept beside the component does not move with a part of the rows, so nothing of it may stand there. */
  private shifting(id: string, area: Area, act: (cells: FRange) => void): void {
    this.mayChange(id, area);
    const { validations, conditionals, links } = this.extras(id);
    if (validations.length > 0 || conditionals.length > 0 || links.size > 0)
      throw unsupported("Range.insert and delete of a part of the sheet beside validations, rules or links");
    this.grow(id, area);
    const { top, left, bottom, right } = area;
    this.onShown(id, (sheet) => act(sheet.getRange(top, left, bottom - top + 1, right - left + 1)));
  }

  /** A hidden sheet can't be shown or selected on before it is made visible. */
  checkVisible(id: string): void {
    if (this.sheet(id).isSheetHidden())
      throw new OfficeError("InvalidOperation", "This operation is not permitted for the current object.");
  }

  /** Where a chart sheet is shown, nothing is the sheet or the cell that is active: OfficeDev/office-js#2444. */
  checkCellsShown(): void {
    if (this.shownChartSheet !== undefined)
      throw new OfficeError("InvalidOperation", "This operation is not permitted for the current object.");
  }

  // Cells

  private raw(id: string, row: number, column: number): RawCell | undefined {
    return (this.sheet(id).getSheet().getCellMatrix().getValue(row, column) as RawCell | null) ?? undefined;
  }

  /** Makes the sheet large enough; Excel's is a million rows, the component's is not. */
  grow(id: string, area: Area): void {
    const sheet = this.sheet(id);
    if (area.bottom >= sheet.getMaxRows()) sheet.setRowCount(area.bottom + 50);
    if (area.right >= sheet.getMaxColumns()) sheet.setColumnCount(area.right + 5);
  }

  private put(id: string, cells: Record<number, Record<number, object | null>>, trigger?: string): void {
    this.engine.run("sheet.mutation.set-range-values", {
      unitId: this.engine.bookId,
      subUnitId: id,
      cellValue: cells,
      trigger,
    });
  }

  /** Without the trigger the component takes cells that get a style alone for cells that lost their formula. */
  private putStyle(id: string, cells: Record<number, Record<number, object | null>>): void {
    this.put(id, cells, STYLE_ONLY);
  }

  /** Refuses what Excel refuses: cells of a protected sheet, and a part of an array. */
  private mayChange(id: string, area: Area): void {
    this.protection.checkSheet(id);
    for (const array of this.arrays) {
      if (array.sheetId === id && meets(area, array.area) && !contains(area, array.area))
        throw new OfficeError("InvalidOperation", "You can't change part of an array.");
    }
  }

  /** Lets the arrays of a sheet follow cells that were moved; `to` gives the place of an area, if it has one still. */
  moveArrays(id: string, to: (area: Area) => Area | undefined): void {
    this.arrays = this.arrays.flatMap((array) => {
      const area = array.sheetId === id ? to(array.area) : array.area;
      return area ? [{ ...array, area }] : [];
    });
  }

  /** Lets the tables of a sheet follow cells that were moved; one whose heading row was taken out is a table no more. */
  moveTables(id: string, to: (area: Area) => Area | undefined): void {
    for (const table of [...this.tables]) {
      if (table.sheetId !== id) continue;
      const [heading, area] = [to({ ...table.area, bottom: table.area.top }), to(table.area)];
      if (heading && area) table.area = area;
      else this.tables.splice(this.tables.indexOf(table), 1);
    }
  }

  /**
   * The headings of a table as Excel keeps them: texts, none blank, and none twice. What a formula shows stays as text.
   */
  keepHeadings({ sheetId, area }: TableModel): void {
    const used = new Set<string>();
    const headings = Array.from({ length: area.right - area.left + 1 }, (_, i) => {
      const column = area.left + i;
      const shown = this.value(sheetId, area.top, column);
      const text = shown === "" ? `Column${i + 1}` : this.text(sheetId, area.top, column) || String(shown);
      let name = text;
      for (let n = 2; used.has(name.toLowerCase()); n++) name = `${text}${n}`;
      used.add(name.toLowerCase());
      return { column, name };
    });
    for (const { column, name } of headings) {
      if (this.formula(sheetId, area.top, column) === name) continue;
      this.put(sheetId, { [area.top]: { [column]: { ...CLEARED, v: name, t: FORCED_TEXT } } });
    }
  }

  /** Enters one formula into all of an area, as Ctrl+Shift+Enter does. */
  enterArray(id: string, area: Area, formula: string): void {
    this.enter(id, { ...area, bottom: area.top, right: area.left }, [[formula]]);
    const written = this.formula(id, area.top, area.left) as string;
    this.arrays.push({ sheetId: id, area, formula: written });
  }

  /** Enters contents as `range.formulas = …` does; null leaves a cell as it is. */
  enter(id: string, area: Area, rows: readonly (readonly Content[])[]): void {
    this.mayChange(id, area);
    this.arrays = this.arrays.filter((array) => array.sheetId !== id || !contains(area, array.area));
    this.grow(id, area);
    this.calculation.entered(id, area);
    const cells: Record<number, Record<number, object>> = {};
    rows.forEach((contents, r) => {
      const line: Record<number, object> = (cells[area.top + r] = {});
      contents.forEach((content, c) => {
        if (content !== null) line[area.left + c] = this.cellFor(id, area.top + r, area.left + c, content);
      });
    });
    this.put(id, cells);
    for (const table of this.tables)
      if (table.sheetId === id && meets({ ...table.area, bottom: table.area.top }, area)) this.keepHeadings(table);
  }

  private cellFor(id: string, row: number, column: number, content: Exclude<Content, null>): object {
    // A cell of format text keeps what is entered as text, a formula too.
    if (content !== "" && this.numberFormat(id, row, column) === "@") {
      const text = typeof content === "boolean" ? String(content).toUpperCase() : String(content);
      return { ...CLEARED, v: text.replace(/^'/, ""), t: FORCED_TEXT };
    }
    if (typeof content === "string" && content.startsWith("=") && content.length > 1) {
      const sheets = this.engine.book.getSheets().map((sheet) => sheet.getSheetName());
      return { ...CLEARED, f: asExcelWrites(content, sheets) };
    }
    const literal = literalOf(content);
    if (literal.value === null) return CLEARED;
    const general = literal.format !== undefined && this.numberFormat(id, row, column) === "General";
    const style = general ? { s: { n: { pattern: literal.format } } } : {};
    if (typeof literal.value === "boolean") return { ...CLEARED, ...style, v: literal.value ? 1 : 0, t: BOOLEAN };
    return {
      ...CLEARED,
      ...style,
      v: literal.value,
      t:
        typeof literal.value === "number"
          ? NUMBER
          : typeof literalOf(literal.value).value === "string"
            ? TEXT
            : FORCED_TEXT,
    };
  }

  value(id: string, row: number, column: number): Exclude<Content, null> {
    return this.calculation.stale(id, row, column) ?? this.calculated(id, row, column);
  }

  /** What the component has calculated, whether or not the user has asked for it. */
  calculated(id: string, row: number, column: number): Exclude<Content, null> {
    const own = this.raw(id, row, column);
    const cell = own?.v === undefined || own.v === null ? (this.engine.spilled(id)[row]?.[column] ?? own) : own;
    const value = cell?.v;
    if (value === undefined || value === null) return "";
    if (cell!.t === BOOLEAN) return value === 1 || value === true || value === "TRUE";
    if (value === "#GETTING_DATA") return "#BUSY!";
    return dataTypeIn(value)?.basicValue ?? (value as string | number | boolean);
  }

  formula(id: string, row: number, column: number): Exclude<Content, null> {
    const cellArea = { top: row, bottom: row, left: column, right: column };
    const array = this.arrays.find((one) => one.sheetId === id && contains(one.area, cellArea));
    if (array) return array.formula;
    const cell = this.raw(id, row, column);
    if (cell?.f) return cell.f;
    // Formulas that share an id are relative to the first; the component resolves them.
    if (cell?.si) return this.sheet(id).getRange(row, column).getFormula();
    return this.value(id, row, column);
  }

  isFormulaOrSpilled(id: string, row: number, column: number): boolean {
    const cell = this.raw(id, row, column);
    return !!cell?.f || !!cell?.si || this.engine.spilled(id)[row]?.[column] !== undefined;
  }

  /** The cells that the formula of a cell spills into, its own among them. */
  spillOf(id: string, row: number, column: number): Area | undefined {
    return this.engine.spillRange(id, row, column);
  }

  /** The cell whose formula spills over a cell, itself included. */
  spillParentOf(id: string, row: number, column: number): { row: number; column: number } | undefined {
    return this.engine
      .spills(id)
      .filter(({ area }) => contains(area, { top: row, bottom: row, left: column, right: column }))
      .map(({ area }) => ({ row: area.top, column: area.left }))[0];
  }

  /** The merged areas that an area meets. */
  mergedIn(id: string, area: Area): Area[] {
    return this.sheet(id)
      .getMergeData()
      .map((range) => ({
        top: range.getRow(),
        left: range.getColumn(),
        bottom: range.getLastRow(),
        right: range.getLastColumn(),
      }))
      .filter((merged) => meets(merged, area));
  }

  merge(id: string, { top, left, bottom, right }: Area, across: boolean): void {
    this.protection.checkSheet(id);
    const cells = this.sheet(id).getRange(top, left, bottom - top + 1, right - left + 1);
    if (across) cells.mergeAcross();
    else cells.merge();
  }

  unmerge(id: string, { top, left, bottom, right }: Area): void {
    this.protection.checkSheet(id);
    this.sheet(id)
      .getRange(top, left, bottom - top + 1, right - left + 1)
      .breakApart();
  }

  isError(id: string, row: number, column: number): boolean {
    const spilt = this.engine.spilled(id)[row]?.[column] !== undefined;
    return (spilt || !!this.raw(id, row, column)?.f) && isErrorText(this.value(id, row, column));
  }

  /** What the cell shows. */
  text(id: string, row: number, column: number): string {
    const value = this.value(id, row, column);
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    return typeof value === "number" ? String(this.sheet(id).getRange(row, column).getDisplayValue()) : value;
  }

  clear(id: string, area: Area, what: { contents: boolean; formats: boolean }): void {
    this.mayChange(id, area);
    const used = this.usedArea(id, false);
    if (!used) return;
    if (what.contents) {
      this.arrays = this.arrays.filter((array) => array.sheetId !== id || !contains(area, array.area));
      this.calculation.entered(id, area);
    }
    const cells: Record<number, Record<number, object | null>> = {};
    for (let row = area.top; row <= Math.min(area.bottom, used.bottom); row++) {
      const line: Record<number, object | null> = (cells[row] = {});
      for (let column = area.left; column <= Math.min(area.right, used.right); column++) {
        line[column] = what.contents && what.formats ? null : what.contents ? CLEARED : { s: null };
      }
    }
    if (what.contents) this.put(id, cells);
    else this.putStyle(id, cells);
  }

  /** The smallest area with all cells that hold something; undefined on an empty sheet. */
  usedArea(id: string, valuesOnly: boolean, within?: Area): Area | undefined {
    let used: Area | undefined;
    const include = (row: number, column: number) => {
      if (within && !contains(within, { top: row, bottom: row, left: column, right: column })) return;
      used = used
        ? {
            top: Math.min(used.top, row),
            left: Math.min(used.left, column),
            bottom: Math.max(used.bottom, row),
            right: Math.max(used.right, column),
          }
        : { top: row, left: column, bottom: row, right: column };
    };
    this.sheet(id)
      .getSheet()
      .getCellMatrix()
      .forValue((row, column, cell) => {
        const filled = cell && ((cell.v !== undefined && cell.v !== null) || cell.f || cell.si);
        if (filled || (!valuesOnly && cell?.s)) include(row, column);
        return undefined;
      });
    for (const [row, line] of Object.entries(this.engine.spilled(id))) {
      for (const column of Object.keys(line ?? {})) include(Number(row), Number(column));
    }
    return used;
  }

  // Formats

  style(id: string, row: number, column: number): IStyleData {
    return (this.sheet(id).getSheet().getComposedCellStyle(row, column) as IStyleData | undefined) ?? {};
  }

  setStyle(id: string, areas: readonly Area[], style: IStyleData): void {
    this.protection.checkSheet(id);
    const cells: Record<number, Record<number, object>> = {};
    for (const area of areas) {
      this.grow(id, area);
      for (let row = area.top; row <= area.bottom; row++) {
        const line = (cells[row] ??= {});
        for (let column = area.left; column <= area.right; column++) line[column] = { s: style };
      }
    }
    this.putStyle(id, cells);
  }

  numberFormat(id: string, row: number, column: number): string {
    return this.style(id, row, column).n?.pattern || "General";
  }

  setNumberFormats(id: string, area: Area, formats: readonly (readonly (string | null)[])[]): void {
    this.protection.checkSheet(id);
    this.grow(id, area);
    const cells: Record<number, Record<number, object>> = {};
    formats.forEach((line, r) => {
      cells[area.top + r] = Object.fromEntries(
        line.flatMap((pattern, c) => (pattern === null ? [] : [[area.left + c, { s: { n: { pattern } } }]])),
      );
    });
    this.putStyle(id, cells);
  }

  setColumnWidth(id: string, left: number, right: number, pixels: number): void {
    this.protection.checkSheet(id);
    this.grow(id, { top: 0, bottom: 0, left, right: Math.min(right, 200) });
    const last = Math.min(right, this.sheet(id).getMaxColumns() - 1);
    this.engine.run(SetWorksheetColWidthMutation.id, {
      unitId: this.engine.bookId,
      subUnitId: id,
      ranges: [{ startRow: 0, endRow: this.sheet(id).getMaxRows() - 1, startColumn: left, endColumn: last }],
      colWidth: pixels,
    });
    this.fitRows(id);
  }

  /** Rows grow with what wraps in them. All cells of the sheet are measured for it, so it is done once for a batch. */
  private fitRows(id: string): void {
    if (this.unfitted.has(id)) return;
    this.unfitted.add(id);
    setTimeout(() => {
      this.unfitted.delete(id);
      if (!this.engine.model.getSheetBySheetId(id)) return;
      const sheet = this.sheet(id);
      sheet.setColumnWidth(0, sheet.getColumnWidth(0));
    }, 0);
  }

  isColumnHidden(id: string, column: number): boolean {
    return !this.sheet(id).getSheet().getColVisible(column);
  }

  hideColumns(id: string, left: number, right: number, hidden: boolean): void {
    this.protection.checkSheet(id);
    this.grow(id, { top: 0, bottom: 0, left, right });
    if (hidden) this.sheet(id).hideColumns(left, right - left + 1);
    else this.sheet(id).showColumns(left, right - left + 1);
  }

  setRowHeight(id: string, top: number, bottom: number, pixels: number): void {
    this.protection.checkSheet(id);
    this.grow(id, { left: 0, right: 0, top, bottom: Math.min(bottom, 2000) });
    const last = Math.min(bottom, this.sheet(id).getMaxRows() - 1);
    this.sheet(id).setRowHeightsForced(top, last - top + 1, pixels);
  }

  // Comments (threads) and notes: two things in Excel, and a cell has one of them at most

  private remarks(): CommentModel[] {
    return this.sheetIds().flatMap((sheetId) =>
      this.sheet(sheetId)
        .getNotes()
        .map(({ id, row, col, note }) => ({ id, sheetId, row, column: col, content: note })),
    );
  }

  comments(): CommentModel[] {
    return this.remarks().filter(({ id }) => id.startsWith("comment"));
  }

  notes(): CommentModel[] {
    return this.remarks().filter(({ id }) => !id.startsWith("comment"));
  }

  addNote(place: Pick<CommentModel, "sheetId" | "row" | "column">, content: string, id?: string): CommentModel {
    return this.addComment(place, content, id ?? `note${++this.lastComment}`);
  }

  replies(commentId: string): ReplyModel[] {
    let replies = this.repliesOf.get(commentId);
    if (!replies) this.repliesOf.set(commentId, (replies = []));
    return replies;
  }

  addReply(commentId: string, content: string): ReplyModel {
    const reply = { id: `reply${++this.lastComment}`, content };
    this.replies(commentId).push(reply);
    return reply;
  }

  addComment(
    { sheetId, row, column }: Pick<CommentModel, "sheetId" | "row" | "column">,
    content: string,
    id = `comment${++this.lastComment}`,
  ): CommentModel {
    this.protection.checkSheet(sheetId);
    const there = this.remarks().find((one) => one.sheetId === sheetId && one.row === row && one.column === column);
    if (there && there.id !== id)
      throw new OfficeError("InvalidOperation", "There is already a comment or a note in this cell.");
    this.grow(sheetId, { top: row, bottom: row, left: column, right: column });
    this.sheet(sheetId)
      .getRange(row, column)
      .createOrUpdateNote({ id, row, col: column, note: content, width: 240, height: 100 });
    return { id, sheetId, row, column, content };
  }

  removeComment(id: string): void {
    const found = this.remarks().find((comment) => comment.id === id);
    if (found) this.sheet(found.sheetId).getRange(found.row, found.column).deleteNote();
  }

  // Names

  names(): { name: string; reference: string; comment: string }[] {
    return this.engine.definedNames().map(({ name, formulaOrRefString, comment }) => ({
      name,
      reference: formulaOrRefString,
      comment: comment ?? "",
    }));
  }

  /** Excel tells names apart by their letters alone, not by their case. */
  findName(name: string): ReturnType<Book["names"]>[number] | undefined {
    const sought = name.toLowerCase();
    const found = this.engine
      .definedNames()
      .find((item) => item.name.length === name.length && item.name.toLowerCase() === sought);
    return found && { name: found.name, reference: found.formulaOrRefString, comment: found.comment ?? "" };
  }

  addName(name: string, reference: string, comment: string): void {
    if (!/^[A-Za-z_\\][A-Za-z0-9_.\\]*$/.test(name) || name.length > 255 || areaOf(name))
      throw invalidArgument(`name ${name}`);
    // Excel for Windows confuses it with a name of the sheet that is shown: OfficeDev/office-js#2875.
    const shown = this.sheetNames.get(this.engine.book.getActiveSheet().getSheetId()) ?? [];
    if (this.findName(name) || shown.some((item) => item.name.toLowerCase() === name.toLowerCase()))
      throw alreadyExists(`name ${name}`);
    const builder = this.engine.book.newDefinedNameBuilder().setName(name).setComment(comment);
    // The command for a new name: the facade's is for a changed one, and looks through every formula for the old name.
    this.engine.run(InsertDefinedNameCommand.id, builder.setRef(reference.replace(/^=/, "")).build());
    this.engine.recalculate(this.usersOf(name, "#NAME?"), [name]);
  }

  /** Lets a name stand for other cells; formulas that use it stay as they are. */
  moveName(name: string, reference: string): void {
    const item = this.engine.definedNames().find((one) => one.name === name);
    if (!item) throw notFound();
    const moved = { ...item, unitId: this.engine.bookId, formulaOrRefString: reference.replace(/^=/, "") };
    this.engine.run(SetDefinedNameMutation.id, moved);
    this.engine.recalculate(this.usersOf(name), [name]);
  }

  /** The cells whose formulas may use a name, of those that show what is said. */
  private usersOf(name: string, showing?: string): { sheetId: string; row: number; column: number }[] {
    const word = new RegExp(`(?<![\\w.])${name.replace(/[\\.]/g, "\\$&")}(?![\\w.])`, "i");
    const users: { sheetId: string; row: number; column: number }[] = [];
    for (const sheetId of this.sheetIds()) {
      // Each name that is added comes here; the component's own way through the cells makes a text of each number.
      const sheet = this.sheet(sheetId).getSheet();
      const columns = sheet.getColumnCount();
      for (let row = 0, rows = sheet.getRowCount(); row < rows; row++) {
        const cells = sheet.getCellMatrix().getRow(row);
        for (let column = 0; cells && column < columns; column++) {
          const cell = cells[column];
          if ((showing !== undefined && cell?.v !== showing) || (!cell?.f && !cell?.si)) continue;
          if (word.test(cell.f ?? String(this.formula(sheetId, row, column)))) users.push({ sheetId, row, column });
        }
      }
    }
    return users;
  }

  /** Formulas that use the name keep their text, and show #NAME?; the facade's command would write #REF! over it. */
  removeName(name: string): void {
    const item = this.engine.definedNames().find((one) => one.name === name);
    if (!item) throw notFound();
    this.engine.run(RemoveDefinedNameMutation.id, { ...item, unitId: this.engine.bookId });
    this.hiddenNames.delete(name);
    this.engine.recalculate(this.usersOf(name), [name]);
  }

  /** Where a reference like `=Sheet!$A$1:$B$2` points; undefined where it points nowhere any more. */
  target(reference: string): { sheetId: string; area: Area } | undefined {
    const { sheet, local } = splitAddress(reference);
    const sheetId = sheet === undefined ? undefined : this.sheetId(sheet);
    const area = areaOf(local);
    return sheetId !== undefined && area ? { sheetId, area } : undefined;
  }

  reference(id: string, area: Area): string {
    const absolute = addressOf(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
    return `${quoted(this.sheet(id).getSheetName())}!${absolute}`;
  }
}
