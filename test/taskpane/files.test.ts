import { strFromU8, unzipSync } from "fflate";
import { said as words } from "../../src/taskpane/messages";
import { WORDS } from "../../src/taskpane/words";
import { openTemplate, type Workbench } from "../support/workbench";
import { ARTICLE } from "../../src/figures/article";
import { catalogueOf } from "../../src/template/catalogue";

const SHEETS = catalogueOf(ARTICLE).sheets.length;

let workbench: Workbench;
const pane = () => workbench.pane;
const button = (name: string) => pane().getByRole("button", { name, exact: true });
const tab = (view: keyof typeof WORDS.views) =>
  pane().getByRole("tab", { name: WORDS.views[view], exact: true }).click();
const said = (text: string | RegExp) => pane().getByRole("status").getByText(text).first().waitFor();

/** An Excel of that platform, and how many downloads came about since. */
async function open(platform: string): Promise<() => number> {
  workbench = await openTemplate({ permissions: ["clipboard-read", "clipboard-write"] }, `?platform=${platform}`);
  let downloads = 0;
  workbench.page.on("download", () => downloads++);
  return () => downloads;
}
afterEach(async () => workbench.close());

test("Excel for Mac opens the template as a new workbook, and says where to keep it", async () => {
  const downloads = await open("Mac");
  await workbench.ask("enter", "Scenarios!F7", 18);
  await tab("share");
  await button(WORDS.save).click();
  await said(WORDS.openedAsWorkbook);
  const [file, ...more] = await workbench.ask("opened");
  expect(more).toEqual([]);
  const parts = unzipSync(Uint8Array.from(file!));
  expect(strFromU8(parts["xl/workbook.xml"]!).match(/<sheet /g)).toHaveLength(SHEETS);
  const number = /<sheet name="Scenarios" sheetId="(\d+)"/.exec(strFromU8(parts["xl/workbook.xml"]!))![1];
  expect(strFromU8(parts[`xl/worksheets/sheet${number}.xml`]!)).toMatch(/<c r="F7"[^>]*><v>18<\/v>/);
  expect(downloads()).toBe(0);
});

test("the inputs in Excel for Mac: text to copy, or a sheet that is read back without a change", async () => {
  const downloads = await open("Mac");
  await workbench.ask("enter", "Scenarios!F7", 21);
  await button(WORDS.otherSources).click();
  await button(WORDS.json).click();
  await said("Copy the text below, or insert it as a new sheet.");
  const area = pane().getByRole("textbox", { name: /^AICOMP inputs .*\.json$/ });
  const text = await area.inputValue();
  expect((JSON.parse(text) as { drivers: { bear: number }[] }).drivers[0]!.bear).toBe(21);
  await button(WORDS.copy).click();
  await said(/^Copied AICOMP inputs .*\.json to the clipboard\.$/);
  expect(await workbench.page.evaluate(() => navigator.clipboard.readText())).toBe(text);

  await button(WORDS.insertInputs).click();
  await said(words.inserted("AICOMP inputs"));
  await button(WORDS.closeExport).click();
  expect(await area.count()).toBe(0);
  await button(WORDS.fromSheet).click();
  await said(words.nothingToRefresh(words.sheet("AICOMP inputs")));
  expect(downloads()).toBe(0);
});

test("Excel for Windows downloads the inputs and shows their text, too; the template opens as a workbook", async () => {
  const downloads = await open("PC");
  await button(WORDS.otherSources).click();
  const [file] = await Promise.all([workbench.page.waitForEvent("download"), button(WORDS.csv).click()]);
  await said(/^Download started: AICOMP inputs .*\.csv\. Copy the text below/);
  await pane().getByRole("textbox", { name: file.suggestedFilename() }).waitFor();
  await tab("share");
  await button(WORDS.save).click();
  await said(WORDS.openedAsWorkbook);
  expect(await workbench.ask("opened")).toHaveLength(1);
  expect(downloads()).toBe(1);
});

test("a link to download does nothing in Excel for Mac, as it is played here", async () => {
  const downloads = await open("Mac");
  workbench.expectConsole(/[Dd]ownload/);
  await pane().evaluate(() =>
    Object.assign(document.createElement("a"), { href: "functions.json", download: "x.json" }).click(),
  );
  await workbench.page.waitForTimeout(300); // nothing tells that nothing comes
  expect(downloads()).toBe(0);
});
