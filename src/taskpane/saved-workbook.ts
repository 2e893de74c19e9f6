import { readTemplate } from "../excel/read-template";
import type { ComparisonDocument } from "../figures/document";
import { savedFile } from "../xlsx/saved-file";
import { customFunctions } from "./try-formula";

/** The template as it stands, as the bytes of an .xlsx file. */
export async function savedWorkbook(document: ComparisonDocument): Promise<Uint8Array> {
  const { plan, values } = await readTemplate(document);
  return savedFile(document, plan, customFunctions(), values);
}
