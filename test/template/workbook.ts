import type { ComparisonDocument } from "../../src/figures/document";
import { Model } from "../../src/model/model";
import type { Content } from "../../src/model/content";
import { compile } from "../../src/template/compile";
import type { CellId } from "../../src/template/ids";
import type { Inputs } from "../../src/template/kept-inputs";

/** The workbook of a document with some inputs, computed from its formulas alone. */
export interface Computed {
  at(id: CellId): Content | undefined;
  all(ids: readonly CellId[]): (Content | undefined)[];
  /** What a name of the workbook shows. */
  named(name: string): Content | undefined;
}

export function computed(document: ComparisonDocument, inputs: Inputs = {}): Computed {
  const plan = compile(document, { inputs });
  const model = new Model(
    plan.sheets.map(({ name, rows }) => ({
      sheet: name,
      top: 0,
      left: 0,
      formulas: rows.map((cells) =>
        cells.map((cell) => {
          if (!cell || cell.content === "spilled") return "";
          return "formula" in cell.content ? cell.content.formula : cell.content.literal;
        }),
      ),
    })),
  );
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
      const [, letters, row] = /\$([A-Z]+)\$(\d+)/.exec(found.address)!;
      const column = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      return model.attempts([{ sheet: names.get(found.sheet)!, row: Number(row) - 1, column }])[0];
    },
  };
}
