import type { AstExpression } from "@borgar/fx";
import type { Place } from "./area";
import { Compiler } from "./compile";
import { NotFollowed } from "./content";
import { parsed } from "./formula";
import type { Cell, Run } from "./graph";
import type { Surroundings } from "./steps";

const NO_NAMES: ReadonlySet<string> = new Set();

/** A formula that stands in a cell, or nowhere, as what gives its value. What it reads is told to the cell. */
export function compiled(formula: string, at: Place, cell: Cell | undefined, around: Surroundings): Run {
  try {
    return new Compiler(around, at, cell).value(parsed(formula).tree, NO_NAMES);
  } catch (error) {
    if (error instanceof NotFollowed && error.what === formula) throw new NotFollowed(formula, "formula");
    throw error;
  }
}

/** The same for a part of a formula. */
export function compiledPart(node: AstExpression, at: Place, around: Surroundings): Run {
  return new Compiler(around, at, undefined).value(node, NO_NAMES);
}
