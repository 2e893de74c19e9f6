import { CASES, type ComparisonDocument } from "../figures/document";
import type { Content } from "../scenarios/merge";
import type { CaseColumn } from "../template/cases";
import { CASE_COLUMNS, isOwnCase } from "../template/cases";
import { driverInputs } from "../template/inputs";
import type { PlanInput } from "../template/plan";
import type { StandingInput } from "./inputs";

/** The rows of the drivers as they were read. Rows and columns count from 0. */
export interface InputTable {
  readonly sheet: string;
  /** The ids that say which driver stands in which row, from the row `top` on. */
  readonly ids: readonly string[];
  readonly top: number;
  /** For each case a cell that bears a name of its column: of the first driver, or the heading of a custom case. */
  readonly columns: ReadonlyMap<CaseColumn, { readonly row: number; readonly column: number }>;
  /** What stands in the rows. */
  readonly block: {
    readonly row: number;
    readonly column: number;
    readonly formulas: readonly (readonly Content[])[];
    readonly values: readonly (readonly Content[])[];
  };
}

/**
 * The inputs of the drivers by row and column. Undefined where the table may not tell all: a column or a row is missing or
 * there twice, or a cell that should hold a value is blank, so that the user may have moved it away.
 */
export function inTable(
  document: ComparisonDocument,
  table: InputTable,
  inputs: readonly PlanInput[],
): StandingInput[] | undefined {
  const { sheet, ids, top, columns, block } = table;
  const rowsOf = (cases: readonly CaseColumn[]) => new Set(cases.map((which) => columns.get(which)?.row));
  const isLaidOut =
    columns.size === CASE_COLUMNS.length &&
    rowsOf(CASES).size === 1 &&
    rowsOf(CASE_COLUMNS.filter(isOwnCase)).size === 1;
  const isWhole = document.drivers.every(({ id }) => ids.filter((one) => one === id).length === 1);
  if (!isLaidOut || !isWhole) return undefined;
  const ofDrivers = new Map(driverInputs(document).map((one) => [one.id, one]));
  const held = <T>(rows: readonly (readonly T[])[], row: number, column: number): T | "" =>
    rows[row - block.row]?.[column - block.column] ?? "";
  const found: StandingInput[] = [];
  for (const input of inputs) {
    const { driver, case: which } = ofDrivers.get(input.id)!;
    const row = top + ids.indexOf(driver.id);
    const { column } = columns.get(which)!;
    const entered = held(block.formulas, row, column);
    if (entered === "" && !isOwnCase(which)) return undefined;
    found.push({ input, sheet, row, column, entered, shows: held(block.values, row, column) });
  }
  return found;
}
