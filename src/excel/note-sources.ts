import type { ComparisonDocument, DocumentedFigure } from "../figures/document";
import { middle } from "../figures/lookup";
import { sourceText } from "../figures/source-text";
import { FORMATS } from "../template/units";
import { FIGURE_IDS_NAME, FIGURE_VALUES_NAME } from "../template/names";
import { TemplateMissing, WorkbookLocked } from "./batch/failure";
import { run } from "./batch/run";
import { cellToWrite } from "./write/cell";
import { beforeIn, enterFormula } from "./insert-formula";
import { remember } from "./step/memory";
import { oneByOne } from "./batch/one-by-one";
import { namedRange } from "./batch/ranges";
import { queueSources, takeSourcesAway } from "./write/sources";
import { type SourceMark } from "../workbook/source-mark";
import { has, mustHave } from "./batch/requirements";
import { placeText } from "../cells/address";
import { finishStep } from "./step/finish";

/** The cell of a figure on our sheet of figures. */
export async function placeOfFigure(id: string): Promise<string> {
  return run(async (context) => {
    const [ids, values] = [namedRange(context, FIGURE_IDS_NAME), namedRange(context, FIGURE_VALUES_NAME)];
    ids.load({ values: true, rowIndex: true, worksheet: { name: true } });
    values.load({ columnIndex: true });
    await context.sync();
    const row = ids.isNullObject || values.isNullObject ? -1 : ids.values.findIndex(([cell]) => cell === id);
    if (row < 0) throw new TemplateMissing();
    return placeText(ids.worksheet.name, ids.rowIndex + row, values.columnIndex);
  });
}

/** Puts a figure into the active cell: its value with the source in a note, or the formula that looks it up. */
export async function insertFigure(
  document: ComparisonDocument,
  figure: DocumentedFigure,
  as: "value" | "formula",
): Promise<string> {
  if (as === "value") mustHaveRemarks();
  return run(
    async (context) => {
      const { range, at, format } = await cellToWrite(context, context.workbook.getActiveCell());
      const before = beforeIn(range);
      const after = as === "value" ? middle(figure) : `=AICOMP.FIGURE("${figure.id}")`;
      // What a note needs to know is read before anything is written.
      const notes =
        as === "value" ? await queueSources(context, [{ at, text: sourceText(document, figure) }]) : undefined;
      if (as === "value") {
        range.numberFormat = [[FORMATS[figure.unit]]];
        range.formulas = [[after]];
      } else enterFormula(range, String(after), format);
      await finishStep(
        context,
        {
          kind: "cell",
          what: { kind: "figure inserted", name: at },
          cell: { at, before, after, format },
          ...(notes && { notes }),
        },
        range,
      );
      return at;
    },
    { oneUndo: true },
  );
}

function mustHaveRemarks(): void {
  if (!has("notes")) mustHave("comments");
}

/** What became of the sources that the user confirmed. */
export interface NotedSources {
  readonly added: number;
  /** Cells whose note or comment says the source already. */
  readonly already: number;
  /** Cells that Excel refused, as in Sheet1!B2. */
  readonly left: readonly string[];
}

/** A cell, and the source to put beside it. */
export interface SourceBeside {
  readonly at: string;
  readonly text: string;
}

/** Puts a source beside each cell that the user confirmed: in a note, below one, or in a reply. */
export async function noteSources(wanted: readonly SourceBeside[]): Promise<NotedSources> {
  mustHaveRemarks();
  const marks = new Map<string, SourceMark>();
  const { done, refused } = await oneByOne(
    wanted,
    async (context, some) => {
      const queued = await queueSources(context, some);
      for (const mark of queued) marks.set(mark.at, mark);
      await context.sync();
    },
    async (context, some) => {
      const begun = some.flatMap(({ at }) => marks.get(at) ?? []);
      await takeSourcesAway(context, begun);
      await context.sync();
      for (const { at } of begun) marks.delete(at);
    },
  );
  if (done.length === 0 && refused[0]?.error instanceof WorkbookLocked) throw refused[0].error;
  const notes = [...marks.values()];
  if (notes.length > 0)
    await run(async (context) => {
      const what = { kind: "sources noted", count: notes.length } as const;
      remember(context, { undo: { kind: "notes", what, notes } });
      await context.sync();
    });
  return { added: notes.length, already: done.length - notes.length, left: refused.map(({ item }) => item.at) };
}
