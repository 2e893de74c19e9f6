import { ExcelFailure } from "../batch/failure";
import { run } from "../batch/run";

/**
 * Which of some titles no sheet can bear, though none of the worksheets does: a chart sheet may, and Excel does not list
 * those. It is tried out, one by one.
 */
export async function takenTitles(titles: readonly string[]): Promise<string[]> {
  const taken: string[] = [];
  for (const title of titles) if (await isTaken(title)) taken.push(title);
  return taken;
}

async function isTaken(title: string): Promise<boolean> {
  try {
    await run(async (context) => {
      const { worksheets } = context.workbook;
      const there = worksheets.getItemOrNullObject(title);
      there.load({ name: true });
      await context.sync();
      if (!there.isNullObject) return;
      worksheets.add(title).delete();
      await context.sync();
    });
    return false;
  } catch (error) {
    if (!(error instanceof ExcelFailure) || error.code !== "ItemAlreadyExists") throw error;
    return true;
  }
}
