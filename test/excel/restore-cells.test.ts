import { Compared } from "../../src/compare/compared";
import { putBack } from "../../src/compare/restore";
import { BEFORE, restoreAll, restoreCells } from "../../src/excel/restore-cells";
import { listSnapshots, openSnapshot, readOpenWorkbook, takeSnapshot } from "../../src/excel/snapshots";
import { undoLast } from "../../src/excel/undo";
import { ARTICLE } from "../../src/figures/article";
import { type OpenWorkbook, openWorkbook } from "../support/host";

let workbook: OpenWorkbook;
let id: string;
beforeEach(async () => {
  workbook = await openWorkbook();
  const rows = [
    ["Item", "Price", "Note"],
    ["One", 5, "'=text"],
    ["Two", 7, "'007"],
    ["Sum", "=SUM(B2:B3)", 'say "so"'],
  ];
  for (const [r, cells] of rows.entries())
    for (const [c, content] of cells.entries()) await enter(`${"ABC"[c]}${r + 1}`, content);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("B2:B4").numberFormat = [["0.00"], ["0.00"], ["0.00"]];
    const other = context.workbook.worksheets.add("Other");
    other.getRange("A1").formulas = [["=Sheet1!B4*2"]];
    context.workbook.names.add("total_price", context.workbook.worksheets.getItem("Sheet1").getRange("B4"));
    await context.sync();
  });
  ({ id } = await takeSnapshot("Before", ""));
});
const enter = (at: string, content: string | number) => workbook.book.enter(`Sheet1!${at}`, content);
const snapshot = async () => (await openSnapshot(id))!;
const change = (edit: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => {
    edit(context.workbook.worksheets.getItem("Sheet1"), context);
    await context.sync();
  });
const back = async () => {
  const { sheets, names } = await readOpenWorkbook();
  const cells = (all: (typeof sheets)[number]["cells"]) =>
    [...all].sort((one, other) => one.row - other.row || one.column - other.column);
  return {
    sheets: Object.fromEntries(
      sheets.map((sheet) => [sheet.name, { isHidden: sheet.isHidden, cells: cells(sheet.cells) }]),
    ),
    names,
  };
};

test("one change is restored by itself, and undone", async () => {
  await enter("B2", 9);
  await enter("B4", 12);
  await enter("C2", "new");
  const compared = new Compared(await snapshot(), await readOpenWorkbook());
  const puts = compared.found.cells.map((one) => putBack(one, compared.pairing)!);
  const formula = puts.filter(({ row }) => row === 3);
  expect(await restoreCells(formula)).toBe(1);
  expect(await workbook.book.formula("Sheet1!B4")).toBe("=SUM(B2:B3)");
  expect(await workbook.book.read("Sheet1!B2")).toBe(9);
  expect(await undoLast(ARTICLE)).toMatchObject({ restored: 1, kept: 0 });
  expect(await workbook.book.read("Sheet1!B4")).toBe(12);
  expect(await restoreCells(puts)).toBe(3);
  expect(await workbook.book.read("Sheet1!C2")).toBe("=text");
});

test("what the user has changed since is not undone", async () => {
  await enter("B2", 9);
  const compared = new Compared(await snapshot(), await readOpenWorkbook());
  await restoreCells(compared.found.cells.map((one) => putBack(one, compared.pairing)!));
  await enter("B2", 11);
  expect(await undoLast(ARTICLE)).toMatchObject({ restored: 0, kept: 1 });
  expect(await workbook.book.read("Sheet1!B2")).toBe(11);
});

test("all is restored where only cells were changed, in one step that is undone", async () => {
  const before = await back();
  await enter("B2", 9);
  await enter("B4", 12);
  await enter("D7", "more");
  const edited = await back();
  expect(await restoreAll(await snapshot())).toEqual({ cells: 3, before: undefined });
  expect(await back()).toEqual(before);
  await undoLast(ARTICLE);
  expect(await back()).toEqual(edited);
});

test("rows, sheets, names and what refers to them are restored, and the snapshot before leads back", async () => {
  const before = await back();
  await change((sheet, context) => {
    sheet.getRange("3:3").delete("Up" as Excel.DeleteShiftDirection);
    sheet.getRange("1:2").insert("Down" as Excel.InsertShiftDirection);
    sheet.name = "Renamed";
    context.workbook.worksheets.getItem("Other").visibility = "Hidden";
    context.workbook.names.getItem("total_price").delete();
  });
  const { before: kept } = await restoreAll(await snapshot());
  expect(kept).toBe(BEFORE);
  expect(await back()).toEqual(before);
  const all = await listSnapshots();
  await restoreAll((await openSnapshot(all.find(({ name }) => name === BEFORE)!.id))!);
  expect(Object.keys((await back()).sheets)).toEqual(["Renamed", "Other"]);
});

test("a deleted sheet comes back with what it held, and one that was added stays", async () => {
  const before = await back();
  await change((_, context) => {
    context.workbook.worksheets.getItem("Other").delete();
    context.workbook.worksheets.add("Mine").getRange("A1").values = [[1]];
  });
  await restoreAll(await snapshot());
  const { sheets } = await back();
  expect(sheets).toMatchObject(before.sheets);
  expect(Object.keys(sheets)).toContain("Mine");
});
