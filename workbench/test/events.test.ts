import { run } from "../../src/excel/batch/run";
import { openWorkbook } from "../../test/support/host";

/* The events of single sheets, tables, charts' and comments' collections, as Excel's documentation describes them. */
let heard: unknown[];
const soon = () => new Promise((resolve) => setTimeout(resolve, 100));
/** The library keeps handlers of one test for the next; those tell where nobody listens. */
const hear = (...names: string[]) => {
  const told = heard;
  return (event: object) => {
    told.push(names.map((name) => (event as Record<string, unknown>)[name]));
    return Promise.resolve();
  };
};
const act = async (change: (context: Excel.RequestContext) => void) => {
  await run(async (context) => {
    change(context);
    await context.sync();
  });
  await soon();
};
const sheet = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

beforeEach(async () => {
  await openWorkbook();
  heard = [];
});

test("a cell that is changed is told with its address, its sheet, and its value before and after", async () => {
  await act((context) => {
    context.workbook.worksheets.add("Other");
    sheet(context).onChanged.add(hear("address", "changeType", "details"));
  });
  await act((context) => (sheet(context).getRange("B2").values = [[5]]));
  await act((context) => (context.workbook.worksheets.getItem("Other").getRange("B2").values = [[6]]));
  const details = { valueBefore: "", valueAfter: 5, valueTypeBefore: "Empty", valueTypeAfter: "Double" };
  expect(heard).toEqual([["B2", "RangeEdited", details]]);
});

test("a formula that is changed is told with the formula before, a style with its address", async () => {
  await act((context) => (sheet(context).getRange("C1:C2").formulas = [["=1+1"], [3]]));
  await act((context) => {
    sheet(context).onFormulaChanged.add(hear("formulaDetails"));
    sheet(context).onFormatChanged.add(hear("address"));
  });
  await act((context) => (sheet(context).getRange("C1:C2").formulas = [["=2+2"], [4]]));
  await act((context) => (sheet(context).getRange("C1:C2").format.fill.color = "yellow"));
  expect(heard).toEqual([[[{ cellAddress: "C1", previousFormula: "=1+1" }]], ["C1:C2"]]);
});

test("sheets that are added, renamed, moved, protected and deleted are told", async () => {
  await act(({ workbook: { worksheets } }) => {
    worksheets.add("Second");
    worksheets.onAdded.add(hear("type"));
    worksheets.onDeleted.add(hear("type"));
    worksheets.onNameChanged.add(hear("nameBefore", "nameAfter"));
    worksheets.onMoved.add(hear("positionBefore", "positionAfter"));
    worksheets.onProtectionChanged.add(hear("isProtected"));
  });
  await act(({ workbook: { worksheets } }) => void worksheets.add("Third"));
  await act(({ workbook: { worksheets } }) => (worksheets.getItem("Third").name = "Last"));
  await act(({ workbook: { worksheets } }) => (worksheets.getItem("Last").position = 0));
  await act(({ workbook: { worksheets } }) => worksheets.getItem("Last").protection.protect());
  await act(({ workbook: { worksheets } }) => worksheets.getItem("Last").delete());
  expect(heard).toEqual([["WorksheetAdded"], ["Third", "Last"], [2, 0], [true], ["WorksheetDeleted"]]);
});

test("tables, charts and comments are told, each by its own collection", async () => {
  await act((context) => {
    context.workbook.tables.onAdded.add(hear("type"));
    sheet(context).charts.onAdded.add(hear("type"));
    sheet(context).charts.onDeleted.add(hear("type"));
    context.workbook.comments.onAdded.add(hear("type"));
    context.workbook.comments.onChanged.add(hear("changeType"));
  });
  await act((context) => {
    const table = sheet(context).tables.add("A1:B3", true);
    table.onChanged.add(hear("type", "address"));
  });
  await act((context) => (sheet(context).getRange("A2").values = [["x"]]));
  await act((context) => (sheet(context).getRange("D9").values = [["beside the table"]]));
  await act((context) => void sheet(context).charts.add("Line", sheet(context).getRange("A1:B3")));
  await act((context) => sheet(context).charts.getItemAt(0).delete());
  await act((context) => void context.workbook.comments.add("Sheet1!A1", "check"));
  await act((context) => (context.workbook.comments.getItemByCell("Sheet1!A1").content = "checked"));
  expect(heard).toEqual([
    ["TableAdded"],
    ["TableChanged", "A2"],
    ["ChartAdded"],
    ["ChartDeleted"],
    ["CommentAdded"],
    ["CommentEdited"],
  ]);
});

test("nothing is told while events are switched off, or after the handler was removed", async () => {
  let handler!: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>;
  await act((context) => {
    handler = sheet(context).onChanged.add(hear("address"));
    context.runtime.enableEvents = false;
  });
  await act((context) => (sheet(context).getRange("A1").values = [[1]]));
  await act((context) => (context.runtime.enableEvents = true));
  await act((context) => (sheet(context).getRange("A2").values = [[1]]));
  handler.remove();
  await handler.context.sync();
  await act((context) => (sheet(context).getRange("A3").values = [[1]]));
  expect(heard).toEqual([["A2"]]);
});
