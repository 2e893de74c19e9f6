import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { cellText } from "../../cells/address";

const TEXT = /("(?:[^"]|"")*")/;
const outsideTexts = (formula: string, change: (part: string) => string): string =>
  formula.includes('"')
    ? formula
        .split(TEXT)
        .map((part, i) => (i % 2 ? part : change(part)))
        .join("")
    : change(formula);

/** The end of the argument that begins at `from`, inside its parentheses. */
function closing(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "(") depth++;
    else if (text[at] === ")" && depth-- === 0) return at;
  }
  return text.length;
}

/** _xlfn.ANCHORARRAY(A1) is A1#, and _xlfn.SINGLE(A1:A9) is @A1:A9. */
function withOperators(text: string): string {
  const match = /_xlfn\.(ANCHORARRAY|SINGLE)\(/i.exec(text);
  if (!match) return text;
  const begin = match.index + match[0].length;
  const end = closing(text, begin);
  const inner = text.slice(begin, end);
  const written = match[1]!.toUpperCase() === "SINGLE" ? `@${inner}` : `${inner}#`;
  return withOperators(text.slice(0, match.index) + written + text.slice(end + 1));
}

/** Table1[[#This Row],[Price]] is Table1[@Price]. */
const withShortRows = (text: string): string =>
  text.includes("[[#") || text.includes("[#")
    ? outsideTexts(text, (part) =>
        part.replace(/\[\[#This Row\],(\[(?:[^[\]']|'.)*\])(:\[(?:[^[\]']|'.)*\])?\]/giu, (_, from: string, to = "") =>
          to === "" && /^\[[\p{L}\p{N}_]+\]$/u.test(from) ? `[@${from.slice(1, -1)}]` : `[@${from}${String(to)}]`,
        ),
      )
    : text;

/** A formula of a file as Excel shows it: newer functions and those of the add-in without the prefixes of the file. */
export function shownFormula(written: string): string {
  const text = withShortRows(written.replace(/^=/, ""));
  if (!/_xl/i.test(text)) return `=${text}`;
  return `=${outsideTexts(withOperators(text), (part) =>
    part
      .replace(/_xldudf_AICOMP_([A-Z_]+)(?=\()/gi, (_, name: string) => `AICOMP.${name.replaceAll("_", ".")}`)
      .replace(/_xl(fn|ws|pm|udf)\./gi, ""),
  )}`;
}

/** A formula by where its references lie from its cell: the same for each cell that it was copied down to. */
export function relative(formula: string, row: number, column: number): string {
  try {
    return translateFormulaToR1C1(formula, cellText(row, column));
  } catch {
    return formula;
  }
}

/** The formula of a cell out of such a one. */
export function absolute(formula: string, row: number, column: number): string {
  try {
    return translateFormulaToA1(formula, cellText(row, column));
  } catch {
    return formula;
  }
}
