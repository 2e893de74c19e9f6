import { momentOfDay, serialOfUtc } from "../../cells/serial";
import type { FiledChange } from "../../figures/filed";
import { heading, label, note, numberHeading, subtitle, text, title } from "../drafts";
import type { Draft, DraftSheet } from "../layout";

/*
 * 1  title
 * 2  what the sheet is
 * 4  Date | Company | Measure | Period | From | To | Reason | Filing
 * 5  one row a change, the oldest first
 */
export function filedLogSheet(log: readonly FiledChange[], words: ReadonlyMap<string, string>): DraftSheet {
  const number = (value: number | null): Draft | null =>
    value === null ? null : { value, look: "documented", format: "#,##0.00##;-#,##0.00##;0" };
  return {
    key: "filed-log",
    title: "Filings log",
    purpose: "What newer filings changed",
    tab: "#5B5B5B",
    widths: [12, 26, 30, 26, 20, 20, 16, 50],
    frozen: { rows: 4, columns: 0 },
    titleRows: 4,
    rows: [
      [title("Filings log")],
      [subtitle("What newer filings changed in this comparison. Values are in full units.")],
      [],
      [
        heading("Date"),
        heading("Company"),
        heading("Measure"),
        heading("Period"),
        numberHeading("From"),
        numberHeading("To"),
        heading("Reason"),
        heading("Filing"),
      ],
      ...log.map(({ on, company, measure, period, from, to, why, source }): (Draft | null)[] => [
        { value: serialOfUtc(momentOfDay(on)), look: "text", format: "yyyy-mm-dd" },
        label(company),
        label(words.get(measure) ?? measure),
        text(period),
        number(from),
        number(to),
        text(why),
        note(source),
      ]),
    ],
  };
}
