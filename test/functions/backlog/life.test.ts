import { column, seenAll } from "../../support/functions";
import { BACKLOG_LIFE } from "../../../src/functions/backlog/life";

test("one contract lives to its end", () => {
  // 31 December 2025 to 31 December 2031: 2,191 days
  expect(BACKLOG_LIFE([[14.2]], [[46023]], [[48213]], [[46022]])).toEqual([[expect.closeTo(2191 / 365.25, 12)]]);
});

test("two contracts are weighted by what remains", () => {
  const expected = (14.2 * 2191 + 6.3 * 2312) / 20.5 / 365.25;
  expect(BACKLOG_LIFE(column(14.2, 6.3), [[46023]], column(48213, 48334), [[46022]])).toEqual([
    [expect.closeTo(expected, 12)],
  ]);
});

test("where nothing remains there is no life: #DIV/0!", () => {
  expect(seenAll(BACKLOG_LIFE([[14.2]], [[46023]], [[48213]], [[50000]]))).toEqual([["#DIV/0!"]]);
});

test("blank contracts don't count, and nothing but blanks gives empty text", () => {
  expect(BACKLOG_LIFE(column(14.2, null), column(46023, null), column(48213, null), [[46022]])).toEqual([
    [expect.closeTo(2191 / 365.25, 12)],
  ]);
  expect(BACKLOG_LIFE([[null]], [[null]], [[null]], [[46022]])).toEqual([[""]]);
});
