import { column, seenAll } from "../../support/functions";
import { BACKLOG_COVERAGE } from "../../../src/functions/backlog/coverage";

test("a column in, a column out: 42.9 / 5.25", () => {
  const cell = expect.closeTo(8.17142857142857, 9);
  expect(BACKLOG_COVERAGE(column(42.9, 42.9), [[5.25]])).toEqual(column(cell, cell));
});

test("what can't be computed is an error of its own cell, and says why", () => {
  expect(seenAll(BACKLOG_COVERAGE(column(1, null), column(0, null)))).toEqual(column("#DIV/0!", ""));
});
