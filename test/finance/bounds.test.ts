import { contractOf } from "../../src/finance/backlog/contract";
import { remaining } from "../../src/finance/backlog/remaining";
import { MOST_PERIODS, timelineOf } from "../../src/finance/backlog/timeline";
import { within } from "../../src/finance/backlog/within";
import { addMonths, LAST_SERIAL } from "../../src/cells/serial";
import { dateOf } from "../../src/finance/calendar";
import { gpuPayback } from "../../src/finance/capital/gpu-payback";
import { gpuRevenue } from "../../src/finance/capital/gpu-revenue";
import { guaranteeRevenue } from "../../src/finance/capital/guarantee-revenue";
import { top } from "../../src/finance/concentration/top";
import { annualize } from "../../src/finance/growth/annualize";
import { cagrDates } from "../../src/finance/growth/cagr-dates";
import { LONGEST_PATH, path } from "../../src/finance/growth/path";
import { periods } from "../../src/finance/growth/periods";
import { excessYears } from "../../src/finance/pb/excess-years";
import { impliedRoe } from "../../src/finance/pb/implied-roe";

/* Every bound of an argument: what lies on it, and what the refusal says of what lies beyond. */
const START = 46_023; // 1 January 2026
const END = 48_213; // 31 December 2031
const LATE = "small enough to end by 31 December 9999";
const DATE = "a date from 1 January 1900 to 31 December 9999";
const contract = (change: { start?: number; end?: number; delay?: number; haircut?: number }) => {
  const { start = START, end = END, delay = 0, haircut = 0 } = change;
  return contractOf(14.2, start, end, "STRAIGHT", delay, haircut);
};
const left = (asOf: number, delay = 0) => remaining(14.2, START, END, asOf, "STRAIGHT", delay, 0);
const soon = (asOf: number, months: number, delay = 0) => within(14.2, START, END, asOf, months, "STRAIGHT", delay, 0);

test.each<[string, unknown]>([
  ["a contract of one day", contract({ end: START })],
  ["no haircut", contract({ haircut: 0 })],
  ["a haircut of all of it", contract({ haircut: 1 })],
  ["a contract that ends on the last day that Excel knows", contract({ end: LAST_SERIAL })],
  ["one that a delay brings there", contract({ end: LAST_SERIAL - 31, delay: 1 })],
  ["the first day that Excel knows", dateOf("date", 1)],
  ["the last day that Excel knows", dateOf("date", LAST_SERIAL)],
  ["the most periods", timelineOf(START, MOST_PERIODS, "MONTH")],
  ["periods up to the last day that Excel knows", timelineOf(LAST_SERIAL - 30, 1, "MONTH")],
  ["no months", soon(START, 0)],
  ["months up to the last day that Excel knows", soon(LAST_SERIAL - 31, 1)],
  ["capacity of which nothing is used", gpuRevenue(8, 2, 0, 8_760)],
  ["capacity of which all is used", gpuRevenue(8, 2, 1, 8_760)],
  ["a year of no hours", gpuRevenue(8, 2, 1, 0)],
  ["payback at full use", gpuPayback(30_000, 2, 1, 0.5, 8_760)],
  ["a guarantee of nothing", guaranteeRevenue(10, 0.5, 0)],
  ["a guarantee where nothing is used", guaranteeRevenue(10, 0, 3)],
  ["a guarantee where all is used", guaranteeRevenue(10, 1, 3)],
  ["the loss of all", annualize(-1, 6)],
  ["a path of no period", path(1, 0.1, 0)],
  ["the longest path", path(1, 0, LONGEST_PATH)],
  ["the largest one", top([3, 1], 1)],
])("%s is taken", (_, result) => {
  expect(result).not.toHaveProperty("refused");
});

