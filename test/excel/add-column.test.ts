import { addColumn, proposeColumns } from "../../src/excel/add-column";
import { undoLast } from "../../src/excel/undo";
import { ARTICLE } from "../../src/figures/article";
import type { FiledDocument } from "../../src/figures/filed";
import type { Content } from "../../src/model/content";
import { matchSaid } from "../../src/taskpane/match-words";
import { failureText } from "../../src/taskpane/failure-text";
import type { NewColumn } from "../../src/workbook/next-column";
import { everything, type OpenWorkbook, openWorkbook } from "../support/host";
import { capexOf, revenueOf, twoFilers, yearOf } from "../support/two-filers";

let workbook: OpenWorkbook;
let filings: FiledDocument;
beforeEach(async () => {
  workbook = await openWorkbook();
  filings = await twoFilers(24);
});

const revenue = (year: number) => yearOf(revenueOf(1), year) / 1e6;
const capex = (year: number) => yearOf(capexOf(), year) / 1e6;

/** An analyst's own sheet: amounts in millions, years to 2024, ratios as formulas, and something to the right. */
const SHEET: Content[][] = [
  ["Company 1, USD million", "", "", "", ""],
  ["", 2023, "=B2+1", "", "CAGR"],
  ["Net sales", revenue(2023), revenue(2024), "", "=C3/B3-1"],
  ["Growth", "", "=C3/B3-1"],
  ["Capital expenditures", -capex(2023), -capex(2024)],
  ["CapEx intensity", "=-B5/B3", "=-C5/C3"],
  ["Headcount", 900, 1_000],
  ["Sum", "=SUM($B3:B3)", "=SUM($B3:C3)"],
];

async function enter(rows: readonly (readonly Content[])[]): Promise<void> {
  for (const [r, row] of rows.entries())
    for (const [c, content] of row.entries())
      if (content !== "") await workbook.book.enter(`Sheet1!${"ABCDEFG"[c]!}${r + 1}`, content as string | number);
  await workbook.book.show("Sheet1!A1");
}
const sourceOf = (figure: Parameters<typeof matchSaid.filedSource>[1]) => matchSaid.filedSource(filings, figure);
const allRows = ({ lines }: NewColumn) => new Set(lines.map(({ row }) => row));
const column = (letter: string) => Promise.all(SHEET.map((_, r) => workbook.book.formula(`Sheet1!${letter}${r + 1}`)));

async function only(): Promise<NewColumn> {
  const { columns } = await proposeColumns(filings);
  expect(columns).toHaveLength(1);
  return columns[0]!;
}

test("a new period is proposed line by line: figures as numbers, formulas as before, and what has no figure is left", async () => {
  await enter(SHEET);
  const before = await everything(workbook);
  const proposed = await only();
  expect([proposed.at, proposed.isThere, proposed.ends]).toEqual([3, false, ["2025-12-31"]]);
  expect(
    proposed.lines.map(({ label, cell, why, sure }) => [
      label,
      cell && (cell.kind === "formula" ? cell.of : cell.content),
      why ?? sure,
    ]),
  ).toEqual([
    ["2024", "=B2+1", true],
    ["Net sales", revenue(2025), true],
    ["Growth", "=C3/B3-1", true],
    ["Capital expenditures", -capex(2025), true],
    ["CapEx intensity", "=-C5/C3", true],
    ["Headcount", null, "no figure"],
    ["Sum", "=SUM($B3:C3)", true],
  ]);
  expect(await everything(workbook)).toEqual(before);
});

test("it is put in beside the last, what stands to the right moves along, and undo takes it out with its sources", async () => {
  await enter(SHEET);
  const before = await everything(workbook);
  const proposed = await only();
  const added = await addColumn(filings, proposed, allRows(proposed), sourceOf);
  expect(added).toEqual({ at: "Sheet1!D2", cells: 6, sources: 2 });
  expect(await column("D")).toEqual([
    "",
    "=C2+1",
    revenue(2025),
    "=D3/C3-1",
    -capex(2025),
    "=-D5/D3",
    "",
    "=SUM($B3:D3)",
  ]);
  expect((await column("F")).slice(1, 3)).toEqual(["CAGR", "=C3/B3-1"]);
  expect(workbook.host.book.comments().map(({ row, column: at }) => [row, at])).toEqual([
    [2, 3],
    [4, 3],
  ]);
  expect(workbook.host.book.comments()[0]!.content).toMatch(/^Company 1: Revenue \(2025-01-01 to 2025-12-31\)\n/);
  expect(await undoLast(ARTICLE)).toMatchObject({ restored: 1, kept: 0 });
  await workbook.host.settled();
  expect(await everything(workbook)).toEqual(before);
});

test("the new column looks as the one before it", async () => {
  await enter(SHEET);
  const id = workbook.host.book.sheetId("Sheet1")!;
  const area = { top: 2, bottom: 2, left: 2, right: 2 };
  workbook.host.book.setStyle(id, [area], { n: { pattern: "#,##0.0" }, bl: 1 } as never);
  const proposed = await only();
  await addColumn(filings, proposed, allRows(proposed), sourceOf);
  expect(workbook.host.book.style(id, 2, 3)).toEqual(workbook.host.book.style(id, 2, 2));
});

