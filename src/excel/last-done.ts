import type { Done } from "../workbook/step";
import { glance } from "./batch/run";
import { loadDocumentMark, loadMemory } from "./step/memory";

/** What the workbook remembers of the add-in. */
export interface Remembered {
  /** What was done last and can be taken back; undefined where there is nothing. */
  readonly last: Done | undefined;
  /** Tells the document that it keeps from another; null where it keeps none. */
  readonly mark: string | null;
}

export async function remembered(): Promise<Remembered> {
  return glance(async (context) => {
    const memory = loadMemory(context);
    const mark = loadDocumentMark(context);
    await context.sync();
    return { last: memory().undo?.what, mark: mark() };
  });
}

export const lastDone = async (): Promise<Done | undefined> => (await remembered()).last;
