import { column, notAvailable, seenAll, valueError } from "../../support/functions";
import { CAGR } from "../../../src/functions/growth/cagr";

const RATE = 0.264922350098;

test("one call on the article's market gives 26.49 %", () => {
  expect(CAGR([[60.23]], [[499.33]], [[9]])[0]![0]).toBeCloseTo(RATE, 11);
});

test("a column of ends over one begin gives a column", () => {
  expect(CAGR([[1]], column(1, 2, 4), [[1]])).toEqual(column(0, 1, 3));
});

test("a column and a row stretch over each other to a block", () => {
  expect(CAGR(column(1, 2), [[2, 4]], [[1]])).toEqual([
    [1, 3],
    [0, 1],
  ]);
});

test("where shapes differ, the cells beyond the shorter are #N/A and say which argument", () => {
  expect(seenAll(CAGR(column(1, 1, 1), column(2, 2), [[1]]))).toEqual(
    column(1, 1, "#N/A: end does not reach this far: it must be one value, or as long as the other arguments"),
  );
});

test("an element that can't be computed is an error in its own cell; its neighbours are not lost", () => {
  expect(seenAll(CAGR([[1]], [[2]], column(1, 0, 1)))).toEqual(
    column(1, "#VALUE!: periods is 0: it must be greater than 0", 1),
  );
});

test("an error among the arguments comes out as itself", () => {
  expect(seenAll(CAGR(column(1, notAvailable(), valueError()), [[2]], [[1]]))).toEqual(column(1, "#N/A", "#VALUE!"));
});

test("a line that is blank throughout gives empty text", () => {
  expect(CAGR(column(1, null, ""), column(2, null, ""), column(1, null, ""))).toEqual(column(1, "", ""));
});

test("a line that is blank in part names the blank argument", () => {
  expect(seenAll(CAGR([[1]], [[null]], [[1]]))).toEqual([
    ["#VALUE!: end is blank: it must be filled where the others are"],
  ]);
});

test.each([["1"], [" 1 "], ["100%"], ["1e0"], ["+1"], ["$1.00"]])("the text %p counts as its number", (text) => {
  expect(CAGR([[text]], [[2]], [[1]])).toEqual([[1]]);
});

test("text with thousands separators counts as its number", () => {
  expect(CAGR([["1,000"]], [[2000]], [[1]])).toEqual([[1]]);
});

test.each([
  ["one", '"one"'],
  ["1,00", '"1,00"'],
  [" ", '" "'],
  ["-", '"-"'],
  [true, "TRUE"],
  [false, "FALSE"],
])("%p is refused as a number", (cell, shown) => {
  expect(seenAll(CAGR([[cell]], [[2]], [[1]]))).toEqual([[`#VALUE!: begin is ${shown}: it must be a number`]]);
});

test("a result too large for a cell is an error, not Infinity", () => {
  expect(seenAll(CAGR([[1e-300]], [[1e300]], [[0.5]]))).toEqual([
    ["#VALUE!: the result is too large for a cell: make the arguments smaller"],
  ]);
});

test("nothing comes out as -0", () => {
  expect(Object.is(CAGR([[1]], [[1]], [[1]])[0]![0], 0)).toBe(true);
});
