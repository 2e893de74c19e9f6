import { readFileSync } from "node:fs";
import { ARTICLE } from "../../src/figures/article";
import { documentText, readDocumentText } from "../../src/figures/document-text";
import { DOCUMENT } from "../../src/taskpane/document-words";
import { WORDS } from "../../src/taskpane/words";
import { FIVE } from "../support/five-companies";
import { openTemplate, openWorkbench, type Workbench } from "../support/workbench";

let workbench: Workbench;
const ask: Workbench["ask"] = (what, ...args) => workbench.ask(what, ...args);
const pane = () => workbench.pane;
const button = (name: string) => pane().getByRole("button", { name, exact: true });
const said = (text: string | RegExp) => pane().getByRole("status").getByText(text).waitFor();
const opened = async () => {
  const heading = button(WORDS.document);
  if ((await heading.getAttribute("aria-expanded")) === "false") await heading.click();
  await button(DOCUMENT.open).waitFor();
};
const pick = async (text: string, name = "five.json") => {
  await opened();
  const buffer = Buffer.from(text);
  await pane().getByLabel(DOCUMENT.open).setInputFiles({ name, mimeType: "application/json", buffer });
};
afterEach(async () => workbench.close());

test("a document of five companies is opened, worked with and saved as it was", async () => {
  workbench = await openWorkbench();
  await pick(documentText(FIVE));
  await said(/^Loaded \d+ sheets: Cover, .*Company one, .*Company five/);
  await pane().getByText(DOCUMENT.inUse(FIVE)).waitFor();
  await pane().getByRole("radio", { name: "Bull" }).click();
  await said("Live case set to Bull.");
  expect(await ask("read", "Cover!B5")).toBe("Bull");

  const [file] = await Promise.all([workbench.page.waitForEvent("download"), button(DOCUMENT.save).click()]);
  expect(file.suggestedFilename()).toBe("AICOMP Five companies.json");
  expect(readDocumentText(readFileSync(await file.path(), "utf8"))).toEqual({ document: FIVE });

  // The functions speak of the built-in document, so they are not offered beside another.
  await pane().getByRole("tab", { name: WORDS.views.sources, exact: true }).click();
  await pane().getByRole("searchbox").fill("one.contract.meta.total");
  await pane()
    .getByRole("button", { name: /^Company one: .*14/ })
    .click();
  await button(WORDS.goTo).click();
  await pane().getByText(WORDS.matchHeading).first().waitFor();
  expect(await button(WORDS.insertValue).count()).toBe(1);
  expect(await button(WORDS.insertFigure).count()).toBe(0);
  expect(await pane().getByText(WORDS.claimsHeading).count()).toBe(0);

  await pane().getByRole("tab", { name: WORDS.views.start, exact: true }).click();
  await button(WORDS.load).click();
  await said("Template reloaded; your inputs were kept.");
  expect(await ask("read", "Cover!B5")).toBe("Bull");
});

test("what is wrong with a document is listed with line, place and what to change, and nothing is loaded", async () => {
  workbench = await openWorkbench();
  const text = documentText(ARTICLE).replace('"qualifier": "up to"', '"qualifier": "maybe"');
  const line = text.slice(0, text.indexOf('"maybe"')).split("\n").length;
  await pick(text.replace('"version": 1,', ""), "mine.json");
  await said(DOCUMENT.rejected("mine.json", 2));
  const problems = pane().getByRole("region", { name: DOCUMENT.problems });
  await problems
    .getByText(new RegExp(`^Line ${line}, figures, entry \\d+ .*"qualifier" is "maybe" and must be`))
    .waitFor();
  await problems.getByText('"version" is missing. Add it.').waitFor();
  expect(await ask("sheets")).toEqual(["Sheet1"]);

  await pick('{"format": }', "mine.json");
  await problems.getByText(/^Line 1: this is not JSON/).waitFor();
  await pick(" ".repeat(2_000_001), "mine.json");
  await said(DOCUMENT.tooLarge);
});

test("a saved built-in document is the built-in one again; another is refused beside it; Excel for Mac shows the text", async () => {
  workbench = await openTemplate({}, "?platform=Mac");
  await opened();
  await button(DOCUMENT.save).click();
  const area = pane().getByRole("textbox", { name: DOCUMENT.file(ARTICLE) });
  const text = await area.inputValue();
  expect(readDocumentText(text)).toEqual({ document: ARTICLE });
  await pick(text);
  await said("Template reloaded; your inputs were kept.");
  await pick(documentText(FIVE));
  await said(/^Nothing was changed\. This workbook already has the template of the built-in comparison document/);
  await pane().getByText(DOCUMENT.inUse(ARTICLE)).waitFor();
});
