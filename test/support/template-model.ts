import type { ComparisonDocument } from "../../src/figures/document";
import type { Place } from "../../src/model/area";
import type { Model } from "../../src/model/model";
import { areaOf } from "../../src/cells/address";
import * as functions from "../../src/functions";
import { compile } from "../../src/template/compile";
import type { Plan } from "../../src/template/plan";
import { modelOf } from "../../src/xlsx/computed-values";
import { asCalled } from "../../src/functions/as-called";
import "./functions";

export interface TemplateModel {
  readonly plan: Plan;
  readonly model: Model;
  /** The cells that hold formulas. */
  readonly formulas: readonly Place[];
  readonly outputs: readonly Place[];
  /** The first driver of the base case, which is the one chosen. */
  readonly input: Place;
  /** Every input that holds a number. */
  readonly everyInput: readonly (readonly [place: Place, value: number])[];
}

/** The template as its plan has it, ready to be followed. */
export function templateModel(document: ComparisonDocument): TemplateModel {
  const plan = compile(document);
  const named = (name: string): Place => {
    const { sheet, address } = plan.names.find((one) => one.name === name)!;
    const { top, left } = areaOf(address)!;
    return { sheet: plan.sheets.find(({ key }) => key === sheet)!.name, row: top, column: left };
  };
  const formulas = plan.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        typeof cell?.content === "object" && "formula" in cell.content ? [{ sheet: sheet.name, row, column }] : [],
      ),
    ),
  );
  const numbers = plan.inputs.flatMap(({ name, value }) =>
    typeof value === "number" ? [[named(name), value] as const] : [],
  );
  return {
    plan,
    model: modelOf(plan, asCalled(functions)),
    formulas,
    outputs: plan.outputs.map(({ name }) => named(name)),
    input: named(plan.inputs.find(({ name }) => name.endsWith("_base"))!.name),
    everyInput: numbers,
  };
}
