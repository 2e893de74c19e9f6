import { LIMITS } from "../open/limits";

/** Words whose point ends no sentence. */
const SHORT =
  /(?:^|[\s(“"])(?:inc|corp|co|ltd|llc|no|nos|mr|mrs|ms|dr|vs|approx|u\.s|u\.k|e\.g|i\.e|st|jr|sr|fig|art|sec|cl|[a-z])$/i;

export const oneLine = (text: string): string => text.replace(/[\s\u00a0\u200b]+/g, " ").trim();

function isEnd(text: string, at: number): boolean {
  const mark = text[at];
  if (mark !== "." && mark !== "!" && mark !== "?") return false;
  if (!/^[.!?]["”’)]?[\s\u00a0]+["“(]?[A-Z$€£]/.test(text.slice(at, at + 12))) return false;
  return mark !== "." || !SHORT.test(text.slice(Math.max(0, at - 12), at));
}

/** The sentence of a text in which a value stands. */
export function sentenceAround(text: string, from: number, to: number): string {
  let begin = Math.max(0, from - LIMITS.text / 2);
  for (let at = from - 1; at > begin; at--) {
    if (isEnd(text, at)) {
      begin = at + 1;
      break;
    }
  }
  let end = Math.min(text.length, to + LIMITS.text / 2);
  for (let at = to; at < end; at++) {
    if (isEnd(text, at)) {
      end = at + 1;
      break;
    }
  }
  return oneLine(text.slice(begin, end)).replace(/^["”’)]\s+/, "");
}