test("lines that are not chosen stay blank", async () => {
  await enter(SHEET);
  await addColumn(filings, await only(), new Set([1, 4]), sourceOf);
  expect(await column("D")).toEqual(["", "=C2+1", "", "", -capex(2025), "", "", ""]);
});

test("where the period has its column already, blank cells are filled and estimates stay", async () => {
  await enter(SHEET);
  await workbook.book.enter("Sheet1!D2", "2025E");
  await workbook.book.enter("Sheet1!D3", 5);
  await workbook.book.enter("Sheet1!D7", 1_100);
  await workbook.book.show("Sheet1!A1");
  const before = await everything(workbook);
  const proposed = await only();
  expect([proposed.at, proposed.isThere]).toEqual([3, true]);
  expect(proposed.lines.map(({ label, why, holds }) => [label, why, holds])).toEqual([
    ["Net sales", "filled", 5],
    ["Growth", undefined, undefined],
    ["Capital expenditures", undefined, undefined],
    ["CapEx intensity", undefined, undefined],
    ["Headcount", "filled", 1_100],
    ["Sum", undefined, undefined],
  ]);
  await addColumn(filings, proposed, allRows(proposed), sourceOf);
  expect(await column("D")).toEqual(["", "2025E", 5, "=D3/C3-1", -capex(2025), "=-D5/D3", 1_100, "=SUM($B3:D3)"]);
  await workbook.book.enter("Sheet1!D5", 7);
  expect(await undoLast(ARTICLE)).toMatchObject({ kept: 1 });
  expect(await workbook.book.read("Sheet1!D5")).toBe(7);
  await workbook.book.enter("Sheet1!D5", "");
  await workbook.host.settled();
  expect(await everything(workbook)).toEqual(before);
});

test("a column that the user has since put something into stays whole", async () => {
  await enter(SHEET);
  const proposed = await only();
  await addColumn(filings, proposed, allRows(proposed), sourceOf);
  await workbook.book.enter("Sheet1!D7", 1_100);
  expect(await undoLast(ARTICLE)).toMatchObject({ restored: 0, kept: 1 });
  expect(await workbook.book.read("Sheet1!D3")).toBe(revenue(2025));
  expect(workbook.host.book.comments()).toHaveLength(2);
});

test("a sheet that was edited since the preview is not written to", async () => {
  await enter(SHEET);
  const proposed = await only();
  await workbook.book.enter("Sheet1!C3", 5);
  const before = await everything(workbook);
  const refusal = await addColumn(filings, proposed, allRows(proposed), sourceOf).catch((error: unknown) => error);
  expect(failureText(refusal)).toBe(
    "Nothing was changed. Sheet1 was edited after the preview. Match again, and try again.",
  );
  expect(await everything(workbook)).toEqual(before);
});

test("quarters follow quarters, and years beside quarters are left to the user", async () => {
  const quarters = revenueOf(1).map((value) => value / 1e6);
  await enter([
    ["Company 1", "Q2 2025", "Q3 2025"],
    ["Revenue", quarters[21]!, quarters[22]!],
  ]);
  const proposed = await only();
  expect(proposed.lines.map(({ cell }) => cell && "content" in cell && cell.content)).toEqual([
    "Q4 2025",
    quarters[23],
  ]);
  await workbook.book.enter("Sheet1!D1", 2024);
  await workbook.book.enter("Sheet1!D2", revenue(2024));
  await workbook.book.show("Sheet1!A1");
  expect(await proposeColumns(filings)).toEqual({ columns: [], upToDate: 0, mixed: 1 });
});

test("without a newer filing there is nothing to add", async () => {
  await enter(SHEET);
  expect(await proposeColumns(await twoFilers(20))).toEqual({ columns: [], upToDate: 1, mixed: 0 });
  await workbook.host.book.addSheet("Blank");
  await workbook.book.show("Blank!A1");
  expect(await proposeColumns(filings)).toEqual({ columns: [], upToDate: 0, mixed: 0 });
});

test("a column that Excel breaks off leaves all as it was", async () => {
  await enter(SHEET);
  const proposed = await only();
  const before = await everything(workbook);
  for (const at of [0, 1, 3, 5]) {
    let writes = 0;
    workbook.host.gate = (member) => {
      if (/\.(Formulas|NumberFormat|CopyFrom|Insert|Add)$/.test(member) && writes++ === at) throw new Error("refused");
    };
    await expect(addColumn(filings, proposed, allRows(proposed), sourceOf)).rejects.toThrow();
    workbook.host.gate = undefined;
    await workbook.host.settled();
    expect(await everything(workbook)).toEqual(before);
  }
  await workbook.book.protect("Sheet1");
  const refusal = await addColumn(filings, proposed, allRows(proposed), sourceOf).catch((error: unknown) => error);
  expect(failureText(refusal)).toMatch(/protected: .*Sheet1/);
});
