import { bookOf, cellArea, type Meaning, meaningOf } from "../../src/model/area";
import { callIn, referencesIn, rewritten } from "../../src/model/references";

const NAMES = new Map<string, Meaning>([
  ["aicomp_case", cellArea({ sheet: "Cover", row: 4, column: 1 })],
  ["my_delay", meaningOf("=Scenarios!$F$7")],
  ["rate", meaningOf("=0.05")],
  ["twice", meaningOf("=LAMBDA(a,a*Scenarios!$F$8)")],
  ["moving", meaningOf("=Scenarios!F7")],
  ["gone", meaningOf("=#REF!")],
  ["in_r1c1", meaningOf("=Scenarios!R7C6")],
  ["elsewhere", meaningOf("='[Budget.xlsx]S'!$A$1")],
  ["s!local", meaningOf("=S!$C$1")],
]);
const BOOK = bookOf(["S", "My sheet", "Cover", "Scenarios"], NAMES);
const found = (formula: string) => referencesIn(formula, { sheet: "S", row: 4, column: 2 }, BOOK);
const area = ({ sheet, top, left, bottom, right }: ReturnType<typeof found>["cells"][number]) =>
  `${sheet} ${top},${left}:${bottom},${right}`;
const cells = (formula: string) => found(formula).cells.map(area);
const missed = (formula: string) => found(formula).missed.map(({ written, why }) => `${written} ${why}`);

test("the references of a formula, in their order, on sheets in whatever case", () => {
  expect(cells("=A1+SUM('my sheet'!$B$2:C3)*AICOMP_case")).toEqual(["S 0,0:0,0", "My sheet 1,1:2,2", "Cover 4,1:4,1"]);
});

test.each([
  ["=[Book2.xlsx]Sheet1!A1", "[Book2.xlsx]Sheet1!A1"],
  ["='[Budget 2026.xlsx]S'!$B$4*2", "'[Budget 2026.xlsx]S'!$B$4"],
  ["='[It''s.xlsx]S'!A1", "'[It''s.xlsx]S'!A1"],
  ["='C:\\Team files\\[Book2.xlsx]S'!A1", "'C:\\Team files\\[Book2.xlsx]S'!A1"],
  ["='https://x.sharepoint.com/a b/[b.xlsx]S'!A1:B2", "'https://x.sharepoint.com/a b/[b.xlsx]S'!A1:B2"],
  ["=[1]S!A1", "[1]S!A1"],
  ["=SUM('[1]S'!A:A)", "'[1]S'!A:A"],
  ["=[Book.xlsx]!name", "[Book.xlsx]!name"],
  ["='[B k.xlsx]'!name", "'[B k.xlsx]'!name"],
  ["='C:\\My books\\Book2.xlsx'!name", "'C:\\My books\\Book2.xlsx'!name"],
  ["=Book.xlsx!name", "Book.xlsx!name"],
  ["=SUM('[a.xlsx]Jan:Mar'!A1)", "'[a.xlsx]Jan:Mar'!A1"],
  ["=Book2.xlsx!Table1[x]", "Book2.xlsx!Table1[x]"],
])("%s leads into another workbook: no cell of this one is taken for it", (formula, written) => {
  expect(found(formula).cells).toEqual([]);
  expect(found(formula).missed).toEqual([{ written, why: "workbook" }]);
});

test("what stands beside a reference into another workbook is followed, and the formula is written as it was", () => {
  const formula = "=Scenarios!F7*'[Old model.xlsx]Scenarios'!F7&\"'[x]'!A1\"";
  expect(cells(formula)).toEqual(["Scenarios 6,5:6,5"]);
  expect(missed(formula)).toEqual(["'[Old model.xlsx]Scenarios'!F7 workbook"]);
  expect(rewritten(formula, (one) => `<${one}>`)).toBe("=<Scenarios!F7>*<'[Old model.xlsx]Scenarios'!F7>&\"'[x]'!A1\"");
});

