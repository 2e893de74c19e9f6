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
    purpose: "What a refresh wrote into the inputs, and when",
    tab: "#7F7F7F",
    widths: [18, 62, 16, 14, 14, 60],
    frozen: { rows: 4, columns: 0 },
    titleRows: 4,
    heading: "Log",
    says: "What a refresh or the pane wrote into the inputs. What you type into a cell yourself is not listed.",
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
