import { dayOfSerial } from "../../cells/serial";
import { CellError, NotFollowed, numberOf, textOf, type Value } from "../content";
import { rounded } from "./rounding";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const PARTS = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|yyyy|yy|mmmmm|mmmm|mmm|mm|m|dddd|ddd|dd|d|hh|h|ss|s|AM\/PM|[^]/gi;

const partsOf = (format: string): string[] => format.match(PARTS) ?? [];
const isQuoted = (part: string): boolean => /^["\\]/.test(part);
const isDatePart = (part: string): boolean => /^(y+|m+|d+|h+|s+|AM\/PM)$/i.test(part);
const literal = (part: string): string => (part.startsWith('"') ? part.slice(1, -1) : part.slice(1));

/** The sections of a format: positive, negative, zero, text. */
function sectionsOf(format: string): string[] {
  const sections = [""];
  for (const part of partsOf(format)) {
    if (part === ";") sections.push("");
    else sections[sections.length - 1] += part;
  }
  return sections;
}

/** A value as TEXT shows it in American notation. What a format holds beyond numbers, dates and times is not followed. */
export function formatted(value: Value, format: string): string {
  const sections = sectionsOf(format);
  if (/\[(?!h+\]|Red|Blue|Black|Green|White|Yellow|Cyan|Magenta|\$)/i.test(format)) throw unknown(format);
  let number: number;
  try {
    number = numberOf(value);
  } catch (error) {
    if (!(error instanceof CellError) || typeof value !== "string") throw error;
    return inSection(sections[3] ?? "@", value);
  }
  if (format === "@" || /^general$/i.test(format)) return textOf(value);
  const [positive, negative, zero] = sections as [string, string?, string?];
  if (number < 0 && negative !== undefined) return ofNumber(-number, negative);
  if (number === 0 && zero !== undefined) return ofNumber(0, zero);
  return number < 0 ? `-${ofNumber(-number, positive)}` : ofNumber(number, positive);
}

const unknown = (format: string): NotFollowed => new NotFollowed(`the number format ${format}`, "function");

function inSection(section: string, text: string): string {
  return partsOf(section)
    .map((part) => (part === "@" ? text : isQuoted(part) ? literal(part) : part))
    .join("");
}

function ofNumber(number: number, section: string): string {
  const parts = partsOf(section);
  const codes = parts.filter((part) => !isQuoted(part));
  if (codes.some(isDatePart)) return ofDate(number, parts);
  if (codes.some((part) => /^[eE/?]$/.test(part) || /^\[/.test(part))) throw unknown(section);
  const digits = codes.filter((part) => /^[0#.,]$/.test(part)).join("");
  const percents = codes.filter((part) => part === "%").length;
  const thousands = /,*$/.exec(digits.replace(/\..*$/, ""))![0].length;
  const [whole = "", decimals = ""] = digits.replace(/,+$/, "").split(".");
  const scaled = (number * 100 ** percents) / 1_000 ** (/[0#],+$/.test(digits.split(".")[0]!) ? thousands : 0);
  const shown = digitsOf(scaled, whole, decimals);
  let placed = false;
  return parts
    .map((part) => {
      if (isQuoted(part)) return literal(part);
      if (/^[0#.,]$/.test(part)) {
        if (placed) return "";
        placed = true;
        return shown;
      }
      if (part.startsWith("_")) return " ";
      return part.startsWith("*") ? "" : part;
    })
    .join("");
}

function digitsOf(number: number, whole: string, decimals: string): string {
  const most = decimals.length;
  const least = decimals.replace(/#+$/, "").length;
  const [before = "0", after = ""] = rounded(number, most, Math.round).toFixed(most).split(".");
  const needed = whole.replace(/[#,]/g, "").length;
  const digits = before === "0" && needed === 0 ? "" : before.padStart(needed, "0");
  const grouped = whole.includes(",") ? digits.replace(/\B(?=(\d{3})+$)/g, ",") : digits;
  const fraction = after.slice(0, least) + after.slice(least).replace(/0+$/, "");
  return grouped + (decimals || fraction ? `.${fraction}` : "");
}

function ofDate(number: number, parts: readonly string[]): string {
  if (number < 1 && parts.some((part) => /^[yd]/i.test(part))) throw unknown(parts.join(""));
  const { year, month, day } = dayOfSerial(Math.max(1, number));
  const seconds = Math.round((number - Math.floor(number)) * 86_400);
  const [hour, minute, second] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  const half = parts.some((part) => /^AM\/PM$/i.test(part));
  const two = (value: number) => String(value).padStart(2, "0");
  let afterHour = false;
  return parts
    .map((part, i) => {
      if (isQuoted(part)) return literal(part);
      const code = part.toLowerCase();
      const isMinute =
        afterHour ||
        (/^mm?$/.test(code) &&
          parts
            .slice(i + 1)
            .find(isDatePart)?.[0]
            ?.toLowerCase() === "s");
      if (/^[ymdhs]/.test(code)) afterHour = code.startsWith("h");
      const hours = half ? hour % 12 || 12 : hour;
      switch (code) {
        case "yyyy":
          return String(year);
        case "yy":
          return two(year % 100);
        case "mmmm":
          return MONTHS[month - 1]!;
        case "mmm":
          return MONTHS[month - 1]!.slice(0, 3);
        case "mm":
          return two(isMinute ? minute : month);
        case "m":
          return String(isMinute ? minute : month);
        case "dddd":
          return DAYS[(Math.floor(number) + 6) % 7]!;
        case "ddd":
          return DAYS[(Math.floor(number) + 6) % 7]!.slice(0, 3);
        case "dd":
          return two(day);
        case "d":
          return String(day);
        case "hh":
          return two(hours);
        case "h":
          return String(hours);
        case "ss":
          return two(second);
        case "s":
          return String(second);
        case "am/pm":
          return hour < 12 ? "AM" : "PM";
        default:
          if (/^[[*]|^_/.test(part)) throw unknown(parts.join(""));
          return part;
      }
    })
    .join("");
}
