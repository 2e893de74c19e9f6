import { type Place } from "../model/area";
import type { Content } from "../model/content";
import { placeOf } from "./outputs";
import type { ReadCell } from "./read/sheet";
import type { ReadWorkbook } from "./read/workbook";

/** A workbook without what an open one and a file tell in different ways: looks, validations and comments. */
export const asOpen = (workbook: ReadWorkbook): ReadWorkbook => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => ({
    ...sheet,
    comments: [],
    validations: [],
    cells: sheet.cells.map((cell) => ({ ...cell, style: { ...cell.style, look: "" } })),
  })),
});

/** Two cases of one workbook, by the endings of the names of their cells. */
export interface CasesApart {
  /** The name of the cell that chooses the case, and what stands there for the first. */
  readonly selector: string;
  readonly chosen: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The workbook in one case, and with the inputs of another in its place: so each input that differs between the cases is
 * a change of its own.
 */
export function casesApart(
  workbook: ReadWorkbook,
  { selector, chosen, from, to }: CasesApart,
): { readonly before: ReadWorkbook; readonly after: ReadWorkbook } {
  const place = (name: string) => placeOf(name, workbook);
  const at = place(selector);
  const before = at ? withContents(workbook, [[at, chosen]]) : workbook;
  const contents = workbook.names.flatMap(({ name }): [Place, Content][] => {
    if (!name.toLowerCase().endsWith(`_${from.toLowerCase()}`)) return [];
    const [own, other] = [place(name), place(name.slice(0, -from.length) + to)];
    return own && other ? [[own, cellAt(workbook, other)?.value ?? ""]] : [];
  });
  return { before, after: withContents(before, contents) };
}

const cellAt = (workbook: ReadWorkbook, { sheet, row, column }: Place): ReadCell | undefined =>
  workbook.sheets.find(({ name }) => name === sheet)?.cells.find((cell) => cell.row === row && cell.column === column);

const GENERAL = { format: "General", look: "", isDate: false };

function withContents(workbook: ReadWorkbook, contents: readonly (readonly [Place, Content])[]): ReadWorkbook {
  const sheets = workbook.sheets.map((sheet) => {
    const own = contents.filter(([place]) => place.sheet === sheet.name);
    if (own.length === 0) return sheet;
    const values = new Map(own.map(([{ row, column }, value]) => [`${row} ${column}`, { row, column, value }]));
    const cells = sheet.cells.map((cell): ReadCell => {
      const key = `${cell.row} ${cell.column}`;
      const put = values.get(key);
      values.delete(key);
      return put ? { ...put, style: cell.style } : cell;
    });
    return { ...sheet, cells: [...cells, ...[...values.values()].map((put) => ({ ...put, style: GENERAL }))] };
  });
  return { ...workbook, sheets };
}
