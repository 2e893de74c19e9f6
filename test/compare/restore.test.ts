import { Compared } from "../../src/compare/compared";
import { formulaNow, partsBack, putBack } from "../../src/compare/restore";
import { addSheet, all, deleteSheet, type Edit, enter, lines, MODEL, renameSheet } from "./sessions";

const compare = (edit: Edit) => new Compared(MODEL, edit(MODEL));
const puts = (edit: Edit) => {
  const compared = compare(edit);
  return compared.found.cells.map((change) => putBack(change, compared.pairing));
};

test("one change is taken back by itself: an input, a formula, what was blank", () => {
  const edit = enter({ "Inputs!B2": 18, "Model!C4": 7, "Model!F9": "new" });
  expect(puts(edit)).toEqual(
    expect.arrayContaining([
      { sheet: "Inputs", row: 1, column: 1, content: { literal: 20 }, format: "General" },
      { sheet: "Model", row: 3, column: 2, content: { formula: "=C2-C3" }, format: "General" },
      { sheet: "Model", row: 8, column: 5, content: null, format: "General" },
    ]),
  );
});

test("a formula comes back with its references where rows, columns and sheets stand now", () => {
  const edit = all(
    lines("insert", "row", "Model", 2, 3),
    lines("insert", "column", "Inputs", 1),
    renameSheet("Inputs", "My inputs"),
    enter({ "Model!C2": 1, "Model!B8": 2 }),
  );
  expect(puts(edit)).toEqual([
    { sheet: "Model", row: 1, column: 2, content: { formula: "=B2*(1+'My inputs'!D3)" }, format: "General" },
    { sheet: "Model", row: 7, column: 1, content: { formula: "=SUM(B7:D7)" }, format: "General" },
  ]);
});

test("a formula that read what is gone is not put back by itself", () => {
  expect(puts(all(lines("delete", "row", "Inputs", 3), enter({ "Model!B6": 5 })))).toContain(undefined);
  expect(puts(deleteSheet("Figures"))).toContain(undefined);
});

test("a range keeps to the lines that are left of it", () => {
  const { pairing } = compare(lines("delete", "row", "Model", 1));
  const pair = pairing.byOldName.get("model")!;
  expect(formulaNow("=SUM(B2:B5)+SUM(B:B)+SUM($1:$1)+B9", pair, pairing)).toBe("=SUM(B2:B4)+SUM(B:B)+SUM($1:$1)+B8");
  expect(formulaNow("=B2", pair, pairing)).toBeUndefined();
});

test("a sheet that was added under the name of a renamed one makes way", () => {
  // The ids tell them apart; what was added has one of its own.
  const edited = all(renameSheet("Inputs", "Mine"), addSheet("Inputs"))(MODEL);
  const sheets = edited.sheets.map((sheet, i) => (i === edited.sheets.length - 1 ? { ...sheet, id: "{new}" } : sheet));
  expect(partsBack(new Compared(MODEL, { ...edited, sheets }).pairing)).toEqual([
    { do: "rename", sheet: "Inputs", to: "Inputs (2)" },
    { do: "rename", sheet: "Mine", to: "~1" },
    { do: "rename", sheet: "~1", to: "Inputs" },
  ]);
});
