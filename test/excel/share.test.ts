import { run } from "../../src/excel/batch/run";
import { restoreFormulas, sharedCount } from "../../src/excel/restore";
import { prepareToShare } from "../../src/excel/share";
import { said } from "../../src/taskpane/messages";
import { tellOfNotes } from "../support/notes";
import { everything, type OpenWorkbook, openWorkbook } from "../support/host";
import { openTemplate } from "../support/template";

let workbook: OpenWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});
const CAGR = "=AICOMP.CAGR(60.23,499.33,9)";
const enter = (at: string, content: string | number) => workbook.book.enter(`Sheet1!${at}`, content);
const read = (at: string) => workbook.book.read(`Sheet1!${at}`);
const formula = (at: string) => workbook.book.formula(`Sheet1!${at}`);
const comments = () => workbook.host.book.comments();
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
  workbook = await openTemplate();
  await enter("A1", CAGR);
  await enter("A2", "=A1*2");
  await enter("A3", '=IF(1=2,"AICOMP.CAGR(",0)');
  const before = await everything(workbook);
  const shared = await prepareToShare();
  expect(shared.stayed).toEqual([]);
  expect(shared.count).toBeGreaterThan(10);
  expect(/"=[^"\\]*AICOMP\.[A-Z]/.test(await formulas())).toBe(false);
  expect(await read("A1")).toBeCloseTo(0.2649, 4);
  expect(await formula("A2")).toBe("=A1*2"); // others stay, also where a text reads like a call
  expect(await formula("A3")).toBe('=IF(1=2,"AICOMP.CAGR(",0)');
  expect(await sharedCount()).toBe(shared.count);
  expect(await restoreFormulas()).toEqual({ count: shared.count, left: [], blocked: [] });
  expect(await everything(workbook)).toEqual(before);
  expect(comments()).toEqual([]);
  expect(await sharedCount()).toBe(0);
}, 120_000);

test.each([
  ["a formula of several lines", "=LET(g,\n AICOMP.CAGR(60.23,499.33,9),\n\n g*100)"],
  ["a formula of 8,000 letters", `=${"1*".repeat(3_980)}AICOMP.CAGR(60.23,499.33,9)`],
])("%s comes back as it was", async (_, long) => {
  await enter("A1", long);
  await enter("A2", CAGR);
  const before = await formula("A1");
  expect((await prepareToShare()).count).toBe(2);
  workbook.host.book.lineEnd = "\r\n";
  expect(await restoreFormulas()).toEqual({ count: 2, left: [], blocked: [] });
  expect(await formula("A1")).toBe(before);
});

test("formulas that the first release shared are restored from their comments, of several lines, too", async () => {
  const mark = "AICOMP formula, kept while the workbook is shared";
  await enter("A1", 0.26);
  await enter("B1", 60.23);
  await enter("B2", 76.25);
  await workbook.book.addComment("Sheet1!A1", `${mark}\n=LET(g,\n ${CAGR.slice(1)},\n g)\n1 x 1`);
  await workbook.book.addComment("Sheet1!B1", `${mark}\n=AICOMP.GROWTH.PATH(60.23,0.266,1)\n2 x 1`);
  expect(await sharedCount()).toBe(2);
  expect(await restoreFormulas()).toEqual({ count: 2, left: [], blocked: [] });
  expect(await formula("A1")).toBe("=LET(g,\n AICOMP.CAGR(60.23,499.33,9),\n g)");
  expect(await read("B2")).toBeCloseTo(76.25, 2);
  expect(comments()).toEqual([]);
});

describe("a shared spill that a colleague edits", () => {
  beforeEach(async () => {
    await enter("A1", "=AICOMP.GROWTH.PATH(60.23,0.266,3)");
    expect((await prepareToShare()).count).toBe(1);
    expect(await read("A4")).toBeCloseTo(122.21, 2);
  });

  test("leaves no old value where a row was put between", async () => {
    await workbook.book.insertRows("Sheet1", 3);
    expect(await restoreFormulas()).toEqual({ count: 1, left: [], blocked: [] });
    expect(await read("A4")).toBeCloseTo(122.21, 2);
    expect(await read("A5")).toBe("");
  });

  test("leaves what was written into the new row, and says so; once it is cleared, the formula comes back", async () => {
    await workbook.book.insertRows("Sheet1", 3);
    await enter("A3", "checked");
    const { count, left } = await restoreFormulas();
    expect([count, left.map(({ at, why }) => [at, why])]).toEqual([0, [["Sheet1!A1", "changed"]]]);
    expect(await read("A3")).toBe("checked");
    expect(await sharedCount()).toBe(1);
    await enter("A3", "");
    expect((await restoreFormulas()).count).toBe(1);
    expect(await read("A5")).toBe("");
  });

  test("comes back whole where a row was deleted, or a value was cleared", async () => {
    await workbook.book.deleteRows("Sheet1", 3, 1);
    await enter("A2", "");
    expect((await restoreFormulas()).count).toBe(1);
    expect(await read("A4")).toBeCloseTo(122.21, 2);
  });

  test("is found where rows were put above it, and the sheet was renamed", async () => {
    await workbook.book.insertRows("Sheet1", 1, 2);
    await workbook.book.renameSheet("Sheet1", "Bob's sheet");
    expect((await restoreFormulas()).count).toBe(1);
    expect(await workbook.book.formula("Bob's sheet!A3")).toBe("=AICOMP.GROWTH.PATH(60.23,0.266,3)");
    expect(await workbook.book.read("Bob's sheet!A7")).toBe("");
  });
});

