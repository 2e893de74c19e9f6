import { subtitle, title } from "../drafts";
import { cell, f } from "../formula";
import { FAILED_CHECKS_CELL, statusCell, WARNINGS_CELL } from "../ids";
import type { Draft, DraftSheet } from "../layout";

/** How wide the longest status of the checks is, in characters. */
const STATUS_WIDTH = 50;

export interface Page extends DraftSheet {
  readonly heading: string;
  /** What the sheet shows, in a sentence. */
  readonly says: string;
  /** What stands in the third row beside the status of the checks; the link to them takes its place among it. */
  readonly beside?: readonly (Draft | null)[];
}

/** A sheet of the template: title, a sentence, the status of the checks, and then its own rows. */
export function page({ heading, says, beside = [], ...sheet }: Page): DraftSheet {
  const id = statusCell(sheet.key);
  const failed = cell(FAILED_CHECKS_CELL);
  const review = cell(WARNINGS_CELL);
  const status: Draft = {
    formula: f`=IF(${failed}=0,"All integrity checks pass","Integrity checks failed: "&${failed})&IF(${review}=0,"","; checks to review: "&${review})`,
    look: "light",
    format: "General",
    id,
  };
  const link: Draft = { value: "Go to Checks", look: "hyperlink", link: "checks" };
  const third: (Draft | null)[] = [status, ...beside];
  third[columnAfter(sheet.widths, STATUS_WIDTH)] = link;
  return {
    ...sheet,
    rows: [[title(heading)], [subtitle(says)], Array.from(third, (one) => one ?? null), ...sheet.rows],
    highlights: [
      ...(sheet.highlights ?? []),
      { from: id, to: id, formula: f`=LEFT(${cell(id)},3)<>"All"`, fill: "#F8C9C4" },
    ],
  };
}

/** The first column that leaves so much room to the left of it; column A never. */
function columnAfter(widths: readonly number[], room: number): number {
  let sum = 0;
  const before = widths.findIndex((width) => (sum += width) >= room);
  return before < 0 ? widths.length : before + 1;
}
