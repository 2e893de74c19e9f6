import type { ComparisonDocument } from "../figures/document";
import type { Content } from "../scenarios/merge";
import { areaOf } from "../cells/address";
import { catalogueOf } from "../template/catalogue";
import { driverInputs } from "../template/inputs";
import type { Lines } from "../template/layout";
import { type Anchor, type LineUp, lineUp } from "../template/line-up";
import { chartPrefix, IDS_NAME, type NamePlan, type Plan, sheetName, type SheetPlan } from "../template/plan";
import { NamesTaken, SheetRearranged } from "./failure";
import { namedRange } from "./own-cells";

/** The cells that a name of ours stands for. */
export interface NamedCells {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formulas: Content[][];
  readonly values: Content[][];
}

/** A sheet of ours as the workbook has it: the block of its cells, found by its hidden name. */
export interface Block extends NamedCells {
  readonly numberFormats: string[][];
  readonly visible: boolean;
  readonly locked: boolean;
  /** The names of the charts of ours that stand on it. */
  readonly charts: readonly string[];
}

/** What the open workbook holds of the template, and what stands beside it. */
export interface TemplateState {
  /** Every name of the workbook, and what it stands for. */
  readonly names: ReadonlyMap<string, string>;
  readonly cells: ReadonlyMap<string, NamedCells>;
  readonly blocks: ReadonlyMap<string, Block>;
  readonly sheets: readonly string[];
  readonly structureLocked: boolean;
}

/** Reads all that a load must know, in one sync. */
export async function readTemplateState(
  context: Excel.RequestContext,
  document: ComparisonDocument,
): Promise<TemplateState> {
  const { plan } = catalogueOf(document);
  const { names, worksheets, protection } = context.workbook;
  names.load({ name: true, formula: true });
  worksheets.load({ name: true, visibility: true, protection: { protected: true }, charts: { name: true } });
  protection.load({ protected: true });
  const blockNames = new Map(plan.sheets.map(({ key }) => [sheetName(key), key]));
  const ranges = plan.names.map(({ name }) => {
    const range = namedRange(context, name);
    range.load({
      rowIndex: true,
      columnIndex: true,
      formulas: true,
      values: true,
      numberFormat: blockNames.has(name),
      worksheet: { name: true },
    });
    return { name, range };
  });
  await context.sync();
  const found = new Map(names.items.map(({ name, formula }) => [name, String(formula)]));
  refuseForeignNames(plan.names, found);
  const there = ranges.filter(({ name, range }) => found.has(name) && !range.isNullObject);
  const cells = new Map(there.map(({ name, range }) => [name, namedCells(range)]));
  const sheets = new Map(worksheets.items.map((sheet) => [sheet.name, sheet]));
  const blocks = there.flatMap(({ name, range }): [string, Block][] => {
    const key = blockNames.get(name);
    const sheet = sheets.get(range.worksheet.name);
    if (key === undefined || !sheet) return [];
    const own = sheet.charts.items.map((chart) => chart.name).filter((chart) => chart.startsWith(chartPrefix(key)));
    return [
      [
        key,
        {
          ...namedCells(range),
          numberFormats: range.numberFormat as string[][],
          visible: sheet.visibility === "Visible",
          locked: sheet.protection.protected,
          charts: own,
        },
      ],
    ];
  });
  return {
    names: found,
    cells,
    blocks: new Map(blocks),
    sheets: [...sheets.keys()],
    structureLocked: protection.protected,
  };
}

function namedCells(range: Excel.Range): NamedCells {
  return {
    sheet: range.worksheet.name,
    row: range.rowIndex,
    column: range.columnIndex,
    formulas: range.formulas as Content[][],
    values: range.values as Content[][],
  };
}

/**
 * Excel's names know no case, and a name that the user gave may be one that we need. Ours are written in one way, and
 * only beside the hidden names of our sheets.
 */
function refuseForeignNames(ours: readonly NamePlan[], found: ReadonlyMap<string, string>): void {
  const loaded = ours.some(({ name, hidden }) => hidden && found.has(name));
  const wanted = new Map(ours.map(({ name }) => [name.toLowerCase(), name]));
  const foreign = [...found.keys()].filter((name) => {
    const own = wanted.get(name.toLowerCase());
    return own !== undefined && (own !== name || !loaded);
  });
  if (foreign.length > 0) throw new NamesTaken(foreign);
}

