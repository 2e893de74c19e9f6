import { loadOffice } from "../../workbench/node/office";

loadOffice(() => undefined); // no host answers: the functions are called, not Excel

/** "#VALUE!: periods is 0: …" for an error, the value itself for anything else: what a person sees of a cell. */
export function seen(cell: unknown): unknown {
  return cell instanceof CustomFunctions.Error ? (cell.message ? `${cell.code}: ${cell.message}` : cell.code) : cell;
}

export const seenAll = (rows: unknown[][]): unknown[][] => rows.map((row) => row.map(seen));

export const valueError = () => new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue);
export const notAvailable = () => new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable);

/** A column of cells. */
export const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
