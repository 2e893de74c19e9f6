import { addMonths, dayOfSerial, LAST_SERIAL, serialOfDay } from "../../cells/serial";
import { CellError, NotFollowed, numberInText, numberOf, textOf, type Value } from "../content";
import type { Lifted } from "./lifted";

/** The whole day of a date; 0 is the day before 1 January 1900, which Excel takes a blank for. */
export function date(value: Value): number {
  const serial = Math.floor(numberOf(value));
  if (!(serial >= 0 && serial <= LAST_SERIAL)) throw new CellError("#NUM!");
  return serial;
}

export const dayOf = (serial: number): ReturnType<typeof dayOfSerial> =>
  serial === 0 ? { year: 1900, month: 1, day: 0 } : dayOfSerial(serial);

const whole = (value: Value): number => Math.trunc(numberOf(value));

function dateOfParts(year: Value, month: Value, day: Value): number {
  const [y, m, d] = [year, month, day].map(whole) as [number, number, number];
  if (y < 0 || y > 9999) throw new CellError("#NUM!");
  // Excel adds 1900 to years before it.
  return date(addMonths(1, ((y < 1900 ? y + 1900 : y) - 1900) * 12 + m - 1) + d - 1);
}

function inMonths(serial: number, months: number): number {
  return date(serial === 0 ? addMonths(1, months) - 1 : addMonths(serial, months));
}

function endOfMonth(serial: number, months: number): number {
  const { year, month } = dayOf(serial);
  return date(addMonths(serialOfDay(year, month, 1), months + 1) - 1);
}

/** The sort of a week's days: 1 and 17 begin on Sunday, 2 and 11 on Monday, and so on; 3 counts Monday as 0. */
function weekday(serial: number, type: number): number {
  const fromSunday = (serial + 6) % 7;
  if (type === 3) return (fromSunday + 6) % 7;
  const start = type === 1 ? 0 : type === 2 ? 1 : type >= 11 && type <= 17 ? (type - 10) % 7 : undefined;
  if (start === undefined) throw new CellError("#NUM!");
  return ((fromSunday - start + 7) % 7) + 1;
}

function isoWeek(serial: number): number {
  const thursday = serial - weekday(serial, 3) + 3;
  const { year } = dayOf(thursday);
  return Math.floor((thursday - serialOfDay(year, 1, 1)) / 7) + 1;
}

function weekNumber(serial: number, type: number): number {
  if (type === 21) return isoWeek(serial);
  const first = serialOfDay(dayOf(serial).year, 1, 1);
  return Math.floor((serial - first + weekday(first, type) - 1) / 7) + 1;
}

