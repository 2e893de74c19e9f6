import { readCases } from "../../src/excel/read-cases";
import { addCase, chooseCase, renameCase } from "../../src/excel/cases";
import { applyRefresh, previewRefresh } from "../../src/excel/refresh";
import { ARTICLE } from "../../src/figures/article";
import type { OwnCase } from "../../src/template/plan";
import { type OpenWorkbook } from "../support/host";
import { openTemplate } from "../support/template";
import { BUILT_IN } from "../support/sets";

let workbook: OpenWorkbook;
beforeEach(async () => {
  workbook = await openTemplate();
});
const CASE_NUMBER = "Scenarios!C4";

test("a name that Excel would take for a pattern, a number, a date or a truth is found as the text it is", async () => {
  const rounds = [
    ["Base*", "~10% capex", "2026", "TRUE", 'My "worst" case'],
    ["B*", "Bear?", "*", "1/2", "5%"],
  ];
  for (const name of rounds[0]!) await addCase(ARTICLE, name, "bear");
  // Each has a delay of its own, by which it is told from the others.
  for (const [i, column] of [..."IJKLM"].entries()) await workbook.book.enter(`Scenarios!${column}7`, 20 + i);
  for (const [round, names] of rounds.entries()) {
    for (const [i, name] of names.entries()) {
      const slot = `own${i + 1}` as OwnCase;
      if (round > 0) await renameCase(ARTICLE, slot, name);
      await chooseCase(ARTICLE, name);
      const sheet = await workbook.book.values("Scenarios");
      expect([name, sheet[3]![2], sheet[6]![13]]).toEqual([name, 4 + i, 20 + i]);
      expect((await readCases())!.chosen).toBe(slot);
    }
  }
  expect(await workbook.book.read("Cover!A3")).toBe("All integrity checks pass; checks to review: 1");
}, 180_000);

test("what Excel's own list enters, or a person types, is a name, too; one that is none of them is #N/A", async () => {
  await addCase(ARTICLE, "2026", "bear");
  for (const [typed, number] of [
    [2026, 4],
    [" base ", 2],
    ["BULL", 3],
    ["B*", "#N/A"],
    ["202?", "#N/A"],
  ] as const) {
    await workbook.book.enter("Cover!B5", typed);
    expect([typed, await workbook.book.read(CASE_NUMBER)]).toEqual([typed, number]);
  }
});

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
  expect(await workbook.book.read("Cover!A3")).toBe("All integrity checks pass; checks to review: 1");
  await workbook.book.enter("Scenarios!I8", "");
  await workbook.book.enter("Scenarios!I7", 0);
  expect(await live()).toEqual([0, ...base.slice(1)]);
  expect(await workbook.book.read("Cover!A3")).toMatch(/^Integrity checks failed: 1/);
});