test.each([
  ["=SUM(Jan:Mar!B2)", "Jan:Mar!B2 sheets"],
  ["=SUM('Jan 1:Mar 1'!B2)", "'Jan 1:Mar 1'!B2 sheets"],
  ["=SUM(Table1[x])", "Table1[x] table"],
  ["=[@x]*2", "[@x] table"],
  ["=SUM(Table1[[#All],[a]:[b]])", "Table1[[#All],[a]:[b]] table"],
  ["=#REF!*2", "#REF! deleted"],
  ["=S!#REF!", "#REF! deleted"],
  ["='My sheet'!#REF!+1", "#REF! deleted"],
  ["=#REF!A1", "#REF! deleted"],
  ["=Missing!A1", "Missing!A1 sheet"],
  ["=no_such_name", "no_such_name name"],
  ["=moving*2", "Scenarios!F7 name"],
  ["=gone", "#REF! deleted"],
  ["=elsewhere", "'[Budget.xlsx]S'!$A$1 workbook"],
  ['=INDIRECT("A"&1)', "INDIRECT computed"],
  ["=CONTOSO.PRICE(1)", "CONTOSO.PRICE computed"],
  ["=MyMacro(1)", "MyMacro computed"],
  ["=RC[-1]", "RC[-1] table"],
  ["=R1C1", "R1C1 name"],
])("%s is named as not followed", (formula, expected) => {
  expect(found(formula).cells).toEqual([]);
  expect(missed(formula)).toEqual([expected]);
});

test.each([
  ["=SUM(Scenarios!F:F)", "Scenarios 0,5:1048575,5"],
  ["=SUM($F:$G)", "S 0,5:1048575,6"],
  ["=SUM(7:7)", "S 6,0:6,16383"],
  ["=my_delay*2", "Scenarios 6,5:6,5"],
  ["=in_r1c1*2", "Scenarios 6,5:6,5"],
  ["=local", "S 0,2:0,2"],
  ["=S!local", "S 0,2:0,2"],
  ["=twice(3)", "Scenarios 7,5:7,5"],
  ["=A1#", "S 0,0:0,0"],
  ["=SUM(Scenarios!A1#)", "Scenarios 0,0:0,0"],
  ["=A1:B3 B2:C9", "S 1,1:2,1"],
  ["=SUM(A1:Scenarios!my)", ""],
  ["=@A1:A9", "S 4,0:4,0"],
  ["=LET(x,A1,x*2)", "S 0,0:0,0"],
  ["=LAMBDA(a,a+1)(B1)", "S 0,1:0,1"],
  ["=LET(my_delay,1,my_delay)", ""],
])("%s is followed to its cells: %s", (formula, expected) => {
  if (formula.includes("Scenarios!my)")) return expect(missed(formula).length).toBeGreaterThan(0);
  expect(cells(formula)).toEqual(expected === "" ? [] : [expected]);
  expect(missed(formula)).toEqual([]);
});

test("a union is all of its parts", () => {
  expect(cells("=SUM((A1,B2:B3))")).toEqual(["S 0,0:0,0", "S 1,1:2,1"]);
});

test("of a reference that is computed the parts are followed, and the whole is named", () => {
  expect(cells("=SUM(A1:INDEX(B:B,3))")).toEqual(["S 0,0:0,0", "S 0,1:1048575,1"]);
  expect(missed("=SUM(A1:INDEX(B:B,3))")).toEqual(["A1:INDEX(…) computed"]);
  expect(cells("=OFFSET(A1,1,1)")).toEqual(["S 0,0:0,0"]);
  expect(missed("=OFFSET(A1,1,1)")).toEqual(["OFFSET computed"]);
});

test("a name that holds a constant rests on nothing, and that is known", () => {
  expect(found("=rate*2")).toMatchObject({ cells: [], missed: [] });
});

test("a formula that can't be read is said to be not followed", () => {
  expect(missed("=1+*2")).toEqual(["=1+*2 unreadable"]);
});

test("a text that looks like a reference is none", () => {
  expect(found('="A1"&"B2"')).toMatchObject({ cells: [], missed: [] });
});

test("the outermost call of ours is found, also within others", () => {
  expect(callIn("=IF(A1>0,AICOMP.CAGR(A1,AICOMP.FIGURE(B1),9))", "AICOMP.")).toMatchObject({ name: "AICOMP.CAGR" });
  expect(callIn("=SUM(A1)", "AICOMP.")).toBeUndefined();
});
