import type { Fixed } from "../cells/address";
import type { CellId } from "./ids";

/** A formula with names of cells in it; addresses are assigned when all sheets are laid out. */
export type Formula = readonly (string | Ref)[];

/** A cell by its id, or a range from one to another; `fixed` says which of column and row carry a $. */
export interface Ref {
  readonly from: CellId;
  readonly to?: CellId;
  readonly fixed: Fixed;
}

export const cell = (id: CellId, fixed: Fixed = ""): Ref => ({ from: id, fixed });
export const range = (from: CellId, to: CellId, fixed: Fixed = ""): Ref => ({ from, to, fixed });

/** A formula with cells in it: f`=${cell(one)}/${cell(other)}` */
export function f(texts: TemplateStringsArray, ...parts: readonly (Ref | Formula | string)[]): Formula {
  return texts.flatMap((text, i) => {
    const part = parts[i];
    return part === undefined
      ? [text]
      : Array.isArray(part)
        ? [text, ...(part as Formula)]
        : [text, part as string | Ref];
  });
}

/** Formulas side by side with something between them. */
export function join(formulas: readonly Formula[], between: string): Formula {
  return formulas.flatMap((formula, i) => (i === 0 ? formula : [between, ...formula]));
}
