import { run } from "./failure";
import type { Gap } from "./template-state";

const DOWN = "Down" as Excel.InsertShiftDirection.down;
const RIGHT = "Right" as Excel.InsertShiftDirection.right;
const UP = "Up" as Excel.DeleteShiftDirection.up;
const LEFT = "Left" as Excel.DeleteShiftDirection.left;

function linesOf(context: Excel.RequestContext, { sheet, axis, at, count }: Gap): Excel.Range {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  return axis === "row"
    ? worksheet.getRangeByIndexes(at, 0, count, 1).getEntireRow()
    : worksheet.getRangeByIndexes(0, at, 1, count).getEntireColumn();
}

/** Puts in rows and columns where ours were deleted; what stands below or beside moves, and whatever refers to it. */
export async function closeGaps(gaps: readonly Gap[]): Promise<void> {
  const done: Gap[] = [];
  for (const gap of gaps) {
    try {
      await closeGap(gap);
      done.push(gap);
    } catch (error) {
      await openGaps(done);
      throw error;
    }
  }
}

const closeGap = (gap: Gap): Promise<void> =>
  run(async (context) => {
    linesOf(context, gap).insert(gap.axis === "row" ? DOWN : RIGHT);
    await context.sync();
  });

/** Takes the lines out again, the last first. */
export async function openGaps(gaps: readonly Gap[]): Promise<void> {
  if (gaps.length === 0) return;
  await run(async (context) => {
    for (const gap of [...gaps].reverse()) linesOf(context, gap).delete(gap.axis === "row" ? UP : LEFT);
    await context.sync();
  });
}
