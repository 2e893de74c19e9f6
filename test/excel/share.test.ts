import { loadTemplate } from "../../src/excel/load-template";
import { findBroken, mended, repair } from "../../src/excel/repair";
import { prepareToShare, restoreFormulas, sharedCount } from "../../src/excel/share";
import { ARTICLE } from "../../src/figures/article";
import { everything, type OpenWorkbook, openWorkbook } from "../support/host";

let workbook: OpenWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});
const NAMES = ["CAGR", "BACKLOG.TOTAL", "PB.PREMIUM"];
const formulas = async () =>
  JSON.stringify(
    (await workbook.book.sheets()).map((name) => {
      const id = workbook.host.book.sheetId(name)!;
      const used = workbook.host.book.usedArea(id, true);
      return used
        ? Array.from({ length: used.bottom + 1 }, (_, r) =>
            Array.from({ length: used.right + 1 }, (__, c) => workbook.host.book.formula(id, r, c)),
          )
        : [];
    }),
  );

test("before sharing, AICOMP formulas become the values that they show, and one step brings all of them back", async () => {
  await loadTemplate(ARTICLE);
  await workbook.book.enter("Sheet1!A1", "=AICOMP.CAGR(60.23,499.33,9)");
  await workbook.book.enter("Sheet1!A2", "=A1*2");
  const before = await everything(workbook);
  const shared = await prepareToShare();
  expect(shared.left).toBe(0);
  expect(shared.count).toBeGreaterThan(10);
  expect(/"=[^"]*AICOMP\.[A-Z]/.test(await formulas())).toBe(false);
  expect(await workbook.book.read("Sheet1!A1")).toBeCloseTo(0.2649, 4);
  expect(await workbook.book.formula("Sheet1!A2")).toBe("=A1*2"); // others stay
  expect(await workbook.book.read("Cover!A3")).toBe("All checks hold");
  expect(await sharedCount()).toBe(shared.count);
  expect(await restoreFormulas()).toBe(shared.count);
  expect(await everything(workbook)).toEqual(before);
  expect(workbook.host.book.comments()).toEqual([]);
});

test("a formula whose cell bears another note is left, and counted", async () => {
  await workbook.book.enter("Sheet1!A1", "=AICOMP.CAGR(1,2,3)");
  workbook.host.book.addComment({ sheetId: workbook.host.book.sheetId("Sheet1")!, row: 0, column: 0 }, "mine");
  expect(await prepareToShare()).toEqual({ count: 0, left: 1 });
  expect(await workbook.book.formula("Sheet1!A1")).toBe("=AICOMP.CAGR(1,2,3)");
});

test.each([
  ["=_xldudf_AICOMP_BACKLOG_TOTAL(A1:A2)", "=AICOMP.BACKLOG.TOTAL(A1:A2)"],
  ["=1+_xldudf_AICOMP_CAGR(1,2,3)", "=1+AICOMP.CAGR(1,2,3)"],
  ["='C:\\add ins\\old.xlam'!AICOMP.CAGR(1,2,3)", "=AICOMP.CAGR(1,2,3)"],
  ["=AICOMP.CAGR(1,2,3)", "=AICOMP.CAGR(1,2,3)"],
  ["='My sheet'!A1+AICOMP.CAGR(1,2,3)", "='My sheet'!A1+AICOMP.CAGR(1,2,3)"],
])("%s is mended to %s", (formula, expected) => {
  expect(mended(formula, NAMES)).toBe(expected);
});

test("cells that are stuck at a saved name are entered anew, and no other cell is touched", async () => {
  await workbook.book.enter("Sheet1!A1", "=_xldudf_AICOMP_CAGR(60.23,499.33,9)");
  await workbook.book.enter("Sheet1!A2", "=NOSUCHFUNCTION(1)");
  await workbook.book.enter("Sheet1!A3", "=AICOMP.CAGR(1,2,3)");
  expect(await workbook.book.read("Sheet1!A1")).toBe("#NAME?");
  expect(await findBroken()).toBe(1);
  const writes: string[] = [];
  workbook.host.gate = (member) => {
    if (member === "Range.Formulas") writes.push(member);
  };
  expect(await repair(NAMES)).toEqual({ mended: 1, stuck: 0 });
  workbook.host.gate = undefined;
  expect(writes).toHaveLength(1);
  expect(await workbook.book.read("Sheet1!A1")).toBeCloseTo(0.2649, 4);
  expect(await workbook.book.read("Sheet1!A2")).toBe("#NAME?");
  expect(await findBroken()).toBe(0);
});

test("a name that no function has stays stuck, and is said to", async () => {
  await workbook.book.enter("Sheet1!A1", "=AICOMP.NOSUCH(1)");
  expect(await repair(NAMES)).toEqual({ mended: 0, stuck: 1 });
});
