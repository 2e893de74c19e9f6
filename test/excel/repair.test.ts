import { findBroken, mended, repair } from "../../src/excel/repair";
import { said } from "../../src/taskpane/messages";
import { type OpenWorkbook, openWorkbook } from "../support/host";

let workbook: OpenWorkbook;
const open = async () => (workbook = await openWorkbook());
const NAMES = ["CAGR", "BACKLOG.TOTAL", "PB.PREMIUM"];

describe.each([
  ["=_xldudf_AICOMP_BACKLOG_TOTAL(A1:A2)", "=AICOMP.BACKLOG.TOTAL(A1:A2)"],
  ["=1+_xldudf_AICOMP_CAGR(1,2,3)", "=1+AICOMP.CAGR(1,2,3)"],
  ["='C:\\add ins\\old.xlam'!AICOMP.CAGR(1,2,3)", "=AICOMP.CAGR(1,2,3)"],
  ["='C:\\Team''s files\\x.xlam'!_xldudf_AICOMP_CAGR(60.23,499.33,9)", "=AICOMP.CAGR(60.23,499.33,9)"],
  ["='C:\\a [old]\\x.xlam'!_xldudf_AICOMP_CAGR(1,2,3)", "=AICOMP.CAGR(1,2,3)"],
  ["=C:\\Team files\\x.xlam!_xldudf_AICOMP_CAGR(1,2,3)", "=AICOMP.CAGR(1,2,3)"],
  ["='\\\\server\\share\\x.xlam'!AICOMP.CAGR(1,2,3)", "=AICOMP.CAGR(1,2,3)"],
  ["=[2]!_xldudf_AICOMP_CAGR(1,2,3)", "=AICOMP.CAGR(1,2,3)"],
  ["=[2]!AICOMP.CAGR(1,2,3)", "=AICOMP.CAGR(1,2,3)"],
  ["='https://d.docs.live.net/1/x y.xlam'!_xldudf_AICOMP_CAGR(1,2,3)", "=AICOMP.CAGR(1,2,3)"],
  ["=https://example.com/x.xlam'!_xldudf_AICOMP_CAGR(1,2,3)", "=AICOMP.CAGR(1,2,3)"],
  ["=x.xlam!AICOMP.CAGR(1,2,3)*A1-[1]!AICOMP.CAGR(1,2,4)", "=AICOMP.CAGR(1,2,3)*A1-AICOMP.CAGR(1,2,4)"],
  ["=_xldudf_AICOMP_CAGR(1,2,3)+_xldudf_AICOMP_PB_PREMIUM(2,1)", "=AICOMP.CAGR(1,2,3)+AICOMP.PB.PREMIUM(2,1)"],
  ['=IF(A1="_xldudf_AICOMP_CAGR",_xldudf_AICOMP_CAGR(1,2,3),0)', '=IF(A1="_xldudf_AICOMP_CAGR",AICOMP.CAGR(1,2,3),0)'],
  ['="the file ""[2]!AICOMP.CAGR""" & A1', '="the file ""[2]!AICOMP.CAGR""" & A1'],
  ["=AICOMP.CAGR(1,2,3)", "=AICOMP.CAGR(1,2,3)"],
  ["='My sheet'!A1+AICOMP.CAGR(1,2,3)", "='My sheet'!A1+AICOMP.CAGR(1,2,3)"],
  [
    "='It''s \"AICOMP.X\"'!A1+[Book.xlsx]Sheet1!A1+AICOMP.CAGR(1,2,3)",
    "='It''s \"AICOMP.X\"'!A1+[Book.xlsx]Sheet1!A1+AICOMP.CAGR(1,2,3)",
  ],
])("%s", (formula, expected) => {
  test(`is mended to ${expected}`, () => expect(mended(formula, NAMES)).toBe(expected));
});

test("cells that are stuck at a saved name are entered anew, and no other cell is touched", async () => {
  await open();
  workbook.host.lateResults();
  await workbook.book.enter("Sheet1!A1", "=_xldudf_AICOMP_CAGR(60.23,499.33,9)");
  await workbook.book.enter("Sheet1!A2", "=NOSUCHFUNCTION(1)");
  await workbook.book.enter("Sheet1!A3", "=AICOMP.CAGR(1,2,3)");
  expect(await workbook.book.read("Sheet1!A1")).toBe("#NAME?");
  expect(await findBroken()).toBe(1);
  const writes: string[] = [];
  workbook.host.gate = (member) => {
    if (member === "Range.Formulas") writes.push(member);
  };
  expect(await repair(NAMES)).toMatchObject({ mended: 1, stuck: 0, computing: [], left: [] });
  workbook.host.gate = undefined;
  expect(writes).toHaveLength(1);
  expect(await workbook.book.read("Sheet1!A1")).toBeCloseTo(0.2649, 4);
  expect(await workbook.book.read("Sheet1!A2")).toBe("#NAME?");
  expect(await findBroken()).toBe(0);
});

test("a function that there is not is named with its cell and the nearest that there is, and its cell is left", async () => {
  await open();
  await workbook.book.enter("Sheet1!A1", "=AICOMP.CARG(60.23,499.33,9)");
  await workbook.book.enter("Sheet1!A2", "=AICOMP.CAGR(60.23,499.33,9)");
  await workbook.book.enter("Sheet1!A3", "=_xldudf_AICOMP_CAGR(60.23,499.33,9)");
  const repaired = await repair(NAMES);
  expect(repaired).toMatchObject({ mended: 1, stuck: 1 });
  expect(said.repaired(repaired)).toBe(
    "Re-entered 1 formula. Sheet1!A1: there is no function AICOMP.CARG. Did you mean AICOMP.CAGR?",
  );
  expect(await workbook.book.formula("Sheet1!A1")).toBe("=AICOMP.CARG(60.23,499.33,9)");
});

test("a protected sheet and a part of an array do not keep the others from being entered anew", async () => {
  await open();
  workbook.host.book.addSheet("Locked");
  await workbook.book.enter("Locked!A1", "=_xldudf_AICOMP_CAGR(1,8,3)");
  await workbook.book.protect("Locked");
  await workbook.book.enter("Sheet1!A1", "=_xldudf_AICOMP_CAGR(1,8,3)");
  await workbook.book.enterArray("Sheet1!C1:C3", "=_xldudf_AICOMP_CAGR(1,8,3)");
  await workbook.book.enter("Sheet1!A9", "=_xldudf_AICOMP_CAGR(1,8,3)");
  const repaired = await repair(NAMES);
  expect(await workbook.book.read("Sheet1!A1")).toBe(1);
  expect(await workbook.book.read("Sheet1!A9")).toBe(1);
  expect(repaired.mended).toBe(2);
  expect(repaired.left.map(({ at }) => at)).toEqual(expect.arrayContaining(["Locked!A1", "Sheet1!C1"]));
  expect(said.repaired(repaired)).toContain("Sheet1!C1 was not changed: You can't change part of an array.");
  expect(said.repaired(repaired)).toContain(
    "Locked!A1 was not changed: The sheet is protected or the workbook is read-only.",
  );
});
