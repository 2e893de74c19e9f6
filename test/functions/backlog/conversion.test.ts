import { column, seenAll } from "../../support/functions";
import { BACKLOG_CONVERSION } from "../../../src/functions/backlog/conversion";

test("a column in, a column out: 5.25 / 42.9", () => {
  const cell = expect.closeTo(0.12237762237762238, 9);
  expect(BACKLOG_CONVERSION(column(5.25, 5.25), [[42.9]])).toEqual(column(cell, cell));
});

test("what can't be computed is an error of its own cell, and says why", () => {
  expect(seenAll(BACKLOG_CONVERSION(column(1, null), column(0, null)))).toEqual(column("#DIV/0!", ""));
});
