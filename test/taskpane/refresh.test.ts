import { readFileSync } from "node:fs";
import { builtInSet } from "../../src/scenarios/built-in";
import { MOST_BYTES } from "../../src/scenarios/set";
import { SENTENCES } from "../../src/scenarios/sentences";
import { setToCsv, setToJson } from "../../src/scenarios/write-set";
import { ARTICLE } from "../../src/figures/article";
import { said as words } from "../../src/taskpane/messages";
import { WORDS } from "../../src/taskpane/words";
import { openTemplate, type Workbench } from "../support/workbench";

let workbench: Workbench;
const ask: Workbench["ask"] = (what, ...args) => workbench.ask(what, ...args);
const pane = () => workbench.pane;
const button = (name: string | RegExp) => pane().getByRole("button", { name, exact: true });
const preview = () => pane().getByRole("region", { name: WORDS.previewHeading });
/** The message of the pane, or the report of what was done last. */
const said = (text: string | RegExp) => pane().getByRole("status").getByText(text).waitFor();

beforeEach(async () => {
  workbench = await openTemplate();
});
afterEach(async () => workbench.close());

/** The built-in set in JSON with other values. */
const set = (values: Readonly<Record<string, object>>): string =>
  setToJson({
    ...builtInSet(ARTICLE),
    drivers: builtInSet(ARTICLE).drivers.map((driver) => ({ ...driver, ...values[driver.id] })),
  });
const file = (text: string, name = "set.json") => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
const pick = async (text: string, name?: string) => {
  const other = button(WORDS.otherSources);
  if ((await other.getAttribute("aria-expanded")) === "false") await other.click();
  await pane().locator("input[type=file]").setInputFiles(file(text, name));
};
const row = (driver: string) => preview().getByRole("row", { name: new RegExp(driver) });

test("a file: the preview tells new values, edits and conflicts apart; writing keeps the edits, and undo takes it back", async () => {
  await ask("enter", "Scenarios!F7", 20); // the set brings nothing new
  await ask("enter", "Scenarios!G7", 5); // the set brings another
  await pick(set({ "coreweave.delay": { base: 4 }, "coreweave.haircut": { base: 0.2 } }));
  await said("1 new value, 1 edited input, 1 conflict");
  expect(await row("Capacity delay Bear, edited").innerText()).toMatch(/20\s+12\s+-8 \(-40%\)/);
  expect(await row("Capacity delay Base, conflict").getByRole("radio", { name: WORDS.keepMine }).isChecked()).toBe(
    true,
  );
  expect(await row("Backlog haircut").innerText()).toMatch(/10%\s+20%\s+\+10 pp \(\+100%\)/);
  // Of the 14.2 billion of the contract that has no haircut of its own, a tenth, and then a fifth, never converts.
  expect(
    await preview()
      .getByRole("row", { name: /Firm contract value after haircut/ })
      .first()
      .innerText(),
  ).toMatch(/33\.09\s+31\.67/);
  expect(await ask("read", "Scenarios!G8")).toBe(0.1); // nothing is written yet

  await button(words.selected(1)).click();
  await said("Updated 1 input.");
  expect(await Promise.all(["F7", "G7", "G8"].map((cell) => ask("read", `Scenarios!${cell}`)))).toEqual([20, 5, 0.2]);
  expect((await ask("values", "Log"))[4]!.slice(1)).toEqual([
    "CoreWeave: Backlog haircut",
    "Base",
    0.1,
    0.2,
    "file set.json",
  ]);
  await button(WORDS.undo).click();
  await said("Undone.");
  expect(await ask("read", "Scenarios!G8")).toBe(0.1);
  expect(await ask("values", "Log")).toHaveLength(4);
});

test("a conflict is taken when the user says so", async () => {
  await ask("enter", "Scenarios!G7", 5);
  await pick(set({ "coreweave.delay": { base: 4 } }));
  await preview().getByRole("radio", { name: WORDS.takeTheirs }).click();
  await button(words.selected(1)).click();
  await said("Updated 1 input.");
  expect(await ask("read", "Scenarios!G7")).toBe(4);
});

