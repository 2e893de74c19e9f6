import { rollforward } from "../../finance/backlog/rollforward";
import { shapeOf } from "../broadcast";
import { isBlank, isError, readNumber, rowsOf, toCell } from "../cell";
import { invalid } from "../cell-error";
import { inRows, mapElements, optionalNumber } from "../elementwise";
import * as messages from "../messages";
import { series, single } from "../single";

/**
 * Returns the closing backlog of each period from opening balance, bookings, revenue and cancellations.
 * @customfunction BACKLOG.ROLLFORWARD
 * @param opening The opening backlog, one number in any currency and scale.
 * @param bookings The bookings of each period, one row or one column.
 * @param revenue The revenue recognized in each period, one row or one column of the same length.
 * @param [cancellations] The cancellations of each period, of the same length (default 0).
 * @returns The closing balance of each period, in the shape of the series; a blank period gives empty text and changes nothing.
 * @throws #VALUE! where a series is a block, or a number is missing; from its period on, since each balance builds on the last.
 * @throws #N/A in the periods that a shorter series does not reach, and after them.
 * @example
 * From nothing, OpenAI books 11.9, 4 and 6.5 billion in turn, and nothing is recognized yet: what is the backlog?
 * =AICOMP.BACKLOG.ROLLFORWARD(0, {11.9,4,6.5}, {0,0,0})
 * {11.9, 15.9, 22.4}
 * @helpurl https://aicomp.example.com/docs/functions.html#BACKLOG.ROLLFORWARD
 */
export function BACKLOG_ROLLFORWARD(
  opening: unknown[][],
  bookings: unknown[][],
  revenue: unknown[][],
  cancellations?: unknown[][],
): unknown[][] {
  for (const [name, cells] of Object.entries({ bookings, revenue, cancellations })) {
    const line = series(name, cells);
    if (isError(line)) return [[line]];
  }
  const first = single("opening", opening, readNumber);
  const [rows, columns] = shapeOf([bookings, revenue, cancellations].map(rowsOf));
  if (rows > 1 && columns > 1) return [[invalid(messages.mixedSeries())]];
  let balance: number | CustomFunctions.Error = first;
  const change = (booked: number, recognized: number, cancelled: number) =>
    rollforward(0, booked, recognized, cancelled);
  const changes = mapElements(change, { bookings, revenue }, { cancellations: optionalNumber(cancellations, 0) });
  const balances = changes.results.map((step) => {
    if (isBlank(step)) return "";
    if (!isError(balance)) balance = isError(step) ? step : (toCell(balance + (step as number)) as typeof balance);
    return balance;
  });
  return inRows(balances, changes.columns);
}
