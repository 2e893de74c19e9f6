import type { Content } from "../model/content";
import { WorkbookLocked } from "./batch/failure";
import { run } from "./batch/run";
import { type Kept, lookForKept, type WhyNot } from "./read/kept-formulas";
import { oneByOne } from "./batch/one-by-one";
import { has, mustHave } from "./batch/requirements";
import { readComment, readShared, sameFormula, SHARED, type SharedFormula } from "../workbook/shared-formulas";
import { loadResults } from "./batch/results";
import { asEntered } from "../workbook/as-entered";

export interface Restored {
  readonly count: number;
  /** Formulas that are still kept, or lost with their cells. */
  readonly left: readonly {
    readonly at: string;
    readonly why: WhyNot;
    readonly formula: string;
    readonly error?: Error;
  }[];
  /** Restored formulas that have no room to spill. */
  readonly blocked: readonly string[];
}

/** How many formulas stand as values; undefined where this Excel has no comments. */
export async function sharedCount(): Promise<number | undefined> {
  if (!has("comments")) return undefined;
  return run(async (context) => {
    const { comments, settings } = context.workbook;
    comments.load({ content: true });
    const stored = settings.getItemOrNullObject(SHARED);
    stored.load({ value: true });
    await context.sync();
    const records = stored.isNullObject ? [] : readShared(stored.value);
    const counted = records.map(({ formula }) => formula);
    // Comments of the first release, and of sheets that were copied, have no record.
    const others = comments.items.filter(({ content }) => {
      const read = readComment(content);
      const known = read ? counted.findIndex((formula) => sameFormula(read, formula)) : -1;
      if (known >= 0) counted.splice(known, 1);
      return read && known < 0;
    });
    return records.length + others.length;
  });
}

/** Puts the kept formulas back, each for itself, and takes their comments away. */
export async function restoreFormulas(): Promise<Restored> {
  mustHave("comments");
  const { ready, left } = await run(lookForKept);
  const { done, refused } = await oneByOne(ready, putFormulas, putValuesBack);
  if (done.length === 0 && refused[0]?.error instanceof WorkbookLocked) throw refused[0].error;
  const lost = left.flatMap(({ why, record }) => (why === "deleted" && record ? [record] : []));
  await run((context) => forget(context, done, lost), { oneUndo: true });
  const blocked = await run(async (context) => {
    const cells = done.filter(({ values }) => values.flat().length > 1);
    const ranges = cells.map((kept) => anchorOf(context, kept));
    await loadResults(context, ranges);
    return cells.filter((_, i) => ranges[i]!.values[0]![0] === "#SPILL!").map(({ at }) => at);
  });
  return {
    count: done.length,
    blocked,
    left: [
      ...left.map(({ record: _, ...one }) => one),
      ...refused.map(({ item: { at, formula }, error }) => ({ at, formula, why: "refused" as const, error })),
    ],
  };
}

const anchorOf = (context: Excel.RequestContext, { sheet, row, column }: Kept): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getCell(row, column);
const areaOf = (context: Excel.RequestContext, { sheet, row, column, values }: Kept): Excel.Range =>
  context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, values.length, values[0]!.length);

async function putFormulas(context: Excel.RequestContext, some: readonly Kept[]): Promise<void> {
  const cells = some.map((kept) => ({ kept, area: areaOf(context, kept), anchor: anchorOf(context, kept) }));
  for (const { anchor } of cells) anchor.load({ formulas: true, numberFormat: true });
  await context.sync();
  for (const { kept, area, anchor } of cells) {
    if (anchor.formulas[0]![0] === kept.formula) continue;
    // A single cell is not cleared first: it may be a merged one, whose parts can't be cleared.
    if (kept.values.flat().length > 1) area.clear("Contents" as Excel.ClearApplyTo);
    const isText = anchor.numberFormat[0]![0] === "@";
    if (isText) anchor.numberFormat = [["General"]];
    anchor.formulas = [[kept.formula]];
    if (isText) anchor.numberFormat = [["@"]];
  }
  await context.sync();
}

/** Puts the shared values back where a restoring broke off. */
async function putValuesBack(context: Excel.RequestContext, some: readonly Kept[]): Promise<void> {
  const cells = some.map((kept) => ({ kept, area: areaOf(context, kept) }));
  for (const { area } of cells) area.load({ formulas: true, values: true });
  await context.sync();
  for (const { kept, area } of cells) {
    const isAsBefore = area.formulas.flat().every((formula, i) => formula === kept.values.flat()[i]);
    if (!isAsBefore)
      area.values = kept.values.map((line) => line.map((literal) => asEntered({ literal }))) as Content[][];
  }
  await context.sync();
}

/** Forgets formulas that are back. It comes last: as long as one is kept, it can be restored once more. */
async function forget(
  context: Excel.RequestContext,
  done: readonly Kept[],
  lost: readonly SharedFormula[],
): Promise<void> {
  const { comments, names, settings } = context.workbook;
  const stored = settings.getItemOrNullObject(SHARED);
  stored.load({ value: true });
  const replies = done.flatMap(({ remark }) => {
    if (!remark) return [];
    const comment = comments.getItem(remark.id);
    return [{ comment, count: comment.replies.getCount() }];
  });
  await context.sync();
  // What colleagues answered below is theirs.
  for (const { comment, count } of replies) {
    if (count.value === 0) comment.delete();
    else comment.content = "AICOMP formula restored";
  }
  const gone = new Set([...done.flatMap(({ record }) => record?.name ?? []), ...lost.map(({ name }) => name)]);
  for (const name of gone) names.getItemOrNullObject(name).delete();
  if (!stored.isNullObject) {
    const rest = readShared(stored.value).filter(({ name }) => !gone.has(name));
    if (rest.length === 0) stored.delete();
    else settings.add(SHARED, JSON.stringify(rest));
  }
  await context.sync();
}
