import { type Area, type Book, cellArea, intersection, isOneCell, type Place } from "./area";
import { CellError } from "./content";
import type { Graph } from "./graph";
import type { Given } from "./lift";
import type { CustomFunctions } from "./model";

/** A LAMBDA, or what a name of LET stands for. */
export interface Lambda {
  readonly parameters: readonly string[];
  readonly body: Step;
  readonly locals: Locals;
}
export type Locals = ReadonlyMap<string, Given | Lambda>;
export const NO_LOCALS: Locals = new Map();
/** One part of a formula, ready to run with the names of LET that hold there. */
export type Step = (locals: Locals) => Given;

export const isLambda = (local: Given | Lambda): local is Lambda =>
  typeof local === "object" && local !== null && "body" in local;

/** What a formula is compiled in: its graph, the names of its workbook, the functions of the add-in. */
export interface Surroundings {
  readonly graph: Graph;
  readonly book: Book;
  readonly functions: CustomFunctions;
}

/** The cells of a reference, known when it is computed. */
export type Placed = (locals: Locals) => Area;

/** The cells that two references share. */
export function shared(left: Area, right: Area): Area {
  const both = intersection(left, right);
  if (!both) throw new CellError("#NULL!");
  return both;
}

/** Of a column the cell in the row of the formula, of a row that in its column. */
export function inLine(area: Area, { row, column }: Place): Area {
  if (isOneCell(area)) return area;
  const place = { sheet: area.sheet, row, column };
  if (area.left === area.right && area.top <= row && row <= area.bottom)
    return cellArea({ ...place, column: area.left });
  if (area.top === area.bottom && area.left <= column && column <= area.right)
    return cellArea({ ...place, row: area.top });
  throw new CellError("#VALUE!");
}
