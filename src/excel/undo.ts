import type { ComparisonDocument } from "../figures/document";
import type { TakenBack } from "../workbook/step";
import { run } from "./batch/run";
import { inputsBack } from "./step/inputs-step";
import { loadMemory } from "./step/memory";
import { takeBack } from "./step/take-back";

/** Takes the last step back; what the user has changed since is left alone, and counted. */
export async function undoLast(document: ComparisonDocument): Promise<TakenBack> {
  return run(async (context) => {
    const memory = loadMemory(context);
    await context.sync();
    const { undo: step } = memory();
    if (!step) return { restored: 0, kept: 0, already: 0 };
    return step.kind === "inputs" ? inputsBack(context, document, step, memory()) : takeBack(context, step);
  });
}
