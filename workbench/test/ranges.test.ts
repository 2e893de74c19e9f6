import { run } from "../../src/excel/batch/run";
import { openWorkbook } from "../../test/support/host";

/* What analysts' add-ins do with cells beside what AICOMP does, as Excel's documentation describes it. */
const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
const formulas = (address: string) =>
  run(async (context) => {
    const range = sheet(context).getRange(address).load("formulas");
    await context.sync();
    return range.formulas as unknown[][];
  });
const act = (change: (on: Excel.Worksheet, context: Excel.RequestContext) => void) =>
  run(async (context) => {
    change(sheet(context), context);
    await context.sync();
  });

beforeEach(async () => {
  await openWorkbook();
  await act((on) => {
    on.getRange("A1:C4").formulas = [
      ["Company", "Value", "Twice"],
      ["Microsoft", 250, "=B2*2"],
      ["CoreWeave", 42.9, "=B3*2"],
      ["Microsoft", 11, "=B4*2"],
    ];
  });
});

test("sorted rows take their formulas along, which go on reading their own row", async () => {
  await act((on) => void on.getRange("A1:C4").sort.apply([{ key: 1, ascending: true }], false, true));
  expect(await formulas("A2:C4")).toEqual([
    ["Microsoft", 11, "=B2*2"],
    ["CoreWeave", 42.9, "=B3*2"],
    ["Microsoft", 250, "=B4*2"],
  ]);
});

test("of rows that are the same in a column the first is kept", async () => {
  await run(async (context) => {
    const result = sheet(context).getRange("A1:B4").removeDuplicates([0], true).load("removed, uniqueRemaining");
    await context.sync();
    expect([result.removed, result.uniqueRemaining]).toEqual([1, 2]);
  });
  expect(await formulas("A2:B4")).toEqual([
    ["Microsoft", 250],
    ["CoreWeave", 42.9],
    ["", ""],
  ]);
});

test("a part of the sheet moves down or up, and formulas follow", async () => {
  await act((on) => void on.getRange("B2:B2").insert("Down"));
  expect(await formulas("B2:C3")).toEqual([
    ["", "=B3*2"],
    [250, "=B4*2"],
  ]);
  await act((on) => on.getRange("B2:B2").delete("Up"));
  expect(await formulas("B2:C2")).toEqual([[250, "=B2*2"]]);
});

test("cells are filled down, and formulas are written from their own cell", async () => {
  await act((on) => {
    on.getRange("E1:E2").values = [[2025], [2026]];
    on.getRange("E1:E2").autoFill("E1:E4");
    on.getRange("F2").formulasR1C1 = [["=RC[-4]*3"]];
    on.getRange("F2").autoFill("F2:F4", "FillCopy");
  });
  expect(await formulas("E1:F4")).toEqual([
    [2025, ""],
    [2026, "=B2*3"],
    [2027, "=B3*3"],
    [2028, "=B4*3"],
  ]);
});

test("what a formula refers to is found, and what refers to it, in one step or all", async () => {
  await act((on) => (on.getRange("D2").formulas = [["=C2+1"]]));
  await run(async (context) => {
    const all = sheet(context).getRange("D2").getPrecedents().load("addresses");
    const direct = sheet(context).getRange("B2").getDirectDependents().load("addresses");
    await context.sync();
    expect(all.addresses).toEqual(["Sheet1!C2,Sheet1!B2"]);
    expect(direct.addresses).toEqual(["Sheet1!C2"]);
  });
});

test("a sheet's filter hides what does not meet it, and the visible view holds the rest", async () => {
  await act((on) => {
    on.autoFilter.apply(on.getRange("A1:C4"), 0, { filterOn: "Custom", criterion1: "=*soft" });
    on.autoFilter.apply(on.getRange("A1:C4"), 1, { filterOn: "Custom", criterion1: ">100" });
  });
  await run(async (context) => {
    const view = sheet(context).getRange("A1:B4").getVisibleView().load("values");
    await context.sync();
    expect(view.values).toEqual([
      ["Company", "Value"],
      ["Microsoft", 250],
    ]);
    sheet(context).autoFilter.remove();
    const whole = sheet(context).getRange("A1:B4").getVisibleView().load("rowCount");
    await context.sync();
    expect(whole.rowCount).toBe(4);
  });
});

test("a table shows a row of totals, which stays below the rows that are added", async () => {
  await run(async (context) => {
    const table = sheet(context).tables.add("A1:B4", true);
    table.showTotals = true;
    table.rows.add(undefined, [["Oracle", 100]]);
    const totals = table.getTotalRowRange().load("address, values");
    const body = table.getDataBodyRange().load("address");
    await context.sync();
    expect([totals.address, totals.values[0]![1], body.address]).toEqual(["Sheet1!A6:B6", 403.9, "Sheet1!A2:B5"]);
  });
});

test("cells of a style have its look and its name; a validation may take its choices from cells", async () => {
  await run(async (context) => {
    const range = sheet(context).getRange("A2:A3");
    range.style = "Good";
    range.dataValidation.rule = { list: { inCellDropDown: true, source: "=$A$2:$A$3" } };
    sheet(context).getRange("B2:B4").dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
    range.load("style, format/fill/color, format/font/color");
    const rule = sheet(context).getRange("B3").dataValidation.load("rule, type");
    await context.sync();
    expect([range.style, range.format.fill.color, range.format.font.color]).toEqual(["Good", "#C6EFCE", "#006100"]);
    expect([rule.type, rule.rule]).toEqual(["WholeNumber", { wholeNumber: { formula1: 0, operator: "GreaterThan" } }]);
  });
});
