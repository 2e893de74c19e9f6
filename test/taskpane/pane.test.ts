import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import { functionHelp } from "../../build/function-help";
import { ARTICLE } from "../../src/figures/article";
import { said as words } from "../../src/taskpane/messages";
import { WORDS } from "../../src/taskpane/words";
import { openTemplate, openWorkbench, type Workbench } from "../support/workbench";
import { catalogueOf } from "../../src/template/catalogue";

const SHEETS = catalogueOf(ARTICLE).sheets.length;

let workbench: Workbench;
const ask: Workbench["ask"] = (what, ...args) => workbench.ask(what, ...args);
const pane = () => workbench.pane;
const button = (name: string | RegExp) => pane().getByRole("button", { name, exact: true });
const tab = (view: keyof typeof WORDS.views) =>
  pane().getByRole("tab", { name: WORDS.views[view], exact: true }).click();
const said = (text: string | RegExp) => pane().getByRole("status").getByText(text).first().waitFor();
const load = async () => {
  await button(WORDS.load).click();
  await said(`Loaded ${SHEETS} sheets`);
};
afterEach(async () => workbench.close());

const VIEWS = Object.keys(WORDS.views) as (keyof typeof WORDS.views)[];
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds in the pane, each with the element that it is about. */
async function axe(): Promise<string[]> {
  await pane().evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  await pane().evaluate(AXE);
  const results = await pane().evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.replace(/ class="[^"]*"/, "").slice(0, 160)}`),
  );
}

test.each([
  ["light", { colorScheme: "light" }],
  ["dark", { colorScheme: "dark" }],
  ["high contrast", { forcedColors: "active", colorScheme: "dark" }],
] as const)(
  "axe finds nothing in any view in the %s theme, at 320 pixels, and nothing is wider than the pane",
  async (_, options) => {
    workbench = await openWorkbench(options);
    await workbench.page.addStyleTag({ content: "#pane.shown { width: 320px !important; min-width: 320px; }" });
    const findings: Record<string, unknown> = {};
    await pane().waitForLoadState("networkidle"); // the views that are not shown arrive after the start
    const look = async (name: string) => {
      const wide = await pane().evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      findings[name] = [...(await axe()), ...(wide > 0 ? [`${wide} pixels too wide`] : [])];
    };
    await look("empty");
    await load();
    await ask("enter", "Scenarios!G7", 99);
    await button(WORDS.refresh).click();
    await pane().getByRole("region", { name: WORDS.previewHeading }).waitFor();
    await look("preview");
    for (const view of VIEWS) {
      await tab(view);
      if (view === "cell") await ask("show", "CoreWeave!H48");
      if (view === "cell") await pane().getByText("CoreWeave!H48").waitFor();
      if (view === "sources")
        await pane()
          .getByRole("button", { name: /CoreWeave: P\/B/ })
          .first()
          .click();
      if (view === "functions") await button("CAGR").click();
      if (view === "charts") await button(WORDS.insertTornado).waitFor();
      await look(view);
    }
    expect(findings).toEqual(Object.fromEntries(["empty", "preview", ...VIEWS].map((name) => [name, []])));
  },
);

test("all views are reached by keyboard: one stop for Tab, arrows between", async () => {
  workbench = await openWorkbench();
  // The grid takes the focus once when it is ready; it is not to come in between.
  await workbench.page.locator("[contenteditable]:focus").first().waitFor({ state: "attached" });
  await pane().getByRole("tab", { name: WORDS.views.start }).focus();
  for (const view of [...VIEWS.slice(1), VIEWS[0]!]) {
    await workbench.page.keyboard.press("ArrowRight");
    expect(await pane().locator("[role=tab][aria-selected=true]").innerText()).toBe(WORDS.views[view]);
    expect(await pane().evaluate(() => document.activeElement?.textContent)).toBe(WORDS.views[view]);
  }
});

test("the light of the checks names those that fail, and leads to the cell of each", async () => {
  workbench = await openTemplate();
  await pane()
    .getByText(/^All \d+ integrity checks pass/)
    .waitFor();
  // What a person should look at is said beside it, as row 3 of each sheet does.
  await pane().getByText(words.checksToReview(1), { exact: true }).waitFor();
  await pane().getByRole("button", { name: "Inputs: No placeholder is still in use" }).waitFor();
  await ask("enter", "Scenarios!F8", 2);
  // The light follows the sheet.
  await pane()
    .getByText(/^\d+ integrity checks? failed$/)
    .waitFor();
  await pane()
    .getByRole("button", { name: /CoreWeave: drivers are numbers within their ranges/ })
    .click();
  await tab("cell");
  await pane()
    .getByText(/^This cell: Checks!C\d+$/)
    .waitFor();
});

