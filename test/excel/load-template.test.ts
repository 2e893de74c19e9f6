import { loadTemplate } from "../../src/excel/load-template";
import { compile } from "../../src/template/compile";
import { ARTICLE } from "../../src/figures/article";
import { catalogueOf } from "../../src/template/catalogue";
import { MADE_UP } from "../support/made-up-document";
import { everything, type OpenWorkbook, openWorkbook } from "../support/host";
import { openTemplate } from "../support/template";

const SHEETS = [
  "Cover",
  "Summary",
  "Figures",
  "Comparison",
  "Market",
  "Scenarios",
  "Inputs",
  "Backlog",
  "CoreWeave",
  "Microsoft",
  "Valuation",
  "Sensitivity",
  "Risks",
  "Claims",
  "Reconciliation",
  "Checks",
  "Log",
];

let workbook: OpenWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});

test("fills the workbook with sheets, and beside the user's own", async () => {
  const loaded = await loadTemplate(ARTICLE);
  expect(loaded).toEqual({
    sheets: SHEETS,
    renamed: [],
    again: false,
    undressed: new Map(),
    headings: [],
    widened: [],
    blocked: [],
    added: [],
    left: [],
  });
  expect(await workbook.book.sheets()).toEqual(["Sheet1", ...SHEETS]);
});

test("computes what the article's figures give: 36.6 billion of firm contracts, 6.97 years of revenue", async () => {
  workbook = await openTemplate();
  const rows = new Map((await workbook.book.values("Comparison")).map((row) => [row[0], row]));
  expect(rows.get("Firm named contracts")!.slice(2, 4)).toEqual([expect.closeTo(36.6, 9), 250]);
  expect(rows.get("Backlog coverage, firm (years of guided revenue)")![2]).toBeCloseTo(6.9714, 4);
  expect(rows.get("Current P/B")!.slice(2, 5)).toEqual([24.09, 11.38, expect.closeTo(2.1169, 4)]);
  expect([...rows.keys()].filter((measure) => /annualized/i.test(String(measure)))).toEqual([]);
  expect(rows.get("CoreWeave")!.slice(0, 5)).toEqual([
    "CoreWeave",
    24.09,
    expect.closeTo(1.1169, 4),
    expect.closeTo(0.3583, 4),
    1,
  ]);
});

test("writes its numbers with one sync and its looks with another, whatever the size", async () => {
  const before = workbook.host.traffic.batches;
  await loadTemplate(ARTICLE);
  // One sync reads what is there, one writes, one puts on the looks, and the library gives back what it tracked.
  expect(workbook.host.traffic.batches - before).toBeLessThanOrEqual(5);
});

