import { column, seenAll } from "../../support/functions";
import { GROWTH_MULTIPLE } from "../../../src/functions/growth/multiple";

test("a column in, a column out: 499.33 / 60.23", () => {
  const cell = expect.closeTo(8.290386850406774, 9);
  expect(GROWTH_MULTIPLE(column(60.23, 60.23), [[499.33]])).toEqual(column(cell, cell));
});

test("what can't be computed is an error of its own cell, and says why", () => {
  expect(seenAll(GROWTH_MULTIPLE(column(0, null), column(1, null)))).toEqual(column("#DIV/0!", ""));
});
