import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { Frame, Page } from "playwright-core";
import type { consoleOf } from "../../workbench/page/console";
import { openWorkbench, type Workbench } from "../support/workbench";
import { ARTICLE } from "../../src/figures/article";
import { catalogueOf } from "../../src/template/catalogue";

const SHEETS = catalogueOf(ARTICLE).sheets.length;

let workbench: Workbench;
let page: Page;
let pane: Frame;
beforeEach(async () => {
  workbench = await openWorkbench();
  ({ page, pane } = workbench);
});
afterEach(() => workbench.close());

type Ask = ReturnType<typeof consoleOf>;
const ask = <K extends keyof Ask>(what: K, ...args: Parameters<Ask[K]>): Promise<Awaited<ReturnType<Ask[K]>>> =>
  workbench.ask(what, ...args);
const said = (words: RegExp) => pane.getByRole("status").getByText(words).waitFor();

test("a person types =AICOMP.CAGR(60.23,499.33,9) and reads 26.49%", async () => {
  await ask("enter", "Sheet1!A1", "=AICOMP.CAGR(60.23,499.33,9)");
  expect(await ask("read", "Sheet1!A1")).toBeCloseTo(0.2649, 4);
});

test("typed into the grid with the keyboard, the function computes as well", async () => {
  await page.locator("#grid canvas[id^=univer-sheet-main]").click({ position: { x: 100, y: 60 } });
  await page.keyboard.type("=AICOMP.CAGR(60.23,499.33,9)");
  await page.keyboard.press("Enter");
  // The grid takes what was typed in its own time, and a page that waits for a promise takes it for an answer.
  let number: unknown;
  while (number === undefined)
    number = (await ask("values", "Sheet1")).flat().find((value) => typeof value === "number");
  expect(number).toBeCloseTo(0.2649, 4);
});

test("errors inside a spill, errors as inputs, optional arguments and choices reach the cells", async () => {
  await ask("enter", "Sheet1!A1", '=AICOMP.CAGR({1;1;1},{2;"x";4},{1;1;0})');
  expect((await ask("values", "Sheet1")).map((row) => row[0])).toEqual([1, "#VALUE!", "#VALUE!"]);
  expect(await ask("sentence", "Sheet1!A2")).toBe('end is "x": it must be a number');
  await ask("enter", "Sheet1!C1", "=1/0");
  await ask("enter", "Sheet1!D1", "=AICOMP.CAGR(C1,2,1)");
  expect(await ask("read", "Sheet1!D1")).toBe("#DIV/0!");
  await ask(
    "enter",
    "Sheet1!C5",
    '=AICOMP.BACKLOG.SCHEDULE(14.2,DATE(2026,1,1),DATE(2031,12,31),DATE(2026,1,1),2,"year",,12)',
  );
  expect((await ask("values", "Sheet1"))[4]!.slice(2)).toEqual([0, expect.closeTo(2.3645, 4)]);
});

test("load the template, find figures and computed cells, switch bear to bull, refresh", async () => {
  await pane.getByRole("button", { name: "Load template" }).click();
  await said(new RegExp(`Loaded ${SHEETS} sheets: Cover, Summary`));
  const figures = await ask("values", "Figures");
  expect(figures.find((row) => row[0] === "market.size.2034")).toEqual(
    expect.arrayContaining([499.33, "approximately"]),
  );
  const comparison = new Map((await ask("values", "Comparison")).map((row) => [row[0], row]));
  expect(comparison.get("CoreWeave")!.slice(0, 5)).toEqual([
    "CoreWeave",
    24.09,
    expect.closeTo(1.1169, 4),
    expect.closeTo(0.3583, 4),
    1,
  ]);

  await pane.getByRole("radio", { name: "Bear" }).click();
  await said(/set to Bear/);
  expect(await ask("read", "Scenarios!N7")).toBe(12);
  await pane.getByRole("radio", { name: "Bull" }).click();
  await said(/set to Bull/);
  expect(await ask("read", "Scenarios!N7")).toBe(0);
  const rows = await ask("values", "Scenarios");
  const firm = rows.find(
    ([company, result]) => company === "CoreWeave" && result === "Firm contract value after haircut",
  );
  expect(firm![13]).toBeCloseTo(36.6, 9);

  await ask("enter", "Scenarios!F7", 20);
  await pane.getByRole("button", { name: "Refresh inputs" }).click();
  await pane.getByRole("checkbox", { name: "Apply CoreWeave: Capacity delay, Bear" }).check();
  await pane.getByRole("button", { name: "Apply selected (1)" }).click();
  await said(/Updated 1 input/);
  expect(await ask("read", "Scenarios!F7")).toBe(12);
});

test("the template saved from the pane is the file of the workbook as it stands", async () => {
  await pane.getByRole("button", { name: "Load template" }).click();
  await said(new RegExp(`Loaded ${SHEETS} sheets`));
  await ask("enter", "Scenarios!F7", 18);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    (async () => {
      await pane.getByRole("tab", { name: "Share" }).click();
      await pane.getByRole("button", { name: "Save as .xlsx" }).click();
    })(),
  ]);
  await said(/^Download started: AICOMP\.xlsx/);
  const parts = unzipSync(new Uint8Array(readFileSync(await file.path())));
  expect(strFromU8(parts["xl/workbook.xml"]!).match(/<sheet /g)).toHaveLength(SHEETS);
  const number = /<sheet name="Scenarios" sheetId="(\d+)"/.exec(strFromU8(parts["xl/workbook.xml"]!))![1];
  expect(strFromU8(parts[`xl/worksheets/sheet${number}.xml`]!)).toMatch(/<c r="F7"[^>]*><v>18<\/v>/);
});

test("the ribbon's buttons load the template and open the preview", async () => {
  await page.getByRole("button", { name: "Close pane" }).click();
  await page.getByRole("button", { name: "Load template" }).click();
  await said(new RegExp(`Loaded ${SHEETS} sheets`));
  await ask("enter", "Scenarios!G7", 9);
  await page.getByRole("button", { name: "Refresh inputs" }).click();
  await pane.getByRole("region", { name: "Preview of changes" }).waitFor();
});

test("a call that the workbench does not support is refused by name", async () => {
  const error = await pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().pivotTables.refreshAll();
      await context.sync();
    }).catch((failure: OfficeExtension.Error) => [failure.code, failure.message]),
  );
  expect(error).toEqual(["ApiNotFound", expect.stringContaining("Worksheet.PivotTables")]);
});

test("the functions stand in the formula editor with their help", async () => {
  await page.locator("#grid canvas[id^=univer-sheet-main]").click({ position: { x: 100, y: 60 } });
  await page.keyboard.type("=AICOMP.CAG", { delay: 30 });
  await page.getByText("Returns the compound annual growth rate").first().waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
});
