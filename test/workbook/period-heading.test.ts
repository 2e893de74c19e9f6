import { serialOfDay } from "../../src/cells/serial";
import { nextHeading, readHeading } from "../../src/workbook/period-heading";

const year = (of: number) => ({ kind: "year", year: of });
const quarter = (of: number, number: number) => ({ kind: "quarter", year: of, quarter: number });
const end = (day: string) => ({ kind: "end", day });

test.each([
  [2024, year(2024)],
  ["2024", year(2024)],
  ["FY2024", year(2024)],
  ["FY 24A", year(2024)],
  ["2025E", year(2025)],
  ["Fiscal year 2024", year(2024)],
  ["Q3 2024", quarter(2024, 3)],
  ["3Q24", quarter(2024, 3)],
  ["Q1'25A", quarter(2025, 1)],
  ["FY24 Q2", quarter(2024, 2)],
  ["2024Q4", quarter(2024, 4)],
  ["2024-12-31", end("2024-12-31")],
  ["December 31, 2024", end("2024-12-31")],
  ["Year ended December 31, 2024", end("2024-12-31")],
  ["Three months ended Jul. 27, 2025", end("2025-07-27")],
  ["31 Dec 2024", end("2024-12-31")],
  ["Feb-24", end("2024-02-29")],
  ["Sep 2024", end("2024-09-30")],
])("%p names a period", (content, heading) => {
  expect(readHeading(content, "General")).toEqual(heading);
});

test.each(["Revenue", "CAGR", "Q5 2024", "2024 revenue", "February 31, 2024", "1850", 1850, 2024.5, true, ""])(
  "%p names none",
  (content) => expect(readHeading(content, "General")).toBeUndefined(),
);

test("a number is a day only where it shows as one", () => {
  const serial = serialOfDay(2024, 12, 31);
  expect(readHeading(serial, "mmm-yy")).toEqual(end("2024-12-31"));
  expect(readHeading(serial, '#,##0 "days"')).toBeUndefined();
});

const YEAR = { from: "2024-12-31", end: "2025-12-31", months: 12 } as const;
const QUARTER = { from: "2024-09-30", end: "2024-12-31", months: 3 } as const;
test.each([
  [2024, "0", YEAR, 2025],
  ["FY2024", "@", YEAR, "FY2025"],
  ["FY24A", "@", YEAR, "FY25A"],
  ["Q3 2024", "@", QUARTER, "Q4 2024"],
  ["Q4 2024", "@", QUARTER, "Q1 2025"],
  ["4Q24", "@", QUARTER, "1Q25"],
  ["2024Q4", "@", QUARTER, "2025Q1"],
  ["Q4'24", "@", QUARTER, "Q1'25"],
  ["2024-12-31", "@", YEAR, "2025-12-31"],
  ["Dec-24", "@", YEAR, "Dec-25"],
  ["Sep 2024", "@", QUARTER, "Dec 2024"],
  ["September 30, 2024", "@", QUARTER, "December 31, 2024"],
  ["Three months ended September 30, 2024", "@", QUARTER, "Three months ended December 31, 2024"],
  ["30 Sep 2024", "@", QUARTER, "31 Dec 2024"],
  [serialOfDay(2024, 12, 31), "yyyy-mm-dd", YEAR, serialOfDay(2025, 12, 31)],
  [serialOfDay(2024, 9, 1), "mmm-yy", QUARTER, serialOfDay(2024, 12, 1)],
  ["Revenue", "@", YEAR, undefined],
])("after %p (%s) comes a heading written alike", (content, format, next, expected) => {
  expect(nextHeading(content, format, next)).toBe(expected);
});