test("a value that a colleague typed over a shared one is not overwritten, and the others come back", async () => {
  await enter("A1", CAGR);
  await enter("A2", CAGR);
  await prepareToShare();
  await enter("A1", 0.3);
  const restored = await restoreFormulas();
  expect(restored.count).toBe(1);
  expect(said.restored(restored)).toBe(
    "Restored 1 formula. Sheet1!A1: not restored, because its cells were edited while shared. To restore the formula, clear them and try again.",
  );
  expect(await read("A1")).toBe(0.3);
  expect(await formula("A2")).toBe(CAGR);
});

test("a comment that was deleted takes no formula with it, and an answer to one stays", async () => {
  await enter("A1", CAGR);
  await enter("A2", CAGR);
  await prepareToShare();
  const [first, second] = comments();
  workbook.host.book.removeComment(first!.id);
  workbook.host.book.addReply(second!.id, "why 9 years?");
  expect((await restoreFormulas()).count).toBe(2);
  expect(await formula("A1")).toBe(CAGR);
  expect(await formula("A2")).toBe(CAGR);
  expect(workbook.host.book.replies(second!.id).map(({ content }) => content)).toEqual(["why 9 years?"]);
  expect(await sharedCount()).toBe(0);
});

test("a formula whose sheet was deleted is said to be gone, with its text", async () => {
  workbook.host.book.addSheet("Other");
  await workbook.book.enter("Other!B2", CAGR);
  await enter("A1", CAGR);
  await prepareToShare();
  workbook.host.book.deleteSheet(workbook.host.book.sheetId("Other")!);
  const restored = await restoreFormulas();
  expect(said.restored(restored)).toBe(`Restored 1 formula. Other!B2: its cells were deleted. The formula was ${CAGR}`);
  expect(await sharedCount()).toBe(0);
});

test("formulas in cells with a comment or a note, on protected sheets, and in parts of arrays are left and named", async () => {
  workbook.host.book.addSheet("Locked");
  await workbook.book.enter("Locked!A1", CAGR);
  await workbook.book.protect("Locked");
  for (const at of ["A1", "A2", "A3"]) await enter(at, CAGR);
  await workbook.book.addComment("Sheet1!A1", "mine");
  await workbook.book.addNote("Sheet1!A2", "an old note");
  for (const [at, value] of [
    ["D1", 1],
    ["D2", 2],
    ["D3", 3],
  ] as const)
    await enter(at, value);
  await workbook.book.enterArray("Sheet1!E1:E3", "=AICOMP.GROWTH.VALUE(1,0.1,D1:D3)");
  const shared = await prepareToShare();
  expect(shared.count).toBe(2); // A3, and the array as a whole
  expect(shared.stayed.map(({ at, why }) => [at, why])).toEqual([
    ["Sheet1!A1", "comment"],
    ["Locked!A1", "protected"],
    ["Sheet1!A2", "refused"], // where Excel does not tell of notes, it refuses
  ]);
  expect(said.shared(shared)).toContain(
    "Not replaced: Sheet1!A1. The cell already has a comment. Delete the comment, and prepare again.",
  );
  expect(said.shared(shared)).toContain("Not replaced: Sheet1!A2. There is already a comment or a note in this cell.");
  expect(await formula("A2")).toBe(CAGR);
  expect(comments().find(({ row, column }) => row === 0 && column === 0)!.content).toBe("mine");
  expect(await restoreFormulas()).toMatchObject({ count: 2, left: [] });
  expect(await formula("A3")).toBe(CAGR);
});

test("where Excel tells of notes, a cell with one is left and named", async () => {
  const undo = tellOfNotes();
  await enter("A1", CAGR);
  await workbook.book.addNote("Sheet1!A1", "an old note");
  const shared = await prepareToShare();
  expect(said.shared(shared)).toBe(
    "No formulas were replaced. Not replaced: Sheet1!A1. The cell already has a note. Delete the note, and prepare again.",
  );
  undo();
});

test("a name of the user's that calls AICOMP is said, and the cells that use it are shared", async () => {
  workbook.host.book.addName("MyGrowth", "=LAMBDA(a,b,n,AICOMP.CAGR(a,b,n))", "");
  await enter("A1", "=MyGrowth(60.23,499.33,9)");
  await enter("A2", '="MyGrowth"');
  const shared = await prepareToShare();
  expect(shared.names).toEqual(["MyGrowth"]);
  expect(shared.count + shared.left).toBe(1);
  expect(said.shared(shared)).toContain("The name MyGrowth calls AICOMP and can't be calculated without the add-in.");
});

