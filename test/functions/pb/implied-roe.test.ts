import { column, seenAll } from "../../support/functions";
import { PB_IMPLIEDROE } from "../../../src/functions/pb/implied-roe";

test("a column in, a column out: 0.05 + 24.09 x 0.05", () => {
  const cell = expect.closeTo(1.2545000000000002, 9);
  expect(PB_IMPLIEDROE(column(24.09, 24.09), [[0.1]], [[0.05]])).toEqual(column(cell, cell));
});

test("what can't be computed is an error of its own cell, and says why", () => {
  expect(seenAll(PB_IMPLIEDROE(column(1, null), column(0.05, null), column(0.06, null)))).toEqual(
    column("#VALUE!: cost_of_equity is 0.05: it must be greater than growth (0.06)", ""),
  );
});
