import { type Content, NotFollowed } from "../../src/model/content";
import { cellArea, type Meaning, meaningOf, placeKey } from "../../src/model/area";
import { Model } from "../../src/model/model";

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

test.each<[string, Content]>([
  ['=MATCH("cap*",A2:A9,0)', 3], // wildcards, and no regard to case
  ['=MATCH("?apex",A2:A9,0)', 3],
  ['=MATCH("~*",A2:A9,0)', 6],
  ['=MATCH("2",A2:A9,0)', 8], // a text is no number
  ["=MATCH(2,A2:A9,0)", 1],
  ["=MATCH(TRUE,A2:A9,0)", 5],
  ['=VLOOKUP("CAPEX",A2:B9,2,FALSE)', 30],
  ['=XLOOKUP("capex",A2:A9,B2:B9)', 30],
  ['=XLOOKUP("cap*",A2:A9,B2:B9,"none")', "none"], // without wildcards unless they are asked for
  ['=XLOOKUP("cap*",A2:A9,B2:B9,"none",2)', 30],
  ['=COUNTIF(A2:A9,"*ap*")', 1],
  ["=COUNTIF(A2:A9,2)", 2], // also the number that stands as text
  ['=COUNTIF(A2:A9,"<>2")', 6],
  ['=COUNTIF(B2:B9,">=30")', 6],
  ['=SUMIF(A2:A9,"capex",B2:B9)', 30],
  ['=SUMIFS(B2:B9,A2:A9,"capex",B2:B9,">10")', 30],
  ["=INDEX(A2:A9,4)", 0], // a blank
  ["=A5", 0],
  ['=A5=""', true],
  ['=A3="REVENUE"', true],
  ["=SUM(A:A)+SUM(2:2)", 0], // its own column
])("a lookup in a sheet as Excel does it: %s is %p", (formula, expected) => {
  const rows = [
    [2, 10],
    ["Revenue", 20],
    ["CapEx", 30],
    ["", 40],
    [true, 50],
    ["*", 60],
    ["other", 70],
    ["'2", 80],
  ].map((row) => row.map((content) => (content === "'2" ? "2" : content)));
  if (formula.startsWith("=SUM(A:A)")) return expect(() => result(formula, rows)).toThrow(NotFollowed);
  expect(result(formula, rows)).toBe(expected);
});

test.each<[string, Content[][]]>([
  ["={1;2}*2", [[2], [4]]],
  [
    "={1,2}+{10;20}",
    [
      [11, 12],
      [21, 22],
    ],
  ],
  ["=IF({1,0},5,6)", [[5, 6]]],
  ["=IFERROR(1/{0,2},9)", [[9, 0.5]]],
  ["=ROUND(2.675,2)", [[2.68]]],
  ["=ROUND(-0.5,0)", [[-1]]],
  ["=TRANSPOSE({1,2})", [[1], [2]]],
  ["=SEQUENCE(2)", [[1], [2]]],
  ["=LET(x,2,y,x*3,x+y)", [[8]]],
  ["=LAMBDA(a,b,a-b)(5,3)", [[2]]],
  ['="1"+TRUE', [[2]]],
  ['=""+1', [["#VALUE!"]]],
  ['=SUM("3",TRUE)', [[4]]],
  ["=MEDIAN({3,1,2})", [[2]]],
  ["=MONTH(DATE(2025,14,1))", [[2]]],
  ["=#REF!+1", [["#REF!"]]],
])("without a sheet %s comes to %j", (formula, expected) => {
  expect(new Model([]).compute(formula)).toEqual(expected);
});

test("a spill is followed from its formula, and so are the cells that it fills", () => {
  const spill = { sheet: "S", top: 1, left: 0, bottom: 3, right: 0 };
  const sheet = {
    sheet: "S",
    top: 0,
    left: 0,
    formulas: [["=SUM(A2#)+A3"], ["={1;2;3}*B1"], [2], [3]].map((row, i) => [...row, i === 0 ? 1 : ""]),
  };
  const model = new Model([sheet], new Map(), new Map(), [spill]);
  expect(model.value(at(0))).toBe(8);
  expect(model.value(at(0), new Map([[placeKey(at(0, 1)), 10]]))).toBe(80);
});

test("names of the user's hold cells, constants and LAMBDA", () => {
  const names = new Map<string, Meaning>([
    ["growth", meaningOf("=LAMBDA(a,b,b/a-1)")],
    ["rate", meaningOf("=0.5")],
    ["delay", meaningOf("=S!$A$2")],
  ]);
  const model = new Model([{ sheet: "S", top: 0, left: 0, formulas: [["=Growth(delay,6)+rate"], [4]] }], names);
  expect(model.value(at(0))).toBe(1);
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
    new Map([["aicomp_case", cellArea(at(1))]]),
  );
  expect(model.value(at(0))).toBe(8);
});

test.each([
  "=AICOMP.CAGR(1,2,3)",
  "=A1",
  "=TODAY()",
  "=Missing!A1",
  "=unknown_name",
  "=RAND()",
  "=SUM(S:T!A1)",
  "=Table1[x]",
  '="31-Dec-2025"+1',
  '="1,234"+1',
  "=SUMPRODUCT((B:B=0)*1)",
])("%s is not followed, rather than guessed", (formula) => {
  expect(() => result(formula, [[1], [2]])).toThrow(NotFollowed);
});
