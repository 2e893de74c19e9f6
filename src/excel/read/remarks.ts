import { placeText } from "../../cells/address";
import { asLines } from "../../workbook/source-mark";
import { has } from "../batch/requirements";

/** A comment or a note, and the cell that it is on. */
export interface Remark {
  readonly kind: "comment" | "note";
  readonly at: string;
  readonly content: string;
  readonly item: Excel.Comment | Excel.Note;
  /** By which a comment is found in another batch; notes have none. */
  readonly id: string;
}

/** All comments and notes of the workbook, as far as this Excel tells of them. Syncs twice. */
export async function readRemarks(context: Excel.RequestContext): Promise<Remark[]> {
  const { comments, notes } = context.workbook;
  const kinds = [
    ...(has("comments") ? [["comment", comments] as const] : []),
    ...(has("notes") ? [["note", notes] as const] : []),
  ];
  if (has("comments")) comments.load({ content: true, id: true });
  if (has("notes")) notes.load({ content: true });
  await context.sync();
  const found = kinds.flatMap(([kind, { items }]) =>
    items.map((item) => {
      const range = item.getLocation();
      range.load({ rowIndex: true, columnIndex: true, worksheet: { name: true } });
      return { kind, item, range };
    }),
  );
  if (found.length > 0) await context.sync();
  return found.map(({ kind, item, range }) => ({
    kind,
    item,
    at: placeText(range.worksheet.name, range.rowIndex, range.columnIndex),
    content: asLines(item.content),
    id: kind === "comment" ? (item as Excel.Comment).id : "",
  }));
}