test("this cell follows the selection: a figure with its sentence, an input, a formula down to its ends, an error", async () => {
  workbench = await openTemplate();
  await tab("cell");
  const row = (await ask("values", "Figures")).findIndex(([id]) => id === "coreweave.pb") + 1;
  await ask("show", `Figures!E${row}`);
  await pane().getByText(`This cell: Figures!E${row}`).waitFor();
  expect(await pane().locator("blockquote").innerText()).toBe(
    ARTICLE.figures.find(({ id }) => id === "coreweave.pb")!.sentence,
  );
  expect(await pane().locator("mark").allInnerTexts()).toEqual(["24.09"]);

  await ask("show", "Scenarios!F8");
  await pane().getByText("CoreWeave: Backlog haircut").waitFor();
  await pane().getByText("Bear 25%, Base 10%, Bull 0%").waitFor();

  await ask("show", "Valuation!F8");
  await pane().getByText("2 documented figures and 0 assumptions: fully documented").waitFor();
  await pane()
    .getByRole("group", { name: WORDS.facts.precedents })
    .getByText(/P\/B \(documented figure\)/)
    .first()
    .click();
  await pane()
    .getByText(/^This cell: Figures!E\d+$/)
    .waitFor();

  await ask("enter", "Sheet1!A1", "=AICOMP.CAGR(0,2,3)");
  await ask("show", "Sheet1!A1");
  await pane()
    .getByText(/^AICOMP\.CAGR: begin is 0: it must be/)
    .waitFor();
});

test("sources: search, go to the cell, insert as a value with a note or as a formula; the audit of the claims", async () => {
  workbench = await openTemplate();
  await tab("sources");
  await pane().getByRole("searchbox", { name: WORDS.sourcesSearch }).fill("24.09");
  await pane()
    .getByRole("button", { name: /CoreWeave: P\/B/ })
    .click();
  await ask("show", "Sheet1!B2");
  await button(WORDS.insertValue).click();
  await said(words.figureInserted("Sheet1!B2"));
  expect(await ask("text", "Sheet1!B2")).toBe("24.09x");
  expect(await ask("note", "Sheet1!B2")).toContain("The company trades at a Price/Book multiple of 24.09X");
  await ask("show", "Sheet1!B3");
  await button(WORDS.insertFigure).click();
  await said(words.figureInserted("Sheet1!B3"));
  expect(await ask("read", "Sheet1!B3")).toBe(24.09);
  await button(WORDS.goTo).click();
  await tab("cell");
  await pane()
    .getByText(/^This cell: Figures!E\d+$/)
    .waitFor();
  await tab("sources");
  expect(
    await pane()
      .getByRole("row", { name: /grows at a compound annual rate/ })
      .innerText(),
  ).toMatch(/Inconsistent[\s\S]*0\.266[\s\S]*0\.26492/);
});

test("match my sheet: what equals a figure is listed with how sure it is, and noted where the user confirms", async () => {
  workbench = await openWorkbench();
  for (const [cell, content] of [
    ["A1", 24.09],
    ["A2", 14_200],
    ["A3", 24.1],
  ] as const)
    await ask("enter", `Sheet1!${cell}`, content);
  await ask("show", "Sheet1!D9");
  await tab("sources");
  await button(WORDS.match).click();
  await said(/: 2 exact matches, 1 near match\./);
  await pane().getByText("P/B (as stated; high confidence)").waitFor();
  await pane()
    .getByText(/P\/B is 24\.09 \(as stated\)/)
    .waitFor();
  await pane()
    .getByRole("checkbox", { name: words.addSourceTo("Sheet1!A2") })
    .check();
  expect(await ask("note", "Sheet1!A1")).toBeUndefined();
  await button(`${WORDS.addSources} (2)`).click();
  await said(words.sourcesAdded({ added: 2, already: 0, left: [] }));
  expect(await ask("note", "Sheet1!A2")).toContain("worth up to $14.2 billion");
  expect(await ask("note", "Sheet1!A3")).toBeUndefined();
});

