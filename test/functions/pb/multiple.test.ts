import { column, seenAll } from "../../support/functions";
import { PB_MULTIPLE } from "../../../src/functions/pb/multiple";

test("a column in, a column out: 24.09 / 2", () => {
  const cell = expect.closeTo(12.045, 9);
  expect(PB_MULTIPLE(column(24.09, 24.09), [[2]])).toEqual(column(cell, cell));
});

test("what can't be computed is an error of its own cell, and says why", () => {
  expect(seenAll(PB_MULTIPLE(column(1, null), column(0, null)))).toEqual(column("#DIV/0!", ""));
});
