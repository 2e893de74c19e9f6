import { page } from "../blocks/page";
import { heading, numberHeading } from "../drafts";
import type { DraftSheet } from "../layout";

/*
 * 1  title
 * 2  what the sheet is
 * 4  When | Driver | Case | From | To | Source
 *    below, one row a change; they are added when inputs are written, and no load touches them
 */
export const LOG_FORMATS = ["yyyy-mm-dd hh:mm", "General", "General", "General", "General", "General"] as const;

export function logSheet(): DraftSheet {
  return page({
    key: "log",
    title: "Log",
    purpose: "Input changes made by the add-in",
    tab: "#7F7F7F",
    widths: [18, 62, 16, 14, 14, 60],
    frozen: { rows: 4, columns: 0 },
    titleRows: 4,
    heading: "Log",
    says: "Input changes made by the add-in. Manual edits are not logged.",
    rows: [
      [
        heading("When"),
        heading("Driver"),
        heading("Case"),
        numberHeading("From"),
        numberHeading("To"),
        heading("Source"),
      ],
    ],
  });
}
