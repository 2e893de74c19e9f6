import { undoLast } from "../../src/excel/undo";
import { lastDone } from "../../src/excel/last-done";
import { matchSheet } from "../../src/excel/match-sheet";
import { insertFigure, noteSources, placeOfFigure } from "../../src/excel/note-sources";
import { ARTICLE } from "../../src/figures/article";
import { sourceText } from "../../src/figures/source-text";
import { failureText } from "../../src/taskpane/failure-text";
import { said } from "../../src/taskpane/messages";
import { tellOfNotes } from "../support/notes";
import { everything, type OpenWorkbook, openWorkbook } from "../support/host";
import { openTemplate } from "../support/template";

let workbook: OpenWorkbook;
let asBefore: (() => void) | undefined;
beforeEach(async () => {
  workbook = await openWorkbook();
});
afterEach(() => {
  asBefore?.();
  asBefore = undefined;
});
const pb = ARTICLE.figures.find(({ id }) => id === "coreweave.pb")!;
const source = sourceText(ARTICLE, pb);
const enter = (at: string, content: string | number) => workbook.book.enter(`Sheet1!${at}`, content);
const comments = () => workbook.host.book.comments().map(({ row, column, content }) => [row, column, content]);
const notes = () => workbook.host.book.notes().map(({ row, column, content }) => [row, column, content]);
const ADDED = { added: 1, already: 0, left: [] };

test("a figure is inserted as a value with its source in a comment, and undo takes both away", async () => {
  await enter("B2", "=1+1");
  await workbook.book.show("Sheet1!B2");
  expect(await insertFigure(ARTICLE, pb, "value")).toBe("Sheet1!B2");
  expect(await workbook.book.read("Sheet1!B2")).toBe(24.09);
  expect(comments()).toEqual([[1, 1, source]]);
  expect(await lastDone()).toEqual({ kind: "figure inserted", name: "Sheet1!B2" });
  await undoLast(ARTICLE);
  expect(comments()).toEqual([]);
  expect(await workbook.book.formula("Sheet1!B2")).toBe("=1+1");
  expect(workbook.host.book.numberFormat(workbook.host.book.sheetId("Sheet1")!, 1, 1)).toBe("General");
});

test("where Excel has notes, the source is a note; below what a note says already it is added, and undo leaves just that", async () => {
  asBefore = tellOfNotes();
  await enter("B2", 24.09);
  await enter("B3", 24.09);
  await workbook.book.addNote("Sheet1!B3", "check with the CFO");
  const confirmed = ["Sheet1!B2", "Sheet1!B3"].map((at) => ({ at, text: source }));
  expect(await noteSources(confirmed)).toEqual({ added: 2, already: 0, left: [] });
  expect(notes()).toEqual([
    [1, 1, source],
    [2, 1, `check with the CFO\n\n${source}`],
  ]);
  workbook.host.book.lineEnd = "\r\n";
  expect(await noteSources(confirmed)).toEqual({ added: 0, already: 2, left: [] });
  await workbook.book.insertRows("Sheet1", 1);
  expect(await undoLast(ARTICLE)).toEqual({ restored: 2, kept: 0, already: 0 });
  expect(notes()).toEqual([[3, 1, "check with the CFO"]]);
});

test("what the user has written into a note since stays when the source is taken out of it", async () => {
  asBefore = tellOfNotes();
  await enter("B2", 24.09);
  await workbook.book.addNote("Sheet1!B2", "check with the CFO");
  await noteSources([{ at: "Sheet1!B2", text: source }]);
  const [note] = workbook.host.book.notes();
  workbook.host.book.removeComment(note!.id);
  workbook.host.book.addNote(note!, `${note!.content}\nchecked`);
  await undoLast(ARTICLE);
  expect(notes()[0]![2]).toBe("check with the CFO\nchecked");
});

test("a comment is its author's: the source is a reply, and undo takes the reply away", async () => {
  await enter("B2", 24.09);
  await workbook.book.addComment("Sheet1!B2", "check with the CFO");
  expect(await noteSources([{ at: "Sheet1!B2", text: source }])).toEqual(ADDED);
  const { id } = workbook.host.book.comments()[0]!;
  expect(workbook.host.book.replies(id).map(({ content }) => content)).toEqual([source]);
  expect(comments()).toEqual([[1, 1, "check with the CFO"]]);
  const undone = await undoLast(ARTICLE);
  expect(undone).toEqual({ restored: 1, kept: 0, already: 0 });
  expect(said.undone(undone)).toBe("Undone.");
  expect(workbook.host.book.replies(id)).toEqual([]);
  expect(comments()).toEqual([[1, 1, "check with the CFO"]]);
});

test("a cell whose note Excel does not tell of, and one on a protected sheet, are left and named; the others get theirs", async () => {
  workbook.host.book.addSheet("Locked");
  await workbook.book.enter("Locked!A1", 24.09);
  await workbook.book.protect("Locked");
  await enter("B2", 24.09);
  await enter("B3", 24.09);
  await workbook.book.addNote("Sheet1!B2", "an old note");
  const noted = await noteSources(["Locked!A1", "Sheet1!B2", "Sheet1!B3"].map((at) => ({ at, text: source })));
  expect(noted).toEqual({ added: 1, already: 0, left: ["Locked!A1", "Sheet1!B2"] });
  expect(said.sourcesAdded(noted)).toContain("Added source comments to 1 cell. Not changed: Locked!A1, Sheet1!B2.");
  expect(comments()).toEqual([[2, 1, source]]);
  expect(notes()).toEqual([[1, 1, "an old note"]]);
  await undoLast(ARTICLE);
  expect(comments()).toEqual([]);
});

