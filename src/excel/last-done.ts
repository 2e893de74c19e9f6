import type { Done } from "../workbook/step";
import { glance } from "./batch/run";
import { loadMemory } from "./step/memory";

/** What was done last and can be taken back; undefined where there is nothing. */
export async function lastDone(): Promise<Done | undefined> {
  return glance(async (context) => {
    const memory = loadMemory(context);
    await context.sync();
    return memory().undo?.what;
  });
}
