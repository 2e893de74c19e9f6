import { column, seenAll } from "../../support/functions";
import { CAGR_DATES } from "../../../src/functions/growth/cagr-dates";

test("a column in, a column out: LibreOffice: =XIRR({-60.23;499.33};{46022;49309})", () => {
  const cell = expect.closeTo(0.264741486647617, 9);
  expect(CAGR_DATES(column(60.23, 60.23), [[499.33]], [[46022]], [[49309]])).toEqual(column(cell, cell));
});

test("what can't be computed is an error of its own cell, and says why", () => {
  expect(seenAll(CAGR_DATES(column(1, null), column(2, null), column(46022, null), column(46022, null)))).toEqual(
    column("#VALUE!: end_date is 46022: it must be after start_date (46022)", ""),
  );
});
