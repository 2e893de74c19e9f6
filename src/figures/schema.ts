import * as v from "valibot";
import {
  CASES,
  type ComparisonDocument,
  DELAYS,
  PLACEHOLDER_ROLES,
  QUALIFIERS,
  ROLES,
  type Term,
  THEMES,
  UNITS,
} from "./document";

/** A company's contracts stand in one sum, and a formula has room for as many. */
export const MOST_CONTRACTS = 100;

/** The schema of a comparison document that comes from outside; what is built in is checked against it by a test. */
const number = v.pipe(v.number(), v.finite());
/** What fits into a cell. */
const text = v.pipe(v.string(), v.minLength(1), v.maxLength(8_000));
/** What stands in the comment of a name or in a heading, beside other words. */
const words = v.pipe(v.string(), v.minLength(1), v.maxLength(120));
/** Ids become names of cells, and begin with a letter so that a name does not read as an address. */
const id = v.pipe(
  v.string(),
  v.maxLength(80),
  v.regex(/^[a-z][a-z0-9]*(\.[a-z0-9]+)*$/, "lower-case words joined by dots, such as coreweave.pb"),
);
const range = v.pipe(
  v.strictObject({ low: number, high: number }),
  v.check(({ low, high }) => low < high, "a range whose low is less than its high"),
);
const unit = v.picklist(UNITS);
const reference = v.strictObject({ kind: v.literal("documented"), figure: id });
const assumed = v.strictObject({ kind: v.literal("assumption"), value: number, why: text });
/** A day as Excel counts it, of this century. */
const serial = v.pipe(number, v.integer(), v.minValue(36_526), v.maxValue(73_050));
const assumedDay = v.strictObject({ kind: v.literal("assumption"), value: serial, why: text });
const endDay = v.variant("kind", [assumedDay, reference]);

const term: v.GenericSchema<Term> = v.lazy(() =>
  v.union(
    [
      id,
      v.strictTuple([v.literal("years"), id, id]),
      v.strictTuple([v.literal("cagr"), term, term, term]),
      v.strictTuple([v.literal("annualize"), term, term]),
      v.tupleWithRest([v.picklist(["+", "-", "*", "/"]), term, term], term),
    ],
    'the id of a figure, or an expression such as ["/", "one.figure", "another.figure"]',
  ),
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
  metric: words,
  value: v.union([number, range], "a number, or a range with low and high"),
  unit,
  period: text,
  year: v.exactOptional(v.pipe(number, v.integer(), v.minValue(1900), v.maxValue(2200))),
  qualifier: v.exactOptional(v.picklist(QUALIFIERS)),
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
    customer: v.exactOptional(words),
    label: words,
    unit,
    range,
    bear: number,
    base: number,
    bull: number,
    motive: text,
  }),
  v.check(
    (one) => CASES.every((which) => one[which] >= one.range.low && one[which] <= one.range.high),
    "one whose bear, base and bull are within its range",
  ),
);

const contract = v.strictObject({
  id,
  company: id,
  customer: words,
  value: reference,
  start: assumedDay,
  end: endDay,
  guarantee: v.exactOptional(v.literal(true)),
  option: v.exactOptional(endDay),
  delay: v.exactOptional(v.picklist(DELAYS)),
});

const placeholder = v.pipe(
  v.strictObject({
    kind: v.literal("placeholder"),
    id,
    company: id,
    role: v.picklist(PLACEHOLDER_ROLES),
    label: words,
    unit,
    range,
    value: number,
    from: v.exactOptional(v.picklist(["filing", "user"])),
    why: text,
    where: text,
  }),
  v.check(({ value, range }) => value >= range.low && value <= range.high, "one whose value is within its range"),
);

const company = v.strictObject({
  id,
  name: v.pipe(words, v.maxLength(60)),
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
  title: words,
  asOf: assumedDay,
  sources: v.exactOptional(sources),
  companies: v.pipe(v.array(company), v.minLength(2), v.maxLength(8)),
  figures: v.pipe(v.array(figure), v.minLength(1)),
  contracts: v.pipe(v.array(contract), v.maxLength(MOST_CONTRACTS)),
  drivers: v.pipe(v.array(driver), v.minLength(1)),
  placeholders: v.exactOptional(v.array(placeholder)),
  timeline: v.strictObject({
    start: assumedDay,
    years: v.pipe(number, v.integer(), v.minValue(2), v.maxValue(30)),
  }),
  holding: assumed,
  market: v.exactOptional(v.strictObject({ begin: id, end: id, rate: id })),
  points: v.array(point),
  measures: v.array(
    v.strictObject({
      id,
      theme: v.picklist(THEMES),
      label: words,
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
