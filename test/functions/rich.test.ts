import { column, seenAll } from "../support/functions";
import { CONCENTRATION_HHI } from "../../src/functions/concentration/hhi";
import { CONCENTRATION_TOP } from "../../src/functions/concentration/top";
import { FIGURE } from "../../src/functions/figures/figure";
import { FIGURES } from "../../src/functions/figures/figures";
import { CAGR } from "../../src/functions/growth/cagr";
import { GPU_REVENUE } from "../../src/functions/capital/gpu-revenue";
import { GROWTH_PATH } from "../../src/functions/growth/path";
import { PB_COMPARE } from "../../src/functions/pb/compare";

/** Data types in the shape in which Excel hands them to a custom function. */
const formatted = (basicValue: number) => ({
  type: "FormattedNumber",
  basicType: "Double",
  basicValue,
  numberFormat: "$0.00",
});
const errorValue = (basicValue: string) => ({ type: "Error", basicType: "Error", basicValue, errorType: "any" });
const stock = { type: "LinkedEntity", basicType: "Error", basicValue: "#VALUE!", text: "NVIDIA CORP", properties: {} };
const text = (basicValue: string) => ({ type: "String", basicType: "String", basicValue });
const errorOf = (code: string) => new CustomFunctions.Error(code as CustomFunctions.ErrorCode);

test("a price from Stocks, a formatted number or a double counts as its number", () => {
  const double = { type: "Double", basicType: "Double", basicValue: 4 };
  expect(CAGR(column(formatted(1), 1, double), [[4]], [[{ ...formatted(1) }]])).toEqual(column(3, 3, 0));
  expect(CONCENTRATION_HHI([[formatted(1), 1]])).toEqual([[0.5]]);
  expect(CONCENTRATION_TOP([[3, 1]], [[formatted(1)]])).toEqual([[0.75]]);
  expect(GROWTH_PATH([[formatted(2)]], [[0]], [[1]])).toEqual(column(2, 2));
});

test("a left-out optional argument and an empty data type take the default", () => {
  const empty = { type: "Empty", basicType: "Empty", basicValue: "" };
  expect(GPU_REVENUE([[1]], [[1]], [[1]], [[empty]])).toEqual([[8760]]);
});

test("a text of the data types is read as text", () => {
  expect(FIGURE([[text("coreweave.pb")]], [[text("unit")]])).toEqual([["multiple"]]);
  expect(FIGURES([[text("market")]])[1]![1]).toBe("Market");
  expect(PB_COMPARE([[text("A"), "B"]], [[formatted(2), 1]])[1]).toEqual(["A", 2, 1, expect.closeTo(1 / 3), 1]);
});

test("a whole stock, a picture or another data type without a value says to give one of its fields", () => {
  const says =
    '#VALUE!: begin is "NVIDIA CORP", a data type without a value of its own: give one of its fields, such as A1.Price';
  expect(seenAll(CAGR(column(stock, 1), [[2]], [[1]]))).toEqual(column(says, 1));
  const picture = { type: "WebImage", basicType: "Error", basicValue: "#VALUE!", address: "https://example.com/a.png" };
  expect(seenAll(FIGURE([[picture]]))).toEqual([
    ["#VALUE!: id is a data type without a value of its own: give one of its fields, such as A1.Price"],
  ]);
});

test.each(["#VALUE!", "#N/A", "#DIV/0!", "#NUM!", "#NULL!"])(
  "the error %s comes out as itself in its own cell, in either form that Excel sends",
  (code) => {
    for (const error of [errorValue(code), errorOf(code)]) {
      expect(seenAll(CAGR(column(error, 1), [[2]], [[1]]))).toEqual(column(code, 1));
      expect(seenAll(CONCENTRATION_HHI([[1, error]]))).toEqual([[code]]);
      expect(seenAll(CONCENTRATION_TOP([[3, 1]], column(error, 1)))).toEqual(column(code, 0.75));
      expect(seenAll(FIGURE(column(error, "coreweave.pb")))).toEqual(column(code, 24.09));
      expect(seenAll(GROWTH_PATH([[error]], [[0]], [[1]]))).toEqual([[code]]);
      expect(seenAll(PB_COMPARE([["A", "B", "C"]], [[1, 2, error]]))[3]).toEqual(["C", code, code, code, code]);
    }
  },
);

test.each([
  ["#REF!", "a cell that its formula refers to was deleted"],
  ["#NAME?", "Excel does not recognize a name in its formula"],
  ["#SPILL!", "the cells that its formula needs are not empty"],
  ["#BUSY!", "it is still being calculated"],
  ["#CALC!", "Excel can't calculate it"],
  ["#FIELD!", "Excel can't calculate it"],
  ["#BLOCKED!", "Excel can't calculate it"],
  ["#CONNECT!", "Excel can't calculate it"],
])("%s, which a function can't give back, becomes #N/A and names the argument", (code, why) => {
  for (const error of [errorValue(code), errorOf(code)]) {
    expect(seenAll(CAGR(column(1, error), [[2]], [[1]]))).toEqual(
      column(1, `#N/A: begin is ${code}: ${why}; correct that cell`),
    );
    expect(seenAll(FIGURE([["coreweave.pb"]], [[error]]))).toEqual([
      [`#N/A: part is ${code}: ${why}; correct that cell`],
    ]);
    expect(seenAll(PB_COMPARE([["A", "B", error]], [[1, 2, 3]]))[3]![0]).toBe(
      `#N/A: names is ${code}: ${why}; correct that cell`,
    );
  }
});
