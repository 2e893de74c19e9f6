import type { Book } from "../book";
import { alreadyExists, invalidArgument, notFound } from "../office-error";
import { Remote } from "../remote";
import { withLooks, lookOf } from "./chart-look";
import type { Range } from "./range";

interface Look {
  readonly fill?: string;
  readonly font?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
}

/** The built-in cell styles with the look that Excel's own theme gives them; the wire writes them without spaces. */
const BUILT_IN: Readonly<Record<string, Look>> = {
  Normal: {},
  Good: { fill: "#C6EFCE", font: "#006100" },
  Bad: { fill: "#FFC7CE", font: "#9C0006" },
  Neutral: { fill: "#FFEB9C", font: "#9C5700" },
  Input: { fill: "#FFCC99", font: "#3F3F76" },
  Output: { fill: "#F2F2F2", font: "#3F3F3F", bold: true },
  Calculation: { fill: "#F2F2F2", font: "#FA7D00", bold: true },
  CheckCell: { fill: "#A5A5A5", font: "#FFFFFF", bold: true },
  LinkedCell: { font: "#FA7D00" },
  Note: { fill: "#FFFFCC" },
  WarningText: { font: "#FF0000" },
  Explanatory: { font: "#7F7F7F", italic: true },
  Title: { font: "#44546A", size: 18 },
  Heading1: { font: "#44546A", bold: true, size: 15 },
  Heading2: { font: "#44546A", bold: true, size: 13 },
  Heading3: { font: "#44546A", bold: true },
  Heading4: { font: "#44546A", bold: true },
  Total: { bold: true },
  Percent: {},
  Comma: {},
  Currency: {},
};
const plain = (name: string): string => name.replaceAll(" ", "").toLowerCase();
const builtIn = (name: string): string | undefined => Object.keys(BUILT_IN).find((one) => plain(one) === plain(name));

/** Gives a range a style by name, and the look that goes with it. */
export function applyStyle(book: Book, range: Range, name: string): void {
  const known = builtIn(name) ?? [...book.styles.keys()].find((one) => plain(one) === plain(name));
  if (known === undefined) throw invalidArgument(`style ${name}`);
  const look = BUILT_IN[known] ?? lookOfOwn(book.styles.get(known)!);
  const { Fill, Font } = range.Format;
  if (look.fill) Fill.Color = look.fill;
  if (look.font) Font.Color = look.font;
  if (look.bold !== undefined) Font.Bold = look.bold;
  if (look.italic !== undefined) Font.Italic = look.italic;
  if (look.size !== undefined) Font.Size = look.size;
  book.extras(range.sheetId).styled.push({ area: range.area, name: known });
}

function lookOfOwn(own: Readonly<Record<string, unknown>>): Look {
  const [fill, font] = ["Fill", "Font"].map((part) => (own[part] ?? {}) as Record<string, unknown>);
  return {
    ...(fill!["Color"] ? { fill: String(fill!["Color"]) } : {}),
    ...(font!["Color"] ? { font: String(font!["Color"]) } : {}),
    ...(font!["Bold"] === undefined ? {} : { bold: font!["Bold"] === true }),
  };
}

/** The style that all cells of a range have, or null. */
export function styleOf(book: Book, { sheetId, area }: Range): string | null {
  const over = book
    .extras(sheetId)
    .styled.filter(
      ({ area: of }) =>
        of.top <= area.bottom && area.top <= of.bottom && of.left <= area.right && area.left <= of.right,
    );
  const last = over.at(-1);
  if (!last) return "Normal";
  const { top, left, bottom, right } = last.area;
  return top <= area.top && left <= area.left && bottom >= area.bottom && right >= area.right ? last.name : null;
}

const FONT = { type: "RangeFont", scalars: ["Bold", "Color", "Italic", "Name", "Size", "Strikethrough", "Underline"] };
const FILL = { type: "RangeFill", scalars: ["Color"] };

/** The styles of the workbook, built-in ones first. */
export class StyleCollection extends Remote {
  override readonly type = "StyleCollection";
  constructor(private readonly book: Book) {
    super();
  }
  override items() {
    return [...Object.keys(BUILT_IN), ...this.book.styles.keys()].map((name) => this.styleOf(name));
  }
  private styleOf(name: string): Style {
    return new Style(this.book, name, this.book.styles.get(name) ?? BuiltIn.of(BUILT_IN[name]!));
  }
  GetCount(): number {
    return this.items().length;
  }
  Add(name: string): void {
    if (this.GetItemOrNullObject(name)) throw alreadyExists(`style ${name}`);
    this.book.styles.set(name, BuiltIn.of({}));
  }
  GetItemOrNullObject(name: string): Style | null {
    return this.items().find((one) => plain(one.Name) === plain(name)) ?? null;
  }
  GetItem(name: string): Style {
    const style = this.GetItemOrNullObject(name);
    if (!style) throw notFound();
    return style;
  }
}

/** What a style says of cells, with Excel's values where it says nothing. */
const BuiltIn = {
  of: ({ fill, font, bold, italic, size }: Look): Record<string, unknown> => ({
    AutoIndent: false,
    FormulaHidden: false,
    HorizontalAlignment: "General",
    IncludeProtection: true,
    IndentLevel: 0,
    Locked: true,
    NumberFormat: "General",
    ReadingOrder: "Context",
    ShrinkToFit: false,
    TextOrientation: 0,
    VerticalAlignment: "Bottom",
    WrapText: false,
    Fill: { Color: fill ?? "" },
    Font: { Bold: bold ?? false, Color: font ?? "#000000", Italic: italic ?? false, Name: "Calibri", Size: size ?? 11 },
  }),
};

class Style extends Remote {
  override readonly type = "Style";
  override readonly scalars = ["Name", "BuiltIn"];
  constructor(
    private readonly book: Book,
    readonly Name: string,
    looks: Record<string, unknown>,
  ) {
    super();
    const scalars = Object.keys(BuiltIn.of({})).filter((name) => name !== "Fill" && name !== "Font");
    withLooks(this, looks, { scalars });
    for (const [name, shape] of [
      ["Fill", FILL],
      ["Font", FONT],
    ] as const)
      Object.defineProperty(this, name, {
        get: () => lookOf((looks[name] ??= {}) as Record<string, unknown>, shape),
      });
  }
  override identity() {
    return { Name: this.Name };
  }
  get BuiltIn() {
    return this.Name in BUILT_IN;
  }
  Delete(): void {
    if (this.BuiltIn) throw invalidArgument(`style ${this.Name} is built in`);
    this.book.styles.delete(this.Name);
  }
}
