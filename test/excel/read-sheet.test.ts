import { readSheet } from "../../src/excel/read-sheet";
import { readSetOfCells } from "../../src/scenarios/read-set";
import { SENTENCES } from "../../src/scenarios/sentences";
import { type OpenWorkbook, openWorkbook } from "../support/host";
import { CATALOGUE } from "../support/sets";

let workbook: OpenWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});
async function enter(rows: readonly (readonly (string | number)[])[]) {
  for (const [r, cells] of rows.entries())
    for (const [c, content] of cells.entries()) await workbook.book.enter(`Sheet1!${"BCDEF"[c]}${r + 2}`, content);
}
const read = async () => {
  const { cells, top } = await readSheet();
  return readSetOfCells(cells, CATALOGUE, top);
};
const TABLE = [
  ["format", "aicomp-scenarios"],
  ["version", 1],
  [],
  ["id", "unit", "bear", "base", "bull"],
  ["coreweave.haircut", "fraction", 0.3, 0.2, 0.1],
  ["coreweave.delay", "months", "much", 4, 0],
];

test("a table that stands from B2 on is read, and its rows are counted as the sheet counts them", async () => {
  await enter(TABLE);
  const { set, problems } = await read();
  expect(set.drivers.map(({ id, bear, base, bull }) => [id, bear, base, bull])).toEqual([
    ["coreweave.haircut", 0.3, 0.2, 0.1],
  ]);
  expect(problems).toEqual([{ driver: "coreweave.delay", line: 7, says: SENTENCES.notNumber("bear", "much") }]);
});

test("rows that are hidden, as a filter leaves them, are read like the others", async () => {
  await enter(TABLE);
  const { book } = workbook.host;
  book.sheet(book.sheetId("Sheet1")!).hideRows(5, 1);
  const { set } = await read();
  expect(set.drivers.map(({ id }) => id)).toEqual(["coreweave.haircut"]);
});

test("a sheet with nothing on it has no cells", async () => {
  expect((await readSheet()).cells).toEqual([]);
});
