import type { Unit } from "../../src/figures/document";
import { decimalsOf, type NumberText, POINT, readNumberText } from "../../src/scenarios/numbers";

const POINTS = decimalsOf(["0.25", "1.5"], undefined);
const COMMAS = decimalsOf(["0,25", "1,5"], undefined);
const UNKNOWN = decimalsOf(["1", "25"], undefined);
const number = (value: number): NumberText => ({ kind: "number", value });

test.each<[string, number]>([
  ["0.25", 0.25],
  [" 0.25 ", 0.25],
  ["\u00A00.25\u00A0", 0.25],
  [".5", 0.5],
  ["5.", 5],
  ["+0.25", 0.25],
  ["-0.25", -0.25],
  ["\u22120.25", -0.25],
  ["- 0.25", -0.25],
  ["(0.5)", -0.5],
  ["( 0.5 )", -0.5],
  ["25%", 0.25],
  ["25 %", 0.25],
  ["25\u00A0%", 0.25],
  ["14.7%", 0.147],
  ["-25%", -0.25],
  ["(25%)", -0.25],
  ["(25)%", -0.25],
  ["2.5E-1", 0.25],
  ["2.5e+2", 250],
  ["1,234.5", 1234.5],
  ["1,234", 1234],
  ["1,234,567", 1234567],
  ["1 234.5", 1234.5],
  ["1\u00A0234.5", 1234.5],
  ["1\u202F234", 1234],
  ["1'234.5", 1234.5],
  ["1\u2019234\u2019567", 1234567],
  ["1.234", 1.234],
  ["0", 0],
  ["-0", 0],
  ["０．２５", 0.25],
  ["２５％", 0.25],
  ["（0.5）", -0.5],
])("%s where decimals have a point", (text, value) => {
  expect(readNumberText(text, POINTS, "fraction")).toEqual(number(value));
});

test.each<[string, number]>([
  ["0,25", 0.25],
  [",5", 0.5],
  ["25,5 %", 0.255],
  ["(0,5)", -0.5],
  ["\u22120,25", -0.25],
  ["2,5E-01", 0.25],
  ["1.234,5", 1234.5],
  ["1.234.567", 1234567],
  ["1 234,567", 1234.567],
  ["12,3456", 12.3456],
  ["1234,567", 1234.567],
  ["0,125", 0.125],
  ["250", 250],
])("%s where decimals have a comma", (text, value) => {
  expect(readNumberText(text, COMMAS, "fraction")).toEqual(number(value));
});

test("three digits after a lone sign can be decimals or thousands, and are not guessed at", () => {
  for (const text of ["1,234", "1.234", "-12,500", "125,000"])
    expect(readNumberText(text, COMMAS)).toMatchObject({ kind: "ambiguous" });
  expect(readNumberText("1,234", UNKNOWN)).toEqual({ kind: "ambiguous", readings: [1.234, 1234] });
  expect(readNumberText("1.234", UNKNOWN)).toEqual({ kind: "ambiguous", readings: [1.234, 1234] });
  expect(readNumberText("1,234", POINT)).toEqual({ kind: "ambiguous", readings: [1.234, 1234] });
  expect(readNumberText("1.234", POINT)).toEqual(number(1.234));
});

test("a decimal sign other than the table's is named, not taken", () => {
  expect(readNumberText("0,25", POINTS)).toEqual({ kind: "decimal sign", value: 0.25 });
  expect(readNumberText("0.25", COMMAS)).toEqual({ kind: "decimal sign", value: 0.25 });
});

test.each<[string, Unit, number]>([
  ["$5", "USD billion", 5],
  ["-$5", "USD billion", -5],
  ["$-5", "USD billion", -5],
  ["($5)", "USD billion", -5],
  ["5 $", "USD billion", 5],
  ["USD 1,234.50", "USD billion", 1234.5],
  ["US$2", "USD billion", 2],
  ["16.00x", "multiple", 16],
  ["16 ×", "multiple", 16],
  [" $ (5.00)", "USD billion", -5],
  ["USD (1,234.5)", "USD billion", -1234.5],
])("%s in %s, as Excel shows the unit", (text, unit, value) => {
  expect(readNumberText(text, POINTS, unit)).toEqual(number(value));
});

test.each<[string, Unit | undefined, NumberText["kind"]]>([
  ["25%", "months", "per cent"],
  ["5%", undefined, "per cent"],
  ["$5", "fraction", "currency"],
  ["€5", "USD billion", "currency"],
  ["5 EUR", "USD billion", "currency"],
  ["16x", "fraction", "no number"],
  ["$2 billion", "USD billion", "no number"],
  ["1/4", "fraction", "no number"],
  ["0x10", "multiple", "no number"],
  ["1.2.3", "fraction", "no number"],
  ["1,23.5", "fraction", "no number"],
  ["1,2345.6", "fraction", "no number"],
  ["--5", "fraction", "no number"],
  ["(-5)", "fraction", "no number"],
  ["($-5)", "USD billion", "no number"],
  ["$ (-5)", "USD billion", "no number"],
  ["½", "fraction", "no number"],
  ["5²", "fraction", "no number"],
  ["%", "fraction", "no number"],
  [".", "fraction", "no number"],
  ["-", "fraction", "no number"],
  ["1e999", "fraction", "no number"],
  ["Infinity", "fraction", "no number"],
  ["=1", "fraction", "no number"],
])("%s in %p is refused", (text, unit, kind) => {
  expect(readNumberText(text, POINTS, unit).kind).toBe(kind);
});

test("what most numbers of a table say counts, and only where all say it is it sure", () => {
  expect(decimalsOf(["0,25", "1,5", "3"], undefined)).toEqual({ sign: ",", sure: true });
  expect(decimalsOf(["0,25", "1,5", "0.3"], undefined)).toEqual({ sign: ",", sure: false });
  expect(decimalsOf(["0,25", "0.5", "0.3"], undefined)).toEqual({ sign: ".", sure: false });
  expect(decimalsOf(["1", "1,234"], ".")).toEqual({ sign: ".", sure: false });
});
