import { type Content, isErrorText } from "../model/content";
import type { Present } from "../scenarios/merge";
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

/** What was entered, as it can be entered again: a text that looks like a formula or a number keeps its apostrophe. */
export function enteredAgain({ entered, shows }: Present): Content {
  const isText = typeof entered === "string" && entered === shows;
  return isText ? shownAgain(entered) : entered;
}

/** What a cell shows, as it is entered to hold just that: an error stays an error, a text a text. */
export const shownAgain = (value: Content): Content =>
  isErrorText(value) ? value : (asEntered({ literal: value }) as Content);
