import { column, seenAll } from "../../support/functions";
import { LEVERAGE } from "../../../src/functions/capital/leverage";

test("a column in, a column out: 21.5 / 5.25", () => {
  const cell = expect.closeTo(4.095238095238095, 9);
  expect(LEVERAGE(column(21.5, 21.5), [[5.25]])).toEqual(column(cell, cell));
});

test("what can't be computed is an error of its own cell, and says why", () => {
  expect(seenAll(LEVERAGE(column(1, null), column(0, null)))).toEqual(
    column("#N/A: ebitda is 0: leverage has no meaning unless it is greater than 0", ""),
  );
});
