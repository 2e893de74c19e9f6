import { type Argument, flat, isOmitted, number, type Result, single } from "../argument";
import { CellError, type Value } from "../content";
import { date } from "./dates";

/** Saturday and Sunday. */
const USUAL = "0000011";

/** Which days of the week are free, from Monday on: a number of Excel's list, or seven signs. */
function weekendOf(argument: Argument | undefined): string {
  if (isOmitted(argument)) return USUAL;
  const given = single(argument);
  if (typeof given === "string") {
    if (!/^[01]{7}$/.test(given)) throw new CellError("#VALUE!");
    return given;
  }
  const which = number(argument);
  // 1 is Saturday and Sunday, 2 Sunday and Monday, …; 11 is Sunday alone, 12 Monday alone, …
  const first = which >= 1 && which <= 7 ? (which + 4) % 7 : which >= 11 && which <= 17 ? (which - 5) % 7 : undefined;
  if (first === undefined) throw new CellError("#NUM!");
  const free = new Set(which <= 7 ? [first, (first + 1) % 7] : [first]);
  return Array.from({ length: 7 }, (_, day) => (free.has(day) ? "1" : "0")).join("");
}

function worksOn(weekend: string, holidays: Argument | undefined): (serial: number) => boolean {
  const off = new Set(
    (holidays ? flat(holidays) : []).filter((day: Value) => day !== null && day !== "").map((day) => date(day)),
  );
  return (serial) => weekend[(serial + 5) % 7] === "0" && !off.has(serial);
}

function between(from: number, to: number, works: (serial: number) => boolean): number {
  let days = 0;
  for (let day = Math.min(from, to); day <= Math.max(from, to); day++) if (works(day)) days++;
  return from <= to ? days : -days;
}

function after(from: number, days: number, weekend: string, works: (serial: number) => boolean): number {
  if (!weekend.includes("0")) throw new CellError("#VALUE!");
  const step = Math.sign(days);
  let day = from;
  for (let left = Math.abs(days); left > 0;) {
    day = date(day + step);
    if (works(day)) left--;
  }
  return day;
}

const days = (argument: Argument | undefined): number => Math.trunc(number(argument));

export const WORKDAYS: Readonly<Record<string, (...list: Argument[]) => Result>> = {
  NETWORKDAYS: (from, to, holidays) => between(date(single(from)), date(single(to)), worksOn(USUAL, holidays)),
  "NETWORKDAYS.INTL": (from, to, weekend, holidays) =>
    between(date(single(from)), date(single(to)), worksOn(weekendOf(weekend), holidays)),
  WORKDAY: (from, count, holidays) => after(date(single(from)), days(count), USUAL, worksOn(USUAL, holidays)),
  "WORKDAY.INTL": (from, count, weekend, holidays) => {
    const free = weekendOf(weekend);
    return after(date(single(from)), days(count), free, worksOn(free, holidays));
  },
};
