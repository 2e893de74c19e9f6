import { addCase, chooseCase, readCases } from "../../src/excel/cases";
import { loadTemplate } from "../../src/excel/load-template";
import { applyRefresh, previewRefresh } from "../../src/excel/refresh";
import { ARTICLE } from "../../src/figures/article";
import { type OpenWorkbook, openWorkbook } from "../support/host";
import { BUILT_IN } from "../support/sets";

let workbook: OpenWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
  await loadTemplate(ARTICLE);
}, 240_000);
const CASE_NUMBER = "Scenarios!C4";
const LIVE_DELAY = "Scenarios!N7";

test("a name that Excel would take for a pattern, a number, a date or a truth is found as the text it is", async () => {
  const names = ["Base*", "~10% capex", "2026", "TRUE", 'My "worst" case'];
  for (const name of names) await addCase(ARTICLE, name, "bear");
  for (const [i, name] of names.entries()) {
    await chooseCase(ARTICLE, name);
    expect([name, await workbook.book.read(CASE_NUMBER)]).toEqual([name, 4 + i]);
    expect((await readCases())!.chosen).toBe(`own${i + 1}`);
  }
  expect(await workbook.book.read(LIVE_DELAY)).toBe(12);
  // What Excel's own list enters is typed text, too.
  await workbook.book.enter("Cover!B5", 2026);
  expect(await workbook.book.read(CASE_NUMBER)).toBe(6);
  await workbook.book.enter("Cover!B5", " base ");
  expect(await workbook.book.read(CASE_NUMBER)).toBe(2);
  await workbook.book.enter("Cover!B5", "B*");
  expect(await workbook.book.read(CASE_NUMBER)).toBe("#N/A");
}, 240_000);

test("a case that a set gives for one driver begins with Base elsewhere, and a blank of it takes Base with a failing check", async () => {
  const set = {
    ...BUILT_IN,
    chosen: "Mine",
    drivers: BUILT_IN.drivers.map((driver, i) => ({ ...driver, own: i === 0 ? { Mine: 7 } : {} })),
  };
  const { changes, filled } = await previewRefresh(ARTICLE, set);
  expect(filled).toEqual([{ name: "Mine", drivers: ARTICLE.drivers.slice(1).map(({ id }) => id) }]);
  const taken = new Set(changes.map(({ input }) => input).filter((input) => input !== "own1"));
  await applyRefresh(ARTICLE, set, taken, "a test");
  expect(await workbook.book.read(CASE_NUMBER)).toBe(4);
  const live = async () => (await workbook.book.values("Scenarios")).slice(6, 9).map((row) => row[13]);
  const base = BUILT_IN.drivers.slice(0, 3).map((driver) => driver.base);
  expect(await live()).toEqual([7, ...base.slice(1)]);
  expect(await workbook.book.read("Cover!A3")).toBe("All checks hold");
  await workbook.book.enter("Scenarios!I8", "");
  await workbook.book.enter("Scenarios!I7", 0);
  expect(await live()).toEqual([0, ...base.slice(1)]);
  expect(await workbook.book.read("Cover!A3")).toMatch(/^1 of the checks fail/);
}, 240_000);
