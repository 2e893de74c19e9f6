import fc from "fast-check";
import { ARTICLE } from "../../src/figures/article";
import { placeKey } from "../../src/model/area";
import { type Content, NotFollowed } from "../../src/model/content";
import { Model } from "../../src/model/model";
import { Calculation } from "../../bench/interpreter";
import { templateModel } from "../support/template-model";

const at = (row: number, column = 0) => ({ sheet: "S", row, column });
const sheetOf = (formulas: Content[][]) => new Model([{ sheet: "S", top: 0, left: 0, formulas }]);

/** A column of cells that refer to those below: numbers, sums, choices, ranges. */
const formulaAt = (row: number, rows: number): fc.Arbitrary<Content> => {
  const below = fc.integer({ min: row + 2, max: rows + 1 });
  return row >= rows - 3
    ? fc.integer({ min: -5, max: 5 })
    : fc.oneof(
        fc.tuple(below, below).map(([a, b]) => `=A${a}+2*A${b}`),
        fc.tuple(below, below, below).map(([a, b, c]) => `=IF(A${a}>0,A${b},A${c}-1)`),
        below.map((a) => `=SUM(A${a}:A${rows + 1})`),
        below.map((a) => `=IFERROR(1/A${a},"none")`),
        below.map((a) => `=INDEX(A${a}:A${rows + 1},1)&"x"`),
        fc.integer({ min: -5, max: 5 }),
      );
};
const ROWS = 12;
const column = fc.tuple(...Array.from({ length: ROWS }, (_, row) => formulaAt(row, ROWS)));

test("after any changes each value is what a fresh model gives", () => {
  fc.assert(
    fc.property(
      column,
      fc.array(fc.array(fc.tuple(fc.nat(ROWS - 1), fc.integer({ min: -5, max: 5 })), { maxLength: 4 }), {
        maxLength: 6,
      }),
      (contents, rounds) => {
        const kept = sheetOf(contents.map((each) => [each]));
        for (const round of rounds) {
          const instead = new Map(round.map(([row, value]) => [placeKey(at(row)), value as Content]));
          const changed = contents.map((each, row) => [instead.get(placeKey(at(row))) ?? each]);
          const fresh = sheetOf(changed);
          for (let row = 0; row < ROWS; row++) expect(kept.attempt(at(row), instead)).toEqual(fresh.attempt(at(row)));
        }
      },
    ),
  );
});

test("another formula in a cell is followed, and so is its own again", () => {
  const model = sheetOf([["=A2+A3"], [1], [2]]);
  expect(model.value(at(0), new Map([[placeKey(at(0)), "=A2*10"]]))).toBe(10);
  expect(model.value(at(0), new Map([[placeKey(at(1)), "=A3*10"]]))).toBe(22);
  expect(model.value(at(0))).toBe(3);
});

test("a cell that held nothing counts in the ranges over it once it holds something", () => {
  const model = sheetOf([["=SUM(A2:A9)+COUNTA(B:B)"], [1]]);
  expect(model.value(at(0))).toBe(1);
  expect(model.value(at(0), new Map([[placeKey(at(5)), 4]]))).toBe(5);
});

test("a chain of many thousand formulas is followed to its end", () => {
  const rows = 30_000;
  const model = sheetOf(Array.from({ length: rows }, (_, row) => [row === rows - 1 ? 1 : `=A${row + 2}+1`]));
  expect(model.value(at(0))).toBe(rows);
  expect(model.value(at(0), new Map([[placeKey(at(rows - 1)), 2]]))).toBe(rows + 1);
});

test.each([2, 900])("a circle of %p formulas is not followed, and what stands beside it is", (length) => {
  const circle = Array.from({ length }, (_, row) => [`=A${((row + 1) % length) + 1}+1`, "=1+1"]);
  const model = sheetOf(circle);
  expect(() => model.value(at(0))).toThrow(NotFollowed);
  expect(() => model.value(at(length - 1))).toThrow(NotFollowed);
  expect(model.value(at(0, 1))).toBe(2);
  expect(model.attempt(at(0), new Map([[placeKey(at(length - 1)), 5]]))).toBe(4 + length);
});

test("an error is caught wherever it arises", () => {
  const model = sheetOf([['=IFERROR(VLOOKUP("x",A2:B3,2,FALSE),"none")'], ["y", 1], ["=1/0", 2]]);
  expect(model.value(at(0))).toBe("none");
  expect(model.value(at(0), new Map([[placeKey(at(0)), "=IFERROR(SUM(A2:A3),7)"]]))).toBe(7);
});

test("a text in a criterion is taken as it stands", () => {
  const model = sheetOf([['=COUNTIF(A2:A4,"a-b/c")'], ["a-b/c"], ["a-b"], ["A-B/C"]]);
  expect(model.value(at(0))).toBe(2);
});

test("a name whose cells move with the cell that uses it is not followed, also inside a formula", () => {
  const names = new Map([["twice", "=S!A2*2"]]);
  expect(() => new Model([{ sheet: "S", top: 0, left: 0, formulas: [["=twice"], [1]] }], names).value(at(0))).toThrow(
    NotFollowed,
  );
});

test("compiled formulas give for the template what its trees give", () => {
  const { model, formulas, input, everyInput } = templateModel(ARTICLE);
  const changes = [
    new Map<string, Content>(),
    new Map<string, Content>([[placeKey(input), 5]]),
    new Map(everyInput.map(([place, value]): [string, Content] => [placeKey(place), value * 1.01])),
  ];
  for (const instead of changes) {
    const walked = new Calculation(model, instead);
    const values = model.attempts(formulas, instead);
    expect(values).toEqual(formulas.map((place) => walked.cell(place) ?? ""));
  }
});
