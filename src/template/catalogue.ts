import type { ComparisonDocument } from "../figures/document";
import { compile } from "./compile";
import type { CellId } from "./ids";
import type { Output, Place, Plan, PlanInput } from "./plan";

/** What a document fixes for good, whatever its sheets are called in a workbook and whatever stands in the inputs. */
export interface Catalogue {
  /** The sheets in the order of their tabs; the title is the name that a sheet bears where it is free. */
  readonly sheets: readonly { readonly key: string; readonly title: string }[];
  readonly inputs: readonly PlanInput[];
  readonly outputs: readonly Output[];
  /** The plan under the sheets' own titles: its names, charts and labels are those of any workbook. */
  readonly plan: Plan;
  placeOf(id: CellId): Place | undefined;
  /** The cell that the plan puts there; row and column count from 0 on the sheet. */
  idAt(sheet: string, row: number, column: number): CellId | undefined;
}

const made = new WeakMap<ComparisonDocument, Catalogue>();

/** The catalogue of a document; it is made once. */
export function catalogueOf(document: ComparisonDocument): Catalogue {
  const catalogue = made.get(document) ?? makeCatalogue(document);
  made.set(document, catalogue);
  return catalogue;
}

function makeCatalogue(document: ComparisonDocument): Catalogue {
  const plan = compile(document);
  const key = (sheet: string, row: number, column: number) => `${sheet} ${row} ${column}`;
  const ids = new Map([...plan.places].map(([id, { sheet, row, column }]) => [key(sheet, row, column), id]));
  return {
    sheets: plan.sheets.map(({ key, name }) => ({ key, title: name })),
    inputs: plan.inputs,
    outputs: plan.outputs,
    plan,
    placeOf: (id) => plan.places.get(id),
    idAt: (sheet, row, column) => ids.get(key(sheet, row, column)),
  };
}
