import type { FiledDocument } from "../figures/filed";
import { compileFiled } from "../template/filed/compile";
import { computedValues } from "../xlsx/computed-values";
import { workbookFile } from "../xlsx/workbook";
import { customFunctions } from "./try-formula";

/** The sheets of filed companies as the bytes of an .xlsx file. */
export function savedFiled(document: FiledDocument): Uint8Array {
  const plan = compileFiled(document);
  const names = document.companies.map(({ name }) => name).join(", ");
  return workbookFile(plan, computedValues(plan, customFunctions()), names);
}
