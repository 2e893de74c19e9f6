import { chooseCase } from "../../src/excel/cases";
import { undoLast } from "../../src/excel/undo";
import { lastDone } from "../../src/excel/last-done";
import { insertSheet } from "../../src/excel/insert-sheet";
import { whatMatters } from "../../src/excel/what-matters";
import { ARTICLE } from "../../src/figures/article";
import { tornadoSheet } from "../../src/template/sheets/tornado";
import { everything, type OpenWorkbook } from "../support/host";
import { openTemplate } from "../support/template";

let workbook: OpenWorkbook;
beforeEach(async () => {
  workbook = await openTemplate();
});

test("moves each driver alone, and gives what the sheet gives when the driver is moved there by hand", async () => {
  await chooseCase(ARTICLE, "Base");
  const { tornados } = await whatMatters(ARTICLE);
  expect(tornados.length).toBeGreaterThan(6);
  const gap = tornados.find(({ output }) => output.label === "CoreWeave: Value per share")!;
  expect(gap.tornado.bars.length).toBeGreaterThan(3);
  const place = workbook.host.book
    .names()
    .find(({ name }) => name === gap.output.name)!
    .reference.replaceAll("$", "");
  expect(gap.tornado.now).toBeCloseTo(Number(await workbook.book.read(place)), 9);
  for (const { driver, bear, bull } of gap.tornado.bars.slice(0, 3)) {
    const row = 7 + ARTICLE.drivers.findIndex(({ id }) => id === driver);
    const base = await workbook.book.read(`Scenarios!G${row}`);
    for (const [column, expected] of [
      ["F", bear],
      ["H", bull],
    ] as const) {
      await workbook.book.enter(`Scenarios!G${row}`, Number(await workbook.book.read(`Scenarios!${column}${row}`)));
      expect(await workbook.book.read(place)).toBeCloseTo(expected, 9);
    }
    await workbook.book.enter(`Scenarios!G${row}`, Number(base));
  }
});

test("every headline output can be followed in the pane, in every case", async () => {
  for (const name of ["Bear", "Base", "Bull"]) {
    await chooseCase(ARTICLE, name);
    const { tornados } = await whatMatters(ARTICLE);
    for (const { tornado } of tornados) {
      for (const { bear, bull } of tornado.bars) expect(Number.isFinite(bear) && Number.isFinite(bull)).toBe(true);
    }
  }
});

test("is put into the workbook as a table with a native chart; undo takes the sheet away", async () => {
  const before = await everything(workbook);
  const { tornados } = await whatMatters(ARTICLE);
  const [{ table }] = tornados as [(typeof tornados)[number]];
  expect(await insertSheet(tornadoSheet(table))).toBe("Tornado");
  expect(await insertSheet(tornadoSheet(table))).toBe("Tornado 2");
  const rows = (await workbook.book.values("Tornado")).slice(6);
  expect(rows.map((row) => row[0])).toEqual(table.bars.map(({ driver }) => driver));
  rows.forEach((row, i) => {
    const { bear, bull } = table.bars[i]!;
    expect([row[5], row[6]]).toEqual([expect.closeTo(bear - table.now, 9), expect.closeTo(bull - table.now, 9)]);
  });
  const { charts } = workbook.host.book.extras(workbook.host.book.sheetId("Tornado")!);
  expect(charts).toMatchObject([{ type: "BarClustered", overlap: 100, series: [{ name: "Bear" }, { name: "Bull" }] }]);
  expect(await lastDone()).toEqual({ kind: "sheet added", name: "Tornado 2" });
  await undoLast(ARTICLE);
  workbook.host.book.deleteSheet(workbook.host.book.sheetId("Tornado")!);
  expect(await everything(workbook)).toEqual(before);
});
