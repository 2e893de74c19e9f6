import type { ComparisonDocument } from "../../figures/document";
import { outputsOf, type WorkbookOutputs } from "../../workbook/outputs";
import { settledCalculation } from "../batch/calculation";
import { readSnapshot } from "./snapshot";

/** The headline outputs, ready to be computed with other inputs; refuses where cells show what is out of date. */
export async function readOutputs(
  context: Excel.RequestContext,
  document: ComparisonDocument,
): Promise<WorkbookOutputs> {
  await settledCalculation(context);
  return outputsOf(document, await readSnapshot(context, document));
}
