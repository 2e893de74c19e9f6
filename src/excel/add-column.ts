import { placeText } from "../cells/address";
import type { FiledDocument, FiledFigure } from "../figures/filed";
import type { Content } from "../model/content";
import { asEntered } from "../workbook/as-entered";
import type { Gap } from "../workbook/lines";
import { FiledMatcher } from "../workbook/match-filed";
import { type NewColumn, type NewColumns, type NewLine, nextColumns } from "../workbook/next-column";
import type { Patch } from "../workbook/patches";
import type { SheetGrid } from "../workbook/sheet-grid";
import type { SourceMark } from "../workbook/source-mark";
import type { ColumnStep } from "../workbook/step";
import { SheetChanged } from "./batch/failure";
import { orTakeBack } from "./batch/or-take-back";
import { has } from "./batch/requirements";
import { run } from "./batch/run";
import { usedAreas } from "./batch/scan";
import { readGrid } from "./read/grid";
import { selectedAreas } from "./read/selection";
import { marked } from "./step/lines-back";
import { loadMemory, remember } from "./step/memory";
import { takeBack } from "./step/take-back";
import { closeGaps, openGaps } from "./write/gaps";
import { queueSources } from "./write/sources";

const FORMULAS = "Formulas" as Excel.RangeCopyType.formulas;

async function readColumns(context: Excel.RequestContext, filed: FiledDocument, sheet: string): Promise<NewColumns> {
  const [used] = await usedAreas(context, [sheet]);
  if (!used) return { columns: [], upToDate: 0, mixed: 0 };
  const grid: SheetGrid = await readGrid(context, used);
  return nextColumns(filed, grid, new FiledMatcher(filed, grid));
}

/** The columns that filings have for the tables of the sheet that is shown. */
export async function proposeColumns(filed: FiledDocument): Promise<NewColumns> {
  const { sheet } = await selectedAreas();
  return run((context) => readColumns(context, filed, sheet));
}

/** What was put into the sheet. */
export interface AddedColumn {
  readonly at: string;
  readonly cells: number;
  readonly sources: number;
}

/**
 * Puts the chosen lines of a new column into the sheet: figures as numbers with their sources beside them, formulas as in
 * the column before. A cell that is filled is never written.
 */
export async function addColumn(
  filed: FiledDocument,
  shown: NewColumn,
  rows: ReadonlySet<number>,
  sourceOf: (figure: FiledFigure) => string,
): Promise<AddedColumn> {
  const { sheet, at, isThere } = shown;
  const lines = chosen(shown, rows);
  const gaps: Gap[] = isThere ? [] : [{ sheet, axis: "column", at, count: 1 }];
  const done = await run(async (context) => {
    const now = await readColumns(context, filed, sheet);
    if (!now.columns.some((one) => isSame(one, shown, rows))) throw new SheetChanged(sheet);
    await closeGaps(gaps);
    return orTakeBack(
      () => write(context, shown, lines, gaps),
      async (again) => {
        openGaps(again, gaps);
        await again.sync();
      },
    );
  });
  const sources = lines.flatMap(({ row, cell }) =>
    cell.kind === "figure" ? [{ at: placeText(sheet, row, at), text: sourceOf(cell.figure) }] : [],
  );
  const step = { ...done.step, gaps: await marked(gaps), notes: await noted(done, sources) };
  await run(async (context) => {
    remember(context, { undo: step });
    await context.sync();
  });
  return { at: step.what.name, cells: lines.length, sources: step.notes.length };
}

type Filled = NewLine & { readonly cell: NonNullable<NewLine["cell"]> };
const chosen = ({ lines }: NewColumn, rows: ReadonlySet<number>): Filled[] =>
  lines.filter((line): line is Filled => rows.has(line.row) && line.cell !== null && line.why === undefined);

/** Whether a sheet still has the same to say of what was chosen. */
function isSame(now: NewColumn, shown: NewColumn, rows: ReadonlySet<number>): boolean {
  const what = (column: NewColumn) =>
    JSON.stringify([column.from, column.at, column.isThere, chosen(column, rows).map(({ row, cell }) => [row, cell])]);
  return what(now) === what(shown);
}

interface Written {
  readonly step: ColumnStep & { readonly what: { readonly name: string } };
  /** What could be undone before. */
  readonly before: ReturnType<ReturnType<typeof loadMemory>>["undo"];
}

async function write(
  context: Excel.RequestContext,
  { sheet, from, at, isThere }: NewColumn,
  lines: readonly Filled[],
  gaps: readonly Gap[],
): Promise<Written> {
  const memory = loadMemory(context);
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const cells = lines.map((line) => {
    const before = worksheet.getRangeByIndexes(line.row, from, 1, 1);
    const own = worksheet.getRangeByIndexes(line.row, at, 1, 1);
    for (const range of [before, own]) range.load({ numberFormat: true });
    return { line, before, own };
  });
  await context.sync();
  const formats = cells.map(({ before, own }) => {
    const [was, is] = [own, before].map((range) => String(range.numberFormat[0]![0])) as [string, string];
    return { was, is: was === "General" ? is : was };
  });
  const undo = memory().undo;
  const step = (patches: readonly Patch[]): Written["step"] => ({
    kind: "column",
    what: { kind: "period added", name: placeText(sheet, lines[0]!.row, at) },
    patches,
    gaps,
    notes: [],
  });
  const patchesNow = () =>
    cells.map(({ line, own }, i): Patch => ({
      sheet,
      row: line.row,
      column: at,
      formulas: own.formulas[0] as Content[],
      formats: [formats[i]!.is],
      before: { formulas: [""], formats: [formats[i]!.was] },
    }));
  cells.forEach(({ line: { cell }, before, own }, i) => {
    const { was, is } = formats[i]!;
    if (was !== is) own.numberFormat = [[is]];
    if (cell.kind === "formula") own.copyFrom(before, FORMULAS);
    else own.formulas = [[asEntered({ literal: cell.content }, is)]];
    own.load({ formulas: true });
  });
  remember(context, { undo: step([]) });
  await orTakeBack(
    () => context.sync(),
    async (again) => {
      // The column is taken out by the one who put it in; cells that were blank are blank again.
      if (isThere) for (const { line } of cells) blank(again, sheet, line.row, at);
      remember(again, { undo });
      await again.sync();
    },
  );
  return { step: step(isThere ? patchesNow() : []), before: undo };
}

function blank(context: Excel.RequestContext, sheet: string, row: number, column: number): void {
  context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1).formulas = [[""]];
}

/** Puts the sources beside the cells; where Excel refuses, the whole column is taken back. */
async function noted(
  { step, before }: Written,
  sources: readonly { readonly at: string; readonly text: string }[],
): Promise<readonly SourceMark[]> {
  if (sources.length === 0 || (!has("notes") && !has("comments"))) return [];
  let notes: readonly SourceMark[] = [];
  return orTakeBack(
    () =>
      run(async (context) => {
        notes = await queueSources(context, sources);
        await context.sync();
        return notes;
      }),
    async (again) => void (await takeBack(again, { ...step, notes }, before)),
  );
}
