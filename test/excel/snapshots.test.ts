import { Compared } from "../../src/compare/compared";
import { NotKept } from "../../src/compare/sentences";
import { deleteSnapshot, listSnapshots, openSnapshot, readOpenWorkbook, takeSnapshot } from "../../src/excel/snapshots";
import * as functions from "../../src/functions";
import { asCalled } from "../../src/functions/as-called";
import { type OpenWorkbook, openWorkbook } from "../support/host";
import { openTemplate } from "../support/template";

const FUNCTIONS = asCalled(functions);
let workbook: OpenWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});
const enter = (at: string, content: string | number) => workbook.book.enter(at, content);
const changes = async (id: string) => {
  const { changes: found } = new Compared((await openSnapshot(id))!, await readOpenWorkbook(), FUNCTIONS);
  return found.map(({ kind, sheet, cell, was, is }) => [kind, sheet, cell, was, is]);
};

test("a snapshot keeps the template with its name and note, travels with the file, and nothing differs from it", async () => {
  workbook = await openTemplate();
  const { id } = await takeSnapshot("Before the call", "Numbers of November");
  workbook = await openWorkbook(workbook.host.save());
  expect(await listSnapshots()).toMatchObject([{ id, name: "Before the call", note: "Numbers of November" }]);
  expect(await changes(id)).toEqual([]);
  await enter("Cover!B5", "Bull");
  const compared = new Compared((await openSnapshot(id))!, await readOpenWorkbook(), FUNCTIONS);
  expect(compared.changes.map(({ kind, sheet, cell }) => [kind, sheet, cell])).toEqual([
    ["input changed", "Cover", "B5"],
  ]);
  const { bridge } = compared.explain(compared.outputs()[0]!.place);
  expect(bridge.notFollowed).toEqual([]);
  expect(bridge.from).not.toBe(bridge.to);
}, 240_000);

test("sheets are the same by their ids, whatever they are called, and what differs is found", async () => {
  await enter("Sheet1!A1", "Price");
  await enter("Sheet1!B1", 5);
  await enter("Sheet1!B2", "=B1*2");
  await enter("Sheet1!C1", "'=B1");
  const { id } = await takeSnapshot("", "");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").name = "Mine";
    context.workbook.worksheets.add("Sheet1");
    await context.sync();
  });
  await enter("Mine!B2", "=B1*3");
  expect(await changes(id)).toEqual([
    ["sheet added", "Sheet1", null, null, "Sheet1"],
    ["sheet renamed", "Mine", null, "Sheet1", "Mine"],
    ["formula changed", "Mine", "B2", "=B1*2", "=B1*3"],
  ]);
  await deleteSnapshot(id);
  expect(await listSnapshots()).toEqual([]);
  expect(await openSnapshot(id)).toBeNull();
});

test("names, tables, hidden sheets, comments and what formulas fill are kept", async () => {
  await enter("Sheet1!A1", "Item");
  await enter("Sheet1!B1", "Price");
  await enter("Sheet1!A2", "x");
  await enter("Sheet1!B2", 4);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.tables.add("A1:B2", true).name = "Prices";
    context.workbook.names.add("unit_price", sheet.getRange("B2"));
    sheet.names.add("first_item", sheet.getRange("A2"));
    context.workbook.comments.add(sheet.getRange("B2"), "as told");
    context.workbook.worksheets.add("Other").visibility = "Hidden";
    await context.sync();
  });
  const { sheets, names, tables } = await readOpenWorkbook();
  expect(names).toEqual([
    { name: "unit_price", formula: "=Sheet1!$B$2" },
    { name: "first_item", sheet: "Sheet1", formula: "=Sheet1!$A$2" },
  ]);
  expect(tables).toMatchObject([
    { name: "Prices", sheet: "Sheet1", columns: ["Item", "Price"], headerRows: 1, totalsRows: 0 },
  ]);
  expect(sheets.map(({ name, isHidden, comments }) => [name, isHidden, comments])).toEqual([
    ["Sheet1", false, [{ row: 1, column: 1, text: "as told" }]],
    ["Other", true, []],
  ]);
});

test("a spilled formula is one cell", async () => {
  await enter("Sheet1!A1", "=AICOMP.CAGR({60;70},499,9)");
  await enter("Sheet1!D1", "=A1");
  const [sheet] = (await readOpenWorkbook()).sheets;
  expect(sheet!.cells.find(({ formula }) => formula?.includes("CAGR"))).toMatchObject({
    fills: { top: 0, left: 0, bottom: 1, right: 0 },
  });
});

test("where Excel has no room, the list stays as it was, and the sentence says what to do", async () => {
  await enter("Sheet1!A1", 1);
  for (let i = 0; i < 20; i++) await takeSnapshot(String(i), "");
  await expect(takeSnapshot("more", "")).rejects.toThrow(NotKept);
  expect((await listSnapshots()).map(({ name }) => name)).toEqual(Array.from({ length: 20 }, (_, i) => String(i)));
});
