import { column, seenAll } from "../../support/functions";
import { GUARANTEE_REVENUE } from "../../../src/functions/capital/guarantee-revenue";

test("a column in, a column out: 6.5 used, and 2 of the 3.5 unused", () => {
  const cell = expect.closeTo(8.5, 9);
  expect(GUARANTEE_REVENUE(column(10, 10), [[0.65]], [[2]])).toEqual(column(cell, cell));
});

test("what can't be computed is an error of its own cell, and says why", () => {
  expect(seenAll(GUARANTEE_REVENUE(column(1, null), column(2, null), column(0, null)))).toEqual(
    column("#VALUE!: utilization is 2: it must be from 0 to 1", ""),
  );
});
