import { numberInWords } from "./words";

const MONTHS_IN: Record<string, number> = { year: 12, month: 1, week: 12 / 52, day: 12 / 365.25 };

function isoMonths(text: string): number | null {
  const match = /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(T.*)?$/.exec(text);
  if (!match || text.length < 3) return null;
  return ["year", "month", "week", "day"].reduce(
    (sum, unit, i) => sum + Number(match[i + 1] ?? 0) * MONTHS_IN[unit]!,
    0,
  );
}

function wordMonths(text: string): number | null {
  let months = 0;
  let found = false;
  for (const [, number, unit] of text.matchAll(/([A-Za-z0-9.\s-]+?)[\s-]+(year|month|week|day)s?\b/gi)) {
    const value = numberInWords(number!);
    if (value === null) return null;
    months += value * MONTHS_IN[unit!.toLowerCase()]!;
    found = true;
  }
  return found ? months : null;
}

/** A length of time in months: "24" in months, "4.1" in years, "twelve months", "P2Y". */
export function monthsOf(text: string, format: string): number | null {
  const plain = text.slice(0, 80).trim();
  const unit = /dur-?(year|month|week|day)/i.exec(format)?.[1]?.toLowerCase();
  if (unit) {
    const number = /^[\d.,]+$/.test(plain) ? Number(plain.replace(/,/g, "")) : numberInWords(plain);
    return number === null || !Number.isFinite(number) ? null : number * MONTHS_IN[unit]!;
  }
  return isoMonths(plain) ?? wordMonths(plain);
}
