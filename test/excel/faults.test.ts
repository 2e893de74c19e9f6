import { readCases } from "../../src/excel/read-cases";
import { addCase, chooseCase } from "../../src/excel/cases";
import { undoLast } from "../../src/excel/undo";
import { CellBeingEdited, ExcelRefused, WorkbookLocked } from "../../src/excel/batch/failure";
import { insertSheet } from "../../src/excel/insert-sheet";
import { loadTemplate } from "../../src/excel/load-template";
import { applyRefresh } from "../../src/excel/refresh";
import { findBroken } from "../../src/excel/repair";
import { prepareToShare } from "../../src/excel/share";
import { restoreFormulas } from "../../src/excel/restore";
import { insertFigure } from "../../src/excel/note-sources";
import { whatMatters } from "../../src/excel/what-matters";
import { ARTICLE } from "../../src/figures/article";
import { catalogueOf } from "../../src/template/catalogue";
import { failureText } from "../../src/taskpane/failure-text";
import { tornadoSheet } from "../../src/template/sheets/tornado";
import { BUILT_IN } from "../support/sets";
import { everything, type OpenWorkbook, openWorkbook } from "../support/host";
import { openTemplate } from "../support/template";

/*
 * What Excel can do to an operation: refuse a batch at any of its actions, be slow, answer twice, be protected. The
 * workbook is as before or as after, never between, and a second try works.
 */
let workbook: OpenWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});

const SET = {
  ...BUILT_IN,
  drivers: BUILT_IN.drivers.map((driver, i) => (i < 4 ? { ...driver, bear: driver.base } : driver)),
};
const TAKEN = new Set(SET.drivers.slice(0, 4).map(({ id }) => `${id}.bear`));
const figure = ARTICLE.figures[0]!;

interface Operation {
  readonly name: string;
  readonly prepare: () => Promise<unknown>;
  readonly act: () => Promise<unknown>;
  /** What Excel breaks off once is tried again, cell by cell. */
  readonly goesOn?: boolean;
}
const load = () => loadTemplate(ARTICLE);
const opened = async () => (workbook = await openTemplate());
const OPERATIONS: readonly Operation[] = [
  { name: "load", prepare: () => Promise.resolve(), act: load },
  {
    name: "load again",
    prepare: async () => {
      await opened();
      const { book, host } = workbook;
      await book.insertRows("Scenarios", 1, 2);
      await book.enter("Scenarios!A1", "checked on 3 March");
      for (const cell of ["Scenarios!B10", "Comparison!C7", "Figures!A5", "Cover!A1"]) await book.enter(cell, "'007");
      host.book.deleteSheet(host.book.sheetId("Risks")!);
    },
    act: load,
  },
  { name: "refresh", prepare: opened, act: () => applyRefresh(ARTICLE, SET, TAKEN, "a test") },
  {
    name: "undo",
    prepare: async () => {
      await opened();
      await applyRefresh(ARTICLE, SET, TAKEN, "a test");
    },
    act: () => undoLast(ARTICLE),
  },
  { name: "case", prepare: opened, act: () => chooseCase(ARTICLE, "Bull") },
  { name: "own case", prepare: opened, act: () => addCase(ARTICLE, "Mine", "bear") },
  { name: "insert", prepare: () => workbook.book.show("Sheet1!B2"), act: () => insertFigure(ARTICLE, figure, "value") },
  {
    name: "share",
    prepare: async () => {
      await workbook.book.enter("Sheet1!A1", "=AICOMP.CAGR(1,2,3)");
      await workbook.book.enter("Sheet1!A2", "=AICOMP.CAGR(1,3,3)");
    },
    act: async () => {
      const shared = await prepareToShare();
      if (shared.count === 0) throw shared.stayed[0]!.error!;
    },
    goesOn: true,
  },
  {
    name: "restore",
    prepare: async () => {
      await workbook.book.enter("Sheet1!A1", "=AICOMP.CAGR(1,2,3)");
      await workbook.book.enter("Sheet1!A2", "=AICOMP.CAGR(1,3,3)");
      await prepareToShare();
    },
    act: restoreFormulas,
    goesOn: true,
  },
];

/** Cells, formats, names and comments; a set number format and an absent one show the same. */
async function state(): Promise<unknown> {
  const all = JSON.stringify(await everything(workbook)).replaceAll('"n":{"pattern":"General"}', "");
  return [all.replaceAll(/"styles":\[.*?\](?=,"hidden")/g, ""), workbook.host.book.comments()];
}
/** The actions that write, of the operation's writing batches; reading breaks nothing. */
const WRITES = /\.(Values|Formulas|NumberFormat|ColumnHidden|Add|Rule|Clear)$/;

