import type { LeftCell } from "../workbook/added-contracts";
import { counted, listed } from "./format";

/** More cells than these are not named at once. */
const MOST_CELLS = 6;

/** What keeps a cell's row from the model, and what to do. */
const WHY: Readonly<Record<LeftCell["why"], (cell: LeftCell) => string>> = {
  missing: ({ column }) => `enter the ${LABELS[column]}`,
  formula: () => "enter the value in place of the formula",
  "not positive": () => "enter a number above 0, in USD billion",
  "not a day": () => "enter a date from 2000 to 2099",
  "before start": () => "enter a date that is not before the one it follows",
  "no choice": ({ choices = [] }) => `enter ${choices.length === 1 ? "" : "one of: "}${choices.join(", ")}`,
  "too long": () => "shorten the text",
  computed: () => "clear the cell, which is computed",
  refused: () => "there is no room for another contract; remove one",
};
const LABELS: Readonly<Record<LeftCell["column"], string>> = {
  customer: "customer",
  company: "company",
  unit: "unit",
  value: "value",
  start: "start",
  end: "end",
  kind: "kind",
  qualifier: "qualifier",
  delay: "effect of a delay",
  option: "end of the option",
  rate: "value per day",
  basis: "basis",
};

/** What became of the rows that the user entered below a table. */
export function addedText(added: readonly string[], left: readonly LeftCell[]): string[] {
  const cells = left.slice(0, MOST_CELLS).map((cell) => `${cell.at}: ${WHY[cell.why](cell)}`);
  const more = left.length > MOST_CELLS ? `; and ${counted(left.length - MOST_CELLS, "more cell")}` : "";
  return [
    added.length > 0 ? `Added to the model: ${listed(added)}.` : "",
    left.length > 0
      ? `Not added, and left as entered: correct these cells, and load again. ${cells.join("; ")}${more}.`
      : "",
  ];
}
