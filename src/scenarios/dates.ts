import { clean, narrow } from "./clean";

/** A day as 2026-11-25, or the two that a text can mean. */
export type DateText = string | readonly [string, string] | undefined;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const TIME = /(?:T|\s+)\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*(?:am|pm)?(?:Z|[+-]\d{2}:?\d{2})?$/i;
/** Excel's long dates begin with the day of the week. */
const WEEKDAY = /^[a-z]{3,9}, (?=[a-z\d])/i;
/** Days that Excel counts and a set can bear: from 1 January 2000 to the end of 2099. */
const [EARLIEST, LATEST] = [36_526, 73_050];

/** Reads a date as ISO has it, as Excel saves it in a CSV file in its several languages, or as its count of days. */
export function readDate(value: unknown): DateText {
  if (typeof value === "number") return ofSerial(value);
  if (typeof value !== "string") return undefined;
  const text = clean(narrow(value))
    .replace(TIME, "")
    .replace(WEEKDAY, "")
    .replace(/(?<=\d)\. +(?=\d)/g, ".");
  if (/^\d{5}(\.\d+)?$/.test(text)) return ofSerial(Number(text));
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\.?$/.exec(text);
  if (iso) return day(iso[1]!, iso[3]!, iso[4]!);
  const eastern = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (eastern) return day(eastern[1]!, eastern[2]!, eastern[3]!);
  const numbers = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text);
  if (numbers) {
    const [, one, mark, other, year] = numbers as unknown as [string, string, string, string, string];
    const european = day(year, other, one);
    // With points the day comes first wherever such dates are written.
    const american = mark === "." ? undefined : day(year, one, other);
    return european && american && european !== american ? [european, american] : (european ?? american);
  }
  const words =
    /^(?<day>\d{1,2})[-. ]+(?<month>[a-z]{3,9})[-., ]+(?<year>\d{4}|\d{2})$/i.exec(text) ??
    /^(?<month>[a-z]{3,9})\.? (?<day>\d{1,2}),? (?<year>\d{4})$/i.exec(text);
  const month = words ? MONTHS.indexOf(words.groups!["month"]!.slice(0, 3).toLowerCase()) + 1 : 0;
  return words && month > 0 ? day(fullYear(words.groups!["year"]!), String(month), words.groups!["day"]!) : undefined;
}

/** Two digits as Excel reads them: 00 to 29 are of this century. */
const fullYear = (year: string): string => (year.length === 4 ? year : `${Number(year) < 30 ? 20 : 19}${year}`);

function day(year: string, month: string, date: string): string | undefined {
  const text = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  const utc = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(utc.getTime()) && utc.toISOString().startsWith(text) ? text : undefined;
}

function ofSerial(serial: number): string | undefined {
  if (!(serial >= EARLIEST && serial < LATEST)) return undefined;
  return new Date(Math.floor(serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
}
