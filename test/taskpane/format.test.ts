import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { counted, difference, percent, resultText, shown, withUnit } from "../../src/taskpane/format";

const PANE = join(__dirname, "../../src/taskpane");

test.each([
  [0.2649, "fraction", "26.49%"],
  [0.266, "fraction per year", "26.6%"],
  [24.09, "multiple", "24.09x"],
  [1234.5, "USD billion", "1,234.5"],
  [2032, "year", "2032"],
  [46_112, "month", "March 2026"],
  ["", "fraction", "empty"],
  ["Base", undefined, "Base"],
] as const)("%p in the unit %s is shown as %s", (value, unit, text) => {
  expect(shown(value, unit)).toBe(text);
});

test("a figure is listed with its unit", () => {
  expect([
    withUnit(11.9, "USD billion"),
    withUnit(6, "months"),
    withUnit(24.09, "multiple"),
    withUnit(2032, "year"),
  ]).toEqual(["USD 11.9 billion", "6 months", "24.09x", "2032"]);
});

test("a percentage changes by percentage points, a multiple by turns, and both relative to where they were", () => {
  expect(difference(0.1, 0.2, "fraction")).toBe("+10 pp (+100%)");
  expect(difference(24, 12, "multiple")).toBe("-12x (-50%)");
  expect(difference(0, 3, "months")).toBe("+3");
  expect(difference("Base", 3, "months")).toBe("");
});

test("a result keeps the digits of a cell, and a count takes the plural and the thousands", () => {
  expect(resultText(0.264_925_123_456)).toBe("0.2649251235");
  expect([counted(1, "cell"), counted(1200, "cell"), counted(2, "match", "matches")]).toEqual([
    "1 cell",
    "1,200 cells",
    "2 matches",
  ]);
  expect(percent(0.266)).toBe("26.6%");
});

test("no file of the pane but format.ts writes a number or a date, and notation.ts alone asks how they are typed", () => {
  const formatting = readdirSync(PANE).filter((name) =>
    /toLocale(String|DateString)|\.toFixed\(|\bIntl\./.test(readFileSync(join(PANE, name), "utf8")),
  );
  expect(formatting.sort()).toEqual(["format.ts", "notation.ts"]);
});
