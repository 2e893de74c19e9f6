import { type Area, meaningOf, type Meaning, nameKey } from "../model/area";
import type { Content } from "../model/content";
import { type CustomFunctions, Model, type SheetFormulas } from "../model/model";
import type { ReadCell } from "./read/sheet";
import type { ReadWorkbook } from "./read/workbook";

/** What stands in a cell, as the model reads it: a text that looks like a formula is none. */
export function modelContent(cell: ReadCell | undefined): Content {
  if (cell === undefined) return "";
  if (cell.formula !== undefined) return cell.plain ?? cell.formula;
  const { value = "" } = cell;
  return typeof value === "string" && /^'*=/.test(value) ? `'${value}` : value;
}

/** Cells as rows from A1 on. */
export function rowsOf(
  sheet: string,
  cells: Iterable<readonly [row: number, column: number, content: Content]>,
): SheetFormulas {
  const formulas: Content[][] = [];
  let width = 0;
  for (const [row, column, content] of cells) {
    (formulas[row] ??= [])[column] = content;
    width = Math.max(width, column + 1);
  }
  for (let row = 0; row < formulas.length; row++) {
    const line = (formulas[row] ??= []);
    for (let column = 0; column < width; column++) line[column] ??= "";
  }
  return { sheet, top: 0, left: 0, formulas: formulas.length > 0 ? formulas : [[""]] };
}

export function namesOf(workbook: ReadWorkbook): Map<string, Meaning> {
  return new Map(workbook.names.map(({ name, sheet, formula }) => [nameKey(name, sheet), meaningOf(formula)]));
}

/** The formulas of a file, ready to be followed. */
export function modelOf(workbook: ReadWorkbook, functions: CustomFunctions): Model {
  const spills: Area[] = [];
  const sheets = workbook.sheets.map(({ name, cells }) => {
    for (const { fills } of cells)
      if (fills && (fills.top < fills.bottom || fills.left < fills.right)) spills.push({ ...fills, sheet: name });
    const filled = (cell: ReadCell) =>
      cell.formula === undefined &&
      spills.some(
        (area) =>
          area.sheet === name &&
          area.top <= cell.row &&
          cell.row <= area.bottom &&
          area.left <= cell.column &&
          cell.column <= area.right,
      );
    return rowsOf(
      name,
      cells.filter((cell) => !filled(cell)).map((cell) => [cell.row, cell.column, modelContent(cell)] as const),
    );
  });
  return new Model(sheets, namesOf(workbook), functions, spills);
}
