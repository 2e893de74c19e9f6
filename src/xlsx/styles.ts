import { BODY_FONT, type Drawing, LOOKS } from "../template/looks";
import type { Look } from "../template/plan";
import { element } from "./xml";

const BORDER = "#B7A66A";
const FIRST_FORMAT = 164; // below are Excel's own

/** Gathers the styles that cells ask for, and writes them as one part. */
export class Styles {
  private readonly formats: string[] = [];
  private readonly styles: string[] = ["plain|0General"];
  private readonly fills: string[] = [];

  /** The number by which a cell refers to its style. */
  of(look: Look, format: string, indent = false): number {
    return indexIn(this.styles, `${look}|${indent ? 1 : 0}${format}`);
  }

  /** The number by which a highlight refers to its fill. */
  fillOf(color: string): number {
    return indexIn(this.fills, color);
  }

  toXml(): string {
    const drawings: (Drawing | undefined)[] = [];
    const cells = this.styles.map((style, i) => {
      const at = style.indexOf("|");
      const drawing = i === 0 ? undefined : LOOKS[style.slice(0, at) as Look];
      const indent = style[at + 1] === "1";
      const format = style.slice(at + 2);
      const numFmtId = format === "General" ? 0 : FIRST_FORMAT + indexIn(this.formats, format);
      const parts = drawing ? indexIn(drawings, drawing) + 1 : 0;
      const alignment = element("alignment", {
        horizontal: indent ? "left" : drawing?.align?.toLowerCase(),
        vertical: "center",
        indent: indent ? 1 : undefined,
        wrapText: drawing?.wrap,
      });
      const attributes = {
        numFmtId,
        fontId: parts,
        fillId: drawing?.fill ? parts + 1 : 0,
        borderId: drawing?.border ? parts : 0,
        xfId: 0,
      };
      return element(
        "xf",
        {
          ...attributes,
          applyNumberFormat: true,
          applyFont: true,
          applyFill: true,
          applyBorder: true,
          applyAlignment: true,
        },
        alignment,
      );
    });
    const numFmts = this.formats.map((formatCode, i) => element("numFmt", { numFmtId: FIRST_FORMAT + i, formatCode }));
    const fonts = [undefined, ...drawings].map((drawing) =>
      element(
        "font",
        {},
        drawing?.bold ? element("b") : "",
        drawing?.italic ? element("i") : "",
        element("sz", { val: drawing?.size ?? BODY_FONT.size }),
        element("color", { rgb: argb(drawing?.color ?? "#000000") }),
        element("name", { val: BODY_FONT.name }),
        element("family", { val: 2 }),
      ),
    );
    // The first two fills are Excel's own, whatever a file says of them.
    const fills = [
      element("patternFill", { patternType: "none" }),
      element("patternFill", { patternType: "gray125" }),
      ...drawings.map((drawing) => solid(drawing?.fill)),
    ];
    const borders = [undefined, ...drawings].map((drawing) =>
      element(
        "border",
        {},
        element("left"),
        element("right"),
        side("top", drawing),
        side("bottom", drawing),
        element("diagonal"),
      ),
    );
    const counted = (name: string, children: readonly string[]) =>
      children.length === 0 ? "" : element(name, { count: children.length }, ...children);
    return element(
      "styleSheet",
      { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" },
      counted("numFmts", numFmts),
      counted("fonts", fonts),
      counted(
        "fills",
        fills.map((fill) => element("fill", {}, fill)),
      ),
      counted("borders", borders),
      element("cellStyleXfs", { count: 1 }, element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
      counted("cellXfs", cells),
      element("cellStyles", { count: 1 }, element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })),
      counted(
        "dxfs",
        this.fills.map((color) =>
          element("dxf", {}, element("fill", {}, element("patternFill", {}, element("bgColor", { rgb: argb(color) })))),
        ),
      ),
    );
  }
}

function indexIn<T>(list: T[], item: T): number {
  const at = list.indexOf(item);
  return at >= 0 ? at : list.push(item) - 1;
}

const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

function solid(color: string | undefined): string {
  if (color === undefined) return element("patternFill", { patternType: "none" });
  return element(
    "patternFill",
    { patternType: "solid" },
    element("fgColor", { rgb: argb(color) }),
    element("bgColor", { indexed: 64 }),
  );
}

function side(name: "top" | "bottom", drawing: Drawing | undefined): string {
  return drawing?.border === name
    ? element(name, { style: "thin" }, element("color", { rgb: argb(BORDER) }))
    : element(name);
}