/** Days of 30-day months between two dates, by the American or the European rule. */
export function days360(from: number, to: number, european: boolean): number {
  const [a, b] = [dayOf(from), dayOf(to)];
  let [first, last] = [a.day, b.day];
  if (european) [first, last] = [Math.min(first, 30), Math.min(last, 30)];
  else {
    if (endOfMonth(from, 0) === from) first = 30;
    if (last === 31) {
      if (first < 30) return (b.year - a.year) * 360 + (b.month + 1 - a.month) * 30 + 1 - first;
      last = 30;
    }
  }
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + last - first;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The mean length of the years from one date to another, as YEARFRAC takes it for actual/actual. */
function actualYear(from: number, to: number): number {
  const [a, b] = [dayOf(from), dayOf(to)];
  const within =
    b.year === a.year || (b.year === a.year + 1 && (b.month < a.month || (b.month === a.month && b.day <= a.day)));
  if (!within) {
    return (serialOfDay(b.year + 1, 1, 1) - serialOfDay(a.year, 1, 1)) / (b.year - a.year + 1);
  }
  const leapDay = [a.year, b.year].some((year) => {
    const day = isLeap(year) ? serialOfDay(year, 2, 29) : undefined;
    return day !== undefined && from <= day && day <= to;
  });
  return leapDay || (a.year === b.year && isLeap(a.year)) ? 366 : 365;
}

function yearFraction(start: number, end: number, basis: number): number {
  const [from, to] = start <= end ? [start, end] : [end, start];
  if (from === to) return 0;
  switch (basis) {
    case 0:
      return usDays(from, to) / 360;
    case 1:
      return (to - from) / actualYear(from, to);
    case 2:
      return (to - from) / 360;
    case 3:
      return (to - from) / 365;
    case 4:
      return days360(from, to, true) / 360;
    default:
      throw new CellError("#NUM!");
  }
}

/** As the securities' rule counts them: the ends of two Februaries are both the 30th. */
function usDays(from: number, to: number): number {
  const [a, b] = [dayOf(from), dayOf(to)];
  const isFebruaryEnd = (serial: number, month: number) => month === 2 && endOfMonth(serial, 0) === serial;
  let [first, last] = [a.day, b.day];
  if (isFebruaryEnd(from, a.month)) {
    if (isFebruaryEnd(to, b.month)) last = 30;
    first = 30;
  }
  if (last === 31 && first >= 30) last = 30;
  if (first === 31) first = 30;
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + last - first;
}

function difference(from: number, to: number, unit: string): number {
  if (from > to) throw new CellError("#NUM!");
  const [a, b] = [dayOf(from), dayOf(to)];
  const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
  switch (unit.toLowerCase()) {
    case "d":
      return to - from;
    case "m":
      return months;
    case "y":
      return Math.floor(months / 12);
    case "ym":
      return months % 12;
    default:
      throw new NotFollowed("DATEDIF with this unit", "function");
  }
}

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** Only a date that reads alike everywhere; the others hang on the locale. */
function dateInText(text: string): number {
  const match = ISO.exec(text.trim());
  if (!match) {
    numberInText(text);
    throw new CellError("#VALUE!");
  }
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const serial = serialOfDay(year, month, day);
  const back = dayOf(serial);
  if (back.month !== month || back.day !== day) throw new CellError("#VALUE!");
  return serial;
}

const seconds = (value: Value): number => {
  const number = numberOf(value);
  if (number < 0) throw new CellError("#NUM!");
  // A hair more, so that a third of a day is eight hours and not a second less.
  return Math.floor((number - Math.floor(number)) * 86_400 + 1e-6) % 86_400;
};

export const DATES: Readonly<Record<string, Lifted>> = {
  DATE: (year, month, day) => dateOfParts(year!, month!, day!),
  YEAR: (serial) => dayOf(date(serial!)).year,
  MONTH: (serial) => dayOf(date(serial!)).month,
  DAY: (serial) => dayOf(date(serial!)).day,
  HOUR: (value) => Math.floor(seconds(value!) / 3_600),
  MINUTE: (value) => Math.floor(seconds(value!) / 60) % 60,
  SECOND: (value) => seconds(value!) % 60,
  TIME: (hour, minute, second) => {
    const time = (whole(hour!) * 3_600 + whole(minute!) * 60 + whole(second!)) / 86_400;
    if (time < 0) throw new CellError("#NUM!");
    return time % 1;
  },
  DAYS: (to, from) => date(to!) - date(from!),
  DAYS360: (from, to, european) => days360(date(from!), date(to!), numberOf(european ?? 0) !== 0),
  DATEDIF: (from, to, unit) => difference(date(from!), date(to!), textOf(unit!)),
  DATEVALUE: (text) => dateInText(textOf(text!)),
  WEEKDAY: (serial, type) => weekday(date(serial!), whole(type ?? 1)),
  WEEKNUM: (serial, type) => weekNumber(date(serial!), whole(type ?? 1)),
  ISOWEEKNUM: (serial) => isoWeek(date(serial!)),
  YEARFRAC: (from, to, basis) => yearFraction(date(from!), date(to!), whole(basis ?? 0)),
  EDATE: (serial, months) => inMonths(date(serial!), whole(months!)),
  EOMONTH: (serial, months) => endOfMonth(date(serial!), whole(months!)),
};
