import type { ComparisonDocument } from "../figures/document";
import type { Area } from "../model/area";
import type { Content } from "../scenarios/merge";
import { driverInputs } from "../template/inputs";
import { IDS_NAME, type Plan } from "../template/plan";

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

/** A table of the user's on one of our sheets; its first row holds headings, where it shows them. */
export interface UserTable extends Omit<Area, "sheet"> {
  readonly sheet: string;
  readonly name: string;
  readonly headed: boolean;
}

/** What the open workbook holds of the template, and what stands beside it. */
export interface TemplateState {
  /** Every name of the workbook, and what it stands for. */
  readonly names: ReadonlyMap<string, string>;
  readonly cells: ReadonlyMap<string, NamedCells>;
  readonly blocks: ReadonlyMap<string, Block>;
  readonly sheets: readonly string[];
  readonly tables: readonly UserTable[];
  readonly structureLocked: boolean;
}

/** Whether a block holds all of an area. */
export const holds = (block: Block, { sheet, top, left, bottom, right }: Area): boolean =>
  block.sheet === sheet &&
  top >= block.row &&
  left >= block.column &&
  bottom < block.row + block.formulas.length &&
  right < block.column + (block.formulas[0]?.length ?? 0);

/** The cells of an area, of a block that holds it. */
export function partOf(block: Block, { sheet, top, left, bottom, right }: Area): NamedCells {
  const part = (rows: Content[][]) =>
    rows
      .slice(top - block.row, bottom - block.row + 1)
      .map((line) => line.slice(left - block.column, right - block.column + 1));
  return { sheet, row: top, column: left, formulas: part(block.formulas), values: part(block.values) };
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
