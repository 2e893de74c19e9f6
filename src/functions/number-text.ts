/** How an Excel writes numbers and days, in its own words. */
export interface Writing {
  readonly decimal: string;
  readonly thousands: string;
  /** The short date, such as M/d/yyyy or dd.MM.yyyy. */
  readonly date: string;
}

/** That of this page's Excel; an American one until the pane has asked it. */
let writing: Writing = { decimal: ".", thousands: ",", date: "M/d/yyyy" };
export const setWriting = (of: Writing): void => void (writing = of);

const NUMBER = /^(?:(\d+) (\d+)\/(\d*[1-9]\d*)|((?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?)(e[+-]?\d+)?)$/i;
const TIME = /^(?:(.*\d)[ T]+)?(\d\d?):([0-5]\d)(?::([0-5]\d(?:\.\d+)?))?(?: ?([ap])m)?$/i;
const NUMERIC_DAY = /^(\d{1,4})([-/.])(\d\d?)\2(\d{1,4})$/;
const DAY_IN_WORDS = /^(?:(\d\d?)[- ])?([a-z]{3})[a-z]*[- ](?:(\d\d?), )?(\d{4}|\d\d)$/i;
const MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

/** The number that Excel's arithmetic takes a text for: a number, a day or a time. */
export function numberInText(text: string): number | undefined {
  const trimmed = text.trim();
  const time = TIME.exec(trimmed);
  if (!time) return dayIn(trimmed) ?? plainNumber(american(trimmed));
  const [, date, hours, minutes, seconds = 0, half] = time;
  const day = date ? dayIn(date.trim()) : 0;
  const hour = half ? (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0) : Number(hours);
  if (day === undefined || (half && Number(hours) > 12)) return undefined;
  return day + (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}

/** With a point before decimals and commas between thousands. A blank between thousands is any blank. */
function american(text: string): string {
  const { decimal, thousands } = writing;
  const grouped = thousands.trim() ? text : text.replace(/(\d)\s(?=\d{3}(?!\d|\s?\/))/g, `$1${thousands}`);
  return [...grouped]
    .map((sign) => (sign === decimal ? "." : sign === thousands ? "," : /[.,]/.test(sign) ? "?" : sign))
    .join("");
}

/** Digits, with a sign, a dollar or parentheses before them and a per cent sign behind. */
function plainNumber(text: string): number | undefined {
  const inside = /^\((?![+-])(.*)\)$/.exec(text);
  const [, sign = "", dollar, late = "", body = "", percent] = /^([+-]?)(\$?) ?([+-]?)(.*?) ?(%?)$/.exec(
    inside ? inside[1]! : text,
  )!;
  const match = NUMBER.exec(body);
  if (!match || !/\d/.test(body) || (late && (sign || !dollar))) return undefined;
  const [, whole, over, under] = match.map(Number);
  const number = match[1] ? whole! + over! / under! : Number(body.replaceAll(",", ""));
  if (!Number.isFinite(number)) return undefined;
  return (percent ? number / 100 : number) * (inside || sign + late === "-" ? -1 : 1);
}

/** The year comes first or last; of day and month the one that Excel writes first. */
function dayIn(text: string): number | undefined {
  const numeric = NUMERIC_DAY.exec(text);
  if (numeric) {
    const [, one, mark, two, three] = numeric;
    if (mark === "." && !writing.date.includes(mark)) return undefined;
    if (one!.length > 2) return serialOf(one!, two!, three!);
    return /^\W*d/i.test(writing.date) ? serialOf(three!, two!, one!) : serialOf(three!, one!, two!);
  }
  const [, first, month, second, year] = DAY_IN_WORDS.exec(text) ?? [];
  const at = month ? MONTHS.indexOf(month.toLowerCase()) / 3 : 0.5;
  return Number.isInteger(at) && !first !== !second ? serialOf(year!, at + 1, first ?? second!) : undefined;
}

/** Excel's count of a day; it counts a 29 February 1900 that never was, so that year is left out. */
function serialOf(year: string, month: number | string, day: string): number | undefined {
  const full = Number(year) + (year.length > 2 ? 0 : Number(year) < 30 ? 2000 : 1900);
  const date = new Date(Date.UTC(full, Number(month) - 1, Number(day)));
  return full > 1900 && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
    ? date.getTime() / 86_400_000 + 25_569
    : undefined;
}
