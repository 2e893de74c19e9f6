import { run } from "../../src/excel/batch/run";
import { type OpenWorkbook, openWorkbook } from "../../test/support/host";

/* What analysts' add-ins use beside what AICOMP does, as Excel's documentation describes it. */
let workbook: OpenWorkbook;
const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");
beforeEach(async () => {
  workbook = await openWorkbook();
  await run(async (context) => {
    sheet(context).getRange("A1:C5").values = [
      ["Company", "Metric", "Value"],
      ["CoreWeave", "Backlog", 42.9],
      ["Microsoft", "Backlog", 250],
      ["CoreWeave", "P/B", 24.09],
      ["Microsoft", "P/B", 11.38],
    ];
    await context.sync();
  });
});

/** The addresses of what `find` gives, without their sheet. */
const addresses = (find: (on: Excel.Worksheet) => (Excel.Range | Excel.RangeAreas)[]) =>
  run(async (context) => {
    const found = find(sheet(context));
    found.forEach((range) => range.load("address"));
    await context.sync();
    return found.map(({ address }) => address.replaceAll("Sheet1!", ""));
  });

test("Ctrl and an arrow: the edge of a block, the range up to it, and the end of the sheet", async () => {
  expect(
    await addresses((on) => [
      on.getRange("A1").getRangeEdge("Down"),
      on.getRange("A5").getRangeEdge("Right"),
      on.getRange("B2").getExtendedRange("Down"),
      on.getRange("C5").getRangeEdge("Down"),
      on.getRange("F3").getRangeEdge("Left"),
    ]),
  ).toEqual(["A5", "C5", "B2:B5", "C1048576", "C3"]);
});

test("ranges beside and around others", async () => {
  expect(
    await addresses((on) => [
      on.getRange("B2:C3").getRowsAbove(1),
      on.getRange("B2:C3").getRowsBelow(2),
      on.getRange("B2:C3").getColumnsAfter(1),
      on.getRange("A1").getBoundingRect("C4"),
    ]),
  ).toEqual(["B1:C1", "B4:C5", "D2:D3", "A1:C4"]);
});

test("texts are found in a range and on a sheet, whole or in part, with or without their case", async () => {
  expect(
    await addresses((on) => [
      on.getRange("A1:C5").find("backlog", {}),
      on.findAll("coreweave", {}),
      on.findAll("P/B", { completeMatch: true, matchCase: true }),
      on.getRange("A1:C5").getSpecialCells("Constants", "Numbers"),
    ]),
  ).toEqual(["B2", "A2,A4", "B4,B5", "C2,C3,C4,C5"]);
  await expect(addresses((on) => [on.findAll("Nvidia", {})])).rejects.toThrow();
});

test("a copy takes values, formulas that follow, or looks", async () => {
  await run(async (context) => {
    const on = sheet(context);
    on.getRange("D2").formulas = [["=C2*2"]];
    on.getRange("D2").format.font.bold = true;
    on.getRange("D3:D5").copyFrom("D2");
    on.getRange("E2").copyFrom("D2", "Values");
    on.getRange("G1").copyFrom("A1:C1", "Values", false, true);
    await context.sync();
  });
  const rows = await workbook.book.values("Sheet1");
  expect(rows.slice(1).map((row) => row[3])).toEqual([85.8, 500, 48.18, 22.76]);
  expect(await workbook.book.formula("Sheet1!D5")).toBe("=C5*2");
  expect(await workbook.book.formula("Sheet1!E2")).toBe(85.8);
  expect(rows.slice(0, 3).map((row) => row[6])).toEqual(["Company", "Metric", "Value"]);
  const id = workbook.host.book.sheetId("Sheet1")!;
  expect([3, 4].map((column) => workbook.host.book.style(id, 1, column).bl)).toEqual([1, undefined]);
});

test("headings of a table are texts, none blank and none twice, and a table moves with its cells", async () => {
  await Excel.run(async (context) => {
    const range = sheet(context).getRange("A1:D2");
    range.formulas = [
      [2026, "Bear", "bear", ""],
      [1, 2, 3, 4],
    ];
    const table = sheet(context).tables.add("A1:D2", true);
    const headings = table.getHeaderRowRange().load({ values: true });
    await context.sync();
    expect(headings.values).toEqual([["2026", "Bear", "bear2", "Column4"]]);
    sheet(context).getRange("B1").values = [["bear2"]];
    sheet(context).getRange("1:2").insert("Down");
    const moved = table.getRange().load({ address: true });
    const again = table.getHeaderRowRange().load({ values: true });
    await context.sync();
    const { worksheets } = context.workbook;
    worksheets.load({ name: true, tables: { name: true, showHeaders: true } });
    await context.sync();
    const [listed] = worksheets.items[0]!.tables.items;
    expect([listed!.name, listed!.showHeaders]).toEqual(["Table1", true]);
    expect(moved.address).toBe("Sheet1!A3:D4");
    expect(new Set((again.values[0] as string[]).map((one) => one.toLowerCase())).size).toBe(4);
  });
});

