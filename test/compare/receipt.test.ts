import { Compared } from "../../src/compare/compared";
import { holdClaims } from "../../src/compare/claim";
import type { ReadWorkbook } from "../../src/compare/read/workbook";
import { receiptOf } from "../../src/compare/receipt";
import { templateBook, FUNCTIONS } from "./template-book";
import {
  addSheet,
  all,
  deleteSheet,
  type Edit,
  enter,
  held,
  lines,
  MODEL,
  nameAs,
  onSheet,
  renameSheet,
  restored,
} from "./sessions";

const compare = (edit: Edit) => new Compared(MODEL, edit(MODEL));
const findings = (compared: Compared) =>
  receiptOf(compared).findings.map(({ kind, sheet, cell }) => [kind, sheet === null ? cell : `${sheet}!${cell}`]);
const reason = enter({ "Inputs!E2": "Guidance of November" });
const comment = (sheet: string, row: number, column: number, text: string): Edit =>
  onSheet(sheet, (one) => ({ ...one, comments: [{ row, column, text }] }));
const bold: Edit = onSheet("Model", (sheet) => ({
  ...sheet,
  cells: sheet.cells.map((cell) => ({ ...cell, style: { ...cell.style, format: "0.00" } })),
}));

const HONEST: Readonly<Record<string, Edit>> = {
  "looks and changes nothing": (book) => book,
  "changes an assumption, and its rationale": all(enter({ "Inputs!B2": 18 }), reason),
  "changes an assumption, and comments on it": all(
    enter({ "Inputs!B4": 0.12 }),
    comment("Inputs", 3, 1, "Beta of 1.5"),
  ),
  "changes an assumption, and logs it": all(
    enter({ "Inputs!C3": 0.13 }),
    enter({ "Log!A2": 45990, "Log!B2": "Growth", "Log!C2": "Call of November" }),
  ),
  "inserts rows above and fills one": all(
    lines("insert", "row", "Inputs", 1, 2),
    enter({ "Inputs!A2": "Margin", "Inputs!B2": 0.3, "Inputs!E2": "Report" }),
  ),
  "inserts a column": lines("insert", "column", "Model", 1),
  "renames a sheet": renameSheet("Inputs", "Assumptions"),
  "adds a sheet that reads the model": addSheet("Mine", [["Value", "=Model!B6*2"]]),
  "adds a line of formulas": enter({ "Model!A7": "Net of debt", "Model!B7": "=B5-Figures!B3" }),
  "changes formats only": bold,
};

/** Each session has one sin, and this is how it is named. */
const SINS: Readonly<Record<string, readonly [Edit, kind: string, at: string]>> = {
  "alters a documented figure": [enter({ "Figures!B2": 57 }), "documented figure changed", "Figures!B2"],
  "puts a formula for a documented figure": [
    enter({ "Figures!B3": "=18.8+1" }),
    "documented figure changed",
    "Figures!B3",
  ],
  "deletes a documented figure": [enter({ "Figures!B3": null }), "documented figure changed", "Figures!B3"],
  "types over a formula": [enter({ "Model!C2": 65 }), "formula replaced by a value", "Model!C2"],
  "types the same number over a formula": [enter({ "Model!B3": 20 }), "formula replaced by a value", "Model!B3"],
  "deletes a formula": [enter({ "Model!D4": null }), "formula deleted", "Model!D4"],
  "adds a number to a formula": [enter({ "Model!B4": "=B2-B3+5" }), "number typed into a formula", "Model!B4"],
  "shortens a sum": [enter({ "Model!B5": "=SUM(B4:C4)" }), "formula changed without a reason", "Model!B5"],
  "turns a sign": [enter({ "Model!C4": "=C2+C3" }), "formula changed without a reason", "Model!C4"],
  "changes an assumption in silence": [enter({ "Inputs!B2": 18 }), "assumption changed without a reason", "Inputs!B2"],
  "mistakes the unit of an assumption": [
    enter({ "Inputs!B5": 10_000 }),
    "assumption changed without a reason",
    "Inputs!B5",
  ],
  "deletes an assumption": [enter({ "Inputs!D3": null }), "assumption deleted", "Inputs!D3"],
  "breaks a check, with a reason for the assumption": [
    all(enter({ "Inputs!B2": 99 }), reason),
    "check broken",
    "Checks!B2",
  ],
  "silences a check": [enter({ "Checks!B1": true }), "check replaced", "Checks!B1"],
  "makes a check always pass": [enter({ "Checks!B2": "=1=1" }), "check replaced", "Checks!B2"],
  "renames a label": [enter({ "Model!A3": "OpEx" }), "label changed", "Model!A3"],
  "deletes a row": [lines("delete", "row", "Inputs", 4), "row deleted", "Inputs!5:5"],
  "deletes a sheet": [deleteSheet("Checks"), "sheet deleted", "Checks!null"],
  "hides a sheet": [onSheet("Checks", (sheet) => ({ ...sheet, isHidden: true })), "sheet hidden", "Checks!null"],
  "leads a name elsewhere": [nameAs("discount", "=Inputs!$B$3"), "name changed", "discount"],
};

