import type { BaseFunction } from "@univerjs/engine-formula";
import { type Cell, elementwise, numberOf, numError } from "./native";

const DAY = 86_400_000;
const LAST = 2_958_465; // 31 December 9999
/** The 29 February 1900 that Excel counts and that never was. */
const NEVER = 60;

/** Whether the workbook counts from 1 January 1904, as a user may set it. One workbook is open at a time. */
export const dateSystem = { from1904: false };
const SHIFT = 1_462; // days from 0 January 1900 to 1 January 1904

/** The serial of a day; months and days beyond their year or month are carried over. */
function serialOf(year: number, month: number, day: number): number {
  if (year === 1900 && month === 1 && day === 29) return NEVER;
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  const serial = Math.round(date.getTime() / DAY) + 25_569;
  if (dateSystem.from1904) return serial - SHIFT;
  return serial <= NEVER ? serial - 1 : serial;
}

/** Year, month from 0 and day; serial 0 is 0 January 1900. */
function partsOf(serial: number): readonly [year: number, month: number, day: number] {
  if (dateSystem.from1904) {
    const day = new Date((serial + SHIFT - 25_569) * DAY);
    return [day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate()];
  }
  if (serial === 0) return [1900, 0, 0];
  if (serial === NEVER) return [1900, 1, 29];
  const date = new Date((serial - 25_569 + (serial < NEVER ? 1 : 0)) * DAY);
  return [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function lengthOf(year: number, month: number): number {
  if (month === 1) return isLeap(year) || year === 1900 ? 29 : 28;
  return [3, 5, 8, 10].includes(month) ? 30 : 31;
}

function dateOf(cell: Cell | undefined): number {
  const serial = Math.floor(numberOf(cell));
  if (serial < 0 || serial > LAST) throw numError();
  return serial;
}

function within(serial: number): number {
  if (serial < 0 || serial > LAST) throw numError();
  return serial;
}

function monthAfter(start: Cell | undefined, months: Cell | undefined) {
  const [year, month, day] = partsOf(dateOf(start));
  const count = year * 12 + month + Math.trunc(numberOf(months));
  const [toYear, toMonth] = [Math.floor(count / 12), ((count % 12) + 12) % 12];
  if (toYear < 1900 || toYear > 9999) throw numError();
  return { toYear, toMonth, day };
}

function edate(start?: Cell, months?: Cell): number {
  const { toYear, toMonth, day } = monthAfter(start, months);
  return within(serialOf(toYear, toMonth, Math.min(day, lengthOf(toYear, toMonth))));
}

function eomonth(start?: Cell, months?: Cell): number {
  const { toYear, toMonth } = monthAfter(start, months);
  return within(serialOf(toYear, toMonth, lengthOf(toYear, toMonth)));
}

function date(year?: Cell, month?: Cell, day?: Cell): number {
  const [y, m, d] = [year, month, day].map((part) => Math.trunc(numberOf(part))) as [number, number, number];
  if (y < 0 || y > 9999) throw numError();
  // Carried from the first of the month, so that the day that never was counts among those of 1900.
  return within(serialOf(y < 1900 ? y + 1900 : y, m - 1, 1) + d - 1);
}

/** The week of the year by ISO 8601: the first is that with a Thursday. */
function isoWeek(cell?: Cell): number {
  const serial = dateOf(cell);
  const thursday = serial - ((serial + 5) % 7) + 3;
  return Math.floor((thursday - serialOf(partsOf(thursday)[0], 0, 1)) / 7) + 1;
}

/** Actual days over the mean length of the years that they span: basis 1 of YEARFRAC. */
function actualYears(from: number, to: number): number {
  const [[y1, m1, d1], [y2, m2, d2]] = [partsOf(from), partsOf(to)];
  const oneYear = y1 === y2 || (y2 === y1 + 1 && (m1 > m2 || (m1 === m2 && d1 >= d2)));
  if (!oneYear) return (to - from) / ((serialOf(y2 + 1, 0, 1) - serialOf(y1, 0, 1)) / (y2 - y1 + 1));
  const hasLeapDay = [y1, y2].some((year) => {
    const leapDay = serialOf(year, 1, 29);
    return isLeap(year) && (y1 === y2 || (from <= leapDay && leapDay <= to));
  });
  return (to - from) / (hasLeapDay ? 366 : 365);
}

/** Days by the American way of 30 a month: basis 0 of YEARFRAC. */
function americanDays(from: number, to: number): number {
  const [y1, m1, d1] = partsOf(from);
  const [y2, m2, d2] = partsOf(to);
  const lastOfFebruary = (year: number, month: number, day: number) => month === 1 && day === lengthOf(year, 1);
  const [fromLast, toLast] = [lastOfFebruary(y1, m1, d1), lastOfFebruary(y2, m2, d2)];
  const start = fromLast ? 30 : Math.min(d1, 30);
  const end = (fromLast && toLast) || (d2 === 31 && start === 30) ? 30 : d2;
  return (y2 - y1) * 360 + (m2 - m1) * 30 + end - start;
}

function yearfrac(start?: Cell, end?: Cell, basis?: Cell): number {
  const [from, to] = [dateOf(start), dateOf(end)].sort((one, other) => one - other) as [number, number];
  switch (Math.trunc(numberOf(basis))) {
    case 0:
      return americanDays(from, to) / 360;
    case 1:
      return from === to ? 0 : actualYears(from, to);
    case 2:
      return (to - from) / 360;
    case 3:
      return (to - from) / 365;
    case 4: {
      const [[y1, m1, d1], [y2, m2, d2]] = [partsOf(from), partsOf(to)];
      return y2 - y1 + (m2 - m1) / 12 + (Math.min(d2, 30) - Math.min(d1, 30)) / 360;
    }
    default:
      throw numError();
  }
}

export const DATES: readonly BaseFunction[] = [
  elementwise("EDATE", [2, 2], edate),
  elementwise("EOMONTH", [2, 2], eomonth),
  elementwise("DATE", [3, 3], date),
  elementwise("YEAR", [1, 1], (cell) => partsOf(dateOf(cell))[0]),
  elementwise("MONTH", [1, 1], (cell) => partsOf(dateOf(cell))[1] + 1),
  elementwise("DAY", [1, 1], (cell) => partsOf(dateOf(cell))[2]),
  elementwise("ISOWEEKNUM", [1, 1], isoWeek),
  elementwise("YEARFRAC", [2, 3], yearfrac),
];
