import { timelineOf } from "../../finance/backlog/timeline";
import { isError, readChoice, readNumber, toCell } from "../cell";
import { EVERY } from "../choices";
import { single } from "../single";

/** The bounds of the periods of a call, or the one error that the whole call gives. */
export function boundsOf(
  first: unknown[][],
  count: unknown[][],
  every: unknown[][] | undefined,
): readonly number[] | CustomFunctions.Error {
  const firstDay = single("first", first, readNumber);
  if (isError(firstDay)) return firstDay;
  const periods = single("count", count, readNumber);
  if (isError(periods)) return periods;
  const step = single("every", every, readChoice(EVERY), EVERY.YEAR);
  if (isError(step)) return step;
  const bounds = timelineOf(firstDay, periods, step);
  return "refused" in bounds ? (toCell(bounds) as CustomFunctions.Error) : bounds;
}
