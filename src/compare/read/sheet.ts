import { type Area, areaOf, cellText, columnOf } from "../../cells/address";
import { serialOfUtc } from "../../cells/serial";
import type { Content } from "../../model/content";
import { unreadable } from "../sentences";
import { absolute, relative, shownFormula } from "./formula-text";
import { LIMITS } from "./limits";
import type { Style } from "./styles";
import { type Attributes, readXml, unescaped } from "./xml";

/** A cell of a file that holds something. Rows and columns count from 0. */
export interface ReadCell {
  readonly row: number;
  readonly column: number;
  /** What stands there, or what the formula came to when the file was saved; undefined where the file does not say. */
  readonly value: Content | undefined;
  readonly formula?: string;
  /** The formula with cells for its references to tables, where it has some. */
  readonly plain?: string;
  /** The cells that the formula fills. */
  readonly fills?: Area;
  readonly style: Style;
}

export interface ReadValidation {
  readonly areas: readonly Area[];
  /** "decimal between", "list". */
  readonly kind: string;
  /** Its bounds, or its choices, as formulas. */
  readonly parts: readonly string[];
}

export interface ReadCells {
  readonly cells: ReadCell[];
  readonly validations: ReadValidation[];
}

export interface Context {
  readonly strings: readonly string[];
  readonly style: (index: number) => Style;
  readonly date1904: boolean;
}

/** The days between the two date systems of Excel. */
const DAYS_TO_1904 = 1_462;
const ADDRESS = /^\$?([A-Z]{1,3})\$?(\d+)$/i;

interface Open {
  row: number;
  column: number;
  attributes: Attributes;
  formula: string | undefined;
  formulaAttributes: Attributes;
  value: string | undefined;
  inline: string | undefined;
}

class SheetReader {
  readonly cells: ReadCell[] = [];
  readonly validations: ReadValidation[] = [];
  private row = -1;
  private column = -1;
  private cell: Open | undefined;
  private text: string | undefined;
  private phonetic = 0;
  private validation: { attributes: Attributes; parts: string[]; places: string } | undefined;
  private readonly shared = new Map<string, string>();

  constructor(private readonly context: Context) {}

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case "row":
        this.row = attributes["r"] === undefined ? this.row + 1 : Number(attributes["r"]) - 1;
        this.column = -1;
        return;
      case "c":
        return this.openCell(attributes);
      case "f":
        if (this.cell) this.cell.formulaAttributes = attributes;
        this.text = "";
        return;
      case "rPh":
        this.phonetic++;
        return;
      case "v":
      case "t":
      case "formula1":
      case "formula2":
      case "sqref":
        this.text = "";
        return;
      case "dataValidation":
        this.validation = { attributes, parts: [], places: attributes["sqref"] ?? "" };
        return;
    }
  }

  add(text: string): void {
    if (this.text !== undefined) this.text += text;
  }

  close(name: string): void {
    const { text, cell, validation } = this;
    switch (name) {
      case "c":
        this.closeCell();
        return;
      case "f":
        if (cell) cell.formula = text ?? "";
        else if (validation && text) validation.parts.push(text);
        break;
      case "v":
        if (cell) cell.value = text;
        break;
      case "t":
        if (cell && this.phonetic === 0) cell.inline = (cell.inline ?? "") + (text ?? "");
        break;
      case "rPh":
        this.phonetic--;
        break;
      case "formula1":
      case "formula2":
        if (validation && text) validation.parts.push(text);
        break;
      case "sqref":
        if (validation) validation.places = text ?? "";
        break;
      case "dataValidation":
        this.closeValidation();
        break;
      default:
        return;
    }
    this.text = undefined;
  }

  private openCell(attributes: Attributes): void {
    const match = ADDRESS.exec(attributes["r"] ?? "");
    if (match) [this.column, this.row] = [columnOf(match[1]!.toUpperCase()), Number(match[2]) - 1];
    else this.column++;
    if (this.row < 0) this.row = 0;
    this.cell = {
      row: this.row,
      column: this.column,
      attributes,
      formula: undefined,
      formulaAttributes: {},
      value: undefined,
      inline: undefined,
    };
  }

  private closeCell(): void {
    const cell = this.cell!;
    this.cell = undefined;
    const style = this.context.style(Number(cell.attributes["s"] ?? 0));
    const value = this.valueOf(cell, style);
    const formula = this.formulaOf(cell);
    if (value === undefined && formula === undefined) return;
    if (this.cells.length >= LIMITS.cells) throw unreadable("cells");
    const { row, column } = cell;
    const fills =
      formula !== undefined && cell.formulaAttributes["t"] === "array"
        ? areaOf(cell.formulaAttributes["ref"] ?? "")
        : undefined;
    this.cells.push({ row, column, value, style, ...(formula !== undefined && { formula }), ...(fills && { fills }) });
  }

  private formulaOf({ row, column, formula, formulaAttributes }: Open): string | undefined {
    if (formula === undefined) return undefined;
    const { t: type, si } = formulaAttributes;
    // A data table is computed by Excel alone; TABLE is what its cells show.
    if (type === "dataTable") return `=TABLE(${formulaAttributes["r1"] ?? ""},${formulaAttributes["r2"] ?? ""})`;
    if (type === "shared" && si !== undefined) {
      if (formula !== "") this.shared.set(si, relative(shownFormula(formula), row, column));
      else {
        const master = this.shared.get(si);
        return master === undefined ? undefined : absolute(master, row, column);
      }
    }
    return formula === "" ? undefined : shownFormula(formula);
  }

  private valueOf({ attributes, value, inline }: Open, style: Style): Content | undefined {
    const type = attributes["t"];
    if (type === "inlineStr") return inline === undefined ? undefined : unescaped(inline);
    if (value === undefined) return undefined;
    switch (type) {
      case "s":
        return this.context.strings[Number(value)] ?? "";
      case "str":
        return unescaped(value);
      case "b":
        return value.trim() === "1" || value.trim() === "true";
      case "e":
        return value.trim();
      case "d":
        return serialOfUtc(
          Date.parse(value.endsWith("Z") ? value : `${value}${value.includes("T") ? "" : "T00:00:00"}Z`),
        );
    }
    if (value.trim() === "") return undefined;
    const number = Number(value);
    if (Number.isNaN(number)) throw unreadable("damaged");
    return this.context.date1904 && style.isDate ? number + DAYS_TO_1904 : number;
  }

  private closeValidation(): void {
    const { attributes, parts, places } = this.validation!;
    this.validation = undefined;
    const { type = "none", operator = "between" } = attributes;
    if (type === "none") return;
    const areas = places.split(/\s+/).flatMap((place) => areaOf(place) ?? []);
    const kind = type === "list" || type === "custom" ? type : `${type} ${operator}`;
    // LibreOffice writes a second bound where none is read.
    const bounds = /between/i.test(kind) && type !== "list" && type !== "custom" ? 2 : 1;
    this.validations.push({ areas, kind, parts: parts.slice(0, bounds) });
  }
}

/** The cells of a sheet, in the order in which they stand, without those that a formula of another fills. */
export function readSheet(bytes: Uint8Array, context: Context): ReadCells {
  const reader = new SheetReader(context);
  readXml(bytes, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (text) => reader.add(text),
  });
  return reader;
}

export const addressOf = ({ row, column }: { readonly row: number; readonly column: number }): string =>
  cellText(row, column);
