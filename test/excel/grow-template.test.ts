import { keptDocument } from "../../src/excel/kept-document";
import { loadTemplate } from "../../src/excel/load-template";
import { ARTICLE } from "../../src/figures/article";
import { everything, type OpenWorkbook, openWorkbook } from "../support/host";
import { openTemplate } from "../support/template";

/* Contracts that the user enters below the last one of the table become part of the model at the next load. */
let workbook: OpenWorkbook;
beforeEach(async () => {
  workbook = await openTemplate();
});
const book = () => workbook.book;
const [START, END] = [46_023, 46_752]; // 2026 and 2027

/** The row (from 1) of the sheet in which a cell of the first column says so, after another that does. */
async function rowOf(sheet: string, says: string, after = 0): Promise<number> {
  const values = await book().values(sheet);
  return values.findIndex(([first], i) => i >= after && first === says) + 1;
}
/** The first row below the table. */
const below = async () => (await rowOf("Backlog", "Remaining on the valuation date (no case)")) - 1;

async function enter(row: number, cells: Readonly<Record<string, string | number>>): Promise<void> {
  for (const [column, content] of Object.entries(cells)) await book().enter(`Backlog!${column}${row}`, content);
}
const ACME = { A: "Acme", B: "CoreWeave", D: 7.3, E: START, F: END };
const load = async () => {
  const kept = await keptDocument();
  const loaded = await loadTemplate(kept?.document ?? ARTICLE, kept?.stored ?? null);
  await workbook.host.settled();
  return loaded;
};
const errors = async () => {
  const all = await Promise.all((await book().sheets()).map((sheet) => book().values(sheet)));
  return all.flat(2).filter((value) => typeof value === "string" && /^#/.test(value));
};
const failing = async () =>
  (await book().values("Checks")).slice(6).filter((row) => row[3] === "integrity" && row[2] !== true);

test("a contract joins its company, counts everywhere, and what stands beside and refers to it goes along", async () => {
  const row = await below();
  await enter(row, { ...ACME, H: "up to", L: "From the call of 5 November", Z: "ask the CFO" });
  await book().enter("Sheet1!A1", `=Backlog!D${row}*2`);
  await book().enter("Scenarios!F7", 18);
  await book().enter("Cover!B5", "Bull");
  await book().enter("Comparison!K1", "my note");
  const remaining = async () => (await book().values("Backlog"))[(await rowOf("Backlog", "CoreWeave, firm")) - 1]![3];
  const before = (await remaining()) as number;

  expect(await load()).toMatchObject({ again: true, added: ["Acme"], left: [] });
  const at = await rowOf("Backlog", "Acme");
  expect(at).toBeLessThan(row); // before Microsoft's
  const cells = (await book().values("Backlog"))[at - 1]!;
  expect(cells.slice(0, 9)).toEqual([
    "Acme",
    "CoreWeave",
    "USD billion",
    7.3,
    START,
    END,
    "Firm",
    "up to",
    "Extends term",
  ]);
  expect([cells[11], cells[25]]).toEqual([expect.stringContaining("From the call of 5 November"), "ask the CFO"]);
  expect((await book().values("Backlog"))[row]?.every((cell) => cell === "")).toBe(true);
  expect([await book().formula("Sheet1!A1"), await book().read("Sheet1!A1")]).toEqual([`=Backlog!D${at}*2`, 14.6]);
  expect(await remaining()).toBeCloseTo(before + 7.3, 9);
  expect(await book().read("Scenarios!F7")).toBe(18);
  expect(await book().read("Cover!B5")).toBe("Bull");
  expect(await book().read("Comparison!K1")).toBe("my note");
  expect(await errors()).toEqual([]);
  expect(await failing()).toEqual([]);

  const figure = (await book().values("Figures")).find(([id]) => id === "coreweave.user.1")!;
  expect(figure).toEqual(expect.arrayContaining([7.3, "up to", "Entered by the user", "From the call of 5 November"]));
  const { document } = (await keptDocument())!;
  expect(document!.contracts.at(-1)).toMatchObject({ customer: "Acme", company: "coreweave" });
  expect(document!.sources!.at(-1)).toMatchObject({ kind: "user" });
  const { charts } = workbook.host.book.extras(workbook.host.book.sheetId("Backlog")!);
  const series = charts.find(({ title }) => /selected case$/.test(title))!.series;
  expect(series.map(({ name }) => name)).toContain("Acme");

  const once = await everything(workbook);
  expect(await load()).toMatchObject({ added: [], left: [] });
  expect(await everything(workbook)).toEqual(once);
}, 600_000);

test("what the grown workbook says is what a first load of its document says", async () => {
  const row = await below();
  await enter(row, ACME);
  await book().insertRows("Backlog", row + 1, 1);
  await enter(row + 1, {
    A: "Zeta",
    B: "microsoft",
    C: "USD billion",
    D: 9,
    E: START,
    F: END,
    G: "backstop",
    J: END + 365,
  });
  expect(await load()).toMatchObject({ added: ["Acme", "Zeta"] });
  const { stored, document } = (await keptDocument())!;
  const grown = new Map<string, unknown[][]>();
  const filled = (values: unknown[][]) => values.filter((cells) => cells.some((cell) => cell !== ""));
  for (const sheet of await book().sheets()) grown.set(sheet, filled(await book().values(sheet)));
  workbook = await openWorkbook();
  await loadTemplate(document!, stored);
  await workbook.host.settled();
  for (const sheet of await book().sheets())
    expect([sheet, grown.get(sheet)]).toEqual([sheet, filled(await book().values(sheet))]);
}, 600_000);

test("a row that is not whole stays as it is, and each cell that keeps it from the model is named", async () => {
  const row = await below();
  await enter(row, { A: "Acme", B: "Nebius", E: START, Z: "beside" });
  const before = await everything(workbook);
  const { added, left } = await load();
  expect([added, left.map(({ at, why }) => [at, why])]).toEqual([
    [],
    [
      [`Backlog!B${row}`, "no choice"],
      [`Backlog!D${row}`, "missing"],
      [`Backlog!F${row}`, "missing"],
    ],
  ]);
  expect(await everything(workbook)).toEqual(before);
  expect(await keptDocument()).toBeNull();
}, 600_000);

test("growing that Excel breaks off leaves all as it was, and a second try works", async () => {
  const row = await below();
  await enter(row, { ...ACME, Z: "beside" });
  const before = await everything(workbook);
  let writes = 0;
  workbook.host.gate = (member) => {
    if (/\.(Values|Formulas|NumberFormat|Formula)$/.test(member) && writes++ === 40) throw new Error("refused");
  };
  await expect(load()).rejects.toThrow();
  workbook.host.gate = undefined;
  await workbook.host.settled();
  expect(await everything(workbook)).toEqual(before);
  expect(await keptDocument()).toBeNull();
  expect(await load()).toMatchObject({ added: ["Acme"] });
}, 600_000);
