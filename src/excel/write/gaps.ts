import { orTakeBack } from "../batch/or-take-back";
import { run } from "../batch/run";
import type { Gap } from "../../workbook/lines";

const DOWN = "Down" as Excel.InsertShiftDirection.down;
const RIGHT = "Right" as Excel.InsertShiftDirection.right;
const UP = "Up" as Excel.DeleteShiftDirection.up;
const LEFT = "Left" as Excel.DeleteShiftDirection.left;

/** The whole lines of a gap. */
export function linesOf(context: Excel.RequestContext, { sheet, axis, at, count }: Gap): Excel.Range {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  return axis === "row"
    ? worksheet.getRangeByIndexes(at, 0, count, 1).getEntireRow()
    : worksheet.getRangeByIndexes(0, at, 1, count).getEntireColumn();
}

/** Puts in rows and columns where ours were deleted; what stands below or beside moves, and whatever refers to it. */
export async function closeGaps(gaps: readonly Gap[]): Promise<void> {
  const done: Gap[] = [];
  for (const gap of gaps) {
    await orTakeBack(
      () => closeGap(gap),
      (context) => takeOut(context, done),
    );
    done.push(gap);
  }
}

const closeGap = (gap: Gap): Promise<void> =>
  run(async (context) => {
    linesOf(context, gap).insert(gap.axis === "row" ? DOWN : RIGHT);
    await context.sync();
  });

async function takeOut(context: Excel.RequestContext, gaps: readonly Gap[]): Promise<void> {
  openGaps(context, gaps);
  await context.sync();
}

/** Queues taking the lines out again, the last first. */
export function openGaps(context: Excel.RequestContext, gaps: readonly Gap[]): void {
  for (const gap of [...gaps].reverse()) linesOf(context, gap).delete(gap.axis === "row" ? UP : LEFT);
}
