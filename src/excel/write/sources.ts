import { asLines, expected, type SourceMark, without } from "../../workbook/source-mark";
import { rangeAt } from "../batch/ranges";
import { has } from "../batch/requirements";
import { readRemarks, type Remark } from "../read/remarks";

/** The replies of comments, loaded. Syncs where there are any. */
async function repliesOf(
  context: Excel.RequestContext,
  remarks: readonly Remark[],
): Promise<Map<Remark, Excel.CommentReply[]>> {
  const loaded = remarks.flatMap((remark) => {
    if (remark.kind === "note") return [];
    const { replies } = remark.item as Excel.Comment;
    replies.load({ content: true });
    return [[remark, replies] as const];
  });
  if (loaded.length > 0) await context.sync();
  return new Map(loaded.map(([remark, { items }]) => [remark, items]));
}

/**
 * Queues sources beside cells; a cell that says its source already is left out. A note is continued; a comment is
 * someone's own words and gets a reply. Gives what was queued.
 */
export async function queueSources(
  context: Excel.RequestContext,
  sources: readonly { readonly at: string; readonly text: string }[],
): Promise<SourceMark[]> {
  const wanted = new Set(sources.map(({ at }) => at));
  const there = new Map((await readRemarks(context)).flatMap((one) => (wanted.has(one.at) ? [[one.at, one]] : [])));
  const replies = await repliesOf(context, [...there.values()]);
  const { comments, notes } = context.workbook;
  return sources.flatMap(({ at, text }): SourceMark[] => {
    const remark = there.get(at);
    const said = remark && [remark.content, ...(replies.get(remark) ?? []).map(({ content }) => asLines(content))];
    if (said?.some((one) => one.includes(text))) return [];
    if (remark?.kind === "note") {
      remark.item.content = `${remark.content}\n\n${text}`;
      return [{ at, text, kind: "note", before: remark.content }];
    }
    if (remark) {
      (remark.item as Excel.Comment).replies.add(text);
      return [{ at, text, kind: "reply" }];
    }
    const range = rangeAt(context, at);
    if (has("notes")) notes.add(range, text);
    else comments.add(range, text);
    return [{ at, text, kind: has("notes") ? "note" : "comment" }];
  });
}

/** Queues taking sources away again, wherever their cells are now; gives how many were still there. */
export async function takeSourcesAway(context: Excel.RequestContext, marks: readonly SourceMark[]): Promise<number> {
  if (marks.length === 0) return 0;
  const remarks = await readRemarks(context);
  const replies = marks.some(({ kind }) => kind === "reply")
    ? await repliesOf(context, remarks)
    : new Map<Remark, Excel.CommentReply[]>();
  const used = new Set<unknown>();
  let away = 0;
  for (const mark of marks) {
    const bears = (remark: Remark): boolean =>
      !used.has(remark) &&
      (mark.kind === "reply"
        ? (replies.get(remark) ?? []).some(({ content }) => asLines(content) === mark.text)
        : remark.kind === (mark.kind ?? "comment") && remark.content.includes(mark.text));
    const bearing = remarks.filter(bears);
    const exact = remarks.filter((one) => one.content === expected(mark));
    const twins = marks.filter((one) => expected(one) === expected(mark)).length;
    // Rows put above move the cell; of more that say the same than were added, only the one at its old place is ours.
    const remark =
      bearing.find(({ at, content }) => at === mark.at && content === expected(mark)) ??
      (exact.length <= twins ? bearing.find((one) => exact.includes(one)) : undefined) ??
      bearing.find(({ at }) => at === mark.at) ??
      (bearing.length === 1 ? bearing[0] : undefined);
    if (!remark) continue;
    used.add(remark);
    away++;
    if (mark.kind === "reply")
      replies
        .get(remark)!
        .find(({ content }) => asLines(content) === mark.text)!
        .delete();
    else if (remark.content === mark.text) remark.item.delete();
    else if (remark.content === expected(mark)) remark.item.content = mark.before!;
    else remark.item.content = without(remark.content, mark.text);
  }
  return away;
}
