import { readCases } from "../../src/excel/read-cases";
import { chooseCase } from "../../src/excel/cases";
import { CellBeingEdited, DatesFrom1904, NamesTaken, SortedAlong, WorkbookLocked } from "../../src/excel/batch/failure";
import { onWaiting, run } from "../../src/excel/batch/run";
import { loadTemplate } from "../../src/excel/load-template";
import { previewRefresh } from "../../src/excel/refresh";
import { readTemplate } from "../../src/excel/read-template";
import { readSheet } from "../../src/excel/read-sheet";
import { select } from "../../src/excel/select";
import { ARTICLE } from "../../src/figures/article";
import { failureText } from "../../src/taskpane/failure-text";
import { oddities } from "../../src/taskpane/loaded-words";
import { catalogueOf } from "../../src/template/catalogue";
import type { PlanCell } from "../../src/template/plan";
import type { PlanInput } from "../../src/template/plan";
import { BUILT_IN } from "../support/sets";
import { everything, type OpenWorkbook, openWorkbook } from "../support/host";
import { openTemplate } from "../support/template";

/* What the user put above, between, beside and into our sheets is there after another load, and after one that failed. */
let workbook: OpenWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});
const load = () => loadTemplate(ARTICLE);
const idOf = (sheet: string) => workbook.host.book.sheetId(sheet)!;
const isFormula = (cell: PlanCell | null) => typeof cell?.content === "object" && "formula" in cell.content;
const refusal = (acting: Promise<unknown>) => acting.then(String, (error: unknown) => error);

test("rows above, between and left of ours stay, and what refers to our cells goes on doing so", async () => {
  workbook = await openTemplate();
  const { book } = workbook;
  await book.enter("Sheet1!A1", "=Scenarios!F7");
  await book.insertRows("Scenarios", 1, 2);
  await book.enter("Scenarios!A1", "checked on 3 March");
  await book.insertRows("Scenarios", 12, 1);
  await book.enter("Scenarios!B12", "our own remark");
  await book.enter("Scenarios!F9", 18);
  await book.insertColumns("Figures", "A", 1);
  await book.enter("Figures!A6", "seen");
  const before = await everything(workbook);
  expect(await load()).toMatchObject({ again: true, blocked: [] });
  expect(await everything(workbook)).toEqual(before);
  expect(await book.read("Scenarios!A1")).toBe("checked on 3 March");
  expect(await book.read("Scenarios!B12")).toBe("our own remark");
  expect(await book.read("Sheet1!A1")).toBe(18);
}, 240_000);

test("rows of ours that were deleted come back where they were, and what stands below moves with its references", async () => {
  workbook = await openTemplate();
  const { book } = workbook;
  await book.enter("Scenarios!A50", "below");
  await book.enter("Sheet1!A1", "=Scenarios!A50");
  const before = await book.values("Scenarios");
  await book.deleteRows("Scenarios", 8, 2);
  await load();
  expect(await book.values("Scenarios")).toEqual(before);
  expect(await book.read("Sheet1!A1")).toBe("below");
}, 240_000);

test("tables and filters of the user's, beside ours and over our headings, survive another load or are named", async () => {
  workbook = await openTemplate();
  const { book, host } = workbook;
  const { rows } = catalogueOf(ARTICLE).plan.sheets.find(({ name }) => name === "CoreWeave")!;
  const years = rows.findIndex((cells) => cells.filter(isFormula).length > 4) + 1;
  await book.enter("Scenarios!Z7", "remark");
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const beside = worksheets.getItem("Scenarios").tables.add("Z6:AA12", true);
    beside.name = "Beside";
    beside.columns.getItemAt(0).filter.applyValuesFilter(["remark"]);
    worksheets.getItem("CoreWeave").tables.add(`A${years}:H${years + 2}`, true).name = "Over";
    await context.sync();
  });
  const hidden = () =>
    Array.from({ length: 40 }, (_, row) => host.book.sheet(idOf("Scenarios")).getSheet().getRowVisible(row));
  await book.insertRows("Scenarios", 1, 2);
  const [before, rowsHidden] = [await everything(workbook), hidden()];
  expect(rowsHidden).toContain(false);
  const { headings, widened } = await load();
  expect(headings.length).toBeGreaterThan(4);
  expect(headings.every((at) => at.startsWith("CoreWeave!") && at.endsWith(String(years)))).toBe(true);
  expect(widened).toEqual([]);
  expect([await everything(workbook), hidden()]).toEqual([before, rowsHidden]);
  // A row of ours that was deleted with a row of the table beside it comes back in both.
  await book.deleteRows("Scenarios", 12);
  const loaded = await load();
  expect(loaded.widened).toEqual(["Beside"]);
  expect(oddities(loaded).join(" ")).toMatch(/Headers of your tables.*CoreWeave!.*adds to your table Beside/);
}, 240_000);

