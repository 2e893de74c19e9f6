import { column, seenAll } from "../../support/functions";
import { PB_RERATE } from "../../../src/functions/pb/rerate";

test("a column in, a column out: 11.38 / 24.09 x 1.2^3 - 1", () => {
  const cell = expect.closeTo(-0.18370112079701117, 9);
  expect(PB_RERATE(column(24.09, 24.09), [[11.38]], [[0.2]], [[3]])).toEqual(column(cell, cell));
});

test("what can't be computed is an error of its own cell, and says why", () => {
  expect(seenAll(PB_RERATE(column(0, null), column(1, null), column(0, null), column(1, null)))).toEqual(
    column("#DIV/0!", ""),
  );
});
