/* eslint-disable @typescript-eslint/no-explicit-any */
import fc from "fast-check";
import { ARTICLE } from "../../src/figures/article";
import { problemText } from "../../src/figures/document-problem";
import { readDocument } from "../../src/figures/read-document";
import { compile } from "../../src/template/compile";

function problemsAfter(change: (document: any) => void): readonly string[] {
  const document = JSON.parse(JSON.stringify(ARTICLE));
  change(document);
  const read = readDocument(document);
  return "problems" in read ? read.problems.map((problem) => problemText(document, problem)) : [];
}

const figure = "figures, entry 1 (market.size.2025): ";
const contract = "contracts, entry 1 (coreweave.openai.initial): ";
const driver = "drivers, entry 1 (coreweave.delay): ";

test.each([
  [
    "a figure without its sentence",
    (d: any) => delete d.figures[0].sentence,
    `${figure}"sentence" is missing. Add it.`,
  ],
  ["an empty text", (d: any) => (d.figures[0].period = ""), `${figure}"period" is empty. Enter a text.`],
  [
    "a value that is text",
    (d: any) => (d.figures[0].value = "60.23"),
    `${figure}"value" is "60.23" and must be a number, or a range with low and high.`,
  ],
  [
    "a unit that nobody knows",
    (d: any) => (d.contracts[0].start.kind = "guess"),
    `${contract}"start.kind" is "guess" and must be "assumption".`,
  ],
  [
    "a theme that nobody knows",
    (d: any) => (d.measures[0].theme = "Luck"),
    'measures, entry 1 (capacity.growth): "theme" is "Luck" and must be "Growth", "Fundamentals", "Valuation", "Operations" or "Risk".',
  ],
  [
    "a case out of its range",
    (d: any) => (d.drivers[0].bear = 1_000),
    expect.stringMatching(/^drivers, entry 1 \(coreweave\.delay\): this entry is .* within its range\.$/),
  ],
  ["a newer version", (d: any) => (d.version = 2), '"version" is 2 and must be 1.'],
  [
    "a key that the schema lacks",
    (d: any) => (d.figures[0].extra = 1),
    `${figure}"extra" is not part of a comparison document. Remove it, or check its spelling.`,
  ],
  [
    "an id with capitals",
    (d: any) => (d.figures[0].id = "Market Size"),
    'figures, entry 1 (Market Size): "id" is "Market Size" and must be lower-case words joined by dots, such as coreweave.pb.',
  ],
  ["a day that is none", (d: any) => (d.asOf.value = 12), '"asOf.value" is 12 and must be at least 36526.'],
  [
    "a source whose link is no https address",
    (d: any) =>
      d.sources.push({
        kind: "filing",
        id: "x",
        company: "y",
        form: "10-K",
        period: null,
        filed: null,
        accession: null,
        link: "javascript:0",
      }),
    'sources, entry 2 (x): "link" is "javascript:0" and must be a URL that begins with https://.',
  ],
  ["one company", (d: any) => d.companies.pop(), '"companies" needs at least 2 entries. Add what is missing.'],
  [
    "nine companies",
    (d: any) => (d.companies = Array.from({ length: 9 }, (_, i) => ({ ...d.companies[0], id: `c${i}` }))),
    '"companies" may have up to 8 entries. Remove some.',
  ],
  [
    "an id that stands twice",
    (d: any) => d.figures.push(d.figures[0]),
    expect.stringMatching(
      /^figures, entry \d+ \(market\.size\.2025\): "id" is "market\.size\.2025", which another entry has/,
    ),
  ],
  [
    "an expression over a figure that is not there",
    (d: any) => (d.measures[0].of.microsoft = ["+", "nothing", "microsoft.pb"]),
    'measures, entry 1 (capacity.growth): "of.microsoft" names the figure "nothing", which is not in the document. Add it, or name another.',
  ],
  [
    "a figure of a source that is not there",
    (d: any) => (d.figures[0].source = "analyst"),
    `${figure}"source" names the source "analyst", which is not in the document. Add it, or name another.`,
  ],
  [
    "years of a figure without a year",
    (d: any) => {
      delete d.figures[0].year;
      d.claims = [
        {
          ...d.claims[0],
          computed: ["cagr", "market.size.2025", "market.size.2034", ["years", "market.size.2025", "market.size.2034"]],
        },
      ];
    },
    expect.stringMatching(/"computed" names the figure market\.size\.2025, which has no year/),
  ],
  [
    "a contract over a figure that is no amount",
    (d: any) => (d.contracts[0].value.figure = "coreweave.pb"),
    `${contract}"value.figure" names the figure coreweave.pb, whose unit is "multiple". Name one in USD billion.`,
  ],
  [
    "a contract that ends before it starts",
    (d: any) => (d.contracts[0].end.value = 45_000),
    `${contract}"end.value" is before the start. Enter a later day.`,
  ],
  [
    "a role that two drivers of a company have",
    (d: any) => d.drivers.push({ ...d.drivers[0], id: "coreweave.another" }),
    expect.stringMatching(/\(coreweave\.another\): "role" is "delay", which coreweave\.delay has already/),
  ],
  [
    "a haircut of a customer without a contract",
    (d: any) => (d.drivers[0].customer = "Nobody"),
    `${driver}"customer" is "Nobody", but no contract of the company is with that customer. Check its spelling.`,
  ],
])("%s is refused with its place and what to change", (_, change, sentence) => {
  expect(problemsAfter(change)).toContainEqual(sentence);
});

