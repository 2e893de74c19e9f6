import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadFiled } from "../../src/excel/load-filed";
import { filedDocument } from "../../src/figures/filed-document";
import { figuresOf, packOf, readFiles } from "../../src/filings";
import { INSTEAD } from "../../src/filings/sentences";
import { COMPANIES, companiesSaid } from "../../src/taskpane/companies-words";
import { PERIOD } from "../../src/taskpane/match-words";
import { WORDS } from "../../src/taskpane/words";
import { growing, monthEnds, rowsOf } from "../filings/filer";
import { companyFacts, file, number, page as filingPage, type Row } from "../filings/made-up";
import { openWorkbook } from "../support/host";
import { runFolder } from "../support/run-folder";
import { openWorkbench, type Workbench } from "../support/workbench";

let workbench: Workbench;
const pane = () => workbench.pane;
const button = (name: string) => pane().getByRole("button", { name, exact: true });
const said = (text: string | RegExp) => pane().getByRole("status").getByText(text).first().waitFor();
afterEach(async () => workbench.close());

const CAPEX = "PaymentsToAcquirePropertyPlantAndEquipment";
function factsOf(cik: number, more: Row[] = []): string {
  const ends = monthEnds(2020, 12, 5);
  const rows = rowsOf({
    ends,
    flows: { Revenues: growing(100e6 * cik, 20), [CAPEX]: growing(60e6, 20) },
    balances: { StockholdersEquity: growing(500e6, 20) },
    yearToDate: [CAPEX],
  });
  return companyFacts([...rows, ...more], { cik, entityName: `Made-up Compute ${cik}` });
}
const RIVAL: Row = {
  concept: "PaymentsToAcquireProductiveAssets",
  start: "2024-01-01",
  end: "2024-12-31",
  val: 1_234_000_000,
  filed: "2025-02-24",
};

const upload = (name: string, content: string) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content),
});
const give = (...files: ReturnType<typeof upload>[]) =>
  pane().locator("input[type=file][multiple]").setInputFiles(files);

async function open(...args: Parameters<typeof openWorkbench>): Promise<void> {
  workbench = await openWorkbench(...args);
  await pane().getByRole("tab", { name: WORDS.views.companies, exact: true }).click();
  await button(COMPANIES.choose).waitFor();
}

test("a company is found by name or CIK, with the link that downloads its facts", async () => {
  await open();
  await pane().getByLabel(COMPANIES.find).fill("oracle");
  const link = pane().getByRole("link", { name: companiesSaid.download("Oracle") });
  expect(await link.getAttribute("href")).toBe("https://data.sec.gov/api/xbrl/companyfacts/CIK0001341439.json");
  await pane().getByText(COMPANIES.findHint).waitFor();
});

test("files are read in a worker, the concept is decided, and the sheets are loaded", async () => {
  await open();
  await give(upload("one.json", factsOf(1, [RIVAL])), upload("two.json", factsOf(2)), upload("x.pdf", "%PDF-1.7"));
  await pane().getByText(`x.pdf: ${INSTEAD.pdf}`).waitFor();
  expect(workbench.page.workers()).toHaveLength(1);
  await button("Made-up Compute 1").click();
  await pane().getByRole("rowheader", { name: COMPANIES.measures.revenue!, exact: true }).waitFor();
  const region = pane().getByRole("region", { name: COMPANIES.questionsHeading });
  await region.getByRole("combobox").selectOption(`us-gaap:${RIVAL.concept}`);
  await region.waitFor({ state: "detached" });
  // An answer can be changed: the question comes back, and takes another.
  await button(companiesSaid.changeOf("Made-up Compute 1", "capex")).click();
  await region.getByRole("combobox").selectOption(`us-gaap:${CAPEX}`);
  await region.waitFor({ state: "detached" });
  await pane()
    .getByText(companiesSaid.chosen("Made-up Compute 1", "capex", `us-gaap:${CAPEX}`))
    .waitFor();
  await button(companiesSaid.changeOf("Made-up Compute 1", "capex")).click();
  await region.getByRole("combobox").selectOption(`us-gaap:${RIVAL.concept}`);
  await region.waitFor({ state: "detached" });
  await button(COMPANIES.load).click();
  await said(/^Loaded 4 sheets/);
  expect(await workbench.ask("sheets")).toEqual(
    expect.arrayContaining(["Companies", "History", "Quarters", "Filed figures"]),
  );
  const values = await workbench.ask("values", "Companies");
  expect(values[3]!.slice(2, 4)).toEqual(["Made-up Compute 1", "Made-up Compute 2"]);
  expect(values.find(([label]) => label === "CapEx")![2]).toBe(1_234_000_000);
  const row = values.findIndex(([label]) => label === "CapEx") + 1;
  await workbench.ask("show", `Companies!C${row}`);
  await pane().getByRole("tab", { name: WORDS.views.cell, exact: true }).click();
  await pane().getByText(WORDS.filedFigure, { exact: true }).waitFor();
  await pane().getByText(`us-gaap:${RIVAL.concept}`, { exact: true }).waitFor();
  // The view keeps what was read while another tab is shown.
  await pane().getByRole("tab", { name: WORDS.views.start, exact: true }).click();
  await pane().getByRole("tab", { name: WORDS.views.companies, exact: true }).click();
  await button(companiesSaid.remove("one.json")).click();
  await pane()
    .getByText(/^The files are of 2 companies/)
    .waitFor({ state: "detached" });
  expect(await pane().getByRole("checkbox").count()).toBe(1);
});