test("or as the formula that looks it up", async () => {
  await workbook.book.show("Sheet1!A1");
  await insertFigure(ARTICLE, pb, "formula");
  expect(await workbook.book.read("Sheet1!A1")).toBe(24.09);
  expect(await workbook.book.formula("Sheet1!A1")).toBe('=AICOMP.FIGURE("coreweave.pb")');
});

test("the cell of a figure is found by its id, where rows were put above, too", async () => {
  workbook = await openTemplate();
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
    await enter(cell, content);
  await workbook.book.show("Sheet1!A1");
  const before = await everything(workbook);
  const found = await matchSheet(ARTICLE, null);
  expect(found.matches.map(({ at, matches }) => [at, matches[0]!.figure.id, matches[0]!.scale.words])).toEqual([
    ["Sheet1!B2", "coreweave.pb", "as stated"],
    ["Sheet1!C9", "market.size.2034", "in millions"],
  ]);
  expect(found.near.map((one) => "near" in one && [one.at, one.near.figure.id, one.near.stated])).toEqual([
    ["Sheet1!B3", "coreweave.pb", 24.09],
  ]);
  expect(said.matched(found)).toBe("Scanned 16 cells on Sheet1 (B2:C9): 2 exact matches, 1 near match.");
  expect(await everything(workbook)).toEqual(before);
  expect(comments()).toEqual([]);

  expect(await noteSources([{ at: "Sheet1!B2", text: source }])).toEqual(ADDED);
  expect(comments()).toEqual([[1, 1, source]]);
  expect(await noteSources([{ at: "Sheet1!B2", text: source }])).toMatchObject({ added: 0, already: 1 });
  expect(comments()).toHaveLength(1); // said once
  await undoLast(ARTICLE);
  expect(comments()).toEqual([]);
});

test("outflows, and numbers that are written as text, are found, and said to be so", async () => {
  for (const [cell, content] of [
    ["A1", -499.33],
    ["A2", "$499.33 billion"],
    ["A3", "'499.33"],
    ["A4", "(24.09x)"],
    ["A5", "'195.7%"],
  ] as const)
    await enter(cell, content);
  await workbook.book.show("Sheet1!A1");
  const { matches } = await matchSheet(ARTICLE, null);
  expect(matches.map(({ at, text, matches: [one] }) => [at, text, one!.figure.id, one!.opposite ?? false])).toEqual([
    ["Sheet1!A1", undefined, "market.size.2034", true],
    ["Sheet1!A2", "$499.33 billion", "market.size.2034", false],
    ["Sheet1!A3", "499.33", "market.size.2034", false],
    ["Sheet1!A4", "(24.09x)", "coreweave.pb", true],
    ["Sheet1!A5", "195.7%", "coreweave.stock.return", false],
  ]);
});

test("several areas are looked through, and a merged cell counts as one", async () => {
  await enter("B2", 24.09);
  await enter("C2", 24.09);
  await enter("D2", 24.09);
  await workbook.book.show("Sheet1!A1");
  await workbook.book.selectAreas("B2:B9", "D2:D9");
  const { matches, scanned } = await matchSheet(ARTICLE, null);
  expect(matches.map(({ at }) => at)).toEqual(["Sheet1!B2", "Sheet1!D2"]);
  expect(scanned).toBe("B2, D2");
  await workbook.book.selectObject();
  expect(failureText(await matchSheet(ARTICLE, null).catch((error: unknown) => error))).toMatch(
    /^Select one range of cells/,
  );
  await workbook.book.merge("Sheet1!F5:G6");
  await workbook.book.show("Sheet1!F5");
  workbook.host.engine.book.getActiveSheet().getRange(4, 5, 2, 2).activate();
  expect((await matchSheet(ARTICLE, null)).matches).toHaveLength(3);
});

test("a far cell and a long sheet are looked through to the end", async () => {
  await enter("XFD1", "x");
  await enter("B10", 24.09);
  await enter("C200000", 499.33);
  await workbook.book.show("Sheet1!A1");
  const found = await matchSheet(ARTICLE, null);
  expect(found.matches.map(({ at }) => at)).toEqual(["Sheet1!B10", "Sheet1!C200000"]);
  expect(found.left).toEqual([]);
  expect(said.matched(found)).toContain("on Sheet1 (B1:XFD200000): 2 exact matches");
}, 120_000);

test("what is too much to look through at once is named", async () => {
  const found = {
    where: "Sheet1",
    scanned: "A1:Z90000",
    looked: 1_000_000,
    left: ["A40000:Z90000"],
    matches: [],
    near: [],
  };
  expect(said.matched(found)).toBe(
    "Scanned 1,000,000 cells on Sheet1 (A1:Z90000): 0 exact matches, 0 near matches. Not scanned: A40000:Z90000. Select these cells and match again.",
  );
});

test("an empty sheet has nothing to match", async () => {
  const found = await matchSheet(ARTICLE, null);
  expect(found).toMatchObject({ looked: 0, matches: [], near: [], left: [] });
  expect(said.matched(found)).toBe("No filled cells to scan on Sheet1.");
});
