import { children, child, isOn, type Tree } from "./xml";

/** How a cell looks, as far as it is compared: its number format, and the rest as one text. */
export interface Style {
  readonly format: string;
  readonly look: string;
  readonly isDate: boolean;
}

const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};

/** Whether a format shows days or times: a letter for them stands outside texts and brackets. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
  return !/^general$/i.test(bare) && /[ymdhs]/i.test(bare);
}

/** Letters that stand for themselves: quoted, after a backslash, or by their own nature. */
const LITERAL = /(?:_.|\*.|\[[^\]]*\])+|((?:"[^"]*"|\\.|[-+$() ])+)/g;
const BARE = /^[-+$() x]*$/;

/** A number format in one way, of the several in which programs write it. */
export const usual = (format: string): string =>
  format
    .replace(/^GENERAL$/i, "General")
    .replace(/\[\$-(?:409|1009)\]/g, "")
    .replace(/\[\$\$-409\]/g, "$")
    .replace(/"([/:,.%])"|\\([/:,.%])/g, "$1$2")
    .replace(LITERAL, (part, run?: string) => {
      const text = run?.replace(/"([^"]*)"|\\(.)/g, "$1$2");
      return text === undefined ? part : BARE.test(text) ? text : `"${text}"`;
    })
    // A fourth part that is empty, for texts.
    .replace(/^((?:(?:[^;"]|"[^"]*")*;){2}(?:[^;"]|"[^"]*")*);$/, "$1");

const GENERAL: Style = { format: "General", look: "", isDate: false };

const colorOf = (tree: Tree | undefined): string => {
  const { rgb, theme, tint } = tree?.attributes ?? {};
  if (rgb) return /^FF000000$/i.test(rgb) ? "" : rgb.slice(-6).toUpperCase();
  return theme && theme !== "1" ? `theme ${theme} ${tint ?? ""}` : "";
};

function fontLook(font: Tree | undefined): string {
  const on = (name: string) => {
    const found = child(font, name);
    return (
      found &&
      found.attributes["val"] !== "0" &&
      found.attributes["val"] !== "false" &&
      found.attributes["val"] !== "none"
    );
  };
  return [on("b") && "bold", on("i") && "italic", on("u") && "underlined", colorOf(child(font, "color"))]
    .filter(Boolean)
    .join(" ");
}

function fillLook(fill: Tree | undefined): string {
  const pattern = child(fill, "patternFill");
  const type = pattern?.attributes["patternType"];
  if (!type || type === "none") return "";
  const color = colorOf(child(pattern, "fgColor"));
  return /^FFFFFF$/.test(color) ? "" : `filled ${color}`;
}

/** The styles of cells, by their number. */
export function stylesOf(tree: Tree | undefined): (index: number) => Style {
  const formats = new Map(
    children(child(tree, "numFmts"), "numFmt").map(({ attributes }) => [
      Number(attributes["numFmtId"]),
      attributes["formatCode"] ?? "",
    ]),
  );
  const fonts = children(child(tree, "fonts"), "font");
  const fills = children(child(tree, "fills"), "fill");
  const styles = children(child(tree, "cellXfs"), "xf").map(({ attributes }): Style => {
    const id = Number(attributes["numFmtId"] ?? 0);
    const written = formats.get(id) ?? BUILT_IN[id] ?? "General";
    const looks = [fontLook(fonts[Number(attributes["fontId"])]), fillLook(fills[Number(attributes["fillId"])])];
    return { format: usual(written), look: looks.filter(Boolean).join(", "), isDate: isDateFormat(written) };
  });
  return (index) => styles[index] ?? GENERAL;
}

export const isOneOf1904 = (workbook: Tree): boolean => isOn(child(workbook, "workbookPr")?.attributes["date1904"]);
