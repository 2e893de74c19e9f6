import { run } from "../../src/excel/batch/run";
import { openWorkbook } from "../../test/support/host";

const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
const cells = () =>
  run(async (context) => {
    const range = sheet(context).getRange("B1:B2").load("formulas, values");
    await context.sync();
    return range.formulas.map(([formula], i) => [formula, range.values[i]![0]]);
  });

test("a formula keeps its text when a name of it is deleted, shows #NAME?, and counts again with the name", async () => {
  await openWorkbook();
  const define = () =>
    run(async (context) => {
      context.workbook.names.add("margin_x", sheet(context).getRange("A1"));
      await context.sync();
    });
  await run(async (context) => {
    sheet(context).getRange("A1").values = [[0.25]];
    await context.sync();
  });
  await define();
  await run(async (context) => {
    sheet(context).getRange("B1:B2").formulas = [["=2*margin_x"], ["=B1+1"]];
    await context.sync();
  });
  expect(await cells()).toEqual([
    ["=2*margin_x", 0.5],
    ["=B1+1", 1.5],
  ]);
  await run(async (context) => {
    context.workbook.names.getItem("margin_x").delete();
    await context.sync();
  });
  expect(await cells()).toEqual([
    ["=2*margin_x", "#NAME?"],
    ["=B1+1", "#NAME?"],
  ]);
  await define();
  expect(await cells()).toEqual([
    ["=2*margin_x", 0.5],
    ["=B1+1", 1.5],
  ]);
});

test("a formula that was there before its name counts with it, and follows the name to another cell", async () => {
  await openWorkbook();
  await run(async (context) => {
    sheet(context).getRange("A1:A2").values = [[2], [5]];
    sheet(context).getRange("B1:B2").formulas = [["=3*units_x"], [""]];
    await context.sync();
    context.workbook.names.add("units_x", sheet(context).getRange("A1"));
    await context.sync();
  });
  expect((await cells())[0]).toEqual(["=3*units_x", 6]);
  await run(async (context) => {
    context.workbook.names.getItem("units_x").formula = "=Sheet1!$A$2";
    await context.sync();
  });
  expect((await cells())[0]).toEqual(["=3*units_x", 15]);
});
