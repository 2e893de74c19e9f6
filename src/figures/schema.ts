import * as v from "valibot";
import { CASES, type ComparisonDocument, DELAYS, PLACEHOLDER_ROLES, ROLES, type Term, THEMES } from "./document";

/** The schema of a comparison document that comes from outside; what is built in is checked against it by a test. */
const number = v.pipe(v.number(), v.finite());
const text = v.pipe(v.string(), v.minLength(1));
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(\.[a-z0-9]+)*$/, "must be lower-case words joined by dots"));
const range = v.pipe(
  v.strictObject({ low: number, high: number }),
  v.check(({ low, high }) => low < high, "low must be less than high"),
);
const unit = v.picklist([
  "USD billion",
  "USD",
  "billion",
  "multiple",
  "fraction",
  "fraction per year",
  "years",
  "months",
  "month",
  "year",
]);
const reference = v.strictObject({ kind: v.literal("documented"), figure: id });
const assumed = v.strictObject({ kind: v.literal("assumption"), value: number, why: text });

const term: v.GenericSchema<Term> = v.lazy(() =>
  v.union([
    id,
    v.strictTuple([v.literal("years"), id, id]),
    v.strictTuple([v.literal("cagr"), term, term, term]),
    v.strictTuple([v.literal("annualize"), term, term]),
    v.tupleWithRest([v.picklist(["+", "-", "*", "/"]), term, term], term),
  ]),
);

const day = v.nullable(v.pipe(v.string(), v.isoDate()));
const sources = v.array(
  v.variant("kind", [
    v.strictObject({ kind: v.literal("article"), id, title: text }),
    v.strictObject({
      kind: v.literal("filing"),
      id,
      company: id,
      form: text,
      period: day,
      filed: day,
      accession: v.nullable(text),
      link: v.nullable(v.pipe(v.string(), v.url(), v.startsWith("https://"))),
    }),
    v.strictObject({ kind: v.literal("user"), id, says: text }),
  ]),
);

const figure = v.strictObject({
  kind: v.literal("documented"),
  id,
  company: id,
  metric: text,
  value: v.union([number, range]),
  unit,
  period: text,
  year: v.exactOptional(v.pipe(number, v.integer())),
  qualifier: v.exactOptional(
    v.picklist(["approximately", "up to", "reportedly", "reportedly up to", "more than", "nearly"]),
  ),
  source: v.exactOptional(id),
  section: text,
  sentence: text,
});

const driver = v.pipe(
  v.strictObject({
    kind: v.literal("assumption"),
    id,
    company: id,
    role: v.picklist(ROLES),
    customer: v.exactOptional(text),
    label: text,
    unit,
    range,
    bear: number,
    base: number,
    bull: number,
    motive: text,
  }),
  v.check(
    (one) => CASES.every((which) => one[which] >= one.range.low && one[which] <= one.range.high),
    "every case must lie within the range",
  ),
);

const contract = v.strictObject({
  id,
  company: id,
  customer: text,
  value: reference,
  start: assumed,
  end: v.union([assumed, reference]),
  guarantee: v.exactOptional(v.literal(true)),
  option: v.exactOptional(v.union([assumed, reference])),
  delay: v.exactOptional(v.picklist(DELAYS)),
});

const placeholder = v.pipe(
  v.strictObject({
    kind: v.literal("placeholder"),
    id,
    company: id,
    role: v.picklist(PLACEHOLDER_ROLES),
    label: text,
    unit,
    range,
    value: number,
    why: text,
    where: text,
  }),
  v.check(({ value, range }) => value >= range.low && value <= range.high, "the value must lie within the range"),
);

const company = v.strictObject({
  id,
  name: text,
  model: text,
  basis: v.strictObject({
    multiple: v.exactOptional(id),
    revenue: v.exactOptional(id),
    capex: v.exactOptional(id),
    footprint: v.exactOptional(v.strictObject({ multiple: id, years: id })),
  }),
});

const point = v.strictObject({
  company: id,
  kind: v.picklist(["strength", "risk", "bull case", "bear case"]),
  says: text,
  driver: v.exactOptional(id),
});

export const DOCUMENT_SCHEMA: v.GenericSchema<unknown, ComparisonDocument> = v.strictObject({
  format: v.literal("aicomp-comparison"),
  version: v.literal(1),
  title: text,
  asOf: assumed,
  sources: v.exactOptional(sources),
  companies: v.pipe(v.array(company), v.minLength(2), v.maxLength(8)),
  figures: v.array(figure),
  contracts: v.array(contract),
  drivers: v.array(driver),
  placeholders: v.exactOptional(v.array(placeholder)),
  timeline: v.strictObject({
    start: assumed,
    years: v.pipe(number, v.integer(), v.minValue(2), v.maxValue(30)),
  }),
  holding: assumed,
  market: v.exactOptional(v.strictObject({ begin: id, end: id, rate: id })),
  points: v.array(point),
  measures: v.array(
    v.strictObject({
      id,
      theme: v.picklist(THEMES),
      label: text,
      unit,
      of: v.record(id, term),
      unlike: v.exactOptional(text),
    }),
  ),
  claims: v.array(
    v.strictObject({
      id,
      says: text,
      stated: id,
      computed: term,
      tolerance: v.pipe(number, v.minValue(0)),
      unit,
    }),
  ),
});
