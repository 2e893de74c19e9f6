import { TemplateMissing } from "../../src/excel/failure";
import { loadTemplate } from "../../src/excel/load-template";
import { applyRefresh, chooseCase, chosenCase, previewRefresh } from "../../src/excel/scenario-inputs";
import { ARTICLE } from "../../src/figures/article";
import { type OpenWorkbook, openWorkbook } from "../support/host";

let workbook: OpenWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});

const live = async () => (await workbook.book.values("Scenarios")).slice(6).map((row) => row[8]);

test("without the template there is no case, and choosing one says so", async () => {
  expect(await chosenCase()).toBeUndefined();
  await expect(chooseCase("bear")).rejects.toThrow(TemplateMissing);
  await expect(previewRefresh(ARTICLE)).rejects.toThrow(TemplateMissing);
});

test("from bear to bull the live column and what depends on it change", async () => {
  await loadTemplate(ARTICLE);
  await chooseCase("bear");
  expect(await chosenCase()).toBe("bear");
  const bear = await live();
  await chooseCase("bull");
  const bull = await live();
  expect([bear[0], bull[0]]).toEqual([12, 0]);
  // 42.9 billion of named commitments, of which a quarter never converts in the bear case.
  expect([bear.at(-4), bull.at(-4)]).toEqual([expect.closeTo(32.175, 9), expect.closeTo(42.9, 9)]);
});

test("a refresh previews what differs and writes only what is chosen", async () => {
  await loadTemplate(ARTICLE);
  expect(await previewRefresh(ARTICLE)).toEqual({ differences: [], missing: [] });
  await workbook.book.enter("Scenarios!F7", 20);
  await workbook.book.enter("Scenarios!G7", 5);
  const { differences } = await previewRefresh(ARTICLE);
  expect(differences.map(({ input, now, incoming }) => [input, now, incoming])).toEqual([
    ["coreweave.delay.bear", 20, 12],
    ["coreweave.delay.base", 5, 3],
  ]);
  expect(await applyRefresh(ARTICLE, differences.slice(0, 1))).toBe(1);
  expect(await workbook.book.read("Scenarios!F7")).toBe(12);
  expect(await workbook.book.read("Scenarios!G7")).toBe(5);
});

test("inputs are found by name when rows are put above", async () => {
  await loadTemplate(ARTICLE);
  await workbook.book.insertRows("Scenarios", 1, 3);
  await workbook.book.enter("Scenarios!F10", 20);
  const { differences, missing } = await previewRefresh(ARTICLE);
  expect(missing).toEqual([]);
  await applyRefresh(ARTICLE, differences);
  expect(await workbook.book.read("Scenarios!F10")).toBe(12);
});

test("an input whose cell was deleted is reported", async () => {
  await loadTemplate(ARTICLE);
  await workbook.book.deleteRows("Scenarios", 7);
  expect((await previewRefresh(ARTICLE)).missing).toEqual([
    "coreweave.delay.bear",
    "coreweave.delay.base",
    "coreweave.delay.bull",
  ]);
});
