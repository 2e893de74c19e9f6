import { column, seenAll } from "../../support/functions";
import { GROWTH_ANNUALIZE } from "../../../src/functions/growth/annualize";

test("a column in, a column out: 2.957 squared, less 1", () => {
  const cell = expect.closeTo(7.743848999999999, 9);
  expect(GROWTH_ANNUALIZE(column(1.957, 1.957), [[6]])).toEqual(column(cell, cell));
});

test("what can't be computed is an error of its own cell, and says why", () => {
  expect(seenAll(GROWTH_ANNUALIZE(column(-1.1, null), column(6, null)))).toEqual(
    column("#VALUE!: total_return is -1.1: it must be -1 or more", ""),
  );
});
