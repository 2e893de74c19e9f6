import { column, notAvailable, seen, seenAll } from "../../support/functions";
import { BACKLOG_SCHEDULE } from "../../../src/functions/backlog/schedule";

const JANUARY_2026 = 46023;
const DECEMBER_2031 = 48213;
const APRIL_2032 = 48334;

/** Meta Platforms and NVIDIA, through December 2031 and April 2032. */
const VALUES = column(14.2, 6.3);
const ENDS = column(DECEMBER_2031, APRIL_2032);
const sum = (row: unknown[]) => row.reduce<number>((total, cell) => total + (cell as number), 0);

test("two contracts by year: two rows, one column a year, and all of the value", () => {
  const rows = BACKLOG_SCHEDULE(VALUES, [[JANUARY_2026]], ENDS, [[JANUARY_2026]], [[7]]);
  expect(rows.map((row) => row.length)).toEqual([7, 7]);
  expect(rows.map(sum)).toEqual([expect.closeTo(14.2, 10), expect.closeTo(6.3, 10)]);
  expect(rows[0]![6]).toBe(0);
  expect(rows[1]![6]).toBeCloseTo((6.3 * 121) / 2312, 10); // January to April 2032
});

test("contracts in a row are contracts all the same: one row of results each", () => {
  const across = BACKLOG_SCHEDULE(
    [[14.2, 6.3]],
    [[JANUARY_2026]],
    [[DECEMBER_2031, APRIL_2032]],
    [[JANUARY_2026]],
    [[2]],
  );
  expect(across).toEqual(BACKLOG_SCHEDULE(VALUES, [[JANUARY_2026]], ENDS, [[JANUARY_2026]], [[2]]));
});

test("quarters add up to their year, months to their quarter", () => {
  const part = (count: number, every: string) =>
    sum(BACKLOG_SCHEDULE([[14.2]], [[JANUARY_2026]], [[DECEMBER_2031]], [[JANUARY_2026]], [[count]], [[every]])[0]!);
  expect(part(4, "quarter")).toBeCloseTo(part(1, "YEAR"), 12);
  expect(part(3, "MONTH")).toBeCloseTo(part(1, "Quarter"), 12);
});

test("shape, delay and haircut may be one for each contract", () => {
  const rows = BACKLOG_SCHEDULE(
    column(10, 10, 10),
    [[JANUARY_2026]],
    [[DECEMBER_2031]],
    [[JANUARY_2026]],
    [[8]],
    [[null]],
    column("BACK", "front", ""),
    column(0, 12, null),
    column(0, 0, 0.5),
  );
  expect(rows.map(sum)).toEqual([expect.closeTo(10, 10), expect.closeTo(10, 10), expect.closeTo(5, 10)]);
  expect(rows[1]![0]).toBe(0);
  expect(rows[0]![0] as number).toBeLessThan(rows[2]![0] as number);
});

test("an error stays in the row of its contract", () => {
  const rows = BACKLOG_SCHEDULE(
    column(10, notAvailable(), 10, "ten", null),
    [[JANUARY_2026]],
    column(DECEMBER_2031, DECEMBER_2031, JANUARY_2026 - 1, DECEMBER_2031, null),
    [[JANUARY_2026]],
    [[2]],
  );
  expect(seenAll(rows).map((row) => row[1])).toEqual([
    expect.any(Number),
    "#N/A",
    `#VALUE!: end is ${JANUARY_2026 - 1}: it must be on or after start (${JANUARY_2026})`,
    '#VALUE!: value is "ten": it must be a number',
    "#VALUE!: value is blank: it must be filled where the others are",
  ]);
});

test("a contract that is blank throughout gives a row of empty text", () => {
  const rows = BACKLOG_SCHEDULE(
    column(10, null),
    column(JANUARY_2026, ""),
    column(DECEMBER_2031, null),
    [[JANUARY_2026]],
    [[2]],
  );
  expect(rows[1]).toEqual(["", ""]);
});

test.each([
  ["first", { first: 0 }, "first is 0: it must be a date from 1 January 1900 to 31 December 9999"],
  ["count", { count: 0 }, "count is 0: it must be a whole number from 1 to 1200"],
  ["count", { count: 1201 }, "count is 1201: it must be a whole number from 1 to 1200"],
  ["every", { every: "WEEK" }, 'every is "WEEK": it must be MONTH, QUARTER or YEAR'],
])("a timeline with an impossible %s is one error with its sentence", (_, wrong, sentence) => {
  const { first, count, every } = { first: JANUARY_2026, count: 2, every: "YEAR", ...wrong };
  const rows = BACKLOG_SCHEDULE([[1]], [[JANUARY_2026]], [[DECEMBER_2031]], [[first]], [[count]], [[every]]);
  expect(rows).toHaveLength(1);
  expect(seen(rows[0]![0])).toBe(`#VALUE!: ${sentence}`);
});

test("a range for count is refused: it is one for all", () => {
  const rows = BACKLOG_SCHEDULE([[1]], [[JANUARY_2026]], [[DECEMBER_2031]], [[JANUARY_2026]], [[1, 2]]);
  expect(seenAll(rows)).toEqual([["#VALUE!: count is a range: it must be one value"]]);
});

test("an unknown shape names the choices", () => {
  const rows = BACKLOG_SCHEDULE(
    [[1]],
    [[JANUARY_2026]],
    [[DECEMBER_2031]],
    [[JANUARY_2026]],
    [[1]],
    [[null]],
    [["LINE"]],
  );
  expect(seenAll(rows)).toEqual([['#VALUE!: shape is "LINE": it must be STRAIGHT, FRONT, BACK or SCURVE']]);
});
