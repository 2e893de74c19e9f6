import { column, seenAll } from "../../support/functions";
import { COVERAGE } from "../../../src/functions/capital/coverage";

test("a column in, a column out: 5.25 / 2.15", () => {
  const cell = expect.closeTo(2.441860465116279, 9);
  expect(COVERAGE(column(5.25, 5.25), [[2.15]])).toEqual(column(cell, cell));
});

test("what can't be computed is an error of its own cell, and says why", () => {
  expect(seenAll(COVERAGE(column(1, null), column(0, null)))).toEqual(
    column("#VALUE!: interest is 0: it must be greater than 0", ""),
  );
});
