import { computed, heading, label, note, subtitle, text, title } from "../drafts";
import type { Check } from "../checks";
import { cell, f, range } from "../formula";
import { checkCell, FAILED_CHECKS_CELL, TOLERANCE_CELL } from "../ids";
import type { DraftSheet } from "../layout";
import { CHECK_LABELS_NAME, CHECK_RESULTS_NAME, CHECK_SHEETS_NAME, FAILED_CHECKS_NAME } from "../names";

/*
 * 1  title
 * 2  what the sheet is
 * 4  how many fail | the tolerance
 * 6  Sheet | Check | Holds
 * 7  one row a check
 */
export function checksSheet(checks: readonly Check[]): DraftSheet {
  const holds = (check: Check) => checkCell(check.id);
  const all = (what: "sheet" | "says" | "result") => ({
    from: checkCell(checks[0]!.id, what),
    to: checkCell(checks.at(-1)!.id, what),
  });
  return {
    key: "checks",
    title: "Checks",
    purpose: "All model checks",
    tab: "#7F7F7F",
    widths: [22, 96, 12],
    frozen: { rows: 6, columns: 0 },
    titleRows: 6,
    ranges: [
      { name: CHECK_SHEETS_NAME, ...all("sheet") },
      { name: CHECK_LABELS_NAME, ...all("says") },
      { name: CHECK_RESULTS_NAME, ...all("result") },
    ],
    highlights: [
      {
        from: holds(checks[0]!),
        to: holds(checks.at(-1)!),
        formula: f`=${cell(holds(checks[0]!))}=FALSE`,
        fill: "#F8C9C4",
      },
    ],
    rows: [
      [title("Checks")],
      [subtitle("All model checks. Every sheet shows the number of failed checks in row 3.")],
      [
        label("Failed checks"),
        text("Number of checks that fail"),
        {
          ...computed(
            f`=ROWS(${range(holds(checks[0]!), holds(checks.at(-1)!))})-COUNTIF(${range(holds(checks[0]!), holds(checks.at(-1)!))},TRUE)`,
            "0",
            FAILED_CHECKS_CELL,
          ),
          name: { name: FAILED_CHECKS_NAME, comment: "Number of model checks that fail." },
        },
      ],
      [
        label("Tolerance"),
        text("Absolute tolerance for equality"),
        { value: 1e-9, look: "assumed", format: "0.0E+00", id: TOLERANCE_CELL },
      ],
      [],
      [heading("Sheet"), heading("Check"), heading("Pass")],
      ...checks.map((check) => [
        { ...note(check.sheet), id: checkCell(check.id, "sheet") },
        label(check.says, checkCell(check.id, "says")),
        { formula: f`=${check.holds}`, look: "computed" as const, format: "General", id: holds(check) },
      ]),
    ],
  };
}
