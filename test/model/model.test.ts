import { type Content, NotFollowed } from "../../src/model/content";
import { Model, placeKey } from "../../src/model/model";

const at = (row: number, column = 0, sheet = "S") => ({ sheet, row, column });
const result = (formula: string, cells: readonly (readonly Content[])[] = []): Content =>
  new Model([
    { sheet: "S", top: 0, left: 0, formulas: [[formula], ...cells] },
    { sheet: "Other one", top: 4, left: 1, formulas: [[7]] },
  ]).value(at(0));

test.each<[string, Content]>([
  ["=1+2*3^2/4-5%", 5.45],
  ["=-2^2", 4], // as Excel has it
  ['="a"&1&TRUE', "a1TRUE"],
  ['="b">"A"', true],
  ['="A"="a"', true],
  ['=1<"a"', true],
  ["=A9=0", true],
  ['=A9=""', true],
  ["=1/0", "#DIV/0!"],
  ['=1+"x"', "#VALUE!"],
  ["=(-1)^0.5", "#NUM!"],
  ["=IF(TRUE,1,1/0)", 1],
  ["=IF(FALSE,1)", false],
  ["=CHOOSE(2,1/0,5)", 5],
  ["=CHOOSE(3,1,2)", "#VALUE!"],
  ["='Other one'!B5*2", 14],
  ["=EDATE(45688,1)", 45716], // 31 January 2025: the last of February
  ["=EOMONTH(45688,1)", 45716],
  ["=EOMONTH(1,0)", 31],
  ["=YEAR(45657)", 2024], // 31 December 2024
  ["=YEAR(45658)", 2025],
  ["=ABS(-2)", 2],
  ["=AND(TRUE,1)", true],
  ["=OR(FALSE,0)", false],
  ["=NOT(1)", false],
])("%s is %p", (formula, expected) => {
  const value = result(formula);
  if (typeof expected === "number") expect(value).toBeCloseTo(expected, 12);
  else expect(value).toBe(expected);
});

test.each<[string, Content]>([
  ["=SUM(A2:C3)", 10],
  ["=SUM(A2:C3,5)", 15],
  ["=SUMSQ(A2:B2)", 10],
  ["=MIN(A2:C3)", 1],
  ["=MAX(A2:C3)", 6],
  ["=AVERAGE(A2:C3)", 10 / 3],
  ["=COUNT(A2:C3)", 3],
  ["=INDEX(A2:C2,2)", 3],
  ["=INDEX(A2:C3,2,1)", 6],
  ["=INDEX(A2:C3,9,1)", "#REF!"],
  ['=MATCH("TEXT",A2:C2,0)', 3],
  ['=MATCH("none",A2:C2,0)', "#N/A"],
  ["=SUMPRODUCT(A2:B2,A2:B2)", 10],
  ["=SUMPRODUCT(A2:B2,A2:A3)", "#VALUE!"],
  ["=SUM(A2:S!B2)", 4],
])("over cells, %s is %p", (formula, expected) => {
  const value = result(formula, [
    [1, 3, "text"],
    [6, "", true],
  ]);
  if (typeof expected === "number") expect(value).toBeCloseTo(expected, 12);
  else expect(value).toBe(expected);
});

test("an error goes through what depends on it", () => {
  expect(result("=SUM(A2:A3)+1", [["=1/0"], [1]])).toBe("#DIV/0!");
});

test("other contents in a cell change what depends on it, and the model stays as it was", () => {
  const model = new Model([{ sheet: "S", top: 0, left: 0, formulas: [["=A2*2"], ["=A3+1"], [1]] }]);
  expect(model.value(at(0), new Map([[placeKey(at(2)), 10]]))).toBe(22);
  expect(model.value(at(0), new Map([[placeKey(at(1)), 10]]))).toBe(20);
  expect(model.value(at(0))).toBe(4);
});

test("a name is the cell that it stands for", () => {
  const model = new Model(
    [{ sheet: "S", top: 0, left: 0, formulas: [["=aicomp_case*2"], [4]] }],
    new Map([["aicomp_case", at(1)]]),
  );
  expect(model.value(at(0))).toBe(8);
});

test.each(["=AICOMP.CAGR(1,2,3)", "=A1", "=TODAY()", "=Missing!A1", "=unknown_name", "=A2:A3", "=SUM(A:A)", "=A2#"])(
  "%s is not followed, rather than guessed",
  (formula) => {
    expect(() => result(formula, [[1], [2]])).toThrow(NotFollowed);
  },
);
