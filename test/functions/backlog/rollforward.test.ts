import { column, notAvailable, seenAll } from "../../support/functions";
import { BACKLOG_ROLLFORWARD } from "../../../src/functions/backlog/rollforward";

test("OpenAI's three bookings come to 22.4 billion", () => {
  expect(BACKLOG_ROLLFORWARD([[0]], [[11.9, 4, 6.5]], [[0, 0, 0]])).toEqual([[11.9, 15.9, expect.closeTo(22.4, 12)]]);
});

test("revenue and cancellations take away; a column stays a column", () => {
  expect(BACKLOG_ROLLFORWARD([[10]], column(5, 5), column(1, 2), column(0, 3))).toEqual(column(14, 14));
});

test("a blank period gives empty text and changes nothing", () => {
  expect(BACKLOG_ROLLFORWARD([[10]], column(5, null, 1), column(1, "", 0))).toEqual(column(14, "", 15));
});

test("an error holds from its period on: each balance builds on the last", () => {
  expect(seenAll(BACKLOG_ROLLFORWARD([[10]], column(5, notAvailable(), 1), column(1, 1, 1)))).toEqual(
    column(14, "#N/A", "#N/A"),
  );
});

test("a period that is blank in part names what is missing", () => {
  expect(seenAll(BACKLOG_ROLLFORWARD([[10]], column(5, 1), column(1, null)))).toEqual(
    column(14, "#VALUE!: revenue is blank: it must be filled where the others are"),
  );
});

test("a shorter series reaches no further", () => {
  expect(seenAll(BACKLOG_ROLLFORWARD([[10]], column(5, 1, 1), column(1, 1)))).toEqual(
    column(14, 14, "#N/A: revenue does not reach this far: it must be one value, or as long as the other arguments"),
  );
});

test("a row and a column together, or a block, are refused", () => {
  expect(seenAll(BACKLOG_ROLLFORWARD([[10]], [[1, 2]], column(1, 2)))).toEqual([
    ["#VALUE!: a row and a column stand among the series: they must all be rows, or all be columns"],
  ]);
  expect(
    seenAll(
      BACKLOG_ROLLFORWARD(
        [[10]],
        [
          [1, 2],
          [3, 4],
        ],
        column(1, 2),
      ),
    ),
  ).toEqual([["#VALUE!: bookings is a block: it must be one row or one column"]]);
});
