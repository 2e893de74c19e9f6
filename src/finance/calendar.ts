import { mustBe, type Refusal } from "./refusal";

/**
 * Dates are whole Excel serials of the 1900 system: 1 is 1 January 1900, and 60 is the 29 February 1900 that
 * never was, kept because every sheet since counts it.
 */
const DAY_MS = 86_400_000;
const EPOCH_MS = Date.UTC(1899, 11, 30);
const LEAP_BUG = 60;
export const LAST_SERIAL = 2_958_465; // 31 December 9999

/** The serial without its time of day, or why it is none. */
export function dateOf(argument: string, serial: number): number | Refusal {
  const day = Math.floor(serial);
  return day >= 1 && day <= LAST_SERIAL
    ? day
    : mustBe(argument, serial, "a date from 1 January 1900 to 31 December 9999");
}

function yearMonthDay(serial: number): readonly [year: number, month: number, day: number] {
  if (serial === LEAP_BUG) return [1900, 1, 29];
  const date = new Date(EPOCH_MS + (serial < LEAP_BUG ? serial + 1 : serial) * DAY_MS);
  return [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
}

function daysInMonth(year: number, month: number): number {
  return year === 1900 && month === 1 ? 29 : new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}

/** The same day `months` later, or that month's last day where it is shorter (EDATE). May lie outside Excel's dates. */
export function addMonths(serial: number, months: number): number {
  const [year, month, day] = yearMonthDay(serial);
  const count = year * 12 + month + months;
  const toYear = Math.floor(count / 12);
  const toMonth = count - toYear * 12;
  const toDay = Math.min(day, daysInMonth(toYear, toMonth));
  if (toYear === 1900 && toMonth === 1 && toDay === 29) return LEAP_BUG;
  const to = Math.round((Date.UTC(toYear, toMonth, toDay) - EPOCH_MS) / DAY_MS);
  return to <= LEAP_BUG ? to - 1 : to;
}
