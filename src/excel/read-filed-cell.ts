import { areaOf, splitPlace } from "../cells/address";
import { sheetName } from "../template/plan";
import { namedRange, once } from "./batch/ranges";
import { run } from "./batch/run";

/** What the sheet of filed figures says of a figure: its columns by their headings, as they show. */
export type FiledRow = readonly { readonly heading: string; readonly text: string }[];

/** From the companies' sheet to the history, and from there to the figures; a cell of the user's may refer to either. */
const MOST_STEPS = 4;
/** Rows in which the headings are sought. */
const HEAD = 20;

interface Figures {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The row of a filed figure that the selected cell shows or refers to and nothing else; null where it is of none. */
export async function readFiledCell(): Promise<FiledRow | null> {
  return run(async (context) => {
    const block = namedRange(context, sheetName("filed-figures"));
    block.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true, worksheet: { name: true } });
    const cell = once(context.workbook.getActiveCell());
    cell.load({ rowIndex: true, formulas: true, worksheet: { name: true } });
    await context.sync();
    if (block.isNullObject) return null;
    const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = block;
    return follow(context, cell, { sheet: block.worksheet.name, row, column, rows, columns }, MOST_STEPS);
  });
}

async function follow(
  context: Excel.RequestContext,
  { worksheet, rowIndex, formulas }: Excel.Range,
  figures: Figures,
  steps: number,
): Promise<FiledRow | null> {
  if (worksheet.name === figures.sheet) return rowAt(context, rowIndex, figures);
  const formula: unknown = formulas[0]![0];
  if (steps === 0 || typeof formula !== "string" || !formula.startsWith("=")) return null;
  const { sheet = worksheet.name, address } = splitPlace(formula.slice(1));
  const area = areaOf(address);
  if (!area || area.top !== area.bottom || area.left !== area.right) return null;
  const next = once(
    context.workbook.worksheets.getItemOrNullObject(sheet).getRangeByIndexes(area.top, area.left, 1, 1),
  );
  next.load({ rowIndex: true, formulas: true, worksheet: { name: true } });
  await context.sync();
  return next.isNullObject ? null : follow(context, next, figures, steps - 1);
}

async function rowAt(context: Excel.RequestContext, row: number, figures: Figures): Promise<FiledRow | null> {
  const { sheet, row: top, column, rows, columns } = figures;
  if (row < top || row >= top + rows) return null;
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const head = once(worksheet.getRangeByIndexes(top, column, Math.min(HEAD, rows), columns));
  const own = once(worksheet.getRangeByIndexes(row, column, 1, columns));
  for (const range of [head, own]) range.load({ text: true });
  await context.sync();
  const at = head.text.findIndex((cells) => cells.includes("Concept") && cells.includes("Measure"));
  if (at < 0 || row <= top + at) return null;
  const found = head.text[at]!.flatMap((heading, i) => {
    const text = own.text[0]![i] ?? "";
    return heading === "" || text === "" ? [] : [{ heading, text }];
  });
  return found.some(({ heading }) => heading === "Measure") ? found : null;
}
