import { areaOf } from "../../src/cells/address";
import { ARTICLE } from "../../src/figures/article";
import { catalogueOf } from "../../src/template/catalogue";
import { extent } from "../../src/template/compile";
import { lineUp } from "../../src/template/line-up";
import type { SheetPlan } from "../../src/template/plan";

/* Which rows and columns of a sheet are ours, whatever the user inserted, deleted or sorted. */
const { plan } = catalogueOf(ARTICLE);
const SHEET = plan.sheets.find(({ key }) => key === "scenarios")!;
const { rows: HEIGHT, columns: WIDTH } = extent(SHEET);
const RISKS = plan.sheets.find(({ key }) => key === "risks")!;

type Row = (string | number | boolean)[];
interface Cells {
  readonly formulas: Row[];
  readonly values: Row[];
}

/** The sheet as a first load writes it; every formula comes to 1. */
function written(sheet = SHEET): Cells {
  const { rows, columns } = extent(sheet);
  const read = (formula: boolean) =>
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column): Row[number] => {
        const content = sheet.rows[row]?.[column]?.content;
        if (typeof content !== "object") return "";
        if ("literal" in content) return content.literal;
        return formula ? content.formula : 1;
      }),
    );
  return { formulas: read(true), values: read(false) };
}

/** Does to formulas and values what a user does to lines. */
function changed(cells: Cells, change: (rows: Row[]) => void): Cells {
  change(cells.formulas);
  change(cells.values);
  return cells;
}

/** The named cells, each on the row and the column that `at` gives for it. */
const named = (at: (row: number, column: number) => readonly [number, number] | undefined) =>
  plan.names.flatMap(({ sheet, address }) => {
    if (sheet !== SHEET.key || address.includes(":")) return [];
    const { top: row, left: column } = areaOf(address)!;
    const held = at(row, column);
    return held ? [{ row, column, heldRow: held[0], heldColumn: held[1] }] : [];
  });

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);
const blank = (): Row => new Array<string>(WIDTH).fill("");

test("a sheet that nobody touched stands where it was written", () => {
  expect(lineUp(SHEET, written(), [])).toEqual({
    rows: numbers(HEIGHT),
    columns: numbers(WIDTH),
    sorted: [],
  });
});

test("rows that the user inserted, with or without text, are not ours", () => {
  const cells = changed(written(), (rows) => {
    rows.splice(10, 0, ["our own remark", ...blank().slice(1)]);
    rows.splice(0, 0, blank(), blank());
  });
  const at = (row: number) => row + 2 + (row >= 10 ? 1 : 0);
  const found = lineUp(
    SHEET,
    cells,
    named((row, column) => [at(row), column]),
  )!;
  expect(found.rows).toEqual(numbers(HEIGHT).map(at));
  expect(found.columns).toEqual(numbers(WIDTH));
});

test("a column that the user inserted is not ours", () => {
  const cells = changed(written(), (rows) => rows.forEach((row) => row.splice(2, 0, "")));
  const at = (column: number) => column + (column >= 2 ? 1 : 0);
  const found = lineUp(
    SHEET,
    cells,
    named((row, column) => [row, at(column)]),
  )!;
  expect(found.columns).toEqual(numbers(WIDTH).map(at));
  expect(found.rows).toEqual(numbers(HEIGHT));
});

test("a row of ours that was deleted is missed, and no other", () => {
  const cells = changed(written(), (rows) => rows.splice(8, 1));
  const at = (row: number) => (row === 8 ? undefined : row - (row > 8 ? 1 : 0));
  const found = lineUp(
    SHEET,
    cells,
    named((row, column) => (at(row) === undefined ? undefined : [at(row)!, column])),
  )!;
  expect(found.rows).toEqual(numbers(HEIGHT).map(at));
});

test("rows that were sorted are found where the plan has them, to be written in order again", () => {
  const { columns } = extent(RISKS);
  const cells = changed(written(RISKS), (rows) => {
    [rows[6], rows[9]] = [rows[9]!, rows[6]!];
  });
  const found = { rows: numbers(RISKS.rows.length), columns: numbers(columns), sorted: [6, 9] };
  expect(lineUp(RISKS, cells, [])).toEqual(found);
});

test("rows are sorted though their names stay where they are, and not where a text was only changed", () => {
  const stay = named((row, column) => [row, column]);
  const cells = changed(written(), (rows) => {
    [rows[7], rows[9]] = [rows[9]!, rows[7]!];
    rows[8] = rows[8]!.map((content, i) => (i === 1 ? "our own word" : content));
    rows[10] = rows[10]!.map((content) => (content === "" ? "" : "our own row"));
  });
  expect(lineUp(SHEET, cells, stay)?.sorted).toEqual([7, 9]);
});

test("where rows were sorted and others inserted, those are never taken for ours", () => {
  const cells = changed(written(RISKS), (rows) => {
    [rows[6], rows[9]] = [rows[9]!, rows[6]!];
    rows.splice(8, 0, ["our own remark", ...new Array<string>(rows[0]!.length - 1).fill("")]);
  });
  expect(lineUp(RISKS, cells, [])?.rows).not.toContain(8);
});

test("where sorted rows have nothing in common with those in their places, nobody can say which are ours", () => {
  const row = (text: string): SheetPlan["rows"][number] => [{ content: { literal: text }, look: "label" }];
  const sheet = { ...SHEET, rows: ["one", "two", "three", "four"].map(row) };
  const rows = ["four", "our own remark", "two", "three", "one"].map((text) => [text]);
  expect(lineUp(sheet, { formulas: rows, values: rows }, [])).toBeUndefined();
});
