import type { ComparisonDocument } from "../../figures/document";
import { CASE_SELECTOR } from "../../template/inputs";
import { knownOf } from "../../workbook/known";
import { outputsOf, type WorkbookOutputs } from "../../workbook/outputs";
import { snapshotOf } from "../../workbook/snapshot";
import { standingInputs } from "../../workbook/standing-inputs";
import { loadCalculation, refuseUncalculated } from "../batch/calculation";
import { TemplateMissing } from "../batch/failure";
import { loadInputs } from "../inputs/find";
import { loadOurSheets } from "../read/snapshot";
import { asUndone, type Inputs } from "./inputs-step";
import { loadMemory } from "./memory";

/**
 * The inputs, and the headline outputs ready to be computed with others. Refuses where cells show what is out of date.
 * Syncs twice.
 */
export async function readModel(
  context: Excel.RequestContext,
  document: ComparisonDocument,
): Promise<Inputs & { readonly outputs: WorkbookOutputs }> {
  const calculation = loadCalculation(context);
  const memory = loadMemory(context);
  const ours = loadOurSheets(context, document);
  await context.sync();
  const sheets = await ours();
  const snapshot = snapshotOf(sheets, knownOf(sheets));
  const cells = standingInputs(document, sheets, snapshot) ?? (await inputsByName(context, document));
  if (!cells.has(CASE_SELECTOR.id)) throw new TemplateMissing();
  refuseUncalculated(calculation());
  return { cells, memory: asUndone(memory(), cells), outputs: outputsOf(document, snapshot) };
}

async function inputsByName(context: Excel.RequestContext, document: ComparisonDocument): Promise<Inputs["cells"]> {
  const inputs = loadInputs(context, document);
  await context.sync();
  return inputs();
}
