import { LeftHalfDone } from "./failure";
import { orTakeBack } from "./or-take-back";
import { run } from "./run";

/** What could not be done, and why in Excel's words. */
export interface Refused<T> {
  readonly item: T;
  readonly error: Error;
}

/** After so many refusals, and nothing done, Excel refuses the whole workbook: the rest is not tried. */
const MOST_REFUSALS = 12;

/**
 * Does something with each item: all in one batch, and where Excel breaks the batch off, in halves, down to the items
 * that it refuses. `takeBack` brings items of a batch that was broken off to where they were.
 */
export async function oneByOne<T>(
  items: readonly T[],
  act: (context: Excel.RequestContext, items: readonly T[]) => Promise<void>,
  takeBack: (context: Excel.RequestContext, items: readonly T[]) => Promise<void>,
): Promise<{ readonly done: readonly T[]; readonly refused: readonly Refused<T>[] }> {
  const done: T[] = [];
  const refused: Refused<T>[] = [];
  const attempt = async (some: readonly T[]): Promise<void> => {
    if (some.length === 0) return;
    const last = refused.at(-1);
    if (last && done.length === 0 && refused.length >= MOST_REFUSALS) {
      refused.push(...some.map((item) => ({ item, error: last.error })));
      return;
    }
    try {
      await orTakeBack(
        () => run((context) => act(context, some), { oneUndo: true }),
        (context) => takeBack(context, some),
      );
      done.push(...some);
    } catch (error) {
      if (error instanceof LeftHalfDone) throw error;
      if (some.length === 1) refused.push({ item: some[0]!, error: error as Error });
      else {
        const half = Math.ceil(some.length / 2);
        await attempt(some.slice(0, half));
        await attempt(some.slice(half));
      }
    }
  };
  await attempt(items);
  return { done, refused };
}
