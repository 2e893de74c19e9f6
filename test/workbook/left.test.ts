import { ARTICLE } from "../../src/figures/article";
import { catalogueOf } from "../../src/template/catalogue";
import { headingsLeft, widenedIn } from "../../src/workbook/left";
import { patchesOf } from "../../src/workbook/patches";
import type { TemplateState, UserTable } from "../../src/workbook/state";

const { plan } = catalogueOf(ARTICLE);
const SHEET = plan.sheets.find(({ key }) => key === "scenarios")!;
const ROW = 5;
const TABLE: UserTable = { sheet: "Scenarios", name: "Mine", headed: true, top: ROW, left: 0, bottom: 20, right: 7 };

/** The sheet with another text in each of its cells, and tables of the user's on it. */
function state(...tables: UserTable[]): TemplateState {
  const other = SHEET.rows.map((cells) => cells.map(() => "other"));
  const block = { sheet: "Scenarios", row: 0, column: 0, formulas: other, values: other, numberFormats: other };
  const blocks = new Map([["scenarios", { ...block, visible: true, locked: false, charts: [] }]]);
  return { names: new Map(), cells: new Map(), blocks, sheets: ["Scenarios"], tables, structureLocked: false };
}
const written = (...tables: UserTable[]) =>
  patchesOf(SHEET, state(...tables)).flatMap(({ row, column, formulas }) =>
    formulas.map((_, i) => [row, column + i] as const),
  );

test("headings of a table of the user's are named and not written, and every other cell is", () => {
  const inHeading = ([row, column]: readonly [number, number]) => row === ROW && column <= TABLE.right;
  expect(written().filter(inHeading)).toHaveLength(8);
  expect(written(TABLE)).toEqual(written().filter((place) => !inHeading(place)));
  expect(headingsLeft(SHEET, state(TABLE))).toEqual(
    ["A6", "B6", "C6", "D6", "E6", "F6", "G6", "H6"].map((cell) => `Scenarios!${cell}`),
  );
});

test("a table that shows no headings, or stands on another sheet, keeps nothing from being written", () => {
  for (const table of [
    { ...TABLE, headed: false },
    { ...TABLE, sheet: "Sheet1" },
  ]) {
    expect(written(table)).toEqual(written());
    expect(headingsLeft(SHEET, state(table))).toEqual([]);
  }
});

test("tables that grew are named, those that only moved are not", () => {
  const moved = { ...TABLE, top: TABLE.top + 2, bottom: TABLE.bottom + 2 };
  expect(widenedIn(state(TABLE), state(moved))).toEqual([]);
  expect(widenedIn(state(TABLE), state({ ...TABLE, bottom: TABLE.bottom + 1 }))).toEqual(["Mine"]);
  expect(widenedIn(state(TABLE), state({ ...TABLE, right: TABLE.right + 1 }))).toEqual(["Mine"]);
});
