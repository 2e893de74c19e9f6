import type { Content } from "../../scenarios/merge";
import type { Step } from "../../workbook/step";
import { orTakeBack } from "../batch/or-take-back";
import { run } from "../batch/run";
import { loadMemory, remember, UNDO_CELL } from "./memory";
import { type AddingStep, takeBack } from "./take-back";

/**
 * Syncs a step, and remembers how it is taken back. If Excel breaks it off, what was begun is taken back, and the step
 * before stays the one that can be undone. `written` is the cell that the step writes into.
 */
export async function finishStep(
  context: Excel.RequestContext,
  step: AddingStep,
  written?: Excel.Range,
): Promise<void> {
  const before = await lastStep();
  remember(context, { undo: step });
  if (written) {
    // Rows that are put above move the cell, and the name with it.
    context.workbook.names.add(UNDO_CELL, written).visible = false;
    written.load({ formulas: true, numberFormat: true });
  }
  await orTakeBack(
    () => context.sync(),
    async (again) => void (await takeBack(again, step, before)),
  );
  if (!written || step.kind !== "cell") return;
  // Excel writes a formula in its own way: B2 for b2, 9 for 9.0.
  const after = written.formulas[0]![0] as Content;
  const formatAfter = String(written.numberFormat[0]![0]);
  if (after === step.cell.after && formatAfter === step.cell.formatAfter) return;
  remember(context, { undo: { ...step, cell: { ...step.cell, after, formatAfter } } }, { keepCell: true });
  await context.sync();
}

async function lastStep(): Promise<Step | null> {
  return run(async (context) => {
    const memory = loadMemory(context);
    await context.sync();
    return memory().undo;
  });
}
