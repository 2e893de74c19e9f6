import { column, seenAll } from "../../support/functions";
import { CAPEX_INTENSITY } from "../../../src/functions/capital/capex-intensity";

test("a column in, a column out: 20 / 5.35", () => {
  const cell = expect.closeTo(3.738317757009346, 9);
  expect(CAPEX_INTENSITY(column(20, 20), [[5.35]])).toEqual(column(cell, cell));
});

test("what can't be computed is an error of its own cell, and says why", () => {
  expect(seenAll(CAPEX_INTENSITY(column(1, null), column(0, null)))).toEqual(column("#DIV/0!", ""));
});
