import { addedText } from "../../src/taskpane/added-text";
import type { LeftCell } from "../../src/workbook/added-contracts";

const at = (cell: string, column: LeftCell["column"], why: LeftCell["why"], choices?: readonly string[]): LeftCell => ({
  at: `Backlog!${cell}`,
  column,
  why,
  ...(choices && { choices }),
});

test("what was added is named, and each cell that was not with what to change", () => {
  expect(addedText(["Acme", "Zeta"], [])).toEqual(["Added to the model: Acme, Zeta.", ""]);
  expect(
    addedText(
      [],
      [
        at("B13", "company", "no choice", ["CoreWeave", "Microsoft"]),
        at("C13", "unit", "no choice", ["USD billion"]),
        at("D13", "value", "missing"),
        at("F13", "end", "before start"),
      ],
    ),
  ).toEqual([
    "",
    "Not added, and left as entered: correct these cells, and load again. Backlog!B13: enter one of: CoreWeave, Microsoft; Backlog!C13: enter USD billion; Backlog!D13: enter the value; Backlog!F13: enter a date that is not before the one it follows.",
  ]);
});

test("of many cells the first are named, and the rest counted", () => {
  const many = Array.from({ length: 9 }, (_, i) => at(`D${13 + i}`, "value", "missing"));
  expect(addedText([], many)[1]).toMatch(/Backlog!D18: enter the value; and 3 more cells\.$/);
});