test.each(Object.entries(HONEST))("no false alarm where someone %s", (_, edit) => {
  expect(findings(compare(edit))).toEqual([]);
});

test.each(Object.entries(SINS))("it is named where someone %s", (_, [edit, kind, at]) => {
  expect(findings(compare(edit))).toContainEqual([kind, at]);
});

test("one sin is one finding, but for what follows from it", () => {
  const FOLLOWS = [
    "check broken",
    "error",
    "row deleted",
    "formula changed without a reason",
    "number typed into a formula",
  ];
  for (const [edit, kind, at] of Object.values(SINS)) {
    const others = findings(compare(edit)).filter(([one, where]) => one !== kind || where !== at);
    expect(others.filter(([one]) => !FOLLOWS.includes(one!))).toEqual([]);
  }
});

test.each([...Object.entries(HONEST), ...Object.entries(SINS).map(([name, [edit]]) => [name, edit] as const)])(
  "restoring gives the snapshot where someone %s",
  (_, edit) => {
    const names = MODEL.sheets.map(({ name }) => name);
    expect(held(restored(compare(edit)), names)).toEqual(held(MODEL, names));
  },
);

test("says which sheets were touched, which were not, and how the headline moved", () => {
  const { touched, untouched, outputs } = receiptOf(compare(all(enter({ "Inputs!B2": 18 }), reason)));
  expect(touched).toEqual([{ sheet: "Inputs", count: 2 }]);
  expect(untouched).toEqual(["Figures", "Model", "Checks", "Log"]);
  expect(outputs[0]!.words).toMatch(/^Value per share 13\.\d\d to 13\.\d\d: CapEx \+0\.18$/);
});

test("in the template a documented figure and a formula typed over are found", () => {
  const book = templateBook();
  const figure = book.names.find(({ name }) => name === "AICOMP_figure_values")!.formula;
  const [, sheet, column, row] = /^='?([^'!]+)'?!\$([A-Z]+)\$(\d+)/.exec(figure)!;
  const edited = enter({ [`${sheet}!${column}${row}`]: 1 })(book);
  const found = receiptOf(new Compared(book, edited, FUNCTIONS)).findings;
  expect(found.map(({ kind, cell }) => [kind, cell])).toContainEqual(["documented figure changed", `${column}${row}`]);
});

describe("a claim", () => {
  const verdicts = (edit: Edit, text: string) => holdClaims(text, compare(edit)).claims.map(({ verdict }) => verdict);
  const capex = (...values: readonly number[]) =>
    enter(Object.fromEntries(values.map((value, i) => [`Inputs!${"BCD"[i]}2`, value])));

  test.each([
    ["I set CapEx to 18 in all years.", capex(18, 18, 18), "confirmed"],
    ["I set CapEx to 18 in all years.", capex(18, 18), "contradicted"],
    ["I set CapEx to 18 in all years.", capex(18, 18, 17), "contradicted"],
    ["I set CapEx to 18 in all years.", (book: ReadWorkbook) => book, "contradicted"],
    ["- Changed CapEx from 20 to 18 in 2026", capex(18), "confirmed"],
    ["- Changed CapEx from 19 to 18 in 2026", capex(18), "contradicted"],
    ["Set CapEx to 18 in 2026 to 2027", capex(18, 18), "confirmed"],
    ["Set CapEx to 18 in 2026 to 2028", capex(18, 18), "contradicted"],
    ["Raised the Cost of equity to 12%.", enter({ "Inputs!B4": 0.12 }), "confirmed"],
    ["Raised the Cost of equity to 12%.", enter({ "Inputs!B4": 0.13 }), "contradicted"],
    ["I set Inputs!B4 to 0.12", enter({ "Inputs!B4": 0.12 }), "confirmed"],
    ["I set B4 on Inputs to 0.12", enter({ "Inputs!B4": 0.12 }), "confirmed"],
    ["I set discount to 0.12", enter({ "Inputs!B4": 0.12 }), "confirmed"],
    ["No formulas were changed.", enter({ "Inputs!B4": 0.12 }), "confirmed"],
    ["I did not change any formulas", enter({ "Model!B4": 3 }), "contradicted"],
    ["I did not touch the sheet Model", enter({ "Model!B4": 3 }), "contradicted"],
    ["I did not touch Model", enter({ "Inputs!B4": 0.12 }), "confirmed"],
    ["I made the model much better", capex(18), "not checked"],
    ["Set the tax rate to 21%", capex(18), "not checked"],
    ["Set CapEx to 18 in the good years", capex(18), "not checked"],
  ] as const)("%s", (text, edit: Edit, verdict) => {
    expect(verdicts(edit, text)).toEqual([verdict]);
  });

  test("that nothing else was changed holds only where each change was spoken of", () => {
    const text = "Nothing else was changed. I set CapEx to 18 in all years.";
    expect(verdicts(capex(18, 18, 18), text)).toEqual(["confirmed", "confirmed"]);
    const more = all(capex(18, 18, 18), enter({ "Inputs!B4": 0.09 }));
    expect(verdicts(more, text)).toEqual(["contradicted", "confirmed"]);
    expect(holdClaims(text, compare(more)).unmentioned.map(({ cell }) => cell)).toEqual(["B4"]);
  });
});
