import { OtherDocument } from "../../src/excel/batch/failure";
import { keptDocument } from "../../src/excel/kept-document";
import { remembered } from "../../src/excel/last-done";
import { loadTemplate } from "../../src/excel/load-template";
import { ARTICLE } from "../../src/figures/article";
import { failureText } from "../../src/taskpane/failure-text";
import { markOf } from "../../src/workbook/document-mark";
import { packDocument } from "../../src/workbook/kept-document";
import { SETTINGS } from "../../src/workbook/settings";
import { FIVE } from "../support/five-companies";
import { everything, type OpenWorkbook, openWorkbook } from "../support/host";
import { MADE_UP } from "../support/made-up-document";
import { openTemplate } from "../support/template";

/* The document that the template of a workbook is of goes with the workbook. */
let workbook: OpenWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});
const MADE = packDocument(MADE_UP);
const refusal = (acting: Promise<unknown>) => acting.then(String, (error: unknown) => error);

test("a workbook keeps the document of its template, with a mark, and loads it again as it is", async () => {
  await loadTemplate(MADE_UP, MADE);
  expect(await keptDocument()).toEqual({ stored: MADE, document: MADE_UP });
  expect((await remembered()).mark).toBe(markOf(MADE));
  await workbook.host.settled();
  const before = await everything(workbook);
  expect(await loadTemplate(MADE_UP, MADE)).toMatchObject({ again: true });
  expect(await everything(workbook)).toEqual(before);
});

test("the built-in document is not kept", async () => {
  workbook = await openTemplate();
  expect(await keptDocument()).toBeNull();
  expect((await remembered()).mark).toBeNull();
});

test("over the template of another document nothing is loaded, and the sentence says which it is", async () => {
  workbook = await openTemplate();
  const before = await everything(workbook);
  const error = await refusal(loadTemplate(FIVE, packDocument(FIVE)));
  expect(error).toBeInstanceOf(OtherDocument);
  expect(failureText(error)).toMatch(/Nothing was changed.*template of the built-in comparison document/);
  expect(await everything(workbook)).toEqual(before);
  expect(await keptDocument()).toBeNull();

  workbook = await openWorkbook();
  await loadTemplate(MADE_UP, MADE);
  expect(failureText(await refusal(loadTemplate(ARTICLE)))).toMatch(/document "Alpha and Beta"/);
  expect((await keptDocument())!.document).toEqual(MADE_UP);
});

test("a document that can't be read is left as it is", async () => {
  await loadTemplate(MADE_UP, MADE);
  workbook.host.book.settings.set(SETTINGS.document, "H4sIAAAA");
  expect(await keptDocument()).toEqual({ stored: "H4sIAAAA", document: null });
  expect(failureText(await refusal(loadTemplate(ARTICLE)))).toMatch(/newer version of AICOMP, or is damaged/);
});

test("a load that Excel breaks off keeps no document, and once the sheets are gone another can be loaded", async () => {
  let writing = false;
  workbook.host.gate = (member, index) => {
    writing ||= member.endsWith("SuspendApiCalculationUntilNextSync");
    if (writing && index > 50) throw new Error("refused");
  };
  await expect(loadTemplate(MADE_UP, MADE)).rejects.toThrow();
  workbook.host.gate = undefined;
  expect(await keptDocument()).toBeNull();

  const { sheets } = await loadTemplate(MADE_UP, MADE);
  for (const name of sheets) workbook.host.book.deleteSheet(workbook.host.book.sheetId(name)!);
  await loadTemplate(ARTICLE);
  expect(await keptDocument()).toBeNull();
});