test("rows that were sorted together with cells of the user's are left, and those cells are named", async () => {
  workbook = await openTemplate();
  const { book } = workbook;
  await book.enter("Scenarios!Z8", "checked");
  await book.sortRows("Scenarios", 7, 6 + ARTICLE.drivers.length, "B");
  const before = await everything(workbook);
  const error = await refusal(load());
  expect(error).toBeInstanceOf(SortedAlong);
  expect(failureText(error)).toMatch(/Nothing was changed. On Scenarios.*Z\d+\. Sort the rows back/);
  expect(await everything(workbook)).toEqual(before);
}, 240_000);

test("a name of the user's that differs from ours in case alone is left, also on the way back", async () => {
  const { book, host } = workbook;
  await book.enter("Sheet1!A1", 5);
  host.book.addName("aicomp_case", "=Sheet1!$A$1", "");
  await book.enter("Sheet1!B1", "=aicomp_case*2");
  const before = await everything(workbook);
  expect(await readCases()).toBeUndefined();
  const error = await refusal(load());
  expect(error).toBeInstanceOf(NamesTaken);
  expect(failureText(error)).toMatch(/Nothing was changed.*aicomp_case.*Name Manager/);
  expect(await everything(workbook)).toEqual(before);
  expect(await book.read("Sheet1!B1")).toBe(10);
}, 240_000);

test("a chart sheet that bears one of our titles lets ours be called otherwise; a hidden cover stays hidden", async () => {
  const { host, book } = workbook;
  host.book.chartSheets.push("market");
  expect((await load()).renamed).toEqual([{ title: "Market", name: "Market (AICOMP)" }]);
  for (const how of ["hidden", "very hidden"]) {
    host.book.sheet(idOf("Cover")).hideSheet();
    if (how === "very hidden") host.book.veryHidden.add(idOf("Cover"));
    await book.enter("Cover!A1", "broken");
    expect(await load()).toMatchObject({ again: true });
    expect(host.book.sheet(idOf("Cover")).isSheetHidden()).toBe(true);
  }
  expect(failureText(await refusal(select("Cover!A1")))).toMatch(/Cover is hidden.*Unhide/);
}, 240_000);

test("a copy of our sheet stays the user's, and a sheet of ours that was deleted comes back while it is shown", async () => {
  workbook = await openTemplate();
  const { host, book } = workbook;
  const copy = host.book.copySheet(idOf("Scenarios"));
  const name = host.book.sheet(copy).getSheetName();
  await book.enter(`${name}!F7`, 99);
  host.book.deleteSheet(idOf("Risks"));
  host.book.engine.book.setActiveSheet(host.book.sheet(copy));
  expect((await load()).sheets).toContain("Risks");
  expect(await book.read(`${name}!F7`)).toBe(99);
  expect(await book.read("Scenarios!F7")).not.toBe(99);
}, 240_000);

test("a protected sheet is no matter where nothing on it must change, and is named where something must", async () => {
  workbook = await openTemplate();
  const { host, book } = workbook;
  host.book.protection.sheets.add(idOf("Scenarios"));
  host.book.protection.structure = true;
  await load();
  host.book.protection.sheets.clear();
  await book.enter("Scenarios!A1", "broken");
  host.book.protection.sheets.add(idOf("Scenarios"));
  const before = await everything(workbook);
  const error = await refusal(load());
  expect(error).toBeInstanceOf(WorkbookLocked);
  expect(failureText(error)).toMatch(/Nothing was changed.*protected: Scenarios/);
  expect(await everything(workbook)).toEqual(before);
  host.book.protection.sheets.add(idOf("Cover"));
  expect(failureText(await refusal(chooseCase(ARTICLE, "Bull")))).toMatch(/protected: .*Cover/);
}, 240_000);

/** Another value than an input has, within its range. */
const other = ({ value, range }: PlanInput): string | number | boolean => {
  if (typeof value !== "number") return value === "Extends term" ? "Loses tail" : "Extends term";
  const moved = Number.isInteger(value) ? value + 1 : value * 1.01;
  return range && moved > range.high ? range.low : moved;
};

