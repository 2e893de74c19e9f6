import { computed, label, note } from "../../drafts";
import { cell, f, type Formula } from "../../formula";
import { DAYS_PER_YEAR_CELL, timelineCell } from "../../ids";
import type { Draft } from "../../layout";
import { DAY, LEAD, type Scope } from "./scope";

type Row = (Draft | null)[];

/** Year, first and last day of each period, and the days of a year. */
export function timelineRows({ document, span }: Scope): Row[] {
  const row = (words: string, name: "year" | "to", draft: (year: number) => Formula, format: string): Row => [
    label(words),
    ...Array.from({ length: LEAD - 1 }, () => null),
    ...span.map((year) => computed(draft(year), format, timelineCell(name, year))),
  ];
  return [
    row("Year", "year", (year) => f`=YEAR(${cell(timelineCell("from", year))})`, "0"),
    [
      label("From"),
      note(document.timeline.start.why),
      null,
      null,
      null,
      null,
      ...span.map((year): Draft =>
        year === 0
          ? { value: document.timeline.start.value, look: "assumed", format: DAY, id: timelineCell("from", 0) }
          : computed(f`=EDATE(${cell(timelineCell("from", year - 1))},12)`, DAY, timelineCell("from", year)),
      ),
    ],
    row("To", "to", (year) => f`=EDATE(${cell(timelineCell("from", year))},12)-1`, DAY),
    [
      label("Average days per year"),
      null,
      null,
      { value: 365.25, look: "assumed", format: "0.00", id: DAYS_PER_YEAR_CELL },
    ],
  ];
}