/** A workbook in which the question was answered and the company loaded, as text. */
async function savedComparison(): Promise<string> {
  const { host } = await openWorkbook();
  const answers = [{ cik: "0000000001", measure: "capex", concept: `us-gaap:${RIVAL.concept}` }];
  const { figures } = await figuresOf([file("one.json", factsOf(1, [RIVAL]))], { answers });
  const choice = { ciks: ["0000000001"], asOf: null, answers, remarks: [], years: 5, quarters: 12 };
  await loadFiled(filedDocument(figures, choice));
  return host.save();
}

test("an answer that the workbook keeps is not asked for again", async () => {
  const saved = JSON.stringify(await savedComparison());
  await open({}, "", (page) =>
    page.addInitScript({ content: `if (window.top === window) window.savedWorkbook = ${saved};` }),
  );
  await pane().getByText("This workbook compares Made-up Compute 1. 1 choice of a concept is kept with it.").waitFor();
  await give(upload("one.json", factsOf(1, [RIVAL])));
  await button("Made-up Compute 1").waitFor();
  expect(await pane().getByRole("region", { name: COMPANIES.questionsHeading }).count()).toBe(0);
});

test("a newer file is shown with its effects before it updates the sheets, and is undone", async () => {
  const saved = JSON.stringify(await savedComparison());
  await open({}, "", (page) =>
    page.addInitScript({ content: `if (window.top === window) window.savedWorkbook = ${saved};` }),
  );
  const restated: Row = { ...RIVAL, concept: "Revenues", val: 999_000_000, form: "10-K/A", filed: "2025-06-01" };
  await give(upload("one.json", factsOf(1, [RIVAL, restated])));
  await button("Made-up Compute 1").waitFor();
  await button(COMPANIES.load).click();
  const region = pane().getByRole("region", { name: COMPANIES.updateHeading });
  await region
    .getByText(/^Made-up Compute 1: Revenue, 2024-01-01 to 2024-12-31: .* to 999,000,000 \(restated\)$/)
    .waitFor();
  await region.getByText(/^Made-up Compute 1: CapEx intensity: .*% to 123.5%$/).waitFor();
  await button(COMPANIES.update).click();
  await said(COMPANIES.updated);
  const row = async () => (await workbench.ask("values", "Companies")).find(([label]) => label === "Revenue")![2];
  expect(await row()).toBe(999_000_000);
  expect(await workbench.ask("sheets")).toContain("Filings log");
  await button(COMPANIES.load).click();
  await said(COMPANIES.sameFigures);
  await pane().getByRole("tab", { name: WORDS.views.start, exact: true }).click();
  await button(WORDS.undo).click();
  await said(/^Undone/);
  expect(await row()).not.toBe(999_000_000);
  expect(await workbench.ask("sheets")).not.toContain("Filings log");
});

test("a sheet of the user's is matched with the files that were read, gets the next year line by line, and is undone", async () => {
  await open();
  await give(upload("one.json", factsOf(1)));
  await button("Made-up Compute 1").waitFor();
  const revenue = (year: number) =>
    growing(100e6, 20)
      .slice((year - 2020) * 4, (year - 2019) * 4)
      .reduce((a, b) => a + b, 0) / 1e6;
  for (const [cell, content] of [
    ["A1", "USD million"],
    ["B1", 2022],
    ["C1", 2023],
    ["A2", "Revenue"],
    ["B2", revenue(2022)],
    ["C2", revenue(2023)],
    ["A3", "Growth"],
    ["C3", "=C2/B2-1"],
    ["A4", "Staff"],
    ["C4", 77],
  ] as const)
    await workbench.ask("enter", `Sheet1!${cell}`, content);
  await workbench.ask("show", "Sheet1!A1");
  await pane().getByRole("tab", { name: WORDS.views.sources, exact: true }).click();
  await button(WORDS.match).click();
  await pane()
    .getByText(
      "Made-up Compute 1: Revenue, 2023-01-01 to 2023-12-31 (in millions; label matches; period matches; high confidence)",
    )
    .waitFor();
  const next = pane().getByRole("group", { name: PERIOD.heading });
  await next.getByText("Staff: no filed figure; left blank").waitFor();
  expect(await next.getByRole("checkbox").count()).toBe(3);
  await next.getByRole("checkbox", { name: "Growth: =C2/B2-1, moved one column" }).uncheck();
  await next.getByRole("button", { name: `${PERIOD.insert} (2)` }).click();
  await said("Wrote 2 cells from Sheet1!D1 on, 1 figure with a source comment.");
  expect((await workbench.ask("values", "Sheet1")).map((row) => row[3])).toEqual([2024, revenue(2024), "", ""]);
  expect(await workbench.ask("note", "Sheet1!D2")).toContain("10-K, filed 2025-02-24");
  await pane().getByRole("tab", { name: WORDS.views.start, exact: true }).click();
  await button(WORDS.undo).click();
  await said(/^Undone/);
  expect((await workbench.ask("values", "Sheet1")).map((row) => row.length)).toEqual([3, 3, 3, 3]);
});