test("a figure of another source than the article is taken", () => {
  const other = { kind: "user", id: "analyst", says: "Own estimate" };
  expect(problemsAfter((d) => [d.sources.push(other), (d.figures[0].source = "analyst")])).toEqual([]);
});

test("the built-in document goes through JSON and comes back as the same workbook", () => {
  const read = readDocument(JSON.parse(JSON.stringify(ARTICLE)));
  expect(compile((read as { document: typeof ARTICLE }).document)).toEqual(compile(ARTICLE));
});

/** Documents of which some is left out: whatever is read makes a workbook. */
const thinned = fc
  .record({
    keep: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 6, maxLength: 6 }),
    seed: fc.nat(),
    years: fc.integer({ min: 2, max: 30 }),
  })
  .map(({ keep, seed, years }) => {
    let state = seed + 1_000_003;
    const chance = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
    const document = JSON.parse(JSON.stringify(ARTICLE));
    ["contracts", "drivers", "placeholders", "points", "measures", "claims"].forEach((list, i) => {
      document[list] = document[list].filter(() => chance() * 4 < keep[i]!);
    });
    const customers = new Set(document.contracts.map(({ company, customer }: any) => company + customer));
    document.drivers = document.drivers.filter(
      ({ company, customer }: any) => !customer || customers.has(company + customer),
    );
    if (document.drivers.length === 0) document.drivers = [ARTICLE.drivers[0]];
    const left = new Set(document.drivers.map(({ id }: any) => id));
    for (const point of document.points) if (!left.has(point.driver)) delete point.driver;
    for (const { basis } of document.companies)
      for (const key of Object.keys(basis)) if (chance() < 0.2) delete basis[key];
    for (const one of document.figures) if (chance() < 0.005) delete one.year;
    if (chance() < 0.2) delete document.market;
    document.timeline.years = years;
    return document;
  });

test("whatever is read makes a workbook whose names differ", () => {
  let made = 0;
  fc.assert(
    fc.property(thinned, (data) => {
      const read = readDocument(data);
      if ("problems" in read) return;
      made++;
      const { names } = compile(read.document);
      expect(new Set(names.map(({ name }) => name.toLowerCase())).size).toBe(names.length);
    }),
    { numRuns: 60 },
  );
  expect(made).toBeGreaterThan(10);
});

test.each(ARTICLE.drivers.map(({ id }) => [id] as const))("a document without %s makes a workbook", (id) => {
  const points = ARTICLE.points.map(({ driver, ...point }) =>
    driver === id ? point : { ...point, ...(driver && { driver }) },
  );
  const data = { ...ARTICLE, points, drivers: ARTICLE.drivers.filter((driver) => driver.id !== id) };
  const read = readDocument(data);
  expect(compile((read as { document: typeof ARTICLE }).document).sheets.length).toBeGreaterThan(10);
});

test.each([null, 1, "text", [], {}])("%j is no document", (data) => {
  expect(readDocument(data)).toHaveProperty("problems");
});

test("whatever a document holds, it is read or refused in words", () => {
  const text = JSON.stringify(ARTICLE);
  const broken = fc
    .tuple(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 8 }))
    .map(([at, length, put]) => text.slice(0, at) + put + text.slice(at + length));
  fc.assert(
    fc.property(broken, (maybe) => {
      let data: unknown;
      try {
        data = JSON.parse(maybe);
      } catch {
        return;
      }
      const read = readDocument(data);
      expect("document" in read || read.problems.length > 0).toBe(true);
    }),
    { numRuns: 500 },
  );
  fc.assert(fc.property(fc.anything(), (data) => expect(readDocument(data)).toHaveProperty("problems")));
});

test("names out of the prototype and terms without end are refused", () => {
  const deep = JSON.parse(`${'["+","a",'.repeat(50_000)}"b"${"]".repeat(50_000)}`) as unknown;
  expect(problemsAfter((d) => (d.measures[0].of.microsoft = deep)).length).toBeGreaterThan(0);
  expect(readDocument(JSON.parse('{"__proto__": {"polluted": true}}'))).toHaveProperty("problems");
  expect(({} as any).polluted).toBeUndefined();
});