test("every input that the user changes is kept: dates, timeline, tolerances, settings, placeholders, figures, drivers", async () => {
  workbook = await openTemplate();
  const { inputs } = catalogueOf(ARTICLE).plan;
  const isText = ({ id, value }: PlanInput) => typeof value === "string" && !id.endsWith(".effect");
  const changed = inputs.filter((input) => !isText(input)).map((input) => ({ ...input, now: other(input) }));
  const kinds = ["as.of", "holding", "timeline.", "setting.", "tolerance", "figure.", "coreweave.openai.initial.start"];
  for (const kind of kinds) expect([kind, changed.some(({ id }) => id.startsWith(kind))]).toEqual([kind, true]);
  expect(changed.length).toBeGreaterThan(150);
  const cells = async (write: boolean) =>
    run(async (context) => {
      context.application.suspendApiCalculationUntilNextSync();
      const ranges = changed.map(({ name }) => context.workbook.names.getItem(name).getRange());
      ranges.forEach((range, i) => {
        if (write) range.values = [[changed[i]!.now]];
        range.load({ formulas: true });
      });
      await context.sync();
      return ranges.map((range, i) => [changed[i]!.id, (range.formulas as unknown[][])[0]![0]]);
    });
  const entered = await cells(true);
  expect(entered).toEqual(changed.map(({ id, now }) => [id, now]));
  await load();
  expect(await cells(false)).toEqual(entered);
}, 240_000);

test("a corrected figure, also one end of a range, is marked as such with the documented value beside it", async () => {
  workbook = await openTemplate();
  const { book } = workbook;
  const rowOf = async (id: string) => (await book.values("Figures")).findIndex(([first]) => first === id) + 1;
  const [single, range] = ["coreweave.pb", "coreweave.revenue.guidance.2025"];
  await book.enter(`Figures!E${await rowOf(single)}`, 20);
  await book.enter(`Figures!F${await rowOf(range)}`, 5);
  await load();
  const shown = async (id: string) => (await book.values("Figures"))[(await rowOf(id)) - 1]!;
  expect(await shown(single)).toEqual(expect.arrayContaining([20, 24.09, "Corrected"]));
  const { value } = ARTICLE.figures.find(({ id }) => id === range)!;
  const { low, high } = value as { low: number; high: number };
  expect(await shown(range)).toEqual(expect.arrayContaining([5, low, high, (5 + high) / 2, "Corrected"]));
}, 240_000);

test("what Excel refuses of the looks is told, and costs nothing else", async () => {
  const { host } = workbook;
  host.gate = (member) => {
    if (/^PageLayout\.Zoom|^ChartLegend\.Position/.test(member)) throw new Error("refused");
  };
  const { undressed } = await load();
  host.gate = undefined;
  expect([...undressed.keys()].sort()).toEqual(["charts", "page layout"]);
  const charts = host.book.sheetIds().flatMap((id) => host.book.extras(id).charts);
  expect(new Set(charts.map(({ name }) => name)).size).toBe(charts.length);
  expect(charts.every(({ title }) => title.length > 10)).toBe(true);
}, 240_000);

test("where the user calculates by hand, previews and files wait for F9", async () => {
  workbook = await openTemplate();
  const { host, book } = workbook;
  await host.settled();
  host.book.calculation.mode = "Manual";
  await readTemplate(ARTICLE);
  await chooseCase(ARTICLE, "Bull");
  expect(await book.read("Scenarios!C4")).toBe(2);
  expect(failureText(await refusal(readTemplate(ARTICLE)))).toMatch(/manual.*F9/);
  expect(failureText(await refusal(previewRefresh(ARTICLE, BUILT_IN)))).toMatch(/manual.*F9/);
}, 240_000);

test("a workbook that counts dates from 1904 is refused, and is as it was", async () => {
  const { host } = workbook;
  const before = await everything(workbook);
  host.book.datesFrom1904 = true;
  const error = await refusal(load());
  host.book.datesFrom1904 = false;
  expect(error).toBeInstanceOf(DatesFrom1904);
  expect(failureText(error)).toMatch(/Nothing was changed.*1904 date system/);
  expect(await everything(workbook)).toEqual(before);
}, 240_000);

test("where a chart sheet is shown, the pane asks for a sheet with cells", async () => {
  workbook.host.book.shownChartSheet = "Chart1";
  expect(failureText(await refusal(readSheet()))).toMatch(/chart sheet is active/);
});

