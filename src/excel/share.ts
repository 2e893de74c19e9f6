import type { Content } from "../model/content";
import { run } from "./failure";
import { has, mustHave } from "./requirements";
import { formulasWhere } from "./scan";
import { splitPlace } from "./select";
import { withPlaces } from "./steps";
import { asEntered } from "./write-plan";

/** A formula of ours stands in a note that begins so while its value is shared. */
const MARK = "AICOMP formula, kept while the workbook is shared";
const AICOMP_CALL = /\bAICOMP\.[A-Z]/i;

export interface Shared {
  /** Formulas that stand as values now. */
  readonly count: number;
  /** Formulas that were left, because another note stands in their cell. */
  readonly left: number;
}

/** Puts values in place of our formulas, and keeps each formula in a note of its cell. */
export async function prepareToShare(): Promise<Shared> {
  mustHave("notes");
  return run(async (context) => {
    const formulas = await formulasWhere(context, (formula) => AICOMP_CALL.test(formula));
    const { worksheets, comments } = context.workbook;
    comments.load({ content: true });
    await context.sync();
    const occupied = new Set((await withPlaces(context, comments.items)).map(({ range }) => cellKey(range)));
    const spills = formulas.map(({ sheet, row, column }) => {
      const spill = has("spills")
        ? worksheets.getItem(sheet).getCell(row, column).getSpillingToRangeOrNullObject()
        : undefined;
      spill?.load({ rowCount: true, columnCount: true, values: true });
      return spill;
    });
    await context.sync();
    let count = 0;
    formulas.forEach(({ sheet, row, column, formula, shows }, i) => {
      if (occupied.has(`${sheet}!${row},${column}`)) return;
      const spill = spills[i];
      const values = spill && !spill.isNullObject ? (spill.values as Content[][]) : [[shows]];
      const worksheet = worksheets.getItem(sheet);
      const [rows, columns] = [values.length, values[0]!.length];
      // The note first: where Excel breaks off, every formula that is gone stands in one.
      comments.add(worksheet.getCell(row, column), [MARK, formula, `${rows} x ${columns}`].join("\n"));
      worksheet.getRangeByIndexes(row, column, rows, columns).values = values.map((line) =>
        line.map((literal) => asEntered({ literal })),
      ) as Content[][];
      count++;
    });
    try {
      await context.sync();
    } catch (error) {
      await restoreFormulas();
      throw error;
    }
    return { count, left: formulas.length - count };
  });
}

const cellKey = (range: Excel.Range): string => `${range.worksheet.name}!${range.rowIndex},${range.columnIndex}`;

/** How many formulas stand as values; undefined where this Excel has no notes. */
export async function sharedCount(): Promise<number | undefined> {
  if (!has("notes")) return undefined;
  return run(async (context) => {
    const { comments } = context.workbook;
    comments.load({ content: true });
    await context.sync();
    return comments.items.filter(({ content }) => content.startsWith(MARK)).length;
  });
}

/** Puts the kept formulas back and takes their notes away; gives how many. */
export async function restoreFormulas(): Promise<number> {
  mustHave("notes");
  return run(async (context) => {
    const { comments, worksheets } = context.workbook;
    comments.load({ content: true });
    await context.sync();
    const kept = await withPlaces(
      context,
      comments.items.filter(({ content }) => content.startsWith(MARK)),
    );
    const cells = kept.map(({ comment, at }) => {
      const [, formula, size] = comment.content.split("\n") as [string, string, string];
      const [rows, columns] = size.split(" x ").map(Number) as [number, number];
      const { sheet, address } = splitPlace(at);
      const area = worksheets
        .getItem(sheet)
        .getRange(address)
        .getResizedRange(rows - 1, columns - 1);
      area.load({ values: true, formulas: true });
      return { at, formula, area };
    });
    await context.sync();
    for (const { area, formula } of cells) {
      if (area.formulas[0]![0] === formula) continue;
      area.clear("Contents");
      area.getCell(0, 0).formulas = [[formula]];
    }
    try {
      await context.sync();
    } catch (error) {
      await valuesAgain(cells);
      throw error;
    }
    // The notes go last: as long as one is there, its formula can be restored once more.
    kept.forEach(({ comment }) => comment.delete());
    await context.sync();
    return kept.length;
  });
}

/** Puts the shared values back where a restoring broke off. */
async function valuesAgain(cells: readonly { readonly at: string; readonly area: Excel.Range }[]): Promise<void> {
  await run(async (context) => {
    for (const { at, area } of cells) {
      const { sheet, address } = splitPlace(at);
      const { values } = area;
      context.workbook.worksheets
        .getItem(sheet)
        .getRange(address)
        .getResizedRange(values.length - 1, values[0]!.length - 1).values = values.map((line) =>
        line.map((literal: Content) => asEntered({ literal })),
      ) as Content[][];
    }
    await context.sync();
  });
}
