import { column, seenAll } from "../../support/functions";
import { RUNWAY } from "../../../src/functions/capital/runway";

test("a column in, a column out: 6.3 / 1.05", () => {
  const cell = expect.closeTo(6, 9);
  expect(RUNWAY(column(6.3, 6.3), [[1.05]])).toEqual(column(cell, cell));
});

test("what can't be computed is an error of its own cell, and says why", () => {
  expect(seenAll(RUNWAY(column(1, null), column(0, null)))).toEqual(
    column("#N/A: burn_per_month is 0: a company that is not burning cash has no runway", ""),
  );
});
