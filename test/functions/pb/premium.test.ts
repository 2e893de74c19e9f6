import { column, seenAll } from "../../support/functions";
import { PB_PREMIUM } from "../../../src/functions/pb/premium";

test("a column in, a column out: 24.09 / 11.38 - 1", () => {
  const cell = expect.closeTo(1.1168717047451668, 9);
  expect(PB_PREMIUM(column(24.09, 24.09), [[11.38]])).toEqual(column(cell, cell));
});

test("what can't be computed is an error of its own cell, and says why", () => {
  expect(seenAll(PB_PREMIUM(column(1, null), column(0, null)))).toEqual(
    column("#VALUE!: peer is 0: it must be greater than 0", ""),
  );
});