test("a partly bad file: what is wrong is listed with driver and line, and the rest can be taken", async () => {
  const text = set({ "coreweave.delay": { bear: 99 }, "coreweave.haircut": { base: 0.2 } });
  const line = text.slice(0, text.indexOf('"bear": 99')).split("\n").length;
  await pick(text);
  await preview()
    .getByText(`coreweave.delay, line ${line}: ${SENTENCES.outOfRange("bear", 99, 0, 36)}`)
    .waitFor();
  await button(words.selected(1)).click();
  await said("Updated 1 input.");
  expect(await ask("read", "Scenarios!F7")).toBe(12);
  expect(await ask("read", "Scenarios!G8")).toBe(0.2);
});

test("a file that can't be used is refused in words, and nothing is written", async () => {
  const before = await ask("values", "Scenarios");
  for (const [text, says] of [
    ["{", SENTENCES.notJson("close brace expected")],
    [set({}).replace('"version": 1', '"version": 9'), SENTENCES.newer(9)],
    ["<html></html>", SENTENCES.notTable],
    [" ".repeat(MOST_BYTES + 1), words.tooLarge],
  ] as const) {
    await pick(text);
    await said(new RegExp(says.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")));
  }
  expect(await preview().count()).toBe(0);
  expect(await ask("values", "Scenarios")).toEqual(before);
});

test("a CSV file, and the sheet that is shown", async () => {
  const csv = setToCsv({
    ...builtInSet(ARTICLE),
    drivers: builtInSet(ARTICLE).drivers.map((driver, i) => (i === 0 ? { ...driver, bear: 14 } : driver)),
  });
  await pick(csv, "set.csv");
  await button(words.selected(1)).click();
  await said("Updated 1 input.");
  expect(await ask("read", "Scenarios!F7")).toBe(14);

  const cells = [
    ["format", "aicomp-scenarios"],
    ["version", 1],
    ["id", "unit", "bear", "base", "bull"],
    ["coreweave.delay", "months", 16, 3, 0],
    ["coreweave.haircut", "fraction", "much", 0.1, 0],
  ];
  for (const [r, line] of cells.entries()) {
    for (const [c, content] of line.entries()) await ask("enter", `Sheet1!${"ABCDE"[c]}${r + 1}`, content);
  }
  await ask("show", "Sheet1!A1");
  await button(WORDS.fromSheet).click();
  await preview()
    .getByText(`coreweave.haircut, line 5: ${SENTENCES.notNumber("bear", "much")}`)
    .waitFor();
  await button(words.selected(1)).click();
  await said("Updated 1 input.");
  expect(await ask("read", "Scenarios!F7")).toBe(16);
});

test("a file that a German Excel saved: the preview says how it was read, and it is taken", async () => {
  const rows = [
    "format;aicomp-scenarios",
    "version;1",
    "id;unit;bear;base;bull",
    "coreweave.haircut;fraction;0,25;0,15;0",
    "coreweave.delay;months;12;3,5;0",
  ];
  await pick(rows.map((cells) => `${cells}\r\n`).join(""), "set.csv");
  const readings = preview().getByRole("list", { name: WORDS.readingsHeading });
  await readings.waitFor();
  expect(await readings.getByRole("listitem").allInnerTexts()).toEqual([
    SENTENCES.separated(";"),
    SENTENCES.decimalComma,
    expect.stringMatching(/^The set gives no values for 26 of 28 drivers/),
  ]);
  await button(words.selected(2)).click();
  await said("Updated 2 inputs.");
  expect(await Promise.all(["G7", "G8"].map((cell) => ask("read", `Scenarios!${cell}`)))).toEqual([3.5, 0.15]);
});

test("an address: only https, without redirect, in time, within the limit, and no web page", async () => {
  const { page } = workbench;
  const headers = { "access-control-allow-origin": "*" };
  await page.route("https://sets.example/**", async (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === "/good.json")
      return route.fulfill({
        headers,
        contentType: "application/json",
        body: set({ "coreweave.delay": { bear: 15 } }),
      });
    if (path === "/page") return route.fulfill({ headers, contentType: "text/html", body: "<html></html>" });
    if (path === "/disguised.json")
      return route.fulfill({ headers, contentType: "application/json", body: "<html></html>" });
    if (path === "/large.json")
      return route.fulfill({ headers, contentType: "application/json", body: " ".repeat(MOST_BYTES + 1) });
    if (path === "/moved")
      return route.fulfill({ status: 302, headers: { ...headers, location: "https://sets.example/good.json" } });
    if (path === "/missing") return route.fulfill({ status: 404, headers, body: "" });
    return route.abort();
  });
  await button(WORDS.otherSources).click();
  const enter = async (address: string) => {
    await pane().getByLabel(WORDS.fromAddress).fill(address);
    await button(WORDS.fetch).click();
  };
  for (const [address, says] of [
    ["not an address", words.address.malformed],
    ["http://sets.example/good.json", words.address.notHttps],
    ["https://me:secret@sets.example/good.json", words.address.credentials],
    ["https://sets.example/page", words.address.html],
    ["https://sets.example/disguised.json", words.address.html],
    ["https://sets.example/large.json", words.address.tooLarge],
    ["https://sets.example/moved", words.address.redirects],
    ["https://sets.example/missing", words.address.status(404)],
    ["https://sets.example/refused", words.address.unreachable],
  ] as const) {
    await enter(address);
    await said(says);
  }
  expect(await preview().count()).toBe(0);
  workbench.expectConsole(/Failed to load resource|blocked by CORS/);
  await enter("https://sets.example/good.json");
  await button(words.selected(1)).click();
  await said("Updated 1 input.");
  expect(await ask("read", "Scenarios!F7")).toBe(15);
  expect((await ask("values", "Log"))[4]!.at(-1)).toBe("https://sets.example/good.json");
});

test("cases of the user's own are added, chosen, renamed and deleted", async () => {
  await button(WORDS.customCases).click();
  await pane().getByLabel(WORDS.caseName, { exact: true }).fill("My downside");
  await pane().getByLabel(WORDS.caseFrom).selectOption("Bear");
  await button(WORDS.addCase).click();
  await said(words.caseAdded("My downside"));
  await ask("enter", "Scenarios!I8", 0.5);
  await pane().getByRole("radio", { name: "My downside" }).click();
  await said(words.switched("My downside"));
  expect(await ask("read", "Cover!B5")).toBe("My downside");
  expect(await ask("read", "Scenarios!N8")).toBe(0.5);
  await pane().getByLabel(words.newName("My downside")).fill("Worse");
  await button("Rename My downside").click();
  await said(words.caseRenamed("Worse"));
  expect(await pane().getByRole("radio", { name: "Worse" }).isChecked()).toBe(true);
  await button("Delete Worse").click();
  await said(words.caseDeleted("Worse"));
  expect(await pane().getByRole("radio", { name: "Base" }).isChecked()).toBe(true);
  await pane().getByLabel(WORDS.caseName, { exact: true }).fill("=1+1");
  await button(WORDS.addCase).click();
  await said(SENTENCES.caseName.formulaLike);
});

test.each(["json", "csv"] as const)("inputs saved as %s come back without a change", async (form) => {
  await ask("enter", "Scenarios!F7", 21);
  await button(WORDS.otherSources).click();
  const [download] = await Promise.all([workbench.page.waitForEvent("download"), button(WORDS[form]).click()]);
  const text = readFileSync(await download.path(), "utf8");
  await pick(text, `set.${form}`);
  await said(words.nothingToRefresh(`file set.${form}`));
});

test("what matters most: the tornado in the pane, and as a native chart in the workbook", async () => {
  await pane().getByRole("tab", { name: WORDS.views.charts }).click();
  await pane().getByLabel(WORDS.tornadoOutput).selectOption({ label: "CoreWeave: Value per share" });
  const table = pane().getByRole("table", { name: /Value per share/ });
  const drivers = await table.getByRole("rowheader").allInnerTexts();
  expect(drivers.length).toBeGreaterThan(3);
  await button(WORDS.insertTornado).click();
  await said(words.inserted("Tornado"));
  const rows = (await ask("values", "Tornado")).slice(6);
  expect(rows.map(([driver]) => driver)).toEqual(drivers);
  const swings = rows.map((cells) => cells[7] as number);
  expect(swings).toEqual([...swings].sort((a, b) => b - a));
});

test("the ribbon's refresh opens the preview of the built-in set in the pane", async () => {
  await workbench.page.getByRole("button", { name: "Close pane" }).click();
  await ask("enter", "Scenarios!G7", 9);
  await workbench.page.getByRole("button", { name: "Refresh inputs" }).click();
  await preview().waitFor();
  await button(words.selected(0)).click();
  await said(words.refreshed(0));
  expect(await ask("read", "Scenarios!G7")).toBe(9);
});
