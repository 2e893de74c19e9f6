import { type Area, LAST_COLUMN, LAST_ROW } from "../address";
import { invalidArgument } from "../office-error";

/** A matrix of the range's shape: a single value stands for all cells, also in a matrix of its own. */
export function matrixFor<T>(area: Area, value: unknown, member: string): T[][] {
  const rows = area.bottom - area.top + 1;
  const columns = area.right - area.left + 1;
  if (!Array.isArray(value)) return Array.from({ length: rows }, () => new Array<T>(columns).fill(value as T));
  const matrix = value as T[][];
  if (matrix.length === 1 && matrix[0]?.length === 1) return matrixFor(area, matrix[0][0], member);
  if (matrix.length !== rows || matrix.some((line) => !Array.isArray(line) || line.length !== columns))
    throw invalidArgument(`${member}: the array is not ${rows} by ${columns}`);
  return matrix;
}

/** The smallest area around two. */
export const bounding = (one: Area, other: Area): Area => ({
  top: Math.min(one.top, other.top),
  left: Math.min(one.left, other.left),
  bottom: Math.max(one.bottom, other.bottom),
  right: Math.max(one.right, other.right),
});

export function checkInside({ top, left, bottom, right }: Area): void {
  if (top < 0 || left < 0 || bottom > LAST_ROW || right > LAST_COLUMN || top > bottom || left > right)
    throw invalidArgument("the range lies outside the sheet");
}
