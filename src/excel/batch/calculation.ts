import { NotCalculated } from "./failure";
import { run } from "./run";

/** Whether the user lets Excel calculate by itself, and whether something waits to be calculated. */
export interface CalculationState {
  readonly manual: boolean;
  readonly pending: boolean;
}

/** Queues the reading; call the answer after the next sync. */
export function loadCalculation(context: Excel.RequestContext): () => CalculationState {
  const { application } = context;
  application.load({ calculationMode: true, calculationState: true });
  return () => ({
    manual: application.calculationMode === ("Manual" as Excel.CalculationMode.manual),
    pending: application.calculationState === ("Pending" as Excel.CalculationState.pending),
  });
}

/** Refuses to go on where cells show what they came to before the last change. */
export function refuseUncalculated({ manual, pending }: CalculationState): void {
  if (manual && pending) throw new NotCalculated();
}

/** Does what F9 does. */
export async function calculateNow(): Promise<void> {
  await run(async (context) => {
    context.application.calculate("Recalculate" as Excel.CalculationType.recalculate);
    await context.sync();
  });
}
