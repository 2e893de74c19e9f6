/** A text that other languages of Excel read differently: thousands or decimals, the one day or another. */
export const AMBIGUOUS = "ambiguous";
type Read = number | undefined | typeof AMBIGUOUS;

const NUMBER = /^(?:(\d+) (\d+)\/(\d*[1-9]\d*)|((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?)(e[+-]?\d+)?)$/i;
const TIME = /^(?:(.*\d)[ T]+)?(\d\d?):([0-5]\d)(?::([0-5]\d(?:\.\d+)?))?(?: ?([ap])m)?$/i;
const NUMERIC_DAY = /^(\d{1,4})([-/])(\d\d?)\2(\d{1,4})$/;
const DAY_IN_WORDS = /^(?:(\d\d?)[- ])?([a-z]{3})[a-z]*[- ](?:(\d\d?), )?(\d{4}|\d\d)$/i;
const MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

/** The number that an English Excel's arithmetic takes a text for: a number, a day or a time. */
export function numberInText(text: string): Read {
  const trimmed = text.trim();
  const time = TIME.exec(trimmed);
  if (!time) return dayIn(trimmed) ?? plainNumber(trimmed);
  const [, date, hours, minutes, seconds = 0, half] = time;
  const day = date ? dayIn(date.trim()) : 0;
  const hour = half ? (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hours);
  if (typeof day !== "number") return day;
  if (half && Number(hours) > 12) return undefined;
  return day + (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

/** Digits, with a sign, a dollar or parentheses before them and a per cent sign behind. */
function plainNumber(text: string): Read {
  const inside = /^\((?![+-])(.*)\)$/.exec(text);
  const [, sign = "", dollar, late = "", body = "", percent] = /^([+-]?)(\$?) ?([+-]?)(.*?) ?(%?)$/.exec(
    inside ? inside[1]! : text,
  )!;
  const match = NUMBER.exec(body);
  if (!match || !/\d/.test(body) || (late && (sign || !dollar))) return undefined;
  if (!dollar && /^[1-9]\d{0,2},\d{3}$/.test(body)) return AMBIGUOUS;
  const [, whole, over, under] = match.map(Number);
  const number = match[1] ? whole! + over! / under! : Number(body.replaceAll(",", ""));
  if (!Number.isFinite(number)) return undefined;
  return (percent ? number / 100 : number) * (inside || sign + late === "-" ? -1 : 1);
}

function dayIn(text: string): Read {
  const numeric = NUMERIC_DAY.exec(text);
  if (numeric) {
    const [one, , two, three] = numeric.slice(1).map(Number) as [number, number, number, number];
    if (one > 999) return serialOf(one, two, three);
    return three > 999 && one !== two && one < 13 && two < 13 ? AMBIGUOUS : serialOf(three, one, two);
  }
  const [, first, month, second, year] = DAY_IN_WORDS.exec(text) ?? [];
  const at = month ? MONTHS.indexOf(month.toLowerCase()) / 3 : 0.5;
  if (!Number.isInteger(at) || !first === !second) return undefined;
  const short = year!.length < 3;
  return serialOf(Number(year) + (short ? (Number(year) < 30 ? 2000 : 1900) : 0), at + 1, Number(first ?? second));
}

/** Excel's count of a day; it counts a 29 February 1900 that never was, so that year is left out. */
function serialOf(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year > 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.getTime() / 86_400_000 + 25_569
    : undefined;
}