test.each<[string, number, string, unknown]>([
  ["start", 0, DATE, contract({ start: 0 })],
  ["end", LAST_SERIAL + 1, DATE, contract({ end: LAST_SERIAL + 1 })],
  ["end", START - 1, `on or after start (${START})`, contract({ end: START - 1 })],
  ["delay", -1, "a whole number of months, 0 or more", contract({ delay: -1 })],
  ["delay", 0.5, "a whole number of months, 0 or more", contract({ delay: 0.5 })],
  ["haircut", -0.01, "from 0 to 1", contract({ haircut: -0.01 })],
  ["haircut", 1.01, "from 0 to 1", contract({ haircut: 1.01 })],
  ["delay", 1, LATE, contract({ end: LAST_SERIAL, delay: 1 })],
  ["as_of", 0, DATE, left(0)],
  ["delay", -1, "a whole number of months, 0 or more", left(START, -1)],
  ["as_of", 0, DATE, soon(0, 1)],
  ["delay", -1, "a whole number of months, 0 or more", soon(START, 1, -1)],
  ["months", -1, "a whole number, 0 or more", soon(START, -1)],
  ["months", 0.5, "a whole number, 0 or more", soon(START, 0.5)],
  ["months", 1, LATE, soon(LAST_SERIAL, 1)],
  ["count", 0, `a whole number from 1 to ${MOST_PERIODS}`, timelineOf(START, 0, "YEAR")],
  ["count", MOST_PERIODS + 1, `a whole number from 1 to ${MOST_PERIODS}`, timelineOf(START, MOST_PERIODS + 1, "MONTH")],
  ["count", 2, LATE, timelineOf(LAST_SERIAL - 30, 2, "MONTH")],
  ["utilization", -0.1, "from 0 to 1", gpuRevenue(8, 2, -0.1, 1)],
  ["utilization", 1.1, "from 0 to 1", gpuRevenue(8, 2, 1.1, 1)],
  ["hours", -1, "0 or more", gpuRevenue(8, 2, 1, -1)],
  ["utilization", -0.1, "from 0 to 1", gpuPayback(1, 2, -0.1, 1, 1)],
  ["utilization", 1.1, "from 0 to 1", gpuPayback(1, 2, 1.1, 1, 1)],
  ["utilization", -0.1, "from 0 to 1", guaranteeRevenue(1, -0.1, 1)],
  ["utilization", 1.1, "from 0 to 1", guaranteeRevenue(1, 1.1, 1)],
  ["guarantee", -1, "0 or more", guaranteeRevenue(1, 1, -1)],
  ["n", 0, "a whole number, 1 or more", top([1], 0)],
  ["n", 1.5, "a whole number, 1 or more", top([1], 1.5)],
  ["total_return", -1.1, "-1 or more", annualize(-1.1, 6)],
  ["end_date", 0, DATE, cagrDates(1, 2, START, 0)],
  ["end_date", START, `after start_date (${START})`, cagrDates(1, 2, START, START)],
  ["periods", -1, `a whole number from 0 to ${LONGEST_PATH}`, path(1, 0, -1)],
  ["periods", LONGEST_PATH + 1, `a whole number from 0 to ${LONGEST_PATH}`, path(1, 0, LONGEST_PATH + 1)],
  ["rate", -1, "greater than -1 and not 0", periods(1, 2, -1)],
  ["rate", 0, "greater than -1 and not 0", periods(1, 2, 0)],
  ["roe", -1, "greater than -1", excessYears(2, -1, 0.1)],
  ["cost_of_equity", -1, "greater than -1", excessYears(2, 0.1, -1)],
  ["cost_of_equity", 0.05, "greater than growth (0.05)", impliedRoe(2, 0.05, 0.05)],
])("%s of %d is refused: it must be %s", (argument, is, must, result) => {
  expect(result).toEqual({ refused: "value", sentence: `${argument} is ${is}: it must be ${must}` });
});

test("what a guarantor buys is the unused, as far as the guarantee reaches", () => {
  expect(guaranteeRevenue(10, 0.5, 3)).toBe(8);
  expect(guaranteeRevenue(10, 0.9, 3)).toBe(10); // no more than there is
});

test("what a contract recognizes soon and what it has not yet recognized come to the whole at its beginning", () => {
  expect(left(START - 1)).toBeCloseTo(14.2, 12);
  expect(soon(START - 1, 72)).toBeCloseTo(14.2, 12);
  expect(soon(START - 1, 36)).toBeCloseTo((14.2 * 1096) / 2191, 12); // 2026 to 2028, a leap year among them
});

test("the leap day that Excel counts in 1900 is a day of its own, and no other year has one too many", () => {
  expect(addMonths(59, 0)).toBe(59); // 28 February 1900
  expect(addMonths(60, 0)).toBe(60); // 29 February 1900
  expect(addMonths(61, 0)).toBe(61); // 1 March 1900
  expect(addMonths(60, 12)).toBe(425); // 28 February 1901
  expect(addMonths(31, 1)).toBe(60); // 31 January 1900: the last of February
  expect(addMonths(91, 1)).toBe(121); // 31 March 1900: 30 April
});
