import { column, seenAll } from "../../support/functions";
import { PB_JUSTIFIED } from "../../../src/functions/pb/justified";

test("a column in, a column out: 0.34 / 0.03", () => {
  const cell = expect.closeTo(11.333333333333334, 9);
  expect(PB_JUSTIFIED(column(0.4, 0.4), [[0.09]], [[0.06]])).toEqual(column(cell, cell));
});

test("what can't be computed is an error of its own cell, and says why", () => {
  expect(seenAll(PB_JUSTIFIED(column(0.4, null), column(0.06, null), column(0.06, null)))).toEqual(
    column("#VALUE!: cost_of_equity is 0.06: it must be greater than growth (0.06)", ""),
  );
});
