import { chooseCase } from "../../src/excel/cases";
import { loadTemplate } from "../../src/excel/load-template";
import { readCell } from "../../src/excel/read-cell";
import { applyRefresh, previewRefresh } from "../../src/excel/refresh";
import { undoLast } from "../../src/excel/undo";
import { watch } from "../../src/excel/watch";
import { ARTICLE } from "../../src/figures/article";
import { type OpenWorkbook, openWorkbook } from "../support/host";
import { BUILT_IN } from "../support/sets";

/*
 * In Excel on the web each sync is a trip to a server. The syncs and the bytes of the requests, as the workbench counts
 * them; docs/performance.md says what they are made of.
 */
const REFRESHED = {
  ...BUILT_IN,
  drivers: BUILT_IN.drivers.map((driver) => ({ ...driver, bear: driver.base })),
};
const TAKEN = new Set(BUILT_IN.drivers.map(({ id }) => `${id}.bear`));

let workbook: OpenWorkbook;

/** What an act sends, with what the library gives back once the act is done. */
async function trafficOf(act: () => Promise<unknown>): Promise<{ syncs: number; kB: number }> {
  const before = { ...workbook.host.traffic };
  await act();
  await new Promise((resolve) => setTimeout(resolve, 100));
  const { batches, bytes } = workbook.host.traffic;
  return { syncs: batches - before.batches, kB: (bytes - before.bytes) / 1000 };
}

async function expectAtMost(act: () => Promise<unknown>, syncs: number, kB: number): Promise<void> {
  const sent = await trafficOf(act);
  expect(sent.syncs).toBeLessThanOrEqual(syncs);
  expect(sent.kB).toBeLessThanOrEqual(kB);
}

test("no command makes more trips to Excel than it needs, nor sends more", async () => {
  workbook = await openWorkbook();
  await expectAtMost(() => loadTemplate(ARTICLE), 3, 1176);
  await expectAtMost(() => loadTemplate(ARTICLE), 3, 20);
  await expectAtMost(() => chooseCase(ARTICLE, "Bull"), 2, 10);
  await expectAtMost(() => previewRefresh(ARTICLE, REFRESHED), 2, 42);
  await expectAtMost(() => applyRefresh(ARTICLE, REFRESHED, TAKEN, "a set"), 2, 31);
  await expectAtMost(() => undoLast(ARTICLE), 2, 20);
});

test("of a cell of the user's the cell alone is read, of one of ours our sheets, and of a second one nothing", async () => {
  workbook = await openWorkbook();
  await loadTemplate(ARTICLE);
  await workbook.book.enter("Sheet1!A1", 5);
  await workbook.book.show("Sheet1!A1");
  await expectAtMost(async () => expect((await readCell(ARTICLE)).node.kind).toBe("yours"), 1, 11);
  await workbook.book.show("Scenarios!F8");
  await expectAtMost(async () => expect((await readCell(ARTICLE)).node.kind).toBe("assumption"), 3, 52);
  const told: string[] = [];
  const stop = await watch((what) => told.push(what));
  const select = async (at: string) => {
    const before = told.length;
    await workbook.book.show(at);
    while (told.length === before) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, 50));
  };
  const reportOn = async (at: string) => {
    await select(at);
    return readCell(ARTICLE);
  };
  await reportOn("Scenarios!F8");
  await select("Scenarios!G8");
  await expectAtMost(async () => expect((await readCell(ARTICLE)).node.at).toBe("Scenarios!G8"), 0, 0);
  await select("Valuation!C9");
  const kept = await readCell(ARTICLE);
  await workbook.book.enter("Sheet1!A1", 6);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const anew = await readCell(ARTICLE);
  expect({ ...kept, node: kept.node.at }).toEqual({ ...anew, node: anew.node.at });
  await chooseCase(ARTICLE, "Bull");
  await new Promise((resolve) => setTimeout(resolve, 50));
  await select("Cover!B5");
  expect((await readCell(ARTICLE)).text).toBe("Bull");
  stop();
});
