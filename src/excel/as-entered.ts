import type { PlanCell } from "../template/plan";
import { TEXT_FORMAT } from "../template/units";

/** Would Excel take this text for anything but text when it is set? Then an apostrophe keeps it text. */
const MAY_BE_READ_AS_MORE = /^([=+\-@'#\s(.\d$€£¥]|true$|false$|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/i;

/** What is set so that a cell of a format holds a content; a cell of format text needs no apostrophe, and shows it. */
export function asEntered(content: PlanCell["content"], format?: string): string | number | boolean | null {
  if (content === "spilled") return null;
  if ("formula" in content) return content.formula;
  const { literal } = content;
  if (format === TEXT_FORMAT) return String(literal);
  return typeof literal === "string" && MAY_BE_READ_AS_MORE.test(literal) ? `'${literal}` : literal;
}
