import * as v from "valibot";
import type { FiledDocument } from "./filed";

/** The schema of a comparison of filed companies that comes from outside: from a workbook that someone sent. */
const text = v.pipe(v.string(), v.minLength(1));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9.-]+$/));
const day = v.pipe(v.string(), v.isoDate());
const cik = v.pipe(v.string(), v.digits(), v.length(10));
const number = v.pipe(v.number(), v.finite());

const source = v.strictObject({
  kind: v.literal("filing"),
  id,
  company: id,
  form: text,
  period: v.nullable(day),
  filed: v.nullable(day),
  accession: v.nullable(text),
  link: v.nullable(v.pipe(v.string(), v.url(), v.startsWith("https://www.sec.gov/"))),
});

const figure = v.strictObject({
  kind: v.literal("filed"),
  id,
  company: id,
  measure: text,
  source: id,
  value: number,
  unit: text,
  concept: text,
  start: v.nullable(day),
  end: day,
  place: v.strictObject({ kind: v.picklist(["fact", "row", "sentence"]), text: v.string() }),
  derived: v.exactOptional(text),
  first: v.exactOptional(v.strictObject({ value: number, filed: v.nullable(day), difference: text })),
});

const change = v.strictObject({
  on: day,
  company: v.string(),
  measure: text,
  period: text,
  from: v.nullable(number),
  to: v.nullable(number),
  why: text,
  source: v.string(),
});

const SCHEMA: v.GenericSchema<unknown, FiledDocument> = v.strictObject({
  format: v.literal("aicomp-filed"),
  version: v.literal(1),
  asOf: v.nullable(day),
  companies: v.pipe(
    v.array(v.strictObject({ id, name: text, cik, currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)) })),
    v.minLength(1),
  ),
  sources: v.array(source),
  figures: v.array(figure),
  awaited: v.exactOptional(v.array(id)),
  answers: v.array(v.strictObject({ cik, measure: text, concept: text })),
  log: v.exactOptional(v.array(change)),
  remarks: v.array(v.string()),
  years: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)),
  quarters: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(400)),
});

/** A comparison of filed companies from data of unknown make; null where it is none, or refers to what is not there. */
export function readFiled(data: unknown): FiledDocument | null {
  const { success, output } = v.safeParse(SCHEMA, data);
  if (!success) return null;
  const document = output;
  const companies = new Set(document.companies.map((one) => one.id));
  const sources = new Set(document.sources.map((one) => one.id));
  const all = document.figures;
  const ids = new Set(all.map((one) => one.id));
  const isWhole = all.every((one) => companies.has(one.company) && sources.has(one.source)) && ids.size === all.length;
  return isWhole ? document : null;
}
