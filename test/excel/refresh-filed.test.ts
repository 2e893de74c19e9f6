import { loadFiled } from "../../src/excel/load-filed";
import { keptFiled } from "../../src/excel/kept-filed";
import { previewFiled, refreshFiled } from "../../src/excel/refresh-filed";
import { undoLast } from "../../src/excel/undo";
import { ARTICLE } from "../../src/figures/article";
import type { FiledDocument } from "../../src/figures/filed";
import { mergeFiled } from "../../src/figures/merge-filed";
import { withColumnsOf } from "../../src/template/filed/compile";
import type { Row } from "../filings/made-up";
import { everything, type OpenWorkbook, openWorkbook } from "../support/host";
import { revenueOf, twoFilers, yearOf } from "../support/two-filers";

const comparison = twoFilers;
const year = (company: number, of: number) => yearOf(revenueOf(company), of);
const RESTATED: Row = {
  concept: "Revenues",
  start: "2023-01-01",
  end: "2023-12-31",
  val: 777e6,
  form: "10-K/A",
  filed: "2026-04-01",
};

let workbook: OpenWorkbook;
let kept: FiledDocument;
beforeEach(async () => {
  workbook = await openWorkbook();
  kept = await comparison(20);
  await loadFiled(kept);
  await workbook.host.settled();
});
const next = async (...args: Parameters<typeof comparison>) =>
  withColumnsOf(kept, mergeFiled(kept, await comparison(...args)));
const rowOf = async (sheet: string, label: string, from = 0) =>
  (await workbook.book.values(sheet)).slice(from).find(([first]) => first === label)!;
const rowAt = async (sheet: string, fits: (row: readonly unknown[]) => boolean) =>
  (await workbook.book.values(sheet)).findIndex(fits) + 1;
