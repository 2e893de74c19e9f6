import { fromCol, parseA1Range, parseA1Ref, type RangeA1, stringifyA1Ref, toCol } from "@borgar/fx";

/** A rectangle of cells; rows and columns count from 0, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** Which of column and row carry a $. */
export type Fixed = "" | "column" | "row" | "both";

/** The letters of a column that counts from 0: A, B, …, XFD. */
export const columnLetters = (column: number): string => toCol(column);

/** A column from 0, by its letters. */
export const columnOf = (letters: string): number => fromCol(letters);

/** An area as Excel writes it: B7, B7:C9, B:C, 7:9; with its sheet, quoted where Excel needs it: 'My sheet'!B7. */
export function areaText({ top, left, bottom, right }: Area, fixed: Fixed = "", sheet?: string): string {
  const $column = fixed === "column" || fixed === "both";
  const $row = fixed === "row" || fixed === "both";
  const columnsAlone = top === 0 && bottom === LAST_ROW;
  const rowsAlone = left === 0 && right === LAST_COLUMN && !columnsAlone;
  const range: RangeA1 = {
    top: columnsAlone ? null : top,
    bottom: columnsAlone ? null : bottom,
    left: rowsAlone ? null : left,
    right: rowsAlone ? null : right,
    $top: $row,
    $bottom: $row,
    $left: $column,
    $right: $column,
  };
  return stringifyA1Ref({ ...(sheet !== undefined && { context: [sheet] }), range });
}

/** A cell as Excel writes it: B7, $B$7. */
export const cellText = (row: number, column: number, fixed: Fixed = ""): string =>
  areaText({ top: row, left: column, bottom: row, right: column }, fixed);

/** A cell with its sheet: Backlog!B7, 'My sheet'!B7. */
export const placeText = (sheet: string, row: number, column: number): string =>
  areaText({ top: row, left: column, bottom: row, right: column }, "", sheet);

/** A name of a sheet's own scope, as a formula on another sheet writes it: 'My sheet'!Growth. */
export const scopedName = (sheet: string, name: string): string => stringifyA1Ref({ context: [sheet], name });

/** The area of an A1 address without a sheet, whole rows and columns too; undefined where it is none. */
export function areaOf(address: string): Area | undefined {
  const range = parseA1Range(address);
  if (!range) return undefined;
  const { top, left, bottom, right } = range;
  return { top: top ?? 0, left: left ?? 0, bottom: bottom ?? LAST_ROW, right: right ?? LAST_COLUMN };
}

/** Sheet and address of a place as it is written, with or without a leading "=": 'My sheet'!$A$1:B2. */
export function splitPlace(place: string): { readonly sheet: string | undefined; readonly address: string } {
  const at = place.lastIndexOf("!");
  if (at < 0) return { sheet: undefined, address: place.replace(/^=/, "") };
  const sheet = place.slice(0, at).replace(/^=/, "");
  return {
    sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet,
    address: place.slice(at + 1),
  };
}

/** Whether a text is one reference to cells, as a person types it: B5, $B$5:C7, 'My sheet'!B5. */
export const isReference = (text: string): boolean => {
  const parsed = parseA1Ref(text);
  return parsed !== undefined && "range" in parsed;
};
