import { unavailable } from "./cell-error";
import * as messages from "./messages";

/** A request of Excel on the web is refused above 5 MB, and a result that never arrives stays at #BUSY!. */
export const MOST_CELLS_ON_THE_WEB = 100_000;

type Call = (...list: never[]) => unknown[][];

/** The function as Excel calls it: on the web a result that could not get through is refused in a sentence. */
export function limited(call: Call): Call {
  return (...list) => {
    const rows = call(...list);
    const cells = rows.length * (rows[0]?.length ?? 0);
    return cells > MOST_CELLS_ON_THE_WEB && Office.context?.platform === Office.PlatformType.OfficeOnline
      ? [[unavailable(messages.tooManyCells(cells, MOST_CELLS_ON_THE_WEB))]]
      : rows;
  };
}
