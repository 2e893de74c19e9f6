import { band, computed, heading, label, numberHeading, text, unit } from "../../drafts";
import { cell, f, type Formula } from "../../formula";
import { companyLine, impliedCell } from "../../ids";
import type { Draft } from "../../layout";
import { multipleOf } from "../../multiple";
import { excessWorth } from "../company/value";
import type { Valued } from "./lines";

type Row = (Draft | null)[];
const ROWS = [0, 1, 2, 3];

/** What the current multiple pays for: the return on equity, by the years that it must last before it fades. */
export function impliedRows(valued: readonly Valued[], width: number): Row[] {
  const shown = valued.filter(({ reach }) => reach !== "contracts");
  if (shown.length === 0) return [];
  return [
    [],
    band({ value: "Implied expectations: ROE in the current P/B", look: "theme" }, width),
    [
      text("Years of excess return before it fades: first row and step"),
      unit("years"),
      axis("start", 5),
      axis("step", 5),
    ],
    [
      heading("Company"),
      heading("Unit"),
      ...ROWS.map((row): Draft => ({
        formula:
          row === 0
            ? f`=${cell(impliedCell("", "head", "start"), "both")}`
            : f`=${cell(impliedCell("", row - 1, "years"))}+${cell(impliedCell("", "head", "step"), "both")}`,
        look: "number heading",
        format: '0 "years"',
        id: impliedCell("", row, "years"),
      })),
      numberHeading(""),
      heading(""),
    ],
    ...shown.flatMap(({ company }): Row[] => {
      const live = (line: string) => cell(companyLine(company.id, "live", line, "constant"), "both");
      const multiple = multipleOf(company, "both");
      const row = (words: string, units: string, format: string, what: string, of: (row: number) => Formula): Row => [
        label(words),
        unit(units),
        ...ROWS.map((each) => computed(f`=${of(each)}`, format, impliedCell(company.id, each, what))),
      ];
      return [
        row(`${company.name}: worth of a point of excess return`, "x", "0.00", "worth", (each) =>
          excessWorth(
            live("book factor"),
            live("driver cost of equity"),
            cell(impliedCell("", each, "years"), "row"),
            live("fade factor"),
          ),
        ),
        row(
          `${company.name}: market-implied ROE`,
          "% p.a.",
          "0.0%",
          "return",
          (each) => f`${live("driver cost of equity")}+(${multiple}-1)/${cell(impliedCell(company.id, each, "worth"))}`,
        ),
      ];
    }),
  ];
}

const axis = (what: "start" | "step", value: number): Draft => ({
  value,
  look: "input",
  format: "0",
  id: impliedCell("", "head", what),
  input: `implied.${what}`,
  says: `Years of excess return: ${what}`,
  validation: {
    rule: { kind: "whole", low: 1, high: 20 },
    title: `Years of excess return: ${what}`,
    message: "Enter a whole number from 1 to 20.",
  },
});