const errors = (values: readonly (readonly unknown[])[]) =>
  values.flat().filter((value) => typeof value === "string" && /^#/.test(value));

/** All that stands in the workbook, whatever it looks like: blank cells keep the font that they were given. */
async function contents(): Promise<unknown> {
  const { sheets, names } = (await everything(workbook)) as {
    sheets: Record<string, Record<"values" | "formulas", unknown>>;
    names: unknown;
  };
  return [names, Object.entries(sheets).map(([name, { values, formulas }]) => [name, values, formulas])];
}

test("the same files again change nothing", async () => {
  const before = await everything(workbook);
  await refreshFiled(await next(20), new Set());
  await workbook.host.settled();
  expect(await everything(workbook)).toEqual(before);
});

test("a new year is a column before the growth, and what stands beside the sheet moves along", async () => {
  const { book } = workbook;
  await book.enter("History!K7", "beside");
  await book.enter("Companies!C20", "=1+1");
  await refreshFiled(await next(24), new Set());
  await workbook.host.settled();
  const revenue = await rowOf("History", "Revenue");
  expect(revenue.slice(2, 8)).toEqual([2020, 2021, 2022, 2023, 2024, 2025].map((one) => year(1, one)));
  expect(revenue[8]).toBeCloseTo((year(1, 2025) / year(1, 2020)) ** (1 / 5) - 1, 9);
  expect(await book.read("History!L7")).toBe("beside");
  expect((await rowOf("Companies", "Revenue")).slice(2, 4)).toEqual([year(1, 2025), year(2, 2025)]);
  for (const name of await book.sheets()) expect([name, errors(await book.values(name))]).toEqual([name, []]);
  expect(await book.sheets()).toEqual(expect.arrayContaining(["Companies", "History", "Quarters", "Filed figures"]));
});

test("a second load says on its sheets what a first load of the newer files says", async () => {
  const newer = await next(24, [RESTATED]);
  await refreshFiled(newer, new Set());
  await workbook.host.settled();
  const updated = await Promise.all(
    ["Companies", "History", "Quarters", "Filed figures"].map((name) => workbook.book.values(name)),
  );
  workbook = await openWorkbook();
  await loadFiled(newer);
  await workbook.host.settled();
  const loaded = await Promise.all(
    ["Companies", "History", "Quarters", "Filed figures"].map((name) => workbook.book.values(name)),
  );
  expect(updated).toEqual(loaded);
});

test("a correction of the user's stays, a restated figure beside it is asked for, and the price stays", async () => {
  const { book } = workbook;
  const at = await rowAt(
    "Filed figures",
    (row) => row[0] === "Company 1" && row[1] === "Revenue" && row[4] === year(1, 2023),
  );
  const other = await rowAt(
    "Filed figures",
    (row) => row[0] === "Company 2" && row[1] === "Revenue" && row[4] === year(2, 2023),
  );
  const price = await rowAt("Companies", ([label]) => label === "Share price (enter)");
  await book.enter(`Filed figures!E${at}`, 5);
  await book.enter(`Filed figures!E${other}`, 6);
  await book.enter(`Companies!C${price}`, 12.5);
  const newer = await next(24, [RESTATED]);
  const { own } = (await previewFiled(() => newer))!;
  expect(own.map(({ label, entered, incoming, conflict }) => [label, entered, incoming, conflict])).toEqual([
    ["Companies: Share price (enter), USD", 12.5, "", false],
    ["Filed figures: Company 1, Revenue", 5, 777e6, true],
    ["Filed figures: Company 2, Revenue", 6, year(2, 2023), false],
  ]);
  await refreshFiled(newer, new Set());
  await workbook.host.settled();
  expect(await book.read(`Filed figures!E${at}`)).toBe(5);
  expect(await book.read(`Companies!C${price}`)).toBe(12.5);
  expect(await undoLast(ARTICLE)).toMatchObject({ kept: 0 });
  await refreshFiled(newer, new Set(own.filter(({ conflict }) => conflict).map(({ id }) => id)));
  await workbook.host.settled();
  expect(await book.read(`Filed figures!E${at}`)).toBe(777e6);
  expect(await book.read(`Filed figures!E${other}`)).toBe(6);
});

test("an update is undone whole, and one with something of the user's on its lines stays", async () => {
  const before = await contents();
  const newer = await next(24, [RESTATED]);
  await refreshFiled(newer, new Set());
  expect(await keptFiled()).toEqual(newer);
  await undoLast(ARTICLE);
  await workbook.host.settled();
  expect(await contents()).toEqual(before);
  expect(await keptFiled()).toEqual(kept);
  await refreshFiled(newer, new Set());
  await workbook.book.enter("History!H60", "mine");
  expect(await undoLast(ARTICLE)).toMatchObject({ restored: 0, kept: 1 });
  expect(await keptFiled()).toEqual(newer);
});

test("rows that the user put in and sheets that were renamed are found, and formulas of the user's follow", async () => {
  const { book } = workbook;
  await book.enter("Sheet1!A1", "=History!G6");
  const said = await book.read("Sheet1!A1");
  await book.insertRows("History", 5);
  await book.enter("History!A5", "my note");
  await book.renameSheet("History", "Past");
  await refreshFiled(await next(24), new Set());
  await workbook.host.settled();
  expect(await book.read("Past!A5")).toBe("my note");
  expect(await book.read("Sheet1!A1")).toBe(said);
  expect((await rowOf("Past", "Revenue"))[7]).toBe(year(1, 2025));
});

test("as of an earlier day what was not filed yet is blank, and comes back without it", async () => {
  const valuesNow = async () => Promise.all((await workbook.book.sheets()).map((name) => workbook.book.values(name)));
  const before = await valuesNow();
  const then = await next(20, [], "2024-06-30");
  await refreshFiled(then, new Set());
  await workbook.host.settled();
  expect((await rowOf("History", "Revenue")).slice(2, 7)).toEqual(
    [2020, 2021, 2022, 2023].map((one) => year(1, one)).concat("" as never),
  );
  expect((await rowOf("Companies", "Revenue"))[2]).toBe(year(1, 2023));
  const missing = await rowOf(
    "Filed figures",
    "Company 1",
    (await rowAt("Filed figures", (row) => row[6] === "Not filed by 2024-06-30")) - 1,
  );
  expect(missing[4]).toBe("");
  const now = withColumnsOf(then, mergeFiled(then, await comparison(20)));
  await refreshFiled(now, new Set());
  await workbook.host.settled();
  expect(await valuesNow()).toEqual(before);
});

test("an update that Excel breaks off leaves all as it was, and a second try works", async () => {
  const before = await everything(workbook);
  const newer = await next(24, [RESTATED]);
  for (const at of [0, 2, 5, 12]) {
    let writes = 0;
    workbook.host.gate = (member) => {
      if (/\.(Values|Formulas|NumberFormat|Add|Insert)$/.test(member) && writes++ === at) throw new Error("refused");
    };
    await expect(refreshFiled(newer, new Set())).rejects.toThrow();
    workbook.host.gate = undefined;
    await workbook.host.settled();
    expect(await everything(workbook)).toEqual(before);
    expect(await keptFiled()).toEqual(kept);
  }
  await refreshFiled(newer, new Set());
  await workbook.host.settled();
  expect((await rowOf("History", "Revenue"))[7]).toBe(year(1, 2025));
});
