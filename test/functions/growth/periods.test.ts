import { column, seenAll } from "../../support/functions";
import { GROWTH_PERIODS } from "../../../src/functions/growth/periods";

test("a column in, a column out: LibreOffice: =PDURATION(0.266;60.23;499.33)", () => {
  const cell = expect.closeTo(8.967505277599258, 9);
  expect(GROWTH_PERIODS(column(60.23, 60.23), [[499.33]], [[0.266]])).toEqual(column(cell, cell));
});

test("what can't be computed is an error of its own cell, and says why", () => {
  expect(seenAll(GROWTH_PERIODS(column(1, null), column(2, null), column(0, null)))).toEqual(
    column("#VALUE!: rate is 0: it must be greater than -1 and not 0", ""),
  );
});
