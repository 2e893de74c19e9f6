import { loadTemplate } from "../../src/excel/load-template";
import { ARTICLE } from "../../src/figures/article";
import { MADE_UP } from "../support/made-up-document";
import { type OpenWorkbook, openWorkbook } from "../support/host";

let workbook: OpenWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});

/** All that a workbook shows: formulas and values of every sheet, by name. */
async function everything({ book, host }: OpenWorkbook): Promise<unknown> {
  const sheets: Record<string, unknown> = {};
  for (const name of await book.sheets()) {
    const values = await book.values(name);
    const id = host.book.sheetId(name)!;
    const formulas = values.map((row, r) => row.map((_, c) => host.book.formula(id, r, c)));
    const styles = values.map((row, r) => row.map((_, c) => host.book.style(id, r, c)));
    sheets[name] = { values, formulas, styles };
  }
  return {
    sheets,
    names: host.book
      .names()
      .map(({ name, reference }) => [name, reference])
      .sort(),
  };
}

test("fills the workbook with sheets, and beside the user's own", async () => {
  const loaded = await loadTemplate(ARTICLE);
  expect(loaded).toEqual({ sheets: ["Comparison", "Scenarios", "Figures"], renamed: [], again: false });
  expect(await workbook.book.sheets()).toEqual(["Sheet1", "Comparison", "Scenarios", "Figures"]);
});

test("computes what the article's figures give: 42.9 billion of commitments, 8.17 years of revenue", async () => {
  await loadTemplate(ARTICLE);
  const rows = new Map((await workbook.book.values("Comparison")).map((row) => [row[0], row]));
  expect(rows.get("Named commitments of customers")!.slice(2, 4)).toEqual([42.9, 250]);
  expect(rows.get("Named commitments over a year's revenue")![2]).toBeCloseTo(8.1714, 4);
  expect(rows.get("Price-to-book")!.slice(2, 6)).toEqual([
    24.09,
    11.38,
    expect.closeTo(2.1169, 4),
    expect.closeTo(1.1169, 4),
  ]);
  expect(rows.get("The same, if repeated for a year")![2]).toBeCloseTo(7.7438, 4);
  expect(rows.get("CoreWeave")).toEqual([
    "CoreWeave",
    24.09,
    expect.closeTo(1.1169, 4),
    expect.closeTo(0.3583, 4),
    1,
    "",
    "",
  ]);
});

test("writes with one sync, whatever the size", async () => {
  const before = workbook.host.traffic.batches;
  await loadTemplate(ARTICLE);
  // Two syncs read what is there, one writes, and the library gives back the ranges that it tracked.
  expect(workbook.host.traffic.batches - before).toBeLessThanOrEqual(4);
});

test("leaves no error value", async () => {
  await loadTemplate(ARTICLE);
  for (const sheet of await workbook.book.sheets()) {
    const errors = (await workbook.book.values(sheet))
      .flat()
      .filter((value) => typeof value === "string" && /^#/.test(value));
    expect(errors).toEqual([]);
  }
});

test("loaded twice, it is the same workbook", async () => {
  await loadTemplate(ARTICLE);
  const once = await everything(workbook);
  const again = await loadTemplate(ARTICLE);
  expect(again.again).toBe(true);
  expect(await everything(workbook)).toEqual(once);
});

test("loaded again, it keeps what the user entered, and mends what the user broke", async () => {
  await loadTemplate(ARTICLE);
  await workbook.book.enter("Scenarios!F7", 18);
  await workbook.book.enter("Scenarios!G8", "=1/8");
  await workbook.book.enter("Scenarios!B4", "Bull");
  await workbook.book.enter("Comparison!C7", "broken");
  await workbook.book.enter("Comparison!K1", "my note");
  await loadTemplate(ARTICLE);
  expect(await workbook.book.read("Scenarios!F7")).toBe(18);
  expect(await workbook.book.formula("Scenarios!G8")).toBe("=1/8");
  expect(await workbook.book.read("Scenarios!B4")).toBe("Bull");
  expect(await workbook.book.read("Comparison!C7")).toBe(42.9);
  expect(await workbook.book.read("Comparison!K1")).toBe("my note");
});

test("a formula of the user's that refers to our sheets survives a second load", async () => {
  await loadTemplate(ARTICLE);
  await workbook.book.enter("Sheet1!A1", "=Comparison!C7*2");
  await loadTemplate(ARTICLE);
  expect(await workbook.book.read("Sheet1!A1")).toBe(85.8);
});

test("a sheet of the user's that bears one of our names is not touched; ours says what it is called", async () => {
  workbook.host.book.addSheet("figures");
  await workbook.book.enter("figures!A1", "mine");
  const loaded = await loadTemplate(ARTICLE);
  expect(loaded.renamed).toEqual([{ title: "Figures", name: "Figures (AICOMP)" }]);
  expect(await workbook.book.values("figures")).toEqual([["mine"]]);
  const rows = new Map((await workbook.book.values("Comparison")).map((row) => [row[0], row]));
  expect(rows.get("Named commitments of customers")![2]).toBe(42.9);
  expect(await loadTemplate(ARTICLE)).toMatchObject({ renamed: [], again: true });
});

test("a sheet of ours that the user renamed is found again", async () => {
  await loadTemplate(ARTICLE);
  await workbook.book.renameSheet("Scenarios", "My scenarios");
  await loadTemplate(ARTICLE);
  expect(await workbook.book.sheets()).toEqual(["Sheet1", "Comparison", "My scenarios", "Figures"]);
});

test("while a cell is being edited, the load waits", async () => {
  let finish: () => void = () => undefined;
  workbook.host.editUntil(new Promise((resolve) => (finish = resolve)));
  const load = loadTemplate(ARTICLE);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await workbook.book.sheets()).toEqual(["Sheet1"]);
  finish();
  await load;
  expect(await workbook.book.sheets()).toHaveLength(4);
});

test.each([5, 60, 200])(
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
    expect(await workbook.book.sheets()).toHaveLength(4);
  },
);

test("texts of a document that look like formulas stay texts", async () => {
  await loadTemplate(MADE_UP);
  const figures = await workbook.book.values("Figures");
  expect(figures[4]!.at(-1)).toBe("=This sentence of alpha.pb looks like a formula.");
  expect(await workbook.book.read("Comparison!C4")).toBe("=Alpha");
  expect(await workbook.book.read("Scenarios!B7")).toBe("-Haircut");
  for (const sheet of await workbook.book.sheets()) {
    expect(
      (await workbook.book.values(sheet)).flat().filter((value) => typeof value === "string" && /^#/.test(value)),
    ).toEqual([]);
  }
});
