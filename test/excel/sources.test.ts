import { lastDone, undoLast } from "../../src/excel/change-inputs";
import { loadTemplate } from "../../src/excel/load-template";
import { insertFigure, matchSheet, noteSources, placeOfFigure } from "../../src/excel/sources";
import { ARTICLE } from "../../src/figures/article";
import { sourceText } from "../../src/figures/source-text";
import { everything, type OpenWorkbook, openWorkbook } from "../support/host";

let workbook: OpenWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});
const pb = ARTICLE.figures.find(({ id }) => id === "coreweave.pb")!;
const notes = () => workbook.host.book.comments().map(({ row, column, content }) => [row, column, content]);

test("a figure is inserted as a value with its source in a note, and undo takes both away", async () => {
  await workbook.book.enter("Sheet1!B2", "=1+1");
  await workbook.book.show("Sheet1!B2");
  expect(await insertFigure(ARTICLE, pb, "value")).toBe("Sheet1!B2");
  expect(await workbook.book.read("Sheet1!B2")).toBe(24.09);
  expect(notes()).toEqual([[1, 1, sourceText(ARTICLE, pb)]]);
  expect(await lastDone()).toEqual({ kind: "figure inserted", name: "Sheet1!B2" });
  await undoLast(ARTICLE);
  expect(notes()).toEqual([]);
  expect(await workbook.book.formula("Sheet1!B2")).toBe("=1+1");
  expect(workbook.host.book.numberFormat(workbook.host.book.sheetId("Sheet1")!, 1, 1)).toBe("General");
});

test("or as the formula that looks it up", async () => {
  await workbook.book.show("Sheet1!A1");
  await insertFigure(ARTICLE, pb, "formula");
  expect(await workbook.book.read("Sheet1!A1")).toBe(24.09);
  expect(await workbook.book.formula("Sheet1!A1")).toBe('=AICOMP.FIGURE("coreweave.pb")');
});

test("the cell of a figure is found by its id, where rows were put above, too", async () => {
  await loadTemplate(ARTICLE);
  const at = await placeOfFigure("coreweave.pb");
  expect(await workbook.book.read(at)).toBe(24.09);
  await workbook.book.insertRows("Figures", 1, 2);
  expect(await workbook.book.read(await placeOfFigure("coreweave.pb"))).toBe(24.09);
}, 120_000);

test("matching looks through the sheet, or the selection, and writes nothing before the user confirms", async () => {
  for (const [cell, content] of [
    ["B2", 24.09],
    ["B3", 24.1],
    ["B4", "24.09 as text"],
    ["C9", 499_330],
  ] as const)
    await workbook.book.enter(`Sheet1!${cell}`, content);
  await workbook.book.show("Sheet1!A1");
  const before = await everything(workbook);
  const found = await matchSheet(ARTICLE);
  expect(found.matches.map(({ at, matches }) => [at, matches[0]!.figure.id, matches[0]!.scale.words])).toEqual([
    ["Sheet1!B2", "coreweave.pb", "as stated"],
    ["Sheet1!C9", "market.size.2034", "in millions"],
  ]);
  expect(found.near.map(({ at, near }) => [at, near.figure.id, near.stated])).toEqual([
    ["Sheet1!B3", "coreweave.pb", 24.09],
  ]);
  expect(await everything(workbook)).toEqual(before);
  expect(notes()).toEqual([]);

  expect(await noteSources(ARTICLE, [{ at: "Sheet1!B2", figure: pb }])).toBe(1);
  expect(notes()).toEqual([[1, 1, sourceText(ARTICLE, pb)]]);
  expect(await noteSources(ARTICLE, [{ at: "Sheet1!B2", figure: pb }])).toBe(1);
  expect(notes()).toHaveLength(1); // said once
  await undoLast(ARTICLE);
  expect(notes()).toEqual([]);
});

test("an empty sheet has nothing to match", async () => {
  expect(await matchSheet(ARTICLE)).toEqual({ where: "Sheet1", looked: 0, matches: [], near: [] });
});
