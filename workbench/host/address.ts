import { type Area, LAST_COLUMN, LAST_ROW } from "../../src/cells/address";

export { type Area, LAST_COLUMN, LAST_ROW };

export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function quoted(sheet: string): string {
  return /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) && !/^[A-Za-z]{1,3}\d+$/.test(sheet)
    ? sheet
    : `'${sheet.replaceAll("'", "''")}'`;
}

export function addressOf(area: Area): string {
  if (area.top === 0 && area.bottom === LAST_ROW) return `${columnName(area.left)}:${columnName(area.right)}`;
  if (area.left === 0 && area.right === LAST_COLUMN) return `${area.top + 1}:${area.bottom + 1}`;
  const from = `${columnName(area.left)}${area.top + 1}`;
  const to = `${columnName(area.right)}${area.bottom + 1}`;
  return from === to ? from : `${from}:${to}`;
}

/** The same as Excel may write it where the user has chosen R1C1. */
export function r1c1Of({ top, left, bottom, right }: Area): string {
  if (top === 0 && bottom === LAST_ROW) return left === right ? `C${left + 1}` : `C${left + 1}:C${right + 1}`;
  if (left === 0 && right === LAST_COLUMN) return top === bottom ? `R${top + 1}` : `R${top + 1}:R${bottom + 1}`;
  const from = `R${top + 1}C${left + 1}`;
  const to = `R${bottom + 1}C${right + 1}`;
  return from === to ? from : `${from}:${to}`;
}

const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

function ordered(top: number, left: number, bottom: number, right: number): Area {
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
}

/** The area of an A1 address without a sheet, or undefined where it is none. */
export function areaOf(address: string): Area | undefined {
  const cells = CELLS.exec(address);
  if (cells) {
    const [, left, top, right = left, bottom = top] = cells as unknown as [string, string, string, string?, string?];
    return ordered(Number(top) - 1, columnIndex(left), Number(bottom) - 1, columnIndex(right));
  }
  const columns = COLUMNS.exec(address);
  if (columns) return ordered(0, columnIndex(columns[1]!), LAST_ROW, columnIndex(columns[2]!));
  const rows = ROWS.exec(address);
  return rows ? ordered(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, LAST_COLUMN) : undefined;
}

/** Sheet and area of an address like `'My sheet'!$A$1:B2`. */
export function splitAddress(address: string): { sheet: string | undefined; local: string } {
  const at = address.lastIndexOf("!");
  if (at < 0) return { sheet: undefined, local: address };
  const sheet = address.slice(0, at).replace(/^=/, "");
  return {
    sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet,
    local: address.slice(at + 1),
  };
}
