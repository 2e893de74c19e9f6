import { undoLast } from "../../src/excel/undo";
import { lastDone } from "../../src/excel/last-done";
import { firstCell } from "../../src/excel/write/cell";
import { insertFormula, selectedAddress } from "../../src/excel/insert-formula";
import { insertSheet } from "../../src/excel/insert-sheet";
import { ARTICLE } from "../../src/figures/article";
import { tornadoSheet } from "../../src/template/sheets/tornado";
import { failureText } from "../../src/taskpane/failure-text";
import { said } from "../../src/taskpane/messages";
import { everything, type OpenWorkbook, openWorkbook } from "../support/host";

let workbook: OpenWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});
const CAGR = "=AICOMP.CAGR(60.23,499.33,9)";
const enter = (at: string, content: string | number) => workbook.book.enter(`Sheet1!${at}`, content);
const refusalOf = async (place: string) =>
  failureText(await insertFormula(place, CAGR).catch((error: unknown) => error));

describe("a formula is inserted at the cell that is meant", () => {
  test.each([
    ["B5", "Sheet1!B5"],
    ["$B$5", "Sheet1!B5"],
    [" b5 ", "Sheet1!B5"],
    ["B5:D9", "Sheet1!B5"],
    ["B:C", "Sheet1!B1"],
    ["Sheet1!B5", "Sheet1!B5"],
    ["sheet1!$b$5", "Sheet1!B5"],
    ["'My sheet'!B5", "'My sheet'!B5"],
    ["My sheet!B5", "'My sheet'!B5"],
    ["my_cell", "'My sheet'!C3"],
  ])("%s is %s", async (written, at) => {
    workbook.host.book.addSheet("My sheet");
    workbook.host.book.addName("my_cell", "='My sheet'!$C$3:$D$4", "");
    expect((await insertFormula(written, CAGR)).at).toBe(at);
    expect(await workbook.book.formula(at)).toBe(CAGR);
  });

  test.each([
    ["Sheet9!B5", "There is no sheet named Sheet9. Check the name before the exclamation mark."],
    [
      "[Book2.xlsx]Sheet1!B5",
      "[Book2.xlsx]Sheet1!B5 is in another workbook. Enter a cell of this workbook, such as B5.",
    ],
    ["over there", "over there isn't a cell. Enter one such as B5 or Sheet1!B5."],
    ["B5,C7", "B5,C7 isn't a cell. Enter one such as B5 or Sheet1!B5."],
    ["Sheet1!ZZZ9", "Sheet1!ZZZ9 isn't a cell. Enter one such as B5 or Sheet1!B5."],
    ["nonsense", "nonsense is neither a cell nor a defined name of one. Enter a cell such as B5 or Sheet1!B5."],
    ["A1048577", "A1048577 is neither a cell nor a defined name of one. Enter a cell such as B5 or Sheet1!B5."],
  ])("%s is refused in a sentence", async (written, says) => {
    const before = await everything(workbook);
    expect(await refusalOf(written)).toBe(says);
    expect(await everything(workbook)).toEqual(before);
  });

  test("the last row and column are cells, and beyond them there are none", () => {
    expect([firstCell("XFD1048576"), firstCell("XFE1"), firstCell("A1048577"), firstCell("A0")]).toEqual([
      "XFD1048576",
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test("what the cell shows is waited for", async () => {
  workbook.host.lateResults();
  const { at, shows } = await insertFormula("A1", "=AICOMP.CAGR(1,8,3)");
  expect(shows).toBe(1);
  expect(said.formulaInserted(at, "1")).toBe("Inserted at Sheet1!A1. Value: 1.");
});

test("where Excel takes longer, only the place is said", async () => {
  workbook.host.functions.delay = () => 3_500;
  const { at, shows } = await insertFormula("A1", "=AICOMP.CAGR(1,8,3)");
  expect(shows).toBeUndefined();
  expect(said.formulaInserted(at, undefined)).toBe("Inserted at Sheet1!A1. Excel is still calculating it.");
});

describe("undo of an inserted formula", () => {
  test.each([
    ["an empty cell", "", "General"],
    ["a formula", "=1+1", "General"],
    ["text that looks like a number", "'00123", "General"],
    ["text that looks like a formula", "'=A1", "General"],
    ["a number in its format", 0.25, "0%"],
    ["text in a cell of format Text", "0042", "@"],
  ])("puts back %s, though Excel wrote the formula in its own way", async (_, content, format) => {
    const id = workbook.host.book.sheetId("Sheet1")!;
    const area = { top: 1, bottom: 1, left: 2, right: 2 };
    workbook.host.book.setNumberFormats(id, area, [[format]]);
    await enter("C2", content);
    const before = [await workbook.book.formula("Sheet1!C2"), workbook.host.book.numberFormat(id, 1, 2)];
    await enter("B2", 60.23);
    await enter("B3", 499.33);
    await insertFormula("C2", "=aicomp.cagr(b2,b3,9.0)");
    expect(await workbook.book.formula("Sheet1!C2")).toBe("=AICOMP.CAGR(B2,B3,9)");
    expect(await workbook.book.read("Sheet1!C2")).toBeCloseTo(0.2649, 4);
    const undone = await undoLast(ARTICLE);
    expect(undone).toEqual({ restored: 1, kept: 0, already: 0 });
    expect([await workbook.book.formula("Sheet1!C2"), workbook.host.book.numberFormat(id, 1, 2)]).toEqual(before);
    expect(workbook.host.book.names()).toEqual([]);
    expect(await lastDone()).toBeUndefined();
  });

  test("follows the cell where rows were put above it", async () => {
    await enter("B2", "mine");
    await insertFormula("B2", CAGR);
    await workbook.book.insertRows("Sheet1", 1, 2);
    expect(await undoLast(ARTICLE)).toEqual({ restored: 1, kept: 0, already: 0 });
    expect(await workbook.book.read("Sheet1!B4")).toBe("mine");
  });

  test("leaves what was changed since, and says so only then", async () => {
    await enter("B2", "mine");
    await insertFormula("B2", CAGR);
    await enter("B2", 7);
    const changed = await undoLast(ARTICLE);
    expect(said.undone(changed)).toBe("Nothing to undo: the cells have changed since.");
    expect(await workbook.book.read("Sheet1!B2")).toBe(7);
  });

  test("after Ctrl+Z in Excel says that it is undone already", async () => {
    await enter("B2", "mine");
    await insertFormula("B2", CAGR);
    await enter("B2", "mine");
    expect(said.undone(await undoLast(ARTICLE))).toBe("Already undone in Excel.");
  });
});

test("a cell that another cell's formula spills into is refused, and the spill stays whole", async () => {
  await enter("A1", "=AICOMP.GROWTH.PATH(60.23,0.266,3)");
  expect(await refusalOf("A3")).toBe("Sheet1!A3 is part of the spilled range of Sheet1!A1. Select another cell.");
  expect(await workbook.book.read("Sheet1!A4")).toBeCloseTo(122.21, 2);
});

test("a part of an array, and a protected sheet, are refused with the reason", async () => {
  await workbook.book.enterArray("Sheet1!A1:A2", "=AICOMP.GROWTH.PATH(1,0.1,1)");
  expect(await refusalOf("A2")).toMatch(/spilled range|part of an array/);
  await workbook.book.protect("Sheet1");
  expect(await refusalOf("C1")).toMatch(
    /This sheet is protected: Sheet1\. Choose Review, Unprotect Sheet, and try again\./,
  );
});

test("several areas or a chart that are selected give no address, and a sentence", async () => {
  await workbook.book.selectAreas("B2:B9", "D2:D9");
  for (const select of [() => Promise.resolve(), () => workbook.book.selectObject()]) {
    await select();
    expect(failureText(await selectedAddress().catch((error: unknown) => error))).toBe(
      "Select one range of cells in this workbook, not several ranges, a chart or another object.",
    );
  }
});

test("an added sheet on which something was written since is not deleted by undo; an untouched one is, also renamed", async () => {
  const bar = { driver: "Delay", unit: "months", bearInput: 12, bullInput: 0, bear: 1, bull: 3 } as const;
  const draft = tornadoSheet({
    output: "Revenue",
    unit: "USD billion",
    caseName: "Base",
    when: 46_000,
    now: 2,
    bars: [bar],
  });
  const name = await insertSheet(draft);
  await workbook.book.renameSheet(name, "Mine now");
  expect(await undoLast(ARTICLE)).toEqual({ restored: 1, kept: 0, already: 0 });
  expect(await workbook.book.sheets()).toEqual(["Sheet1"]);
  const again = await insertSheet(draft);
  await workbook.book.enter(`${again}!H30`, "my remark");
  expect(await undoLast(ARTICLE)).toEqual({ restored: 0, kept: 1, already: 0 });
  expect(await workbook.book.read(`${again}!H30`)).toBe("my remark");
});
