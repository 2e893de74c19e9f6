import type { Content } from "../model/content";
import { asLines } from "./source-mark";

/** A comment of ours begins so: its cell shows the value of the formula that follows. */
const MARK = "AICOMP formula, kept while the workbook is shared";
/** The formulas whose values are shown, as they are stored in the workbook's settings. */
export const SHARED = "AICOMP.shared";
/** The beginning of the hidden names by which their cells are found, wherever they were moved. */
const NAME = "_AICOMP.shared.";

/** A formula whose value is shown while the workbook is shared. */
export interface SharedFormula {
  /** The hidden name of the cells. */
  readonly name: string;
  /** Where it was, as in Sheet1!B2. */
  readonly at: string;
  readonly formula: string;
  /** What its cells showed; left out where they are too many. */
  readonly values?: readonly (readonly Content[])[];
}

/** More values than these are not kept beside a formula. */
export const MOST_VALUES = 5_000;
/** A comment is for people to read: of a long formula it shows the beginning. */
const MOST_LETTERS = 2_000;
const CUT = "…";

/** A hidden name that none of the formulas bears. */
export function nextName(taken: readonly SharedFormula[]): string {
  const numbers = taken.map(({ name }) => Number(name.slice(NAME.length)) || 0);
  return `${NAME}${numbers.reduce((most, number) => Math.max(most, number), 0) + 1}`;
}

export const readShared = (stored: unknown): SharedFormula[] =>
  typeof stored === "string" ? (JSON.parse(stored) as SharedFormula[]) : [];

/** What the comment of a shared formula says. */
export function commentOf(formula: string, rows: number, columns: number): string {
  const readable = formula.length > MOST_LETTERS ? `${formula.slice(0, MOST_LETTERS)}${CUT}` : formula;
  return [MARK, readable, `${rows} x ${columns}`].join("\n");
}

/** A shared formula as its comment tells it. */
export interface CommentedFormula {
  readonly formula: string;
  readonly rows: number;
  readonly columns: number;
  /** The comment holds only the beginning of the formula. */
  readonly cut: boolean;
}

/** Reads a comment of ours, of the first release, too; undefined where it is another. A formula may have many lines. */
export function readComment(content: string): CommentedFormula | undefined {
  const lines = asLines(content).trimEnd().split("\n");
  const size = /^(\d+) x (\d+)$/.exec(lines.at(-1) ?? "");
  if (lines[0] !== MARK || !size || lines.length < 3) return undefined;
  const formula = lines.slice(1, -1).join("\n");
  return { formula, rows: Number(size[1]), columns: Number(size[2]), cut: formula.endsWith(CUT) };
}

/** Whether a comment tells a formula, or its beginning. */
export const sameFormula = (read: { readonly formula: string; readonly cut: boolean }, formula: string): boolean =>
  read.cut ? formula.startsWith(read.formula.slice(0, -1)) : read.formula === formula;

/** What stands in shared cells now. */
interface CellsNow {
  readonly values: readonly (readonly Content[])[];
  readonly formulas: readonly (readonly Content[])[];
}

/**
 * Whether cells hold nothing but what was put into them when they were shared, so that a formula may take their place.
 * Cells that were emptied, and rows that were put between or taken out, lose nobody's work.
 */
export function untouched({ values, formulas }: CellsNow, shared: SharedFormula["values"]): boolean {
  const there = values.flat();
  if (formulas.flat().some((formula, i) => typeof formula === "string" && formula !== there[i])) return false;
  const filled = there.filter((value) => value !== "");
  // Of the first release nothing is known but the number of cells.
  if (!shared) return filled.length === 0 || filled.length === there.length;
  const left = new Map<Content, number>();
  for (const value of shared.flat()) left.set(value, (left.get(value) ?? 0) + 1);
  return filled.every((value) => {
    const count = left.get(value) ?? 0;
    left.set(value, count - 1);
    return count > 0;
  });
}
