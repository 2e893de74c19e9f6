import { valueOf } from "../../../src/filings/inline/formats";
import { monthsOf } from "../../../src/filings/inline/durations";
import { readDay } from "../../../src/filings/day";

test.each([
  ["1,234.5", "ixt:num-dot-decimal", "6", "", 1_234_500_000],
  ["1,234.5", "ixt:numdotdecimal", "0", "", 1_234.5],
  ["1.234,5", "ixt:num-comma-decimal", "3", "", 1_234_500],
  ["1 234,5", "ixt2:numspacecomma", "", "", 1_234.5],
  ["1.234,5", "ixt1:numdotcomma", "", "", 1_234.5],
  ["1 234.5", "ixt1:numspacedot", "", "", 1_234.5],
  ["12,34,567.8", "ixt4:num-dot-decimal-in", "", "", 1_234_567.8],
  ["1'234.5", "ixt5:num-dot-decimal-apos", "", "", 1_234.5],
  ["1\u00a0234", "ixt:num-dot-decimal", "3", "-", -1_234_000],
  ["—", "ixt:fixed-zero", "6", "", 0],
  ["-", "ixt:zerodash", "6", "", 0],
  ["-", "ixt1:numdash", "6", "", 0],
  ["no", "ixt-sec:numwordsen", "0", "", 0],
  ["None", "ixt-sec:numwordsen", "0", "", 0],
  ["one hundred", "ixt-sec:numwordsen", "6", "", 100_000_000],
  ["Twenty-five million", "ixt-sec:numwordsen", "", "", 25_000_000],
  ["one thousand two hundred and six", "ixt-sec:numwordsen", "", "", 1_206],
  ["2 dollars 5 cents", "ixt:num-unit-decimal", "", "", 2.05],
  ["16.9", "", "9", "", 16_900_000_000],
  ["50", "", "-2", "", 0.5],
  ["4.1", "", "-2", "", 0.041],
  ["-5", "", "", "", -5],
  ["n/a", "ixt:num-dot-decimal", "", "", null],
  ["", "", "", "", null],
  ["1.2.3", "ixt:num-dot-decimal", "", "", null],
  ["5", "", "1e9", "", null],
])("%s in the format %s to the scale %s is read", (text, format, scale, sign, value) => {
  expect(valueOf(text, format, scale, sign)).toBe(value);
});

test.each([
  ["24", "ixt-sec:durmonth", 24],
  ["4.1", "ixt-sec:duryear", 4.1 * 12],
  ["twelve months", "ixt-sec:durwordsen", 12],
  ["two years and six months", "ixt-sec:durwordsen", 30],
  ["P24M", "", 24],
  ["P2Y6M", "", 30],
  ["thereafter", "ixt-sec:durwordsen", null],
])("%s in the format %s is a length of time", (text, format, months) => {
  if (months === null) expect(monthsOf(text, format)).toBeNull();
  else expect(monthsOf(text, format)).toBeCloseTo(months, 9);
});

test.each([
  ["December 31, 2024", false, "2024-12-31"],
  ["December\u00a031,\n2024", false, "2024-12-31"],
  ["31 December 2024", false, "2024-12-31"],
  ["Dec. 31, 2024", false, "2024-12-31"],
  ["12/31/2024", false, "2024-12-31"],
  ["31.12.2024", true, "2024-12-31"],
  ["05/04/2024", true, "2024-04-05"],
  ["2024-12-31", false, "2024-12-31"],
  ["February 30, 2024", false, null],
  ["soon", false, null],
])("%s is a day", (text, dayFirst, day) => {
  expect(readDay(text, dayFirst)).toBe(day);
});
