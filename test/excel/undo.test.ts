import { chooseCase } from "../../src/excel/cases";
import { undoLast } from "../../src/excel/undo";
import { insertFormula } from "../../src/excel/insert-formula";
import { applyRefresh, previewRefresh } from "../../src/excel/refresh";
import { ARTICLE } from "../../src/figures/article";
import { said } from "../../src/taskpane/messages";
import { BUILT_IN } from "../support/sets";
import { type OpenWorkbook, openWorkbook } from "../support/host";
import { openTemplate } from "../support/template";

let workbook: OpenWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});

test("a refresh that was undone in Excel is neither a change of the user's nor remembered as refreshed", async () => {
  workbook = await openTemplate();
  const [driver] = BUILT_IN.drivers;
  const set = { ...BUILT_IN, drivers: BUILT_IN.drivers.map((one, i) => (i === 0 ? { ...one, bear: one.base } : one)) };
  const id = `${driver!.id}.bear`;
  await applyRefresh(ARTICLE, set, new Set([id]), "a test");
  // Ctrl+Z puts the cell back and leaves the workbook's settings.
  const name = `AICOMP_${id.replaceAll(".", "_")}`;
  const { reference } = workbook.host.book.names().find((one) => one.name === name)!;
  await workbook.book.enter(reference.replaceAll("$", ""), driver!.bear as number);
  const { changes } = await previewRefresh(ARTICLE, set);
  expect(changes.filter((change) => change.input === id).map(({ standing }) => standing)).toEqual(["incoming"]);
  expect(said.undone(await undoLast(ARTICLE))).toBe("Already undone in Excel.");
  expect(said.undone(await undoLast(ARTICLE))).toBe("Nothing to undo.");

  await chooseCase(ARTICLE, "Bull");
  await workbook.book.enter("Cover!B5", "Base");
  expect(said.undone(await undoLast(ARTICLE))).toBe("Already undone in Excel.");
}, 240_000);

test("all writes of a step are one step of Excel's own Undo, and where Excel can't group them the step is done all the same", async () => {
  const grouped: unknown[] = [];
  const Refusal = OfficeExtension.Error as unknown as new (of: object) => Error;
  const run = Excel.run.bind(Excel) as (...all: unknown[]) => Promise<unknown>;
  let refuse = true;
  Object.assign(Excel, {
    run: async (options: { mergeUndoGroup?: boolean }, batch: unknown) => {
      grouped.push(options.mergeUndoGroup ?? false);
      if (options.mergeUndoGroup && refuse) {
        refuse = false;
        throw Object.assign(new Refusal({ code: "UndoNotSupported", message: "" }), {
          code: "UndoNotSupported",
        });
      }
      return run(options, batch);
    },
  });
  await insertFormula("A1", "=AICOMP.CAGR(1,8,3)");
  Object.assign(Excel, { run });
  expect(grouped.slice(0, 2)).toEqual([true, false]);
  expect(await workbook.book.read("Sheet1!A1")).toBe(1);
});