test("a batch of more than 5 MB is refused in words", async () => {
  const wide = Array.from({ length: 200 }, () => new Array<string>(50).fill("x".repeat(600)));
  const error = await refusal(
    run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRangeByIndexes(0, 0, 200, 50).values = wide;
      await context.sync();
    }),
  );
  expect(failureText(error)).toMatch(/more than Excel can handle at once/);
});

test("while a cell is edited, what the pane reads for itself is refused at once, and what it was asked for waits", async () => {
  workbook = await openTemplate();
  let finish: () => void = () => undefined;
  workbook.host.editUntil(new Promise((resolve) => (finish = resolve)));
  expect(await refusal(readCases())).toBeInstanceOf(CellBeingEdited);
  const said: boolean[] = [];
  const stop = onWaiting((waiting) => void said.push(waiting));
  const choosing = chooseCase(ARTICLE, "Bull");
  while (said.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  finish();
  await choosing;
  stop();
  expect(said.slice(0, 2)).toEqual([true, false]);
  expect(said.at(-1)).toBe(false);
  expect((await readCases())!.chosen).toBe("bull");
}, 240_000);

test("what the user put on our cells stays, and a cell that is written anew looks as ours do", async () => {
  workbook = await openTemplate();
  const { host, book } = workbook;
  const style = (place: string, row: number, column: number) => host.book.style(idOf(place), row, column);
  const title = style("Cover", 0, 0);
  await book.addNote("Scenarios!C9", "from the call");
  await book.addComment("Figures!B7", "check with the CFO");
  await run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem("Scenarios").getRange("F9").format.fill.color = "#FF0000";
    const { custom } = worksheets.getItem("Figures").getRange("C7:C9").conditionalFormats.add("Custom");
    custom.rule.formula = "=C7>5";
    custom.format.fill.color = "#00FF00";
    const own = worksheets.getItem("Scenarios").getRange("A60");
    own.dataValidation.rule = { list: { inCellDropDown: true, source: "yes,no" } };
    await context.sync();
  });
  const before = await everything(workbook);
  await load();
  expect(await everything(workbook)).toEqual(before);
  await run(async (context) => {
    const cell = context.workbook.worksheets.getItem("Cover").getRange("A1");
    cell.format.font.color = "#00FF00";
    cell.format.font.size = 30;
    cell.values = [["broken"]];
    await context.sync();
  });
  await load();
  expect(style("Cover", 0, 0)).toEqual(title);
}, 240_000);

test("each input has its line, and a link looks like the text beside it", async () => {
  const { host } = workbook;
  const { plan } = await load().then(() => readTemplate(ARTICLE));
  const cellsOf = (key: string) => plan.sheets.find((sheet) => sheet.key === key)!.rows;
  const lines = cellsOf("scenarios").flatMap((cells, row) =>
    cells.flatMap((cell, column) =>
      cell?.look === "input" ? [host.book.style(idOf("Scenarios"), row, column)?.bd?.b !== undefined] : [],
    ),
  );
  expect(lines.length).toBeGreaterThan(20);
  expect(lines).not.toContain(false);
  const links = cellsOf("cover").flatMap((cells, row) =>
    cells.flatMap((cell, column) => (cell?.link ? [host.book.style(idOf("Cover"), row, column)] : [])),
  );
  expect(links.length).toBeGreaterThan(5);
  for (const style of links) expect([style?.ff, style?.ul?.s ?? 0]).toEqual(["Calibri", 0]);
}, 240_000);

test("a choice of case lets Excel redraw the sheets whose rules look at it, unless the user calculates by hand", async () => {
  workbook = await openTemplate();
  const { host } = workbook;
  let calculated = 0;
  host.gate = (member) => void (member === "Worksheet.Calculate" && calculated++);
  await chooseCase(ARTICLE, "Bull");
  expect(calculated).toBeGreaterThanOrEqual(2);
  host.book.calculation.mode = "Manual";
  calculated = 0;
  await chooseCase(ARTICLE, "Bear");
  expect(calculated).toBe(0);
}, 240_000);

test("a file is made only when no formula is under way any more", async () => {
  workbook = await openTemplate();
  const { host } = workbook;
  await host.settled();
  host.functions.delay = () => 1_000;
  await chooseCase(ARTICLE, "Bull");
  const { values } = await readTemplate(ARTICLE);
  expect(Object.values(values).flat(2)).not.toContain("#BUSY!");
}, 240_000);
