import type { ComparisonDocument, DocumentedFigure } from "../figures/document";
import { middle } from "../figures/lookup";
import { type Match, matchNumber, type NearMiss } from "../figures/match";
import { sourceText } from "../figures/source-text";
import type { Content } from "../model/content";
import { FORMATS } from "../template/units";
import { run, TemplateMissing } from "./failure";
import { enteredAgain } from "./inputs";
import { namedRange } from "./own-cells";
import { mustHave } from "./requirements";
import { placeText, splitPlace } from "./select";
import { sheetName } from "../template/plan";
import { finishStep, withPlaces } from "./steps";

/** The cell of a figure on our sheet of figures. */
export async function placeOfFigure(id: string): Promise<string> {
  return run(async (context) => {
    const range = namedRange(context, sheetName("figures"));
    range.load({ values: true, rowIndex: true, columnIndex: true, worksheet: { name: true } });
    await context.sync();
    if (range.isNullObject) throw new TemplateMissing();
    const row = range.values.findIndex(([cell]) => cell === id);
    const column = range.values.find((cells) => cells.includes("Value"))!.indexOf("Value");
    return placeText(range.worksheet.name, range.rowIndex + row, range.columnIndex + column);
  });
}

/** Puts a figure into the selected cell: its value with the source in a note, or the formula that looks it up. */
export async function insertFigure(
  document: ComparisonDocument,
  figure: DocumentedFigure,
  as: "value" | "formula",
): Promise<string> {
  if (as === "value") mustHave("notes");
  return run(async (context) => {
    const range = context.workbook.getActiveCell();
    range.load({
      formulas: true,
      values: true,
      numberFormat: true,
      rowIndex: true,
      columnIndex: true,
      worksheet: { name: true },
    });
    await context.sync();
    const format = String(range.numberFormat[0]![0]);
    const at = placeText(range.worksheet.name, range.rowIndex, range.columnIndex);
    const before = enteredAgain({ entered: range.formulas[0]![0] as Content, shows: range.values[0]![0] as Content });
    const after = as === "value" ? middle(figure) : `=AICOMP.FIGURE("${figure.id}")`;
    const text = sourceText(document, figure);
    // What a note needs to know is read before anything is written.
    if (as === "value") {
      await addNotes(context, [{ at, text }]);
      range.numberFormat = [[FORMATS[figure.unit]]];
    }
    range.formulas = [[after]];
    await finishStep(
      context,
      { kind: "figure inserted", name: at },
      { cells: [{ at, before, after, format }], ...(as === "value" && { notes: [{ at, text }] }) },
    );
    return at;
  });
}

/** Queues notes; where a comment stands in a cell already, the text is added to what it says. */
async function addNotes(
  context: Excel.RequestContext,
  notes: readonly { readonly at: string; readonly text: string }[],
): Promise<void> {
  const { comments, worksheets } = context.workbook;
  comments.load({ content: true });
  await context.sync();
  const there = new Map((await withPlaces(context, comments.items)).map(({ at, comment }) => [at, comment]));
  for (const { at, text } of notes) {
    const comment = there.get(at);
    if (comment?.content.includes(text)) continue;
    if (comment) comment.content = `${comment.content}\n\n${text}`;
    else {
      const { sheet, address } = splitPlace(at);
      comments.add(worksheets.getItem(sheet).getRange(address), text);
    }
  }
}

export interface SheetMatches {
  /** What was looked through, as a person writes it. */
  readonly where: string;
  readonly looked: number;
  readonly matches: readonly { readonly at: string; readonly number: number; readonly matches: readonly Match[] }[];
  readonly near: readonly { readonly at: string; readonly number: number; readonly near: NearMiss }[];
}

const MOST_CELLS = 50_000;

/** Looks through the selection, or the sheet where one cell is selected, for numbers that are documented figures. */
export async function matchSheet(document: ComparisonDocument): Promise<SheetMatches> {
  return run(async (context) => {
    const selection = context.workbook.getSelectedRange();
    selection.load({ cellCount: true, worksheet: { name: true } });
    await context.sync();
    const whole = selection.cellCount === 1;
    const sheet = context.workbook.worksheets.getItem(selection.worksheet.name);
    const used = sheet.getUsedRangeOrNullObject(true);
    const looked = whole ? used : used.getIntersectionOrNullObject(selection);
    looked.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
    await context.sync();
    const where = selection.worksheet.name;
    if (looked.isNullObject) return { where, looked: 0, matches: [], near: [] };
    const rows = Math.max(1, Math.min(looked.rowCount, Math.floor(MOST_CELLS / looked.columnCount)));
    const range = sheet.getRangeByIndexes(looked.rowIndex, looked.columnIndex, rows, looked.columnCount);
    range.load({ values: true });
    await context.sync();
    const numbers = range.values.flatMap((line, r) =>
      line.flatMap((number: unknown, c) =>
        typeof number === "number" && number !== 0
          ? [{ at: placeText(where, looked.rowIndex + r, looked.columnIndex + c), number }]
          : [],
      ),
    );
    const found = numbers.map((one) => ({ ...one, ...matchNumber(document, one.number) }));
    return {
      where,
      looked: rows * looked.columnCount,
      matches: found.flatMap(({ at, number, matches }) => (matches.length > 0 ? [{ at, number, matches }] : [])),
      near: found.flatMap(({ at, number, near }) => (near ? [{ at, number, near }] : [])),
    };
  });
}

/** Puts the source of a figure into a note on each cell that the user confirmed. */
export async function noteSources(
  document: ComparisonDocument,
  confirmed: readonly { readonly at: string; readonly figure: DocumentedFigure }[],
): Promise<number> {
  mustHave("notes");
  return run(async (context) => {
    const notes = confirmed.map(({ at, figure }) => ({ at, text: sourceText(document, figure) }));
    await addNotes(context, notes);
    await finishStep(context, { kind: "sources noted", count: notes.length }, { notes });
    return notes.length;
  });
}
