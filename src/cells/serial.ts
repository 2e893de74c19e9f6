/**
 * Dates as Excel counts them in the 1900 system: 1 is 1 January 1900, and 60 is the 29 February 1900 that never was,
 * kept because every spreadsheet since counts it. The fraction of a serial is the time of day.
 */
export const DAY_MS = 86_400_000;
/** The serial of 1 January 1970, where JavaScript's own count begins. */
const UNIX_EPOCH = 25_569;
const LEAP_BUG = 60;
export const LAST_SERIAL = 2_958_465; // 31 December 9999

/** The serial of a moment that is given in UTC; from 1 March 1900 on. */
export const serialOfUtc = (milliseconds: number): number => milliseconds / DAY_MS + UNIX_EPOCH;

/** The moment at which a day begins in UTC, in milliseconds; the day as 2026-11-27. */
export const momentOfDay = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** The moment of a serial, in UTC; from 1 March 1900 on. */
export const utcOfSerial = (serial: number): Date => new Date(Math.round((serial - UNIX_EPOCH) * DAY_MS));

/** A moment as the user's own clock shows it. */
export const serialOfMoment = (moment: Date): number =>
  serialOfUtc(moment.getTime() - moment.getTimezoneOffset() * 60_000);

/** The serial of a day; the month counts from 1. Excel's own 29 February 1900 is 60. */
export function serialOfDay(year: number, month: number, day: number): number {
  if (year === 1900 && month === 2 && day === 29) return LEAP_BUG;
  const serial = Math.round(serialOfUtc(Date.UTC(year, month - 1, day)));
  return serial <= LEAP_BUG ? serial - 1 : serial;
}

/** The day of a serial; the month counts from 1. */
export function dayOfSerial(serial: number): { readonly year: number; readonly month: number; readonly day: number } {
  const whole = Math.floor(serial);
  if (whole === LEAP_BUG) return { year: 1900, month: 2, day: 29 };
  const date = utcOfSerial(whole < LEAP_BUG ? whole + 1 : whole);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function daysInMonth(year: number, month: number): number {
  return year === 1900 && month === 2 ? 29 : new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The same day `months` later, or that month's last day where it is shorter (EDATE). May lie outside Excel's dates. */
export function addMonths(serial: number, months: number): number {
  const { year, month, day } = dayOfSerial(serial);
  const count = year * 12 + month - 1 + months;
  const toYear = Math.floor(count / 12);
  const toMonth = count - toYear * 12 + 1;
  return serialOfDay(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}
