import { areaOf } from "../../src/cells/address";
import type { ComparisonDocument } from "../../src/figures/document";
import type { Content } from "../../src/model/content";
import { compile } from "../../src/template/compile";
import type { CellId } from "../../src/template/ids";
import type { Inputs } from "../../src/template/kept-inputs";
import { modelOf } from "../../src/xlsx/computed-values";

/** The workbook of a document with some inputs, computed from its formulas alone. */
export interface Computed {
  at(id: CellId): Content | undefined;
  all(ids: readonly CellId[]): (Content | undefined)[];
  /** What a name of the workbook shows. */
  named(name: string): Content | undefined;
}

export function computed(document: ComparisonDocument, inputs: Inputs = {}): Computed {
  const plan = compile(document, { inputs });
  const model = modelOf(plan, new Map());
  const names = new Map(plan.sheets.map(({ key, name }) => [key, name]));
  const place = (id: CellId) => {
    const { sheet, row, column } = plan.places.get(id)!;
    return { sheet: names.get(sheet)!, row, column };
  };
  return {
    at: (id) => model.attempts([place(id)])[0],
    all: (ids) => model.attempts(ids.map(place)),
    named: (name) => {
      const found = plan.names.find((one) => one.name === name)!;
      const { top, left } = areaOf(found.address)!;
      return model.attempts([{ sheet: names.get(found.sheet)!, row: top, column: left }])[0];
    },
  };
}
