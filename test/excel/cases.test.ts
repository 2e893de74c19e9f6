import { readCases } from "../../src/excel/read-cases";
import { addCase, chooseCase, deleteCase, renameCase } from "../../src/excel/cases";
import { CaseRefused } from "../../src/excel/batch/failure";
import { undoLast } from "../../src/excel/undo";
import { TemplateMissing } from "../../src/excel/batch/failure";
import { loadTemplate } from "../../src/excel/load-template";
import { applyRefresh, currentSet, previewRefresh } from "../../src/excel/refresh";
import { ARTICLE } from "../../src/figures/article";
import { takenByDefault } from "../../src/scenarios/merge";
import { SENTENCES } from "../../src/scenarios/sentences";
import { everything, type OpenWorkbook, openWorkbook } from "../support/host";
import { openTemplate } from "../support/template";

let workbook: OpenWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});
const live = async () => (await workbook.book.values("Scenarios")).slice(6).map((row) => row[13]);
const names = async () => (await readCases())!.cases.map(({ name }) => name);
const OWN1 = 8; // column I

/** Where the results of the Scenarios sheet begin, from its end: what CoreWeave's firm contracts convert. */
const CONVERTING = -8;
const RECOGNIZED = 11.9 * (214 / 2101) + 4 * (153 / 2040);
/** OpenAI's 22.4 and Meta's 14.2, less a haircut on what was not recognized by 31 October 2025. */
const firm = (openai: number, meta = openai) =>
  expect.closeTo(22.4 - openai * (22.4 - RECOGNIZED) + 14.2 * (1 - meta), 9) as number;

test("without the template there is no case, and choosing one says so", async () => {
  expect(await readCases()).toBeUndefined();
  await expect(chooseCase(ARTICLE, "Bear")).rejects.toThrow(TemplateMissing);
});

test("from bear to bull the live column and what depends on it change", async () => {
  workbook = await openTemplate();
  await chooseCase(ARTICLE, "Bear");
  expect((await readCases())!.chosen).toBe("bear");
  const bear = await live();
  await chooseCase(ARTICLE, "Bull");
  const bull = await live();
  expect([bear[0], bull[0]]).toEqual([12, 0]);
  // 36.6 billion of firm contracts, of which a quarter of what was not yet recognized never converts in the bear case.
  expect([bear.at(CONVERTING), bull.at(CONVERTING)]).toEqual([firm(0.25), firm(0)]);
});

test("a case of the user's own begins as a copy, and the model computes the live case from it", async () => {
  workbook = await openTemplate();
  await chooseCase(ARTICLE, "Bear");
  const bear = await live();
  expect(workbook.host.book.isColumnHidden(workbook.host.book.sheetId("Scenarios")!, OWN1)).toBe(true);
  await addCase(ARTICLE, "My downside", "bear");
  expect(workbook.host.book.isColumnHidden(workbook.host.book.sheetId("Scenarios")!, OWN1)).toBe(false);
  await chooseCase(ARTICLE, "My downside");
  expect(await names()).toEqual(["Bear", "Base", "Bull", "My downside"]);
  expect((await readCases())!.chosen).toBe("own1");
  expect(await live()).toEqual(bear);
  await workbook.book.enter("Scenarios!I8", 0.5); // half of Meta's never converts
  expect((await live()).at(CONVERTING)).toEqual(firm(0.25, 0.5));
  expect(await workbook.book.read("Cover!A3")).toBe("All integrity checks pass; checks to review: 1");
});

test("the check of the ranges holds for the user's own cases, too", async () => {
  workbook = await openTemplate();
  await addCase(ARTICLE, "Mine", "base");
  await workbook.book.enter("Scenarios!I8", 2);
  expect(await workbook.book.read("Cover!A3")).toMatch(/^Integrity checks failed: 1/);
});

test("a name that is taken, too long or like a formula is refused, and five are the most", async () => {
  workbook = await openTemplate();
  await expect(addCase(ARTICLE, "bull", "base")).rejects.toThrow(new CaseRefused(SENTENCES.caseName.taken("bull")));
  await expect(addCase(ARTICLE, "=1", "base")).rejects.toThrow(SENTENCES.caseName.formulaLike);
  for (const n of [1, 2, 3, 4, 5]) await addCase(ARTICLE, `Mine ${n}`, "base");
  await expect(addCase(ARTICLE, "Mine 6", "base")).rejects.toThrow(SENTENCES.caseName.full);
  expect(await names()).toHaveLength(8);
});

test("renamed while it is chosen it stays chosen; deleted, Base takes its place; undo brings it back", async () => {
  workbook = await openTemplate();
  await addCase(ARTICLE, "Mine", "bull");
  await chooseCase(ARTICLE, "Mine");
  await renameCase(ARTICLE, "own1", "Ours");
  expect(await readCases()).toMatchObject({ chosen: "own1" });
  const before = await everything(workbook);
  await deleteCase(ARTICLE, "own1");
  expect(await names()).toEqual(["Bear", "Base", "Bull"]);
  expect((await readCases())!.chosen).toBe("base");
  expect(await workbook.book.read("Scenarios!I8")).toBe("");
  await undoLast(ARTICLE);
  expect(await everything(workbook)).toEqual(before);
  expect(await names()).toEqual(["Bear", "Base", "Bull", "Ours"]);
});

test("loaded again, the template keeps the user's own cases and offers them", async () => {
  workbook = await openTemplate();
  await addCase(ARTICLE, "Mine", "bull");
  await chooseCase(ARTICLE, "Mine");
  const before = await everything(workbook);
  await loadTemplate(ARTICLE);
  expect(await everything(workbook)).toEqual(before);
  const validation = workbook.host.book
    .extras(workbook.host.book.sheetId("Cover")!)
    .validations.find(({ rule }) => "list" in (rule as object))!;
  expect(validation.rule).toMatchObject({ list: { source: "Bear,Base,Bull,Mine" } });
});

test("a set brings its own cases along: into the column of that name, or a free one", async () => {
  workbook = await openTemplate();
  await addCase(ARTICLE, "Mine", "bull");
  await workbook.book.enter("Scenarios!I7", 30);
  await chooseCase(ARTICLE, "Mine");
  const { set } = await currentSet(ARTICLE, "2026-11-25");
  const original = await live();
  workbook = await openTemplate();
  await addCase(ARTICLE, "Other", "base");
  const { changes } = await previewRefresh(ARTICLE, set);
  expect(changes.every(({ standing }) => standing === "incoming")).toBe(true);
  await applyRefresh(ARTICLE, set, new Set(takenByDefault(changes).map(({ input }) => input)), "a test");
  expect(await names()).toEqual(["Bear", "Base", "Bull", "Other", "Mine"]);
  expect((await readCases())!.chosen).toBe("own2");
  expect(await live()).toEqual(original);
});
