import { isBlank, isError, type Reader, rowsOf } from "./cell";
import { invalid } from "./cell-error";
import * as messages from "./messages";
import { plain } from "./rich";

/** The value of an argument that is one for the whole call, or the error that the whole call gives. */
export function single<T>(argument: string, cells: unknown, read: Reader<T>, otherwise?: T): T | CustomFunctions.Error {
  const rows = rowsOf(cells);
  if (rows.length > 1 || rows[0]!.length > 1) return invalid(messages.notOneValue(argument));
  const cell = plain(rows[0]![0], argument);
  if (isError(cell)) return cell;
  if (!isBlank(cell)) return read(cell, argument);
  return otherwise === undefined ? invalid(messages.blank(argument)) : otherwise;
}

/** The cells of an argument that is one row or one column. */
export function series(argument: string, cells: unknown): unknown[] | CustomFunctions.Error {
  const rows = rowsOf(cells);
  if (rows.length > 1 && rows[0]!.length > 1) return invalid(messages.notASeries(argument));
  return (rows.length > 1 ? rows.map((row) => row[0]) : rows[0]!).map((cell) => plain(cell, argument));
}