describe.each(OPERATIONS)("$name", ({ prepare, act, goesOn = false }) => {
  test.each([0, 1, 3, 6])(
    "broken off at its %ith write, leaves the workbook as before, and a second try works",
    async (at) => {
      await prepare();
      const before = await state();
      let writes = 0;
      let broken = false;
      workbook.host.gate = (member) => {
        if (!WRITES.test(member) || member === "SettingCollection.Add" || broken || writes++ < at) return;
        broken = true;
        throw new Error("refused");
      };
      const result = await act().then(
        () => "done",
        (error: unknown) => error,
      );
      workbook.host.gate = undefined;
      if (!broken || goesOn) {
        expect(result).toBe("done"); // it has fewer writes than that, or goes on cell by cell
        expect(await state()).not.toEqual(before);
        return;
      }
      expect(result).toBeInstanceOf(ExcelRefused);
      expect(failureText(result)).toMatch(/nothing was changed/);
      expect(await state()).toEqual(before);
      await act();
      expect(await state()).not.toEqual(before);
    },
    120_000,
  );

  test("where its sheet is protected or the workbook is read-only, changes nothing, says so, and works when it is not", async () => {
    await prepare();
    const before = await state();
    workbook.host.gate = (member) => {
      if (WRITES.test(member) && member !== "SettingCollection.Add")
        throw Object.assign(new Error("protected"), { code: "AccessDenied" });
    };
    const error = await act().catch((refused: unknown) => refused);
    expect(error).toBeInstanceOf(WorkbookLocked);
    expect(failureText(error)).toMatch(/protected or read-only/);
    workbook.host.gate = undefined;
    expect(await state()).toEqual(before);
    await act();
    expect(await state()).not.toEqual(before);
  }, 120_000);

  test("waits for a user who is in a cell", async () => {
    await prepare();
    const before = await state();
    let leave: () => void = () => undefined;
    workbook.host.editUntil(new Promise((resolve) => (leave = resolve)));
    const acting = act();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(await state()).toEqual(before);
    leave();
    await acting;
    expect(await state()).not.toEqual(before);
  }, 120_000);

  test("in a slow Excel, and one that answers twice, is done once", async () => {
    await prepare();
    workbook.host.gate = async (_, index) => {
      if (index === 0) await new Promise((resolve) => setTimeout(resolve, 60));
    };
    workbook.host.answersTwice = true;
    await act();
    workbook.host.gate = undefined;
    workbook.host.answersTwice = false;
    const once = await state();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await state()).toEqual(once);
  });
});

test.each([
  ["AccessDenied", WorkbookLocked, /protected or read-only/],
  ["InvalidOperationInCellEditMode", CellBeingEdited, /Press Enter or Esc/],
] as const)("where Excel says %s, the pane says what to do", async (code, failure, says) => {
  workbook = await openTemplate();
  workbook.host.refuse = code;
  const error = await chooseCase(ARTICLE, "Bull").catch((refused: unknown) => refused);
  expect(error).toBeInstanceOf(failure);
  expect(failureText(error)).toMatch(says);
  workbook.host.refuse = undefined;
  await chooseCase(ARTICLE, "Bull");
  expect((await readCases())!.chosen).toBe("bull");
});

test("a name that the user has taken for something else is ours to replace only where it begins as ours do", async () => {
  await workbook.book.enter("Sheet1!A1", 5);
  workbook.host.book.addName("my_case", "=Sheet1!$A$1", "");
  await loadTemplate(ARTICLE);
  expect(workbook.host.book.names().find(({ name }) => name === "my_case")!.reference).toContain("Sheet1");
});

test("no batch of an operation comes near the 5 MB that Excel on the web takes", async () => {
  await load();
  await applyRefresh(ARTICLE, SET, TAKEN, "a test");
  await whatMatters(ARTICLE).then(({ tornados }) => insertSheet(tornadoSheet(tornados[0]!.table)));
  expect(workbook.host.traffic.largest).toBeLessThan(2_500_000);
});

test("in a workbook of 200 sheets the template is loaded, and stuck cells are found", async () => {
  for (let n = 2; n <= 200; n++) workbook.host.book.addSheet(`S${n}`);
  await workbook.book.enter("S150!A1", "=_xldudf_AICOMP_CAGR(1,2,3)");
  const { sheets } = await load();
  expect(sheets).toHaveLength(catalogueOf(ARTICLE).sheets.length);
  expect(await findBroken()).toBe(1);
}, 240_000);

test("a sheet that is used down to its millionth row is looked through in pieces", async () => {
  await workbook.book.enter("Sheet1!A1", "=_xldudf_AICOMP_CAGR(1,2,3)");
  await workbook.book.enter("Sheet1!A1000000", "=_xldudf_AICOMP_CAGR(1,2,3)");
  expect(await findBroken()).toBe(2);
}, 240_000);
