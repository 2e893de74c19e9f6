import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { Area } from "../address";
import type { Book } from "../book";
import { invalidArgument, unsupported } from "../office-error";
import { Remote } from "../remote";

/** The cells that a format is of. */
export interface Target {
  readonly book: Book;
  readonly sheetId: string;
  readonly areas: readonly Area[];
}

/** The one value that all cells of the target share, or null. */
function shared<T>(target: Target, read: (style: IStyleData) => T): T | null {
  let found: { value: T } | undefined;
  for (const area of target.areas) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const value = read(target.book.style(target.sheetId, row, column));
        if (found && found.value !== value) return null;
        found = { value };
      }
    }
  }
  return found ? found.value : null;
}

const set = (target: Target, style: IStyleData) => target.book.setStyle(target.sheetId, target.areas, style);

/** The names of HTML that add-ins use; Excel knows all of them. */
const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  cyan: "#00FFFF",
  darkgreen: "#006400",
  darkmagenta: "#8B008B",
  darkred: "#8B0000",
  gold: "#FFD700",
  gray: "#808080",
  green: "#008000",
  lightblue: "#ADD8E6",
  lightgray: "#D3D3D3",
  lightgreen: "#90EE90",
  lightyellow: "#FFFFE0",
  magenta: "#FF00FF",
  navy: "#000080",
  orange: "#FFA500",
  pink: "#FFC0CB",
  purple: "#800080",
  red: "#FF0000",
  silver: "#C0C0C0",
  teal: "#008080",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

