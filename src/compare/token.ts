import { partsOf } from "../model/formula";
import type { Content } from "../model/content";
import type { ReadCell } from "./read/sheet";

/** A number to the digits that a file keeps. */
export const digits = (value: number): string => String(Number(value.toPrecision(15)));

const constant = (value: Content | undefined): string =>
  typeof value === "number" ? `n${digits(value)}` : typeof value === "string" ? `t${value}` : `b${String(value)}`;

/** A part of a formula that is no reference, as all programs would write it. */
export const plainPart = (part: string): string =>
  part.startsWith('"') ? part : part.replace(/\s+/g, " ").toUpperCase();

const skeletons = new Map<string, string>();
const MOST_KEPT = 50_000;

/** A formula without what it refers to. */
export function skeletonOf(formula: string): string {
  let skeleton = skeletons.get(formula);
  if (skeleton === undefined) {
    try {
      skeleton = partsOf(formula)
        .map(({ written, reference }) => (reference || written === "#REF!" ? "@" : plainPart(written).trim()))
        .join("")
        .replace(/\b(TRUE|FALSE)\(\)/g, "$1");
    } catch {
      skeleton = formula;
    }
    if (skeletons.size >= MOST_KEPT) skeletons.clear();
    skeletons.set(formula, skeleton);
  }
  return skeleton;
}

/** What a cell holds, as far as lines are told apart by it. */
export const tokenOf = (cell: ReadCell): string =>
  cell.formula === undefined ? constant(cell.value) : `f${skeletonOf(cell.formula)}`;

/** The same with what a formula reads of other sheets. */
export const exactTokenOf = (cell: ReadCell): string =>
  cell.formula?.includes("!")
    ? `f${cell.formula.replace(/(?<![!\w$'.])\$?[A-Z]{1,3}\$?\d+(?![\w(])/g, "@")}`
    : tokenOf(cell);

/** Whether two constants are the same. */
export const sameConstant = (one: Content | undefined, other: Content | undefined): boolean =>
  constant(one) === constant(other);
