/* eslint-disable @typescript-eslint/no-explicit-any */
import fc from "fast-check";
import { ARTICLE } from "../../src/figures/article";
import { readDocument } from "../../src/figures/read-document";

function problemsAfter(change: (document: any) => void): readonly string[] {
  const document = JSON.parse(JSON.stringify(ARTICLE));
  change(document);
  const read = readDocument(document);
  return "problems" in read ? read.problems : [];
}

test.each([
  ["a figure without its sentence", (d: any) => delete d.figures[0].sentence, "figures.0.sentence"],
  ["a value that is text", (d: any) => (d.figures[0].value = "60.23"), "figures.0.value"],
  ["a unit that nobody knows", (d: any) => (d.figures[0].unit = "EUR"), "figures.0.unit"],
  ["a case out of its range", (d: any) => (d.drivers[0].bear = 1_000), "drivers.0"],
  ["a newer version", (d: any) => (d.version = 2), "version"],
  ["a key that the schema lacks", (d: any) => (d.figures[0].extra = 1), "figures.0.extra"],
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
    "sources.1.link",
  ],
  ["one company", (d: any) => d.companies.pop(), "companies"],
])("%s is refused at its place", (_, change, place) => {
  expect(problemsAfter(change).some((problem) => problem.startsWith(place))).toBe(true);
});

test("an id that stands twice is refused", () => {
  expect(problemsAfter((d) => d.figures.push(d.figures[0]))).toEqual(["figures: the id market.size.2025 stands twice"]);
});

test("a reference to a figure that is not there is refused", () => {
  expect(problemsAfter((d) => (d.measures[0].of.microsoft = ["+", "nothing", "microsoft.pb"]))).toEqual([
    "measures.capacity.growth: no figure is called nothing",
  ]);
});

test("a figure of a source that is not there is refused, and one of another source is taken", () => {
  const other = { kind: "user", id: "analyst", says: "Own estimate" };
  expect(problemsAfter((d) => (d.figures[0].source = "analyst"))).toEqual([
    "figures.market.size.2025: no source is called analyst",
  ]);
  expect(problemsAfter((d) => [d.sources.push(other), (d.figures[0].source = "analyst")])).toEqual([]);
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
