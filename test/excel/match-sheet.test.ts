import { keptFiled } from "../../src/excel/kept-filed";
import { loadFiled } from "../../src/excel/load-filed";
import { matchSheet } from "../../src/excel/match-sheet";
import { noteSources } from "../../src/excel/note-sources";
import { undoLast } from "../../src/excel/undo";
import { ARTICLE } from "../../src/figures/article";
import { matchSaid } from "../../src/taskpane/match-words";
import { everything, type OpenWorkbook, openWorkbook } from "../support/host";
import { capexOf, revenueOf, twoFilers, yearOf } from "../support/two-filers";

let workbook: OpenWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});

const revenue = yearOf(revenueOf(1), 2024);
const capex = yearOf(capexOf(), 2024);

/** An analyst's own sheet: amounts in millions, the last column a year that is filed. */
async function ownSheet(): Promise<void> {
  const { book } = workbook;
  await book.enter("Sheet1!A1", "Company 1, USD million");
  await book.enter("Sheet1!C2", 2023);
  await book.enter("Sheet1!D2", "=C2+1");
  await book.enter("Sheet1!A3", "Net sales");
  await book.enter("Sheet1!D3", revenue / 1e6);
  await book.enter("Sheet1!A4", "Capital expenditures");
  await book.enter("Sheet1!D4", -capex / 1e6);
  await book.enter("Sheet1!A5", "Revenue");
  await book.enter("Sheet1!D5", revenue / 1e6 + 0.7);
  await book.show("Sheet1!A1");
}

test("numbers on a sheet are found among filed figures, with why and how sure, and noted with their filing", async () => {
  const filings = await twoFilers(20);
  await ownSheet();
  const before = await everything(workbook);
  const found = await matchSheet(ARTICLE, filings);
  expect(found.matches.map(({ at, filed: [one] }) => [at, matchSaid.filed(filings, one!)])).toEqual([
    [
      "Sheet1!D3",
      "Company 1: Revenue, 2024-01-01 to 2024-12-31 (in millions; label matches; period matches; high confidence)",
    ],
    [
      "Sheet1!D4",
      "Company 1: CapEx, 2024-01-01 to 2024-12-31 (in millions; opposite sign; label matches; period matches; high confidence)",
    ],
  ]);
  expect(found.near.map((one) => "filedNear" in one && [one.at, one.filedNear.stated])).toEqual([
    ["Sheet1!D5", revenue / 1e6],
  ]);
  expect(await everything(workbook)).toEqual(before);
  const [first] = found.matches;
  await noteSources([{ at: first!.at, text: matchSaid.filedSource(filings, first!.filed[0]!.figure) }]);
  expect(workbook.host.book.comments()[0]!.content).toMatch(
    /^Company 1: Revenue \(2024-01-01 to 2024-12-31\)\nus-gaap:Revenues, .*\n10-K, filed 2025-02-24, .* \[us-gaap:Revenues\]$/,
  );
  await undoLast(ARTICLE);
  expect(await everything(workbook)).toEqual(before);
});

test("where some cells alone are selected, what stands around them is read all the same", async () => {
  await ownSheet();
  workbook.host.engine.book.getActiveSheet().getRange(2, 3, 2, 1).activate();
  const { matches, scanned } = await matchSheet(ARTICLE, await twoFilers(20));
  expect(scanned).toBe("D3:D4");
  expect(matches.map(({ filed: [one] }) => [one!.label, one!.period, one!.unit])).toEqual([
    ["fits", "fits", "fits"],
    ["fits", "fits", "fits"],
  ]);
});

test("what the workbook keeps of filed companies is enough", async () => {
  await loadFiled(await twoFilers(20));
  await ownSheet();
  expect((await matchSheet(ARTICLE, await keptFiled())).matches).toHaveLength(2);
});
