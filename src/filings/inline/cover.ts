import { readDay } from "../day";
import { tenDigits } from "../open/company-facts";
import type { Contexts } from "./contexts";
import { oneLine } from "./sentence";
import type { Values } from "./values";

/** What a filing says of itself on its cover page. */
export interface Cover {
  cik: string | null;
  company: string | null;
  form: string | null;
  periodEnd: string | null;
}

/** The cover page of a filing; with several registrants, of the one without dimensions. */
export function coverOf(values: Values, contexts: Contexts): Cover {
  const texts = new Map<string, { text: string; format: string }>();
  for (const value of values.all) {
    if (value.kind !== "text" || !value.concept.startsWith("dei:") || value.nil || texts.has(value.concept)) continue;
    const context = contexts.byId.get(value.context);
    if (context && context.dimensions.size > 0) continue;
    const text = oneLine(values.wholeText(value));
    if (text !== "") texts.set(value.concept, { text, format: value.format });
  }
  const of = (name: string) => texts.get(`dei:${name}`)?.text ?? null;
  const entities = new Map<string, number>();
  for (const { entity } of contexts.byId.values()) entities.set(entity, (entities.get(entity) ?? 0) + 1);
  const [commonest] = [...entities].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [""];
  const period = texts.get("dei:DocumentPeriodEndDate");
  const form = of("DocumentType");
  const amended = /^(true|yes|1|☒)$/i.test(of("AmendmentFlag") ?? "") && form && !form.endsWith("/A");
  return {
    cik: tenDigits(of("EntityCentralIndexKey")) ?? tenDigits(commonest),
    company: of("EntityRegistrantName"),
    form: amended ? `${form}/A` : form,
    periodEnd: period ? readDay(period.text, /day-?month|eu$/i.test(period.format)) : null,
  };
}

const FORM = /\bform\s+(10-?KT?|10-?QT?|20-?F|40-?F|6-?K|8-?K)(\/A)?\b/i;

/** The form that the top of a page prints, where no tag names it: "FORM 10-K". */
export function formOf(lines: readonly string[]): string | null {
  for (const line of lines) {
    const [, form, amended = ""] = FORM.exec(line) ?? [];
    if (form) return `${form.toUpperCase().replace(/^(\d+)-?/, "$1-")}${amended.toUpperCase()}`;
  }
  return null;
}

const DATE = String.raw`(?:[A-Z][a-z]{2,8}\.?[\s\u00a0]+\d{1,2}(?:st|nd|rd|th)?,?[\s\u00a0]+\d{4}|\d{1,2}[\s\u00a0]+[A-Z][a-z]{2,8},?[\s\u00a0]+\d{4}|\d{1,2}\/\d{1,2}\/\d{4})`;
const SIGNED = new RegExp(
  String.raw`(?:Dated?\s*:?|as of|on this|this|on)[\s\u00a0:]*(${DATE})|^[\s\u00a0]*(${DATE})[\s\u00a0]*$`,
  "g",
);

const LEGEND = /signed on its behalf|signed below/i;
const HEADING = /^\s*signatures?\s*$/i;

/** The first date beside the signatures, out of the last pages of a filing. */
export function signedOn(lines: readonly string[]): string | null {
  const legend = lines.findIndex((line) => LEGEND.test(line));
  const at = legend >= 0 ? legend : lines.map((line) => HEADING.test(line)).lastIndexOf(true);
  if (at < 0) return null;
  for (const line of lines.slice(at, at + 200)) {
    for (const match of line.matchAll(SIGNED)) {
      const day = readDay(match[1] ?? match[2] ?? "");
      if (day) return day;
    }
  }
  return null;
}
