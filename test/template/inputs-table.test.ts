import { insertSheet } from "../../src/excel/insert-sheet";
import { readSheet } from "../../src/excel/read-sheet";
import { ARTICLE } from "../../src/figures/article";
import { builtInSet } from "../../src/scenarios/built-in";
import { readSetOfCells } from "../../src/scenarios/read-set";
import { setToRows } from "../../src/scenarios/write-set";
import { otherInputs } from "../../src/template/other-inputs";
import { inputsTableSheet } from "../../src/template/sheets/inputs-table";
import { openWorkbook } from "../support/host";

test("a set on a sheet of its own is read back whole, with cases and words that Excel would take for dates", async () => {
  await openWorkbook();
  const builtIn = builtInSet(ARTICLE);
  const set = {
    ...builtIn,
    title: "1-2",
    drivers: builtIn.drivers.map((driver) => ({ ...driver, own: { "2026-11-25": driver.base } })),
  };
  expect(await insertSheet(inputsTableSheet(setToRows(set)))).toBe("AICOMP inputs");
  const { name, cells } = await readSheet();
  expect(name).toBe("AICOMP inputs");
  expect(cells[2]).toEqual(expect.arrayContaining(["title", "1-2"]));
  const read = readSetOfCells(cells, { drivers: ARTICLE.drivers, others: otherInputs(ARTICLE) });
  expect(read).toEqual({ set, problems: [], readings: [] });
});
