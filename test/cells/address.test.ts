import { areaOf, areaText, cellText, columnLetters, columnOf, placeText, splitPlace } from "../../src/cells/address";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %i is %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
  expect(columnOf(letters)).toBe(column);
});

test("a cell carries its $ where it is fixed", () => {
  expect((["", "column", "row", "both"] as const).map((fixed) => cellText(6, 1, fixed))).toEqual([
    "B7",
    "$B7",
    "B$7",
    "$B$7",
  ]);
});

test.each([
  ["B7", { top: 6, left: 1, bottom: 6, right: 1 }],
  ["B7:C9", { top: 6, left: 1, bottom: 8, right: 2 }],
  ["B:C", { top: 0, left: 1, bottom: 1_048_575, right: 2 }],
  ["7:9", { top: 6, left: 0, bottom: 8, right: 16_383 }],
])("%s is an area, and is written so again", (text, area) => {
  expect(areaOf(text)).toEqual(area);
  expect(areaText(area)).toBe(text);
});

test("an area is the same in whatever order its corners are written, and with any $", () => {
  expect(areaOf("$c$9:b7")).toEqual(areaOf("B7:C9"));
});

test.each(["", "B", "7", "BB", "Sheet1!B7", "my_delay", "A0", "XFE1", "A1048577"])("%p is no area", (text) => {
  expect(areaOf(text)).toBeUndefined();
});

// A name that could be a cell, a row or column in R1C1, a truth or a number must be quoted, or Excel reads it as that.
test.each([
  ["Backlog", "Backlog!B7"],
  ["My sheet", "'My sheet'!B7"],
  ["It's", "'It''s'!B7"],
  ["Q3", "'Q3'!B7"],
  ["R1C1", "'R1C1'!B7"],
  ["RC", "'RC'!B7"],
  ["2026", "'2026'!B7"],
  ["TRUE", "'TRUE'!B7"],
  ["a-b", "'a-b'!B7"],
])("a cell of the sheet %s is written %s, and taken apart again", (sheet, text) => {
  expect(placeText(sheet, 6, 1)).toBe(text);
  expect(splitPlace(text)).toEqual({ sheet, address: "B7" });
  expect(splitPlace(`=${text}`)).toEqual({ sheet, address: "B7" });
});

test("a place without a sheet", () => {
  expect(splitPlace("$A$1:B2")).toEqual({ sheet: undefined, address: "$A$1:B2" });
});