test("functions stand in the order in which an analyst looks for them, each with its sentence under its name", async () => {
  workbench = await openWorkbench();
  await tab("functions");
  await button("CAGR").waitFor();
  expect(await pane().locator("h3").allInnerTexts()).toEqual([
    "Growth",
    "Backlog",
    "Concentration",
    "Valuation",
    "Capital and operations",
    "Article figures",
  ]);
  const lines = await pane()
    .locator("button[aria-expanded]")
    .evaluateAll((buttons) =>
      buttons.map((each) => [
        each.textContent,
        document.getElementById(each.getAttribute("aria-describedby")!)!.textContent,
      ]),
    );
  expect(lines.slice(0, 3).map(([name]) => name)).toEqual(["CAGR", "CAGR.DATES", "GROWTH.VALUE"]);
  expect(lines[0]![1]).toMatch(/compound annual growth rate/);
  expect(lines.filter(([, sentence]) => !/^[A-Z].+\.$/.test(sentence!))).toEqual([]);
});

test("functions: the example is computed without touching the sheet, and one is inserted with picked ranges", async () => {
  workbench = await openWorkbench();
  await tab("functions");
  await pane().getByRole("searchbox", { name: WORDS.functionsSearch }).fill("compound");
  await button("CAGR").click();
  await button(WORDS.tryIt).click();
  expect(await pane().getByRole("status", { name: WORDS.functionResult }).innerText()).toMatch(/^0\.2649/);
  expect(await ask("values", "Sheet1")).toEqual([]);
  for (const [cell, content] of [
    ["A1", 60.23],
    ["B1", 499.33],
  ] as const)
    await ask("enter", `Sheet1!${cell}`, content);
  for (const [cell, field] of [
    ["A1", "begin"],
    ["B1", "end"],
    ["C1", WORDS.insertAt],
  ] as const) {
    await ask("show", `Sheet1!${cell}`);
    await button(words.argument(field)).click();
    await pane()
      .getByLabel(field, { exact: true })
      .and(pane().locator("input"))
      .evaluate(
        (input, text) =>
          new Promise<void>((done) => {
            const look = () => ((input as HTMLInputElement).value.includes(text) ? done() : setTimeout(look, 20));
            look();
          }),
        cell,
      );
  }
  await pane().getByLabel("periods", { exact: true }).fill("9");
  await button(WORDS.insertFunction).click();
  await said(/^Inserted at Sheet1!C1\. Value: 0\.2649/);
  expect(await ask("formula", "Sheet1!C1")).toBe("=AICOMP.CAGR(Sheet1!A1,Sheet1!B1,9)");
  expect(await ask("read", "Sheet1!C1")).toBeCloseTo(0.2649, 4);
});

test("functions: what is typed becomes the formula that is meant, or is refused beside its field", async () => {
  workbench = await openWorkbench();
  await tab("functions");
  await pane().getByRole("searchbox", { name: WORDS.functionsSearch }).fill("CAGR.DATES");
  await button("CAGR.DATES").click();
  const field = (name: string) => pane().getByLabel(name, { exact: true }).and(pane().locator("input"));
  for (const [name, typed] of [
    ["begin", "60,23"],
    ["end", "$499.33"],
    ["start_date", "2025-12-31"],
    ["end_date", "12/31/2034"],
  ] as const)
    await field(name).fill(typed);
  await ask("show", "Sheet1!C1");
  await button(WORDS.insertFunction).click();
  await pane()
    .getByText(/^Enter one number, range, or formula|^Enter a number such as 60\.23/)
    .waitFor();
  expect(await ask("formula", "Sheet1!C1")).toBeFalsy();
  await field("begin").fill("60.23");
  await button(WORDS.insertFunction).click();
  await said(/^Inserted at/);
  const formula = "=AICOMP.CAGR.DATES(60.23,499.33,DATE(2025,12,31),DATE(2034,12,31))";
  expect(await ask("formula", "Sheet1!C1")).toBe(formula);
  expect(await ask("read", "Sheet1!C1")).toBeCloseTo(0.2647, 4);
  await field(WORDS.tryFormula).fill(formula);
  await button(WORDS.tryIt).click();
  expect(await pane().getByRole("status", { name: WORDS.functionResult }).innerText()).toMatch(/^0\.2647/);
});

