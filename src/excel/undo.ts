import type { ComparisonDocument } from "../figures/document";
import type { Step, TakenBack } from "../workbook/step";
import { run } from "./batch/run";
import { loadInputsBack } from "./step/inputs-step";
import { knownStep, loadMemory } from "./step/memory";
import { takeBack } from "./step/take-back";

/** Takes the last step back; what the user has changed since is left alone, and counted. */
export async function undoLast(document: ComparisonDocument): Promise<TakenBack> {
  return run((context) => undo(context, document, knownStep()));
}

/** What it takes to undo `guess` is read together with what the workbook remembers, and anew where that is another step. */
async function undo(
  context: Excel.RequestContext,
  document: ComparisonDocument,
  guess: Step | null,
): Promise<TakenBack> {
  const memory = loadMemory(context);
  const back = guess?.kind === "inputs" ? loadInputsBack(context, document, guess) : undefined;
  await context.sync();
  const { undo: step } = memory();
  if (!step) return { restored: 0, kept: 0, already: 0 };
  if (step.kind !== "inputs") return takeBack(context, step);
  if (back && JSON.stringify(step) === JSON.stringify(guess)) return back(memory());
  return undo(context, document, step);
}
