import { column, seenAll } from "../../support/functions";
import { PB_EXCESSYEARS } from "../../../src/functions/pb/excess-years";

test("a column in, a column out: ln(24.09) / ln(1.4 / 1.13)", () => {
  const cell = expect.closeTo(14.85054117276717, 9);
  expect(PB_EXCESSYEARS(column(24.09, 24.09), [[0.4]], [[0.13]])).toEqual(column(cell, cell));
});

test("what can't be computed is an error of its own cell, and says why", () => {
  expect(seenAll(PB_EXCESSYEARS(column(0, null), column(0.2, null), column(0.1, null)))).toEqual(
    column("#VALUE!: multiple is 0: it must be greater than 0", ""),
  );
});
