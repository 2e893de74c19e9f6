import { loadFiled } from "../../src/excel/load-filed";
import { filedDocument } from "../../src/figures/filed-document";
import { keptFiled } from "../../src/excel/kept-filed";
import { lastDone } from "../../src/excel/last-done";
import { undoLast } from "../../src/excel/undo";
import { ARTICLE } from "../../src/figures/article";
import type { FiledDocument } from "../../src/figures/filed";
import { figuresOf } from "../../src/filings";
import { growing, monthEnds, rowsOf } from "../filings/filer";
import { companyFacts, file } from "../filings/made-up";
import { everything, type OpenWorkbook, openWorkbook } from "../support/host";

async function twoCompanies(): Promise<FiledDocument> {
  const files = [12, 5].map((month, i) => {
    const ends = monthEnds(2020, month, 5);
    const rows = rowsOf({
      ends,
      flows: { Revenues: growing(100e6 * (i + 1), 20), PaymentsToAcquirePropertyPlantAndEquipment: growing(60e6, 20) },
      balances: { StockholdersEquity: growing(500e6, 20) },
      yearToDate: ["PaymentsToAcquirePropertyPlantAndEquipment"],
    });
    return file(`${i}.json`, companyFacts(rows, { cik: i + 1, entityName: `=Company ${i}` }));
  });
  const { figures } = await figuresOf(files);
  const ciks = ["0000000001", "0000000002"];
  return filedDocument(figures, { ciks, asOf: null, answers: [], remarks: ["+A remark"], years: 5, quarters: 12 });
}

let workbook: OpenWorkbook;
let document: FiledDocument;
beforeAll(async () => {
  document = await twoCompanies();
});
beforeEach(async () => {
  workbook = await openWorkbook();
});
const errors = (values: readonly (readonly unknown[])[]) =>
  values.flat().filter((value) => typeof value === "string" && /^#/.test(value));

test("puts the sheets into the workbook, with the values that the filings have and no error", async () => {
  expect(await loadFiled(document)).toEqual(["Companies", "History", "Quarters", "Filed figures"]);
  await workbook.host.settled();
  const { book } = workbook;
  for (const name of ["Companies", "History", "Quarters", "Filed figures"])
    expect([name, errors(await book.values(name))]).toEqual([name, []]);
  const history = await book.values("History");
  const revenue = history.find(([label]) => label === "Revenue")!;
  expect(revenue[2]).toBe(
    growing(100e6, 20)
      .slice(0, 4)
      .reduce((a, b) => a + b, 0),
  );
  expect(revenue.at(-1)).toBeCloseTo((Number(revenue[6]) / Number(revenue[2])) ** (1 / 4) - 1, 9);
  expect((await book.values("Companies"))[3]!.slice(2, 4)).toEqual(["=Company 0", "=Company 1"]);
});

test("the workbook keeps the comparison with the answers, and another session reads them back", async () => {
  const answers = [{ cik: "0000000001", measure: "capex", concept: "us-gaap:PaymentsToAcquireProductiveAssets" }];
  const decided = { ...document, answers, asOf: "2025-06-30" };
  expect(await keptFiled()).toBeNull();
  await loadFiled(decided);
  expect(await keptFiled()).toEqual(decided);
});

test("a load is undone whole, and a sheet with something of the user's on it keeps all of them", async () => {
  const before = await everything(workbook);
  await loadFiled(document);
  expect(await lastDone()).toEqual({ kind: "companies loaded", names: ["=Company 0", "=Company 1"] });
  expect(await undoLast(ARTICLE)).toEqual({ restored: 4, kept: 0, already: 0 });
  expect(await everything(workbook)).toEqual(before);
  expect(await keptFiled()).toBeNull();
  await loadFiled(document);
  await workbook.book.enter("History!Z1", "mine");
  expect(await undoLast(ARTICLE)).toEqual({ restored: 0, kept: 1, already: 0 });
  expect(await keptFiled()).toEqual(document);
});

test("a second comparison stands beside the first, which stays as it is", async () => {
  await loadFiled(document);
  await workbook.host.settled();
  const first = (await everything(workbook)) as { sheets: Record<string, unknown> };
  expect(await loadFiled(document)).toEqual(["Companies 2", "History 2", "Quarters 2", "Filed figures 2"]);
  await workbook.host.settled();
  const second = (await everything(workbook)) as { sheets: Record<string, unknown> };
  for (const [name, sheet] of Object.entries(first.sheets)) expect(second.sheets[name]).toEqual(sheet);
});

test.each([0, 2, 5, 8])(
  "a load that Excel breaks off at its %ith write leaves nothing behind, and a second try works",
  async (at) => {
    const before = await everything(workbook);
    let writes = 0;
    workbook.host.gate = (member) => {
      if (/\.(Values|Formulas|NumberFormat|Add|Rule|Clear)$/.test(member) && writes++ === at)
        throw new Error("refused");
    };
    await expect(loadFiled(document)).rejects.toThrow();
    workbook.host.gate = undefined;
    expect(await everything(workbook)).toEqual(before);
    expect(await loadFiled(document)).toHaveLength(4);
  },
);
