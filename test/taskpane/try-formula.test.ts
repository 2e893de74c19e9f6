import { NotFollowed } from "../../src/model/content";
import { notTriedText } from "../../src/taskpane/formula-problems";
import { tryFormula } from "../../src/taskpane/try-formula";
import { openWorkbook } from "../support/host";

beforeAll(() => openWorkbook()); // loads functions.js, whose functions the pane calls

const gives = (formula: string) => tryFormula(formula).rows;
const refusal = (formula: string): string => {
  try {
    return `gives ${JSON.stringify(gives(formula))}`;
  } catch (error) {
    if (error instanceof NotFollowed) return notTriedText(error);
    throw error;
  }
};

test.each([
  "=AICOMP.CAGR(60.23,499.33,9)",
  "AICOMP.CAGR(60.23,499.33,9)",
  "  =aicomp.cagr(60.23, 499.33, 9)",
  "+AICOMP.CAGR(60.23,499.33,9)",
  "=AICOMP.CAGR(60.23;499.33;9)",
  "=AICOMP.CAGR(60,23; 499,33; 9)",
  "=AICOMP.CAGR(60,23;499,33;9)",
])("%s is the growth of the market, however it is typed", (formula) => {
  expect(gives(formula)).toEqual([[expect.closeTo(0.26492, 5)]]);
});

test("a semicolon or a comma inside a text or an array stays what it is", () => {
  expect(gives('="1,5; 2,5"&"x"')).toEqual([["1,5; 2,5x"]]);
  expect(gives("=SUM({1,2;3,4};5)")).toEqual([[15]]);
});

test("Excel's own functions are calculated round those of the add-in", () => {
  expect(gives("=ROUND(AICOMP.CAGR(60.23,499.33,9),4)")).toEqual([[0.2649]]);
  expect(gives('=IF(AICOMP.CAGR(60,23; 499,33; 9)>0,2;"above";"below")')).toEqual([["above"]]);
  expect(gives("=LET(g,AICOMP.CAGR(60.23,499.33,9),ROUND(g*100,2))")).toEqual([[26.49]]);
});

test("arithmetic with a list of values gives a value for each", () => {
  const path = [60.23, 76.25118, 96.53399, 122.21204];
  const close = (values: readonly number[]) => values.map((value) => [expect.closeTo(value, 4)]);
  expect(gives("=AICOMP.GROWTH.PATH(60.23,0.266,3)*2")).toEqual(close(path.map((value) => value * 2)));
  expect(gives("=-AICOMP.GROWTH.PATH(60.23,0.266,3)")).toEqual(close(path.map((value) => -value)));
  expect(gives("=ROUND(AICOMP.GROWTH.PATH(60.23,0.266,3),0)")).toEqual([[60], [76], [97], [122]]);
  expect(gives("=AICOMP.GROWTH.PATH(60.23,0.266,3)*{1,10}")).toEqual(
    path.map((value) => [expect.closeTo(value, 4), expect.closeTo(value * 10, 3)]),
  );
  expect(gives("=SUM(AICOMP.GROWTH.PATH(60.23,0.266,3))")).toEqual([[expect.closeTo(355.2272, 4)]]);
});

test("an error is shown as Excel shows it, with the function's sentence", () => {
  expect(tryFormula("=1/0")).toEqual({ rows: [["#DIV/0!"]], sentence: undefined });
  expect(tryFormula('=AICOMP.CAGR("60,23",499.33,9)')).toEqual({
    rows: [["#VALUE!"]],
    sentence: expect.stringMatching(/begin/),
  });
  expect(tryFormula("=AICOMP.CAGR(60.23,499.33,0)").sentence).toMatch(/periods/);
  expect(tryFormula("=IFERROR(AICOMP.CAGR(60.23,499.33,0),0)")).toEqual({ rows: [[0]], sentence: undefined });
});

test.each(["=AICOMP.CAGR(A1,B1,9)", "=Sheet1!A1", "=SUM(A:A)", "=my_name*2", "hello", "=A1#", "=Table1[x]", "=@A1:A3"])(
  "%s needs cells or names, which are not read here",
  (formula) => {
    expect(refusal(formula)).toBe(notTriedText(new NotFollowed("A1", "cells")));
  },
);

test.each(["='[Budget 2026.xlsx]Inputs'!$B$4*2", "=SUM(Jan:Mar!B2)", '=INDIRECT("A1")', '=INDIRECT("Sheet1!A1")'])(
  "%s, whose cells stand elsewhere, is not read here either",
  (formula) => {
    expect(refusal(formula)).toBe(notTriedText(new NotFollowed("A1", "cells")));
  },
);

test.each(["", "=", "=AICOMP.CAGR(60.23,499.33", '="a', "=1+", "=(1", "=AICOMP.CAGR(60.23,,,9))"])(
  "%s is said to be not complete",
  (formula) => {
    expect(refusal(formula)).toBe(notTriedText(new NotFollowed(formula, "formula")));
  },
);

test("a function that is not known is named", () => {
  expect(refusal("=AICOMP.CARG(60.23,499.33,9)")).toMatch(/^There is no function AICOMP\.CARG\./);
  expect(refusal("=TODAY()")).toMatch(/^TODAY can't be calculated here\./);
  expect(refusal("=SUMME(1;2)")).toMatch(/^SUMME can't be calculated here\./);
});
