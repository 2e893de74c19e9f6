import { CASES, type ComparisonDocument } from "../../figures/document";
import { catalogueOf } from "../../template/catalogue";
import { CASE_COLUMNS } from "../../template/cases";
import { driverInputs, OWN_NAMES } from "../../template/inputs";
import { driverName } from "../../template/names";
import { IDS_NAME, type PlanInput, sheetName } from "../../template/plan";
import { inTable, type InputTable } from "../../workbook/input-table";
import type { StandingInput, StandingInputs } from "../../workbook/inputs";
import type { Content } from "../../scenarios/merge";
import { TemplateMissing } from "../batch/failure";
import { cellAt, namedRange, once } from "../batch/ranges";

/**
 * Queues the reading of inputs, of all or of those wanted; call the answer after the next sync. It finds them by name
 * wherever the user has moved them; one whose cell was deleted is missing. Names stay where they are when rows are
 * sorted, so the row of a driver is the one that bears its id. The drivers are read as one table; only where the names
 * or the rows are not as they were laid out is each of them asked for, in a sync or two of the answer's own. Refuses where
 * there is no template.
 */
export function loadInputs(
  context: Excel.RequestContext,
  document: ComparisonDocument,
  wanted?: ReadonlySet<string>,
): () => Promise<StandingInputs> {
  const drivers = new Set(driverInputs(document).map(({ id }) => id));
  const inputs = catalogueOf(document).inputs.filter(({ id }) => wanted?.has(id) ?? true);
  const ofDrivers = inputs.filter(({ id }) => drivers.has(id));
  const cover = namedRange(context, sheetName("cover"));
  cover.load({ rowIndex: true });
  const singly = loadSingly(
    context,
    inputs.filter(({ id }) => !drivers.has(id)),
  );
  const table = ofDrivers.length > 0 ? loadTable(context, document) : undefined;
  return async () => {
    const read = table?.();
    // Without the hidden name of its sheet, a name like ours is one that the user gave.
    if (cover.isNullObject && !read) throw new TemplateMissing();
    const found = new Map(singly());
    if (ofDrivers.length === 0) return found;
    const inRows = read && inTable(document, read, ofDrivers);
    for (const one of inRows ?? (await oneByOne(context, document, ofDrivers))) found.set(one.input.id, one);
    return found;
  };
}

/** Queues the rows of the drivers, and the cells that tell which of their columns is which. */
function loadTable(context: Excel.RequestContext, document: ComparisonDocument): () => InputTable | undefined {
  const ids = namedRange(context, IDS_NAME);
  ids.load({ values: true, rowIndex: true, worksheet: { name: true } });
  const block = once(once(ids.getEntireRow()).getUsedRangeOrNullObject(true));
  block.load({ formulas: true, values: true, rowIndex: true, columnIndex: true });
  const [first] = document.drivers;
  const names = first
    ? [...CASES.map((which) => driverName(first.id, which)), ...OWN_NAMES.map(({ name }) => name)]
    : [];
  const columns = names.map((name) => {
    const range = namedRange(context, name);
    range.load({ rowIndex: true, columnIndex: true, worksheet: { name: true } });
    return range;
  });
  return () => {
    if (ids.isNullObject || block.isNullObject) return undefined;
    const sheet = ids.worksheet.name;
    return {
      sheet,
      ids: ids.values.map(([id]) => String(id)),
      top: ids.rowIndex,
      columns: new Map(
        CASE_COLUMNS.flatMap((which, i) => {
          const range = columns[i];
          const there = range && !range.isNullObject && range.worksheet.name === sheet;
          return there ? [[which, { row: range.rowIndex, column: range.columnIndex }]] : [];
        }),
      ),
      block: {
        row: block.rowIndex,
        column: block.columnIndex,
        formulas: block.formulas as Content[][],
        values: block.values as Content[][],
      },
    };
  };
}

const LOADED = { rowIndex: true, columnIndex: true, formulas: true, values: true, worksheet: { name: true } } as const;

/** Queues inputs each by its own name. */
function loadSingly(
  context: Excel.RequestContext,
  inputs: readonly PlanInput[],
): () => [id: string, found: StandingInput][] {
  const ranges = inputs.map((input) => {
    const range = namedRange(context, input.name);
    range.load(LOADED);
    return { input, range };
  });
  return () =>
    ranges.flatMap(({ input, range }): [string, StandingInput][] =>
      range.isNullObject ? [] : [[input.id, standing(input, range)]],
    );
}

function standing(input: PlanInput, range: Excel.Range): StandingInput {
  return {
    input,
    sheet: range.worksheet.name,
    row: range.rowIndex,
    column: range.columnIndex,
    entered: range.formulas[0]![0] as Content,
    shows: range.values[0]![0] as Content,
  };
}

/** Asks for inputs of drivers by their names, and for those whose row was sorted elsewhere once more. */
async function oneByOne(
  context: Excel.RequestContext,
  document: ComparisonDocument,
  inputs: readonly PlanInput[],
): Promise<StandingInput[]> {
  const ids = namedRange(context, IDS_NAME);
  ids.load({ values: true, rowIndex: true, worksheet: { name: true } });
  const singly = loadSingly(context, inputs);
  await context.sync();
  const found = new Map(singly());
  if (ids.isNullObject) return [...found.values()];
  const rowOf = new Map(ids.values.map(([id], i) => [String(id), ids.rowIndex + i]));
  const moved = driverInputs(document).flatMap(({ id, driver }) => {
    const cell = found.get(id);
    const row = rowOf.get(driver.id);
    if (!cell || row === undefined || row === cell.row) return [];
    const range = cellAt(context, { sheet: ids.worksheet.name, row, column: cell.column });
    range.load(LOADED);
    return [{ input: cell.input, range }];
  });
  if (moved.length > 0) await context.sync();
  for (const { input, range } of moved) found.set(input.id, standing(input, range));
  return [...found.values()];
}
