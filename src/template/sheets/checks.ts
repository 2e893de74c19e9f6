import { computed, heading, label, note, subtitle, text, title } from "../drafts";
import type { Check } from "../checks";
import { cell, f, range } from "../formula";
import { checkCell, FAILED_CHECKS_CELL, TOLERANCE_CELL } from "../ids";
import type { DraftSheet } from "../layout";
import { FAILED_CHECKS_NAME } from "../names";

/*
 * 1  title
 * 2  what the sheet is
 * 4  how many fail | the tolerance
 * 6  Sheet | Check | Holds
 * 7  one row a check
 */
export function checksSheet(checks: readonly Check[]): DraftSheet {
  const holds = (check: Check) => checkCell(check.id);
  return {
    key: "checks",
    title: "Checks",
    purpose: "Every check of the model",
    tab: "#7F7F7F",
    widths: [22, 96, 12],
    frozen: { rows: 6, columns: 0 },
    titleRows: 6,
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
      [subtitle("Every check of the model; the number that fail stands on every sheet.")],
      [
        label("Fail"),
        text("How many checks do not hold"),
        {
          ...computed(
            f`=ROWS(${range(holds(checks[0]!), holds(checks.at(-1)!))})-COUNTIF(${range(holds(checks[0]!), holds(checks.at(-1)!))},TRUE)`,
            "0",
            FAILED_CHECKS_CELL,
          ),
          name: { name: FAILED_CHECKS_NAME, comment: "How many checks of the model do not hold." },
        },
      ],
      [
        label("Tolerance"),
        text("Two numbers count as equal where they differ by less"),
        { value: 1e-9, look: "assumed", format: "0.0E+00", id: TOLERANCE_CELL },
      ],
      [],
      [heading("Sheet"), heading("Check"), heading("Holds")],
      ...checks.map((check) => [
        note(check.sheet),
        label(check.says),
        { formula: f`=${check.holds}`, look: "computed" as const, format: "General", id: holds(check) },
      ]),
    ],
  };
}
