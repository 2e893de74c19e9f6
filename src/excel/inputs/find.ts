import type { ComparisonDocument } from "../../figures/document";
import type { Content } from "../../scenarios/merge";
import type { StandingInput } from "../../workbook/inputs";
import { catalogueOf } from "../../template/catalogue";
import { driverInputs } from "../../template/inputs";
import { IDS_NAME, type PlanInput, sheetName } from "../../template/plan";
import { namedRange } from "../batch/ranges";

/** The cell of an input, wherever the user has moved it. */
export interface InputCell extends StandingInput {
  readonly range: Excel.Range;
}
export type InputCells = ReadonlyMap<string, InputCell>;

/**
 * The cells of the inputs by their ids, found by name; one whose cell was deleted is missing. Names stay where they are
 * when rows are sorted, so the row of a driver is the one that bears its id. Queues loads, then syncs once, or twice
 * where rows were sorted.
 */
export async function inputCells(
  context: Excel.RequestContext,
  document: ComparisonDocument,
): Promise<ReadonlyMap<string, InputCell>> {
  const { inputs } = catalogueOf(document);
  const ids = named(context, IDS_NAME);
  const cover = namedRange(context, sheetName("cover"));
  cover.load({ rowIndex: true });
  const ranges = inputs.map(({ name }) => named(context, name));
  await context.sync();
  const found = new Map<string, InputCell>();
  // Without the hidden name of its sheet, a name like ours is one that the user gave.
  if (cover.isNullObject && ids.isNullObject) return found;
  inputs.forEach((input, i) => {
    const range = ranges[i]!;
    if (!range.isNullObject) found.set(input.id, cellOf(input, range));
  });
  if (!ids.isNullObject) await followSorting(context, document, found, ids);
  return found;
}

function named(context: Excel.RequestContext, name: string): Excel.Range {
  const range = namedRange(context, name);
  return loaded(range);
}

function loaded(range: Excel.Range): Excel.Range {
  range.load({ rowIndex: true, columnIndex: true, formulas: true, values: true, worksheet: { name: true } });
  return range;
}

function cellOf(input: PlanInput, range: Excel.Range): InputCell {
  return {
    input,
    range,
    sheet: range.worksheet.name,
    row: range.rowIndex,
    column: range.columnIndex,
    entered: range.formulas[0]![0] as Content,
    shows: range.values[0]![0] as Content,
  };
}

async function followSorting(
  context: Excel.RequestContext,
  document: ComparisonDocument,
  found: Map<string, InputCell>,
  ids: Excel.Range,
): Promise<void> {
  const rowOf = new Map(ids.values.map(([id], i) => [String(id), ids.rowIndex + i]));
  const moved = driverInputs(document).flatMap(({ id, driver }) => {
    const cell = found.get(id);
    const row = rowOf.get(driver.id);
    if (!cell || row === undefined || row === cell.row) return [];
    const range = ids.worksheet.getCell(row, cell.column);
    return [{ cell, range: loaded(range) }];
  });
  if (moved.length === 0) return;
  await context.sync();
  for (const { cell, range } of moved) found.set(cell.input.id, cellOf(cell.input, range));
}
