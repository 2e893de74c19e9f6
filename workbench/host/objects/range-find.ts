import { type Area, LAST_COLUMN, LAST_ROW } from "../address";
import type { Book } from "../book";
import { unsupported } from "../office-error";

export type Direction = "Up" | "Down" | "Left" | "Right";
export interface Criteria {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
}

const STEPS: Readonly<Record<Direction, readonly [row: number, column: number]>> = {
  Up: [-1, 0],
  Down: [1, 0],
  Left: [0, -1],
  Right: [0, 1],
};
const cell = (row: number, column: number): Area => ({ top: row, bottom: row, left: column, right: column });

/** As Ctrl and an arrow: to the end of a block of filled cells, else to the next filled one or the end of the sheet. */
export function edgeOf(book: Book, sheetId: string, { top, left }: Area, direction: Direction) {
  const [down, right] = STEPS[direction];
  const used = book.usedArea(sheetId, true) ?? cell(0, 0);
  const isFilled = (row: number, column: number) =>
    row >= 0 && column >= 0 && row <= used.bottom && column <= used.right && book.value(sheetId, row, column) !== "";
  let [row, column] = [top, left];
  const inside = () =>
    row + down >= 0 &&
    column + right >= 0 &&
    (down <= 0 || row + down <= used.bottom) &&
    (right <= 0 || column + right <= used.right);
  const step = () => ([row, column] = [row + down, column + right]);
  const block = isFilled(row, column) && isFilled(row + down, column + right);
  if (block) {
    while (isFilled(row + down, column + right)) step();
    return { row, column };
  }
  while (inside()) {
    step();
    if (isFilled(row, column)) return { row, column };
  }
  if (direction === "Up") return { row: 0, column };
  if (direction === "Left") return { row, column: 0 };
  return direction === "Down" ? { row: LAST_ROW, column } : { row, column: LAST_COLUMN };
}

/** The cells of an area that show a text, row by row. */
export function foundIn(book: Book, sheetId: string, within: Area, text: string, criteria: Criteria): Area[] {
  const { completeMatch = false, matchCase = false } = criteria;
  const used = book.usedArea(sheetId, true, within);
  if (!used) return [];
  const folded = (one: string) => (matchCase ? one : one.toLowerCase());
  const sought = folded(text);
  const found: Area[] = [];
  for (let row = used.top; row <= used.bottom; row++)
    for (let column = used.left; column <= used.right; column++) {
      const shown = folded(book.text(sheetId, row, column));
      if (completeMatch ? shown === sought : shown.includes(sought)) found.push(cell(row, column));
    }
  return found;
}

const VALUE_TYPES: Readonly<Record<string, readonly string[]>> = {
  Numbers: ["number"],
  Text: ["string"],
  Logical: ["boolean"],
};

/** Areas side by side are one to Excel, whatever stands in them. */
function joined(areas: readonly Area[]): Area[] {
  const left = [...areas];
  for (let i = 0; i < left.length; i++) {
    const one = left[i]!;
    const next = left.findIndex((other, at) => at > i && areSideBySide(one, other));
    if (next < 0) continue;
    left[i] = around(one, left.splice(next, 1)[0]!);
    i = -1; // what has grown may now touch one that it did not
  }
  return left;
}

const areSideBySide = (one: Area, other: Area): boolean =>
  (one.top === other.top &&
    one.bottom === other.bottom &&
    (one.right + 1 === other.left || other.right + 1 === one.left)) ||
  (one.left === other.left &&
    one.right === other.right &&
    (one.bottom + 1 === other.top || other.bottom + 1 === one.top));

const around = (one: Area, other: Area): Area => ({
  top: Math.min(one.top, other.top),
  left: Math.min(one.left, other.left),
  bottom: Math.max(one.bottom, other.bottom),
  right: Math.max(one.right, other.right),
});

/** The cells of a kind, as runs within their rows. */
export function specialIn(book: Book, sheetId: string, within: Area, kind: string, values: string): Area[] {
  if (kind === "DataValidations") {
    const areas = book.extras(sheetId).validations.map(({ area }) => area);
    return joined(areas.filter(({ top, left }) => top >= within.top && left >= within.left));
  }
  const used = book.usedArea(sheetId, false, within);
  if (!used) return [];
  if (!["Formulas", "Constants", "Blanks"].includes(kind)) throw unsupported(`Range.getSpecialCells("${kind}")`);
  const isOne = (row: number, column: number): boolean => {
    const content = book.formula(sheetId, row, column);
    const isFormula =
      typeof content === "string" && content.startsWith("=") && book.isFormulaOrSpilled(sheetId, row, column);
    if (kind === "Blanks") return content === "";
    if (content === "" || isFormula !== (kind === "Formulas")) return false;
    const error = book.isError(sheetId, row, column);
    if (values === "All") return true;
    if (values.includes("Error") && error) return true;
    const type = typeof book.value(sheetId, row, column);
    return !error && Object.entries(VALUE_TYPES).some(([name, types]) => values.includes(name) && types.includes(type));
  };
  const runs: Area[] = [];
  for (let row = used.top; row <= used.bottom; row++)
    for (let column = used.left; column <= used.right; column++) {
      if (!isOne(row, column)) continue;
      const last = runs.at(-1);
      if (last?.top === row && last.right === column - 1) runs[runs.length - 1] = { ...last, right: column };
      else runs.push(cell(row, column));
    }
  return runs;
}