test("a table has columns by name, is sorted and filtered", async () => {
  await run(async (context) => {
    const table = sheet(context).tables.add("A1:C5", true);
    const value = table.columns.getItem("value");
    value.getDataBodyRange().load("values");
    table.sort.apply([{ key: 2, ascending: false }]);
    await context.sync();
    table.columns.getItem("Metric").filter.applyValuesFilter(["Backlog"]);
    table.columns.add(undefined, [["Share"], [1], [2], [3], [4]]);
    const body = table.getDataBodyRange().load("address");
    await context.sync();
    expect(body.address).toBe("Sheet1!A2:D5");
  });
  const rows = await workbook.book.values("Sheet1");
  expect(rows.slice(1).map((row) => row[2])).toEqual([250, 42.9, 24.09, 11.38]);
  const { host } = workbook;
  const shown = (row: number) => host.book.sheet(host.book.sheetId("Sheet1")!).getSheet().getRowVisible(row);
  expect([1, 2, 3, 4].map(shown)).toEqual([true, true, false, false]);
});

test("conditional formats of the usual kinds are drawn by the formula that they mean", async () => {
  await run(async (context) => {
    const cells = sheet(context).getRange("C2:C5");
    cells.conditionalFormats.add("CellValue").cellValue.rule = { formula1: "=20", operator: "GreaterThan" };
    cells.conditionalFormats.add("TopBottom").topBottom.rule = { rank: 1, type: "TopItems" };
    const text = sheet(context).getRange("A2:A5").conditionalFormats.add("ContainsText");
    text.textComparison.rule = { operator: "Contains", text: "core" };
    await context.sync();
  });
  const { conditionals } = workbook.host.book.extras(workbook.host.book.sheetId("Sheet1")!);
  expect(conditionals.map(({ formula }) => formula)).toEqual([
    "=C2>20",
    "=AND(ISNUMBER(C2),C2>=LARGE($C$2:$C$5,MIN(1,COUNT($C$2:$C$5))))",
    '=ISNUMBER(SEARCH("core",A2))',
  ]);
});

test("a chart of a block of cells has a series for each column, with names and categories", async () => {
  await run(async (context) => {
    const on = sheet(context);
    on.getRange("F1:H3").values = [
      ["Year", "Bear", "Bull"],
      ["2025", 1, 2],
      ["2026", 3, 4],
    ].map((row) => row.map((cell) => (cell === "2025" || cell === "2026" ? `FY${cell}` : cell)));
    const chart = on.charts.add("ColumnClustered", on.getRange("F1:H3"), "Columns");
    chart.legend.format.font.size = 9;
    chart.axes.valueAxis.majorGridlines.visible = false;
    chart.series.getItemAt(1).hasDataLabels = true;
    chart.series.load("items/name");
    chart.legend.format.font.load("size");
    await context.sync();
    expect(chart.series.items.map(({ name }) => name)).toEqual(["Bear", "Bull"]);
    expect(chart.legend.format.font.size).toBe(9);
  });
  const [chart] = workbook.host.book.extras(workbook.host.book.sheetId("Sheet1")!).charts;
  expect(chart!.series.map(({ values, categories }) => [values, categories])).toEqual([
    ["Sheet1!$G$2:$G$3", "Sheet1!$F$2:$F$3"],
    ["Sheet1!$H$2:$H$3", "Sheet1!$F$2:$F$3"],
  ]);
});

test("names of one sheet, the sheet beside, and a comment that is resolved", async () => {
  await run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add("Second");
    sheet(context).names.add("total", sheet(context).getRange("C2"));
    const named = sheet(context).names.getItem("TOTAL").getRange().load("address");
    const next = sheet(context).getNext().load("name");
    const last = worksheets.getLast().load("name");
    const comment = context.workbook.comments.add("Sheet1!A1", "check");
    comment.resolved = true;
    comment.load("resolved");
    await context.sync();
    expect([named.address, next.name, last.name, comment.resolved]).toEqual(["Sheet1!C2", "Second", "Second", true]);
  });
});

test("cells that are moved take contents, looks and remarks along, and what refers to them follows", async () => {
  const { book, host } = workbook;
  await book.enter("Sheet1!E1", "=C2*2");
  await book.enter("Sheet1!D2", "=C2+1");
  await book.addNote("Sheet1!B2", "from the call");
  await run(async (context) => {
    const on = sheet(context);
    on.getRange("A2").format.fill.color = "#FF0000";
    on.getRange("A7:D7").values = [["over", "", "", "written"]];
    on.getRange("A2:D2").moveTo("A7");
    await context.sync();
  });
  await host.settled();
  const values = await book.values("Sheet1");
  expect(values[1]).toEqual(["", "", "", "", ""]);
  expect(values[6]).toEqual(["CoreWeave", "Backlog", 42.9, 43.9, ""]);
  expect([await book.formula("Sheet1!E1"), await book.read("Sheet1!E1")]).toEqual(["=C7*2", 85.8]);
  expect(await book.formula("Sheet1!D7")).toBe("=C7+1");
  const id = host.book.sheetId("Sheet1")!;
  expect(host.book.style(id, 6, 0)?.bg?.rgb).toBe("#FF0000");
  expect(host.book.notes().map(({ row, content }) => [row, content])).toEqual([[6, "from the call"]]);
});
