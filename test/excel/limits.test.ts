import { run } from "../../src/excel/batch/run";
import { loadTemplate } from "../../src/excel/load-template";
import { ARTICLE } from "../../src/figures/article";
import { catalogueOf } from "../../src/template/catalogue";
import { openWorkbook } from "../support/host";
import { openTemplate } from "../support/template";

/* What Excel refuses of validations and charts, and a load would break off at. */
const refused = (write: (sheet: Excel.Worksheet) => void) =>
  run(async (context) => {
    write(context.workbook.worksheets.getItem("Sheet1"));
    await context.sync();
  }).then(
    () => "taken",
    () => "refused",
  );

test.each([
  ["title", 32],
  ["message", 225],
] as const)("the %s of an alert may have %i characters and no more", async (part, most) => {
  await openWorkbook();
  const outcome = (length: number) =>
    refused((sheet) => {
      const target = sheet.getRange("A1").dataValidation;
      target.rule = { list: { inCellDropDown: true, source: "yes,no" } };
      target.errorAlert = { showAlert: true, style: "Stop", title: "", message: "", [part]: "x".repeat(length) };
    });
  expect([await outcome(most), await outcome(most + 1)]).toEqual(["taken", "refused"]);
});

test("titles and messages of the template's validations are cut to what Excel takes, and begin as they were drafted", async () => {
  const { host } = await openTemplate();
  const drafted = catalogueOf(ARTICLE).plan.sheets.flatMap(({ validations }) => validations);
  expect(drafted.filter(({ title }) => title.length > 32).length).toBeGreaterThan(0);
  // Cells side by side that take the same are validated as one range.
  const kept = host.book
    .sheetIds()
    .flatMap((id) =>
      host.book
        .extras(id)
        .validations.flatMap(({ area: { top, left, bottom, right }, extra }) =>
          Array<typeof extra>((bottom - top + 1) * (right - left + 1)).fill(extra),
        ),
    );
  expect(kept).toHaveLength(drafted.length);
  for (const [part, most] of [
    ["ErrorAlert", 225],
    ["Prompt", 255],
  ] as const) {
    const shown = kept.map((extra) => extra[part] as { title: string; message: string });
    const cut = drafted.map(({ title, message }) => [title.slice(0, 32), message.slice(0, most)].join(": "));
    expect(shown.map(({ title, message }) => `${title}: ${message}`).sort()).toEqual(cut.sort());
  }
});

test("a chart without a legend has none to place, and an empty series bears no name", async () => {
  await openWorkbook();
  const chart = (sheet: Excel.Worksheet) => sheet.charts.add("Line", sheet.getRange("A1:A3"));
  expect(await refused((sheet) => (chart(sheet).legend.position = "Bottom"))).toBe("taken");
  const placed = refused((sheet) => {
    const { legend } = chart(sheet);
    legend.visible = false;
    legend.position = "Bottom";
  });
  expect(await placed).toBe("refused");
  expect(await refused((sheet) => (chart(sheet).series.add().name = "Backlog"))).toBe("refused");
});

test("the template's charts place the legends that there are, and none is refused", async () => {
  const { host } = await openWorkbook();
  let placed = 0;
  host.gate = (member) => void (member === "ChartLegend.Position" && placed++);
  expect((await loadTemplate(ARTICLE)).undressed).toEqual(new Map());
  const charts = host.book.sheetIds().flatMap((id) => host.book.extras(id).charts);
  const legends = charts.filter(({ legend }) => legend.visible).length;
  expect(legends).toBeGreaterThan(0);
  expect(legends).toBeLessThan(charts.length);
  expect(placed).toBe(legends);
}, 120_000);
