import type { ComparisonDocument } from "../figures/document";
import type { CustomFunctions } from "../model/model";
import type { Plan } from "../template/plan";
import { computedValues } from "./computed-values";
import type { Values } from "./sheet";
import { workbookFile } from "./workbook";

/** The template as an .xlsx file; `shown` is what the open workbook shows, for the formulas that can't be followed. */
export function savedFile(
  document: ComparisonDocument,
  plan: Plan,
  functions: CustomFunctions,
  shown: Readonly<Record<string, Values>> = {},
): Uint8Array {
  return workbookFile(plan, computedValues(plan, functions, shown), document.title);
}
