import { pairSheets } from "../compare/pairing";
import type { ReadName, ReadWorkbook } from "../compare/read/workbook";
import { namesTo, type Part, partsBack, type Put, putsTo } from "../compare/restore";
import type { Content } from "../model/content";
import { asEntered, enteredAgain } from "../workbook/as-entered";
import type { Patch } from "../workbook/patches";
import type { CellsStep } from "../workbook/step";
import { run } from "./batch/run";
import { readWholeWorkbook } from "./read/whole-workbook";
import { takeSnapshot } from "./snapshots";
import { finishStep } from "./step/finish";
import { linesOf } from "./write/gaps";

/** Cells of one row, side by side. */
function inRuns(puts: readonly Put[]): Put[][] {
  const sorted = [...puts].sort(
    (one, other) => one.sheet.localeCompare(other.sheet) || one.row - other.row || one.column - other.column,
  );
  const found: Put[][] = [];
  for (const put of sorted) {
    const last = found.at(-1)?.at(-1);
    if (last?.sheet === put.sheet && last.row === put.row && last.column === put.column - 1) found.at(-1)!.push(put);
    else found.push([put]);
  }
  return found;
}

const enteredFor = ({ content, format }: Put): Content => (content === null ? "" : (asEntered(content, format) ?? ""));

/** Puts back what cells held, and remembers what they hold now as the step that can be undone. Gives their number. */
export async function restoreCells(puts: readonly Put[]): Promise<number> {
  if (puts.length === 0) return 0;
  return run((context) => write(context, puts), { oneUndo: true });
}

async function write(context: Excel.RequestContext, puts: readonly Put[], names: readonly ReadName[] = []) {
  const runs = inRuns(puts);
  const { worksheets } = context.workbook;
  worksheets.load({ name: true, id: true });
  const ranges = runs.map((cells) => {
    const [first] = cells;
    const range = worksheets.getItem(first!.sheet).getRangeByIndexes(first!.row, first!.column, 1, cells.length);
    range.load({ formulas: true, values: true, numberFormat: true });
    return range;
  });
  await context.sync();
  // The id of a sheet stays where the user renames it.
  const idOf = new Map(worksheets.items.map(({ name, id }) => [name, id]));
  const patches = runs.map((cells, i): Patch => {
    const { formulas, values, numberFormat } = ranges[i]!;
    const before = (formulas[0] as Content[]).map((entered, c) =>
      enteredAgain({ entered, shows: values[0]![c] as Content }),
    );
    return {
      sheet: idOf.get(cells[0]!.sheet)!,
      row: cells[0]!.row,
      column: cells[0]!.column,
      formulas: cells.map(enteredFor),
      formats: cells.map(({ format }) => format),
      before: { formulas: before, formats: (numberFormat[0] as unknown[]).map(String) },
    };
  });
  patches.forEach(({ formulas, formats, before }, i) => {
    // The format first: what is entered is read by it.
    if (formats.some((format, c) => format !== before.formats[c])) ranges[i]!.numberFormat = [formats];
    ranges[i]!.formulas = [formulas];
  });
  queueNames(context, names);
  const step: CellsStep = { kind: "cells", what: { kind: "cells restored", count: puts.length }, patches };
  await finishStep(context, step);
  return puts.length;
}

function queueNames(context: Excel.RequestContext, names: readonly ReadName[]): void {
  for (const { name, sheet, formula } of names) {
    const { names: own } = sheet === undefined ? context.workbook : context.workbook.worksheets.getItem(sheet);
    own.getItemOrNullObject(name).delete();
    own.add(name, formula);
  }
}

export interface RestoredAll {
  readonly cells: number;
  /** The snapshot that leads back, where sheets, rows or columns had to be put back, too. */
  readonly before: string | undefined;
}

/** How the snapshot is called that is taken before everything is restored. */
export const BEFORE = "Before restoring";

/**
 * Brings the open workbook back to how a snapshot has it: sheets, rows and columns first, then names and cells. Sheets and
 * names that were added since stay.
 */
export async function restoreAll(snapshot: ReadWorkbook): Promise<RestoredAll> {
  const parts = partsBack(pairSheets(snapshot, await run(readWholeWorkbook)));
  const before = parts.length === 0 ? undefined : (await takeSnapshot(BEFORE, "")).name;
  const cells = await run(
    async (context) => {
      for (const part of parts) queuePart(context, part);
      if (parts.length > 0) await context.sync();
      const current = await readWholeWorkbook(context);
      const puts = putsTo(snapshot, current);
      const names = namesTo(snapshot, current);
      return puts.length + names.length === 0 ? 0 : write(context, puts, names);
    },
    { oneUndo: true },
  );
  return { cells, before };
}

function queuePart(context: Excel.RequestContext, part: Part): void {
  const { worksheets } = context.workbook;
  const sheet = worksheets.getItemOrNullObject(part.sheet);
  switch (part.do) {
    case "rename":
      sheet.name = part.to;
      return;
    case "add sheet":
      worksheets.add(part.sheet);
      return;
    case "show":
    case "hide":
      sheet.visibility = (part.do === "hide" ? "Hidden" : "Visible") as Excel.SheetVisibility;
      return;
    default: {
      const { of: axis, from: at, count } = part;
      const lines = linesOf(context, { sheet: part.sheet, axis, at, count });
      const isRow = axis === "row";
      if (part.do === "delete") lines.delete((isRow ? "Up" : "Left") as Excel.DeleteShiftDirection);
      else lines.insert((isRow ? "Down" : "Right") as Excel.InsertShiftDirection);
    }
  }
}
