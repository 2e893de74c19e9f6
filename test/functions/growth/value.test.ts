import { column, seenAll } from "../../support/functions";
import { GROWTH_VALUE } from "../../../src/functions/growth/value";

test("a column in, a column out: LibreOffice: =FV(0.266;9;0;-60.23)", () => {
  const cell = expect.closeTo(503.17170845951574, 9);
  expect(GROWTH_VALUE(column(60.23, 60.23), [[0.266]], [[9]])).toEqual(column(cell, cell));
});

test("what can't be computed is an error of its own cell, and says why", () => {
  expect(seenAll(GROWTH_VALUE(column(1, null), column(-1, null), column(2, null)))).toEqual(
    column("#VALUE!: rate is -1: it must be greater than -1", ""),
  );
});
