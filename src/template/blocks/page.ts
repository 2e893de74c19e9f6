import { subtitle, title } from "../drafts";
import { cell, f } from "../formula";
import { FAILED_CHECKS_CELL, statusCell } from "../ids";
import type { Draft, DraftSheet } from "../layout";

const ALL_HOLD = "All checks hold";

export interface Page extends DraftSheet {
  readonly heading: string;
  /** What the sheet shows, in a sentence. */
  readonly says: string;
  /** What stands in the third row beside the status of the checks. */
  readonly beside?: readonly (Draft | null)[];
}

/** A sheet of the template: title, a sentence, the status of the checks, and then its own rows. */
export function page({ heading, says, beside = [], ...sheet }: Page): DraftSheet {
  const id = statusCell(sheet.key);
  const failed = cell(FAILED_CHECKS_CELL);
  const status: Draft = {
    formula: f`=IF(${failed}=0,"${ALL_HOLD}",${failed}&" of the checks fail: see Checks")`,
    look: "light",
    format: "General",
    id,
  };
  return {
    ...sheet,
    rows: [[title(heading)], [subtitle(says)], [status, ...beside], ...sheet.rows],
    highlights: [
      ...(sheet.highlights ?? []),
      { from: id, to: id, formula: f`=${cell(id)}<>"${ALL_HOLD}"`, fill: "#F8C9C4" },
    ],
  };
}