test.each(["Bear", "Base", "Bull"])("in the %s case no cell is an error, and every check holds", async (which) => {
  workbook = await openTemplate();
  await workbook.book.enter("Cover!B5", which);
  expect(await workbook.book.read("Checks!A3")).toBe("Failed checks");
  const checks = (await workbook.book.values("Checks")).slice(6);
  const of = (severity: string) => checks.filter((row) => row[3] === severity);
  expect(of("integrity").length).toBeGreaterThan(25);
  expect(of("integrity").filter((row) => row[2] !== true)).toEqual([]);
  expect(of("reconciliation").length).toBeGreaterThan(20);
  expect(of("reconciliation").filter((row) => row[2] !== "Ties")).toEqual([]);
  expect(await workbook.book.read("Market!A3")).toBe("All integrity checks pass; checks to review: 1");
  for (const sheet of await workbook.book.sheets()) {
    const errors = (await workbook.book.values(sheet))
      .flat()
      .filter((value) => typeof value === "string" && /^#/.test(value));
    expect(errors).toEqual([]);
  }
});

test("a check that fails lights up on every sheet", async () => {
  workbook = await openTemplate();
  await workbook.book.enter("Scenarios!F8", 2); // a haircut of 200 %
  for (const sheet of SHEETS.filter((name) => name !== "Checks")) {
    expect([sheet, await workbook.book.read(`${sheet}!A3`)]).toEqual([
      sheet,
      expect.stringMatching(/^Integrity checks failed: \d+/),
    ]);
  }
});

test("a switch of the case changes the live cells; the three cases beside them stay as they are", async () => {
  workbook = await openTemplate();
  const shown = async (which: string) => {
    await workbook.book.enter("Cover!B5", which);
    const valuation = await workbook.book.values("Valuation");
    const backlog = await workbook.book.values("Backlog");
    const live = backlog.findIndex(([cell]) => cell === "Live (selected case)");
    return {
      cases: [valuation.map((row) => row.slice(0, 5)).slice(3, 36), backlog.slice(0, live)],
      live: [valuation.map((row) => row[5]), backlog.slice(live, live + 6)],
    };
  };
  const [bear, bull] = [await shown("Bear"), await shown("Bull")];
  expect(bear.cases).toEqual(bull.cases);
  expect(bear.live).not.toEqual(bull.live);
});

test("each printed page names file, sheet, date and page, and repeats the labels where a sheet is wider than a page", async () => {
  workbook = await openTemplate();
  const pages = await Excel.run(async (context) => {
    const sheets = catalogueOf(ARTICLE).plan.sheets.map(({ name, print }) => {
      const layout = context.workbook.worksheets.getItem(name).pageLayout;
      layout.load({ zoom: true, printOrder: true, orientation: true });
      return { name, print, layout, words: layout.headersFooters.defaultForAllPages.load() };
    });
    await context.sync();
    return sheets.map(({ name, print, layout, words }) => {
      const { zoom, printOrder, orientation } = layout.toJSON();
      return { name, print, zoom, printOrder, orientation, words: words.toJSON() };
    });
  });
  for (const { print, zoom, printOrder, orientation, words } of pages) {
    expect(orientation).toBe("Landscape");
    expect(words).toMatchObject({
      leftHeader: "&F",
      rightHeader: "&A",
      leftFooter: "&D",
      rightFooter: "Page &P of &N",
    });
    if (print.scale === undefined) expect(zoom).toEqual({ horizontalFitToPages: 1, verticalFitToPages: 0 });
    else expect({ zoom, printOrder }).toEqual({ zoom: { scale: print.scale }, printOrder: "OverThenDown" });
  }
  expect(pages.find(({ name }) => name === "Backlog")!.zoom).toEqual({ scale: 73 });
  expect(pages.find(({ name }) => name === "Cover")!.zoom).toMatchObject({ horizontalFitToPages: 1 });
});

test("native charts stand on the sheets, and are not doubled by a second load", async () => {
  workbook = await openTemplate();
  await loadTemplate(ARTICLE);
  const charts = SHEETS.flatMap((name) => workbook.host.book.extras(workbook.host.book.sheetId(name)!).charts);
  expect(charts).toHaveLength(compile(ARTICLE).sheets.flatMap((sheet) => sheet.charts).length);
  for (const chart of charts) {
    expect(chart.title.length).toBeGreaterThan(10);
    for (const { values, categories } of chart.series) {
      expect(workbook.host.book.target(values)).toBeDefined();
      expect(workbook.host.book.target(categories)).toBeDefined();
    }
  }
});

test("loaded twice, it is the same workbook", async () => {
  workbook = await openTemplate();
  const once = await everything(workbook);
  const again = await loadTemplate(ARTICLE);
  expect(again.again).toBe(true);
  expect(await everything(workbook)).toEqual(once);
});

test("loaded again, it keeps what the user entered, and mends what the user broke", async () => {
  workbook = await openTemplate();
  await workbook.book.enter("Scenarios!F7", 18);
  await workbook.book.enter("Scenarios!G8", "=1/8");
  await workbook.book.enter("Cover!B5", "Bull");
  await workbook.book.enter("Comparison!C7", "broken");
  await workbook.book.enter("Comparison!K1", "my note");
  const others = [
    ["as.of", 45_950],
    ["timeline.start", 45_292],
    ["setting.gdp", 0.04],
    ["coreweave.meta.start", 46_054],
    ["coreweave.meta.effect", "Extends term"],
    ["coreweave.equity", 3.1],
    ["figure.coreweave.pb", 20],
    ["claim.market.cagr.tolerance", 0.002],
    ["tolerance", 1e-8],
  ] as const;
  const placeOf = (id: string) => {
    const { names, inputs, sheets } = catalogueOf(ARTICLE).plan;
    const { sheet, address } = names.find(({ name }) => name === inputs.find((one) => one.id === id)!.name)!;
    return `${sheets.find(({ key }) => key === sheet)!.name}!${address.replaceAll("$", "")}`;
  };
  for (const [id, value] of others) await workbook.book.enter(placeOf(id), value);
  await loadTemplate(ARTICLE);
  for (const [id, value] of others) expect([id, await workbook.book.read(placeOf(id))]).toEqual([id, value]);
  const row = Number(/\d+$/.exec(placeOf("figure.coreweave.pb"))![0]);
  expect((await workbook.book.values("Figures"))[row - 1]).toContain("Corrected");
  expect(await workbook.book.read("Scenarios!F7")).toBe(18);
  expect(await workbook.book.formula("Scenarios!G8")).toBe("=1/8");
  expect(await workbook.book.read("Cover!B5")).toBe("Bull");
  expect(await workbook.book.read("Comparison!C7")).toBeCloseTo(36.6, 9);
  expect(await workbook.book.read("Comparison!K1")).toBe("my note");
});

test("a formula of the user's that refers to our sheets survives a second load", async () => {
  workbook = await openTemplate();
  await workbook.book.enter("Sheet1!A1", "=Comparison!C7*2");
  await loadTemplate(ARTICLE);
  expect(await workbook.book.read("Sheet1!A1")).toBeCloseTo(73.2, 9);
});

test("a sheet of the user's that bears one of our names is not touched; ours says what it is called", async () => {
  workbook.host.book.addSheet("figures");
  await workbook.book.enter("figures!A1", "mine");
  const loaded = await loadTemplate(ARTICLE);
  expect(loaded.renamed).toEqual([{ title: "Figures", name: "Figures (AICOMP)" }]);
  expect(await workbook.book.values("figures")).toEqual([["mine"]]);
  const rows = new Map((await workbook.book.values("Comparison")).map((row) => [row[0], row]));
  expect(rows.get("Firm named contracts")![2]).toBeCloseTo(36.6, 9);
  expect(await loadTemplate(ARTICLE)).toMatchObject({ renamed: [], again: true });
});

test("a sheet of ours that the user renamed is found again", async () => {
  workbook = await openTemplate();
  await workbook.book.renameSheet("Risks", "My risks");
  await loadTemplate(ARTICLE);
  expect(await workbook.book.sheets()).toEqual([
    "Sheet1",
    ...SHEETS.map((name) => (name === "Risks" ? "My risks" : name)),
  ]);
});

test("while a cell is being edited, the load waits", async () => {
  let finish: () => void = () => undefined;
  workbook.host.editUntil(new Promise((resolve) => (finish = resolve)));
  const load = loadTemplate(ARTICLE);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await workbook.book.sheets()).toEqual(["Sheet1"]);
  finish();
  await load;
  expect(await workbook.book.sheets()).toHaveLength(1 + SHEETS.length);
});

