import type { Content } from "../../model/content";

/** A function may stand at #BUSY! while it computes; it is not waited for longer than that. */
const WAIT_MS = 2_500;
const LOOK_EVERY_MS = 100;

const computing = (range: Excel.Range): boolean =>
  range.values.some((line: Content[]) => line.some((value) => value === "#BUSY!"));

/** Loads the values of cells, and again until none is computing any more, or long enough has passed. */
export async function loadResults(
  context: Excel.RequestContext,
  ranges: readonly Excel.Range[],
  until = Date.now() + WAIT_MS,
): Promise<void> {
  for (const range of ranges) range.load({ values: true });
  await context.sync();
  const waiting = ranges.filter(computing);
  if (waiting.length === 0 || Date.now() >= until) return;
  await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  await loadResults(context, waiting, until);
}