/**
 * What stands in the inputs now, by their ids. Names stay where they are when rows are sorted, so the row of a driver is
 * the one that bears its id.
 */
export function inputsOf(document: ComparisonDocument, plan: Plan, { cells, blocks }: TemplateState) {
  const ids = cells.get(IDS_NAME);
  const rowOf = new Map(ids?.values.map(([id], i) => [String(id), ids.row + i]));
  const driverOf = new Map(driverInputs(document).map(({ id, driver }) => [id, driver.id]));
  const block = [...blocks.values()].find(({ sheet }) => sheet === ids?.sheet);
  const entries = plan.inputs.flatMap(({ id, name }): [string, Content][] => {
    const cell = cells.get(name);
    if (!cell) return [];
    const driver = driverOf.get(id);
    const row = (driver === undefined ? undefined : rowOf.get(driver)) ?? cell.row;
    const content =
      block && row !== cell.row ? block.formulas[row - block.row]?.[cell.column - block.column] : cell.formulas[0]![0];
    return content === undefined || content === "" ? [] : [[id, content]];
  });
  return Object.fromEntries(entries);
}

/** Lines of ours that were deleted, by the place where they belong: as many as follow one another at once. */
export interface Gap {
  readonly sheet: string;
  readonly axis: "row" | "column";
  /** The line of the sheet (from 0) before which they are put in, once the gaps before it are closed. */
  readonly at: number;
  readonly count: number;
}

/** Where the rows and columns of our sheets stand once the gaps are closed, and the gaps, in order. */
export function linesOf(
  plan: Plan,
  { cells, blocks }: TemplateState,
): { readonly lines: Readonly<Record<string, Lines>>; readonly gaps: readonly Gap[] } {
  const lines: Record<string, Lines> = {};
  const gaps: Gap[] = [];
  for (const sheet of plan.sheets) {
    const block = blocks.get(sheet.key);
    if (!block) continue;
    const found = lineUp(sheet, block, anchorsOf(plan, sheet, block, cells));
    if (!found) throw new SheetRearranged(block.sheet);
    const rows = closed(block.sheet, "row", found.rows, block.row);
    const columns = closed(block.sheet, "column", found.columns, block.column);
    lines[sheet.key] = { rows: rows.lines, columns: columns.lines };
    gaps.push(...rows.gaps, ...columns.gaps);
  }
  return { lines, gaps };
}

function anchorsOf(plan: Plan, sheet: SheetPlan, block: Block, cells: ReadonlyMap<string, NamedCells>): Anchor[] {
  return plan.names.flatMap(({ name, sheet: key, address }): Anchor[] => {
    const cell = cells.get(name);
    if (key !== sheet.key || address.includes(":") || cell?.sheet !== block.sheet) return [];
    const [row, column] = placeOf(address);
    const [heldRow, heldColumn] = [cell.row - block.row, cell.column - block.column];
    const inside = heldRow >= 0 && heldRow < block.formulas.length && heldColumn >= 0;
    return inside && heldColumn < block.formulas[0]!.length ? [{ row, column, heldRow, heldColumn }] : [];
  });
}

/** Row and column (from 0) of the first cell of a planned address like $B$5. */
function placeOf(address: string): readonly [row: number, column: number] {
  const { top, left } = areaOf(address)!;
  return [top, left];
}

function closed(sheet: string, axis: Gap["axis"], found: LineUp, first: number): { lines: number[]; gaps: Gap[] } {
  const gaps: { sheet: string; axis: Gap["axis"]; at: number; count: number }[] = [];
  const lines: number[] = [];
  let putIn = 0;
  found.forEach((at, i) => {
    const line = at === undefined ? (lines.at(-1) ?? first - 1) + 1 : first + at + putIn;
    lines.push(line);
    if (at !== undefined) return;
    putIn++;
    if (i > 0 && found[i - 1] === undefined) gaps.at(-1)!.count++;
    else gaps.push({ sheet, axis, at: line, count: 1 });
  });
  return { lines, gaps };
}
