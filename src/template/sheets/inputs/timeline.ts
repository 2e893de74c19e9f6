import type { ComparisonDocument } from "../../../figures/document";
import { band, computed, heading, label, note, unit } from "../../drafts";
import { cell, f, type Formula, range } from "../../formula";
import {
  AS_OF_CELL,
  EXIT_T_CELL,
  HOLDING_CELL,
  settingCell,
  TOLERANCE_CELL,
  timelineCell,
  type TimeRow,
} from "../../ids";
import type { Draft } from "../../layout";
import { LEAD, years } from "../../timeline";

type Row = (Draft | null)[];
const DAY = "d mmm yyyy";

/** The years, what of each lies after the valuation date, and those of the horizon. */
export function timelineRows(document: ComparisonDocument, width: number): Row[] {
  const span = years(document);
  const last = span.length - 1;
  const asOf = cell(AS_OF_CELL, "both");
  const time = (row: TimeRow, year: number) => cell(timelineCell(row, year));
  const row = (name: TimeRow, words: string, units: string, format: string, of: (year: number) => Formula): Row => [
    label(words),
    null,
    unit(units),
    null,
    null,
    // The valuation date itself, from which the first period counts.
    name === "t" ? computed(f`=0`, format, timelineCell("t", -1)) : null,
    ...span.map((year) => computed(f`=${of(year)}`, format, timelineCell(name, year))),
  ];
  const exit = f`MIN(YEAR(${asOf})+${cell(HOLDING_CELL, "both")},${cell(timelineCell("year", last), "both")})`;
  const total = (words: string, units: string, format: string, id: typeof EXIT_T_CELL, formula: Formula): Row => [
    label(words),
    null,
    unit(units),
    computed(f`=${formula}`, format, id),
  ];
  return [
    [
      heading("Year"),
      ...Array.from({ length: LEAD - 1 }, () => heading("")),
      ...span.map((year): Draft => ({
        formula: f`=YEAR(${time("from", year)})`,
        look: "number heading",
        format: "0",
        id: timelineCell("year", year),
      })),
    ],
    band({ value: "Timeline", look: "theme" }, width),
    fromRow(document),
    row("to", "Last day", "date", DAY, (year) => f`EDATE(${time("from", year)},12)-1`),
    row(
      "share",
      "Share of the year after the valuation date",
      "%",
      "0.0%",
      (year) => f`MIN(1,MAX(0,${time("to", year)}-${asOf})/(${time("to", year)}-${time("from", year)}+1))`,
    ),
    row(
      "t",
      "Years from the valuation date to the year's end",
      "years",
      "0.00",
      (year) => f`MAX(0,${time("to", year)}-${asOf})/${cell(settingCell("days"), "both")}`,
    ),
    row("step", "Years of it in this period", "years", "0.00", (year) => f`${time("t", year)}-${time("t", year - 1)}`),
    row(
      "n",
      "Years since the guidance year",
      "years",
      "0",
      (year) => f`${time("year", year)}-${cell(timelineCell("year", 0), "both")}`,
    ),
    row("inside", "In the horizon", "1 = yes", "0", (year) => f`IF(${time("year", year)}<=${exit},1,0)`),
    row("exit", "Exit year", "1 = yes", "0", (year) => f`IF(${time("year", year)}=${exit},1,0)`),
    total(
      "Years from the valuation date to the exit",
      "years",
      "0.00",
      EXIT_T_CELL,
      f`MAX(${cell(TOLERANCE_CELL)},SUMPRODUCT(${range(timelineCell("t", 0), timelineCell("t", last))},${range(timelineCell("exit", 0), timelineCell("exit", last))}))`,
    ),
  ];
}

function fromRow(document: ComparisonDocument): Row {
  const { start } = document.timeline;
  return [
    label("First day"),
    note("Assumption"),
    unit("date"),
    null,
    null,
    null,
    ...years(document).map((year): Draft =>
      year === 0
        ? {
            value: start.value,
            look: "input",
            format: DAY,
            id: timelineCell("from", 0),
            input: "timeline.start",
            says: "First day of the timeline",
            validation: {
              rule: { kind: "whole", low: 36_526, high: 73_050 },
              title: "First day of the timeline",
              message: "Enter the first day of the guidance year, as a date from 2000 to 2099.",
            },
          }
        : computed(f`=EDATE(${cell(timelineCell("from", year - 1))},12)`, DAY, timelineCell("from", year)),
    ),
    note(start.why),
  ];
}