test("values that are still being computed are waited for", async () => {
  workbook.host.lateResults();
  const id = workbook.host.book.sheetId("Sheet1")!;
  workbook.host.book.enter(id, { top: 0, bottom: 0, left: 0, right: 0 }, [["=AICOMP.CAGR(1,8,3)"]]);
  expect((await prepareToShare()).count).toBe(1);
  expect(await formula("A1")).toBe(1);
});

test("conditional formats and validations that call AICOMP are named, and stay as they are", async () => {
  await enter("A1", 5);
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const { custom } = sheet.getRange("B2:B9").conditionalFormats.add("Custom");
    custom.rule.formula = "=B2>AICOMP.CAGR(60.23,499.33,9)";
    custom.format.fill.color = "#FF0000";
    const plain = sheet.getRange("C2:C9").conditionalFormats.add("Custom").custom;
    plain.rule.formula = '=C2="AICOMP.CAGR(1,2,3)"';
    plain.format.fill.color = "#FF0000";
    sheet.getRange("D4").dataValidation.rule = { custom: { formula: "=D4<AICOMP.CAGR(60.23,499.33,9)" } };
    sheet.getRange("E4").dataValidation.rule = { decimal: { operator: "Between", formula1: 1, formula2: 2 } };
    await context.sync();
  });
  const before = await everything(workbook);
  const shared = await prepareToShare();
  expect(shared.rules).toEqual([
    { kind: "conditional format", at: "Sheet1!B2:B9" },
    { kind: "validation", at: "Sheet1!D4" },
  ]);
  expect(said.shared(shared)).toContain(
    "Not replaced: the conditional formatting of Sheet1!B2:B9, the data validation of Sheet1!D4.",
  );
  expect(await everything(workbook)).toEqual(before);
});

test("among many cells whose validations differ, the few that call AICOMP are found", async () => {
  await enter("A1", 5);
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const decimal = (low: number) => ({ decimal: { operator: "Between" as const, formula1: low, formula2: 9 } });
    sheet.getRange("B2:B400").dataValidation.rule = decimal(0);
    sheet.getRange("B401:B1200").dataValidation.rule = decimal(1);
    sheet.getRange("C2:C700").dataValidation.rule = decimal(2);
    sheet.getRange("C701").dataValidation.rule = { custom: { formula: "=C701<AICOMP.CAGR(60.23,499.33,9)" } };
    sheet.getRange("C702:C1199").dataValidation.rule = decimal(3);
    sheet.getRange("C1200").dataValidation.rule = { custom: { formula: "=C1200<AICOMP.CAGR(60.23,499.33,9)" } };
    await context.sync();
  });
  const { batches } = workbook.host.traffic;
  expect((await prepareToShare()).rules).toEqual([
    { kind: "validation", at: "Sheet1!C1200" },
    { kind: "validation", at: "Sheet1!C701" },
  ]);
  expect(workbook.host.traffic.batches - batches).toBeLessThan(30);
});

test("where more validations differ than are looked through, those left are named", async () => {
  await enter("A1", 5);
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    for (let row = 1; row <= 600; row++)
      sheet.getRange(`B${row}`).dataValidation.rule = {
        decimal: { operator: "Between", formula1: row, formula2: row + 1 },
      };
    await context.sync();
  });
  const shared = await prepareToShare();
  expect(shared.rules.length).toBeGreaterThan(0);
  expect(new Set(shared.rules.map(({ kind }) => kind))).toEqual(new Set(["validation not read"]));
  expect(said.shared(shared)).toMatch(/^.*Not read: the data validation of Sheet1!B\d+/);
});

test("the template's own rules call nothing of ours", async () => {
  workbook = await openTemplate();
  expect((await prepareToShare()).rules).toEqual([]);
});

test("a name of a sheet's own that calls AICOMP is named with its sheet, and a cell that uses it is not passed over", async () => {
  const { book } = workbook.host;
  const budget = book.addSheet("My budget");
  book.sheetNames.set(budget, [
    { name: "growth", reference: "AICOMP.CAGR(60.23,499.33,9)" },
    { name: "rate", reference: "'My budget'!$A$1" },
  ]);
  await workbook.book.enter("'My budget'!B1", "=growth*2");
  await workbook.book.enter("'My budget'!B2", "=rate*2");
  await enter("A1", "='My budget'!growth*2");
  const shared = await prepareToShare();
  expect(shared.names).toEqual(["'My budget'!growth"]);
  // The component knows no names of a sheet's own, so that the cells show #NAME?.
  expect(shared.stayed.map(({ at }) => at)).toEqual(["Sheet1!A1", "'My budget'!B1"]);
});