export function colorOf(value: string): string {
  const color = NAMED[value.toLowerCase()] ?? value;
  if (!/^#[0-9a-f]{6}$/i.test(color)) throw invalidArgument(`color ${value}`);
  return color.toUpperCase();
}

class RangeFill extends Remote {
  override readonly type = "RangeFill";
  override readonly scalars = ["Color"];
  constructor(private readonly target: Target) {
    super();
  }
  get Color() {
    return shared(this.target, (style) => style.bg?.rgb?.toUpperCase() ?? "#FFFFFF");
  }
  set Color(value) {
    set(this.target, { bg: { rgb: colorOf(String(value)) } });
  }
  Clear(): void {
    set(this.target, { bg: null } as never);
  }
}

class RangeFont extends Remote {
  override readonly type = "RangeFont";
  override readonly scalars = ["Bold", "Color", "Italic", "Name", "Size", "Underline"];
  constructor(private readonly target: Target) {
    super();
  }
  get Bold() {
    return shared(this.target, (style) => style.bl === BooleanNumber.TRUE);
  }
  set Bold(value) {
    set(this.target, { bl: value ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }
  get Italic() {
    return shared(this.target, (style) => style.it === BooleanNumber.TRUE);
  }
  set Italic(value) {
    set(this.target, { it: value ? BooleanNumber.TRUE : BooleanNumber.FALSE });
  }
  get Color() {
    return shared(this.target, (style) => style.cl?.rgb?.toUpperCase() ?? "#000000");
  }
  set Color(value) {
    set(this.target, { cl: { rgb: colorOf(String(value)) } });
  }
  get Name() {
    return shared(this.target, (style) => style.ff ?? "Calibri");
  }
  set Name(value) {
    set(this.target, { ff: String(value) });
  }
  get Size() {
    return shared(this.target, (style) => style.fs ?? 11);
  }
  /** Rows grow with the font in them, as Excel fits them. */
  set Size(value) {
    set(this.target, { fs: Number(value) });
    const { book, sheetId, areas } = this.target;
    const pixels = Math.ceil((Number(value) * 1.4) / POINTS_PER_PIXEL);
    for (const { top, bottom } of areas)
      for (let row = top; Number(value) > 11 && row <= bottom; row++)
        if (book.sheet(sheetId).getRowHeight(row) < pixels) book.setRowHeight(sheetId, row, row, pixels);
  }
  get Underline() {
    return shared(this.target, (style) => (style.ul?.s === BooleanNumber.TRUE ? "Single" : "None"));
  }
  set Underline(value) {
    set(this.target, { ul: { s: value === "None" ? BooleanNumber.FALSE : BooleanNumber.TRUE } });
  }
}

const EDGES = { EdgeTop: "t", EdgeBottom: "b", EdgeLeft: "l", EdgeRight: "r", InsideHorizontal: "b" } as const;

class RangeBorder extends Remote {
  override readonly type = "RangeBorder";
  override readonly scalars = ["SideIndex", "Style", "Color"];
  private color = "#000000";
  private style = "None";
  constructor(
    private readonly target: Target,
    readonly SideIndex: keyof typeof EDGES,
  ) {
    super();
  }
  private apply(): void {
    if (this.style === "None") return;
    const edge = EDGES[this.SideIndex];
    const moved = this.target.areas.map((area) => {
      if (this.SideIndex === "InsideHorizontal") return { ...area, bottom: area.bottom - 1 };
      if (edge === "t") return { ...area, bottom: area.top };
      if (edge === "b") return { ...area, top: area.bottom };
      return edge === "l" ? { ...area, right: area.left } : { ...area, left: area.right };
    });
    const areas = moved.filter(({ top, bottom }) => top <= bottom);
    const s =
      this.style === "Double"
        ? BorderStyleTypes.DOUBLE
        : this.style === "Dot"
          ? BorderStyleTypes.DOTTED
          : BorderStyleTypes.THIN;
    set({ ...this.target, areas }, { bd: { [edge]: { s, cl: { rgb: this.color } } } });
  }
  get Style() {
    return this.style;
  }
  set Style(value) {
    this.style = value;
    this.apply();
  }
  get Color() {
    return this.color;
  }
  set Color(value) {
    this.color = colorOf(value);
    this.apply();
  }
}

class RangeBorderCollection extends Remote {
  override readonly type = "RangeBorderCollection";
  constructor(private readonly target: Target) {
    super();
  }
  GetItem(index: string): Remote {
    if (!Object.hasOwn(EDGES, index)) throw unsupported(`RangeBorderCollection.getItem("${index}")`);
    return new RangeBorder(this.target, index as keyof typeof EDGES);
  }
}

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};
const keyOf = <V>(map: Readonly<Record<string, V>>, value: V, otherwise: string): string =>
  Object.keys(map).find((key) => map[key] === value) ?? otherwise;

const POINTS_PER_PIXEL = 0.75;

export class RangeFormat extends Remote {
  override readonly type = "RangeFormat";
  override readonly scalars = [
    "HorizontalAlignment",
    "VerticalAlignment",
    "TextOrientation",
    "WrapText",
    "IndentLevel",
    "ColumnWidth",
    "RowHeight",
  ];
  constructor(private readonly target: Target) {
    super();
  }
  get Fill() {
    return new RangeFill(this.target);
  }
  get Font() {
    return new RangeFont(this.target);
  }
  get Borders() {
    return new RangeBorderCollection(this.target);
  }
  get HorizontalAlignment() {
    return shared(this.target, (style) => keyOf(HORIZONTAL, style.ht ?? HorizontalAlign.UNSPECIFIED, "General"));
  }
  set HorizontalAlignment(value) {
    const ht = HORIZONTAL[String(value)];
    if (ht === undefined) throw unsupported(`RangeFormat.horizontalAlignment = "${String(value)}"`);
    set(this.target, { ht });
  }
  get VerticalAlignment() {
    return shared(this.target, (style) => keyOf(VERTICAL, style.vt ?? VerticalAlign.BOTTOM, "Bottom"));
  }
  set VerticalAlignment(value) {
    const vt = VERTICAL[String(value)];
    if (vt === undefined) throw unsupported(`RangeFormat.verticalAlignment = "${String(value)}"`);
    set(this.target, { vt });
  }
  get TextOrientation() {
    return shared(this.target, (style) => (style.tr?.v ? 180 : -(style.tr?.a ?? 0)));
  }
  /** Degrees against the clock; 180 is letters below each other. The component counts with the clock. */
  set TextOrientation(degrees) {
    const angle = Number(degrees);
    if (angle !== 180 && !(angle >= -90 && angle <= 90)) throw invalidArgument(`textOrientation ${degrees}`);
    set(this.target, { tr: angle === 180 ? { a: 0, v: BooleanNumber.TRUE } : { a: -angle, v: BooleanNumber.FALSE } });
  }
  get WrapText() {
    return shared(this.target, (style) => style.tb === WrapStrategy.WRAP);
  }
  set WrapText(value) {
    set(this.target, { tb: value ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW });
  }
  get IndentLevel() {
    return shared(this.target, (style) => Math.round((style.pd?.l ?? 0) / 9));
  }
  set IndentLevel(value) {
    set(this.target, { pd: { l: 9 * Number(value) + 2 } });
  }
  get ColumnWidth() {
    const { book, sheetId, areas } = this.target;
    return book.sheet(sheetId).getColumnWidth(areas[0]!.left) * POINTS_PER_PIXEL;
  }
  set ColumnWidth(points) {
    const { book, sheetId, areas } = this.target;
    for (const { left, right } of areas) book.setColumnWidth(sheetId, left, right, points / POINTS_PER_PIXEL);
  }
  /** As wide as the longest text: of a letter, seven pixels at eleven points, as the body font of Excel has it. */
  AutofitColumns(): void {
    const { book, sheetId, areas } = this.target;
    for (const area of areas) {
      const used = book.usedArea(sheetId, true, area);
      if (!used) continue;
      for (let column = used.left; column <= used.right; column++) {
        const rows = Array.from({ length: used.bottom - used.top + 1 }, (_, i) => used.top + i);
        const pixels = rows.map((row) => {
          const size = book.style(sheetId, row, column).fs ?? 11;
          return Math.ceil((String(book.text(sheetId, row, column)).length * 7 * size) / 11) + 5;
        });
        book.setColumnWidth(sheetId, column, column, Math.max(...pixels));
      }
    }
  }
  /** The component fits rows to their texts by itself. */
  AutofitRows(): void {}
  get RowHeight() {
    const { book, sheetId, areas } = this.target;
    return book.sheet(sheetId).getRowHeight(areas[0]!.top) * POINTS_PER_PIXEL;
  }
  set RowHeight(points) {
    const { book, sheetId, areas } = this.target;
    for (const { top, bottom } of areas) book.setRowHeight(sheetId, top, bottom, points / POINTS_PER_PIXEL);
  }
}