test("scenarios and valuation of the companies are loaded as a template, with P/B from the price that was typed", async () => {
  await open();
  const more = (cik: number): Row[] => [
    { concept: "NetIncomeLoss", start: "2024-01-01", end: "2024-12-31", val: 200e6, filed: "2025-02-24" },
    {
      concept: "NetCashProvidedByUsedInOperatingActivities",
      start: "2024-01-01",
      end: "2024-12-31",
      val: 5e9 * cik,
      filed: "2025-02-24",
    },
    {
      concept: "WeightedAverageNumberOfDilutedSharesOutstanding",
      unit: "shares",
      start: "2024-01-01",
      end: "2024-12-31",
      val: 100e6,
      filed: "2025-02-24",
    },
  ];
  await give(upload("one.json", factsOf(1, more(1))), upload("two.json", factsOf(2, more(2))));
  const region = pane().getByRole("region", { name: COMPANIES.modelHeading });
  await region.getByLabel(companiesSaid.price("Made-up Compute 1")).fill("much");
  await region.getByRole("button", { name: COMPANIES.model }).click();
  await said(companiesSaid.oddPrice("Made-up Compute 1"));
  await region.getByLabel(companiesSaid.price("Made-up Compute 1")).fill("$90");
  await region.getByRole("button", { name: COMPANIES.model }).click();
  await said(/^Loaded \d+ sheets: Cover/);
  const equity = growing(500e6, 20).at(-1)!;
  const values = await workbench.ask("values", "Valuation");
  expect(values.find(([label]) => label === "Current P/B")![2]).toBeCloseTo((90 * 100e6) / equity, 9);
  const inputs = await workbench.ask("values", "Inputs");
  const row = inputs.findIndex(([label, , , value]) => label === "Share price" && value === 90);
  expect(inputs[row]![1]).toBe("Entered");
  expect(inputs.find(([label]) => label === "Book equity on the valuation date")![1]).toBe("From filing");
  await workbench.ask("enter", `Inputs!D${row + 1}`, 180);
  const again = await workbench.ask("values", "Valuation");
  expect(again.find(([label]) => label === "Current P/B")![2]).toBeCloseTo((180 * 100e6) / equity, 9);
}, 240_000);

test("a long reading tells how far it is and is canceled, and what was read before stays", async () => {
  await open();
  await give(upload("one.json", factsOf(1)));
  await button("Made-up Compute 1").waitFor();
  const filler = "<p>Nothing of note was said here, and it was said at length.</p>".repeat(700_000);
  // From the disk: a browser is handed a file that long in many seconds, and finds it in none.
  const long = join(runFolder(), "long.htm");
  writeFileSync(long, filingPage(`${filler}<p>${number("Revenues", "y2024", "10")}</p>`));
  await pane().locator("input[type=file][multiple]").setInputFiles(long);
  await pane().getByRole("progressbar", { name: COMPANIES.reading }).waitFor();
  await button(COMPANIES.cancel).click();
  await pane().getByText(COMPANIES.cancelled).waitFor();
  expect(await button(companiesSaid.remove("one.json")).count()).toBe(1);
  expect(await button(companiesSaid.remove("long.htm")).count()).toBe(0);
});

test("a pack that the host serves is offered, and read without a download", async () => {
  const { readings } = await readFiles([file("a.json", factsOf(1)), file("b.json", factsOf(2))]);
  const pack = packOf(readings);
  await open({}, "", (page) =>
    page.route("**/facts.json", (route) => route.fulfill({ body: pack, contentType: "application/json" })),
  );
  await button(COMPANIES.pack).click();
  await button("Made-up Compute 1").waitFor();
  await button("Made-up Compute 2").waitFor();
});

test("axe finds nothing where figures, questions and notes are shown, at 320 pixels", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    await open({ colorScheme });
    await workbench.page.addStyleTag({ content: "#pane.shown { width: 320px !important; min-width: 320px; }" });
    await give(upload("one.json", factsOf(1, [RIVAL])), upload("x.pdf", "%PDF-1.7"));
    await button("Made-up Compute 1").click();
    await pane().getByLabel(COMPANIES.find).fill("micro");
    await pane().evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
    const violations = await pane().evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 200)}`);
    });
    expect(violations).toEqual([]);
    expect(
      await pane().evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0);
    if (process.env.AICOMP_PICTURES)
      await workbench.page.screenshot({
        path: `${process.env.AICOMP_PICTURES}/companies-${colorScheme}.png`,
        fullPage: true,
      });
    if (colorScheme === "light") await workbench.close();
  }
});
