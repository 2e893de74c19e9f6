import { column, seenAll } from "../../support/functions";
import { PB_IMPLIEDGROWTH } from "../../../src/functions/pb/implied-growth";

test("a column in, a column out: (11.38 x 0.09 - 0.4) / 10.38", () => {
  const cell = expect.closeTo(0.06013487475915221, 9);
  expect(PB_IMPLIEDGROWTH(column(11.38, 11.38), [[0.4]], [[0.09]])).toEqual(column(cell, cell));
});

test("what can't be computed is an error of its own cell, and says why", () => {
  expect(seenAll(PB_IMPLIEDGROWTH(column(1, null), column(0.1, null), column(0.1, null)))).toEqual(
    column(
      "#VALUE!: multiple is 1: it must be other than 1, which every growth implies where roe is cost_of_equity",
      "",
    ),
  );
});
