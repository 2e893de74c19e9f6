const DAY = 86_400_000;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

const DAYS_IN = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A calendar day that exists, as yyyy-mm-dd. Asked for every date of a file, so without a Date. */
export function isDay(text: unknown): text is string {
  const parts = typeof text === "string" ? ISO.exec(text) : null;
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month >= 1 && month <= 12 && day >= 1 && day <= DAYS_IN[month - 1]! + (leap ? 1 : 0);
}

const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;

export const addDays = (day: string, days: number): string =>
  new Date((numberOf(day) + days) * DAY).toISOString().slice(0, 10);

/** Days from one day to another: 0 for the same day. */
export const daysBetween = (from: string, to: string): number => numberOf(to) - numberOf(from);

/** Days of a period, both ends counted. */
export const lengthOf = (start: string, end: string): number => daysBetween(start, end) + 1;

export function dayOf(year: number, month: number, day: number): string | null {
  const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isDay(text) ? text : null;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/**
 * A day as filings print it: December 31, 2024; 31 December 2024; 12/31/2024; 2024-12-31.
 * Of two numbers the first is the month, unless the format says otherwise.
 */
export function readDay(text: string, dayFirst = false): string | null {
  const plain = text.slice(0, 200).replace(/\s+/g, " ").trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(plain) ?? /^(\d{4})[./ ](\d{1,2})[./ ](\d{1,2})$/.exec(plain);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const named = /([A-Za-z]{3,9})\.?,? (\d{1,2})(?:st|nd|rd|th)?,? ?(\d{4})/.exec(plain);
  if (named && monthOf(named[1]!)) return dayOf(Number(named[3]), monthOf(named[1]!), Number(named[2]));
  const european = /(\d{1,2})(?:st|nd|rd|th)?\.? (?:of )?([A-Za-z]{3,9})\.?,? (\d{4})/.exec(plain);
  if (european && monthOf(european[2]!)) return dayOf(Number(european[3]), monthOf(european[2]!), Number(european[1]));
  const numbers = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})$/.exec(plain);
  if (!numbers) return null;
  const [first, second] = [Number(numbers[1]), Number(numbers[2])];
  return dayFirst || first > 12 ? dayOf(Number(numbers[3]), second, first) : dayOf(Number(numbers[3]), first, second);
}