test("every example of the help can be tried in the pane", async () => {
  workbench = await openWorkbench();
  await tab("functions");
  await button("CAGR").waitFor();
  const names = await pane().locator("button[aria-expanded]").allInnerTexts();
  expect(names.length).toBe(functionHelp().length);
  for (const name of names) {
    for (const sought of ["none is called so", name])
      await pane().getByRole("searchbox", { name: WORDS.functionsSearch }).fill(sought);
    await button(name).click();
    await button(WORDS.tryIt).click();
    const text = await pane().getByRole("status", { name: WORDS.functionResult }).innerText();
    expect([name, text]).toEqual([name, expect.not.stringMatching(/#|the function|undefined|NaN/)]);
  }
});

test("charts: the same numbers as a table, and as a native chart in the sheet, which undo takes away", async () => {
  workbench = await openTemplate();
  await tab("charts");
  await pane().getByLabel(WORDS.chart, { exact: true }).selectOption("CoreWeave: firm contract revenue by case");
  await pane().getByText(WORDS.chartData).click();
  const table = pane().getByRole("table", { name: "CoreWeave: firm contract revenue by case" });
  const backlog = await ask("values", "Backlog");
  const bear = backlog.find(([label]) => label === "CoreWeave, firm contracts")!.slice(6, 14) as number[];
  const shown = await table.getByRole("row").allInnerTexts();
  expect(shown.slice(1).map((line) => Number(line.split(/\s+/)[1]))).toEqual(
    bear.map((value) => Number(value.toFixed(2))),
  );
  await ask("show", "Sheet1!B2");
  await button(WORDS.insertChart).click();
  await said(words.chartInserted("Sheet1"));
  expect(await ask("charts", "Sheet1")).toEqual(["CoreWeave: firm contract revenue by case"]);
  await tab("start");
  await button(WORDS.undo).click();
  await said("Undone.");
  expect(await ask("charts", "Sheet1")).toEqual([]);
});

test("share: values for a colleague, and all formulas back with one click; repair of broken formulas", async () => {
  workbench = await openWorkbench();
  await ask("enter", "Sheet1!A1", "=AICOMP.CAGR(60.23,499.33,9)");
  await ask("enter", "Sheet1!A2", "=_xldudf_AICOMP_CAGR(60.23,499.33,9)");
  await tab("share");
  await pane().getByText("1 cell shows #NAME? or #BUSY!, or contains _xldudf_.").waitFor();
  await button(WORDS.repair).click();
  await said("Re-entered 1 formula.");
  expect(await ask("read", "Sheet1!A2")).toBeCloseTo(0.2649, 4);
  await button(WORDS.share).click();
  await said("Replaced 2 formulas with values.");
  expect(await ask("formula", "Sheet1!A1")).toBeCloseTo(0.2649, 4);
  await button(WORDS.restore).click();
  await said("Restored 2 formulas.");
  expect(await ask("formula", "Sheet1!A1")).toBe("=AICOMP.CAGR(60.23,499.33,9)");
});

test("while a cell is edited the pane says what Excel waits for, and goes on when the edit ends", async () => {
  workbench = await openTemplate();
  await workbench.page.evaluate(() => {
    const { host } = window as unknown as { host: { editUntil(done: Promise<void>): void } };
    host.editUntil(new Promise((resolve) => Object.assign(window, { endEdit: resolve })));
  });
  await pane().getByRole("radio", { name: "Bull", exact: true }).click({ force: true });
  await pane().getByText(WORDS.waiting).waitFor();
  await workbench.page.evaluate(() => (window as unknown as { endEdit(): void }).endEdit());
  await said(words.switched("Bull"));
  await pane().getByText(WORDS.waiting).waitFor({ state: "detached" });
  expect(await ask("read", "Cover!B5")).toBe("Bull");
});

test("an older Excel: what it lacks is said, and the rest works", async () => {
  workbench = await openTemplate({}, "?ExcelApi=1.9&CustomFunctionsRuntime=0");
  await tab("share");
  await pane().getByText(WORDS.noNotes).waitFor();
  await pane().getByText(WORDS.noFunctions).waitFor();
  expect(await button(WORDS.share).isDisabled()).toBe(true);
  await tab("sources");
  await pane()
    .getByRole("button", { name: /CoreWeave: P\/B/ })
    .click();
  await button(WORDS.insertValue).click();
  await said(/This version of Excel does not support a required feature/);
  await ask("show", "Sheet1!A1");
  await button(WORDS.insertFigure).click();
  await said(words.figureInserted("Sheet1!A1"));
  await tab("charts");
  await button(WORDS.insertTornado).click();
  await said(words.inserted("Tornado"));
});

test("numbers stand in the user's locale", async () => {
  workbench = await openTemplate({ locale: "de-DE" });
  await ask("enter", "Scenarios!G8", 0.125);
  await button(WORDS.refresh).click();
  await pane()
    .getByRole("row", { name: /Backlog haircut/ })
    .getByText("12,5 %")
    .waitFor();
});

test("an Excel that writes decimal commas: the pane learns it, and the functions read text so", async () => {
  workbench = await openWorkbench({}, "?decimal=,&thousands=.&date=dd.MM.yyyy");
  await ask("enter", "Sheet1!A1", '=AICOMP.GROWTH.MULTIPLE(1,"12,5")');
  await ask("enter", "Sheet1!A2", '=AICOMP.GROWTH.MULTIPLE(1,"1.234")');
  await ask("enter", "Sheet1!A3", '=AICOMP.GROWTH.MULTIPLE(1,"31.12.2025")');
  expect(await ask("values", "Sheet1")).toEqual([[12.5], [1234], [46022]]);
});

test("nothing leaves the page but what the user asked for", async () => {
  workbench = await openWorkbench();
  await workbench.pane.waitForLoadState("networkidle"); // the views that are not shown arrive after the start
  const requests: string[] = [];
  workbench.page.on("request", (request) => requests.push(request.url()));
  await load();
  for (const view of VIEWS) await tab(view);
  await tab("start");
  await button(WORDS.refresh).click();
  await said(/^Nothing to refresh/);
  // The Companies view asks its own host for facts that stand beside the release; by now it may have, or not.
  expect(requests.filter((url) => new URL(url).pathname !== "/facts.json")).toEqual([]);
  expect(requests.map((url) => new URL(url).origin)).toEqual(requests.map(() => new URL(workbench.page.url()).origin));
});

test("functions and pane of different builds: the pane notices it, and reloads both past the cache", async () => {
  workbench = await openWorkbench();
  const { page } = workbench;
  let old = true;
  await page.route("**/functions.js", async (route) => {
    const answer = await route.fetch();
    const body = await answer.text();
    await route.fulfill({ response: answer, body: old ? body.replace(/stamp:"[^"]+"/, 'stamp:"0.0.9-old"') : body });
  });
  await page.reload();
  await page.locator("body[data-ready]").waitFor();
  const again = page.frames().find((frame) => frame.url().endsWith("taskpane.html"))!;
  await again.getByText(WORDS.outdated).waitFor();
  old = false;
  await again.getByRole("button", { name: WORDS.reload, exact: true }).click();
  await again.getByText(WORDS.outdated).waitFor({ state: "detached" });
  await again.getByRole("button", { name: WORDS.load }).waitFor();
});

test("a pane that is closed and opened again during a load finds the workbook whole", async () => {
  workbench = await openWorkbench();
  const { page } = workbench;
  await button(WORDS.load).click();
  await page.getByRole("button", { name: "Close pane" }).click();
  await page.getByRole("button", { name: "Open pane" }).click();
  // A shared runtime outlives its pane: the load goes on, and its end is said.
  await said(`Loaded ${SHEETS} sheets`);
  expect(await ask("read", "Cover!A3")).toBe("All integrity checks pass; checks to review: 1");
});

test("offline, all but a fetch works, and the fetch says what to do", async () => {
  workbench = await openWorkbench();
  await workbench.pane.waitForLoadState("networkidle"); // the views that are not shown arrive after the start
  await workbench.page.context().setOffline(true);
  await load();
  await button(WORDS.otherSources).click();
  await pane().getByLabel(WORDS.fromAddress).fill("https://sets.example/set.json");
  await button(WORDS.fetch).click();
  await said(words.address.unreachable);
  workbench.expectConsole(/Failed to load resource/);
  await pane().getByRole("radio", { name: "Bull" }).click();
  await said(words.switched("Bull"));
  for (const view of VIEWS) await tab(view);
});

test("a view that does not arrive says so in its place, and the others go on", async () => {
  workbench = await openWorkbench({}, "", (page) => page.route(/charts\.\w{10}\.js/, (route) => route.abort()));
  workbench.expectConsole(/charts\.\w{10}\.js|Failed to load resource|ChunkLoadError/);
  await tab("charts");
  await pane().getByText(WORDS.notFetched).waitFor();
  await button(WORDS.reload).waitFor();
  await tab("functions");
  await button("CAGR").waitFor();
});

test("opening the pane and looking through its views writes nothing", async () => {
  workbench = await openWorkbench();
  for (const view of VIEWS) await tab(view);
  expect(await ask("sheets")).toEqual(["Sheet1"]);
  expect(await ask("values", "Sheet1")).toEqual([]);
});