test.each([5, 200, 330])(
  "a load that Excel breaks off at action %i leaves no half-built sheet, and a second try works",
  async (at) => {
    const before = await everything(workbook);
    let writing = false;
    workbook.host.gate = (member, index) => {
      writing ||= member.endsWith("SuspendApiCalculationUntilNextSync");
      if (!writing || index < at) return;
      workbook.host.gate = undefined;
      throw new Error("refused");
    };
    await expect(loadTemplate(ARTICLE)).rejects.toThrow();
    expect(await everything(workbook)).toEqual(before);
    await loadTemplate(ARTICLE);
    expect(await workbook.book.sheets()).toHaveLength(1 + SHEETS.length);
  },
);

test("texts of a document that look like formulas stay texts", async () => {
  await loadTemplate(MADE_UP);
  const figures = await workbook.book.values("Figures");
  expect(figures[4]).toContain("=This sentence of alpha.pb looks like a formula.");
  expect(await workbook.book.read("Comparison!C4")).toBe("=Alpha");
  expect(await workbook.book.read("Scenarios!B7")).toBe("-Haircut");
  for (const sheet of await workbook.book.sheets()) {
    expect(
      (await workbook.book.values(sheet)).flat().filter((value) => typeof value === "string" && /^#/.test(value)),
    ).toEqual([]);
  }
});
