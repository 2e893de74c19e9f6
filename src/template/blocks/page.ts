import { subtitle, title } from "../drafts";
import { cell, f } from "../formula";
import { FAILED_CHECKS_CELL, statusCell } from "../ids";
import type { Draft, DraftSheet } from "../layout";

const ALL_PASS = "All checks pass";

export interface Page extends DraftSheet {
  readonly heading: string;
  /** What the sheet shows, in a sentence. */
  readonly says: string;
  /** What stands in the third row beside the status of the checks and the link to them. */
  readonly beside?: readonly (Draft | null)[];
}

/** A sheet of the template: title, a sentence, the status of the checks, and then its own rows. */
export function page({ heading, says, beside = [], ...sheet }: Page): DraftSheet {
  const id = statusCell(sheet.key);
  const failed = cell(FAILED_CHECKS_CELL);
  const status: Draft = {
    formula: f`=IF(${failed}=0,"${ALL_PASS}",IF(${failed}=1,"1 check failed",${failed}&" checks failed")&": see Checks")`,
    look: "light",
    format: "General",
    id,
  };
  const link: Draft = { value: "Go to Checks", look: "hyperlink", link: "checks" };
  return {
    ...sheet,
    rows: [[title(heading)], [subtitle(says)], [status, link, ...beside], ...sheet.rows],
    highlights: [
      ...(sheet.highlights ?? []),
      { from: id, to: id, formula: f`=${cell(id)}<>"${ALL_PASS}"`, fill: "#F8C9C4" },
    ],
  };
}
