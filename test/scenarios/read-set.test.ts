import fc from "fast-check";
import { readSet, readSetOfCells } from "../../src/scenarios/read-set";
import { SENTENCES } from "../../src/scenarios/sentences";
import { MOST_BYTES, type Problem, type ScenarioSet, UnusableSet } from "../../src/scenarios/set";
import { setToCsv, setToJson } from "../../src/scenarios/write-set";
import { BUILT_IN, CATALOGUE } from "../support/sets";

const read = (text: string) => readSet(text, CATALOGUE);
/** The built-in set in JSON with a change in the data. */
const json = (change: (set: Record<string, unknown> & { drivers: Record<string, unknown>[] }) => void): string => {
  const set = JSON.parse(setToJson(BUILT_IN)) as Parameters<typeof change>[0];
  change(set);
  return JSON.stringify(set, null, 2);
};
const refusal = (text: string): Problem => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof UnusableSet) return error.problem;
    throw error;
  }
  throw new Error("the set was taken");
};
const HAIRCUT = 1; // coreweave.haircut is the second driver

test.each([
  ["JSON", setToJson],
  ["CSV", setToCsv],
])("what is written as %s is read as it was", (_, write) => {
  const set: ScenarioSet = {
    ...BUILT_IN,
    title: 'A title, with "marks"\nand lines',
    author: "Me",
    date: "2026-11-25",
    chosen: "My downside",
    drivers: BUILT_IN.drivers.map((driver, i) => ({ ...driver, own: i === 0 ? { "My downside": 7 } : {} })),
    others: [{ id: "holding", label: "Holding period (years)", value: 1.1 }],
  };
  expect(read(write(set))).toEqual({ set, problems: [], readings: [] });
});

test("any numbers within their ranges come back to the last digit, in JSON and in CSV", () => {
  const values = fc.tuple(
    ...BUILT_IN.drivers.map(({ range }) => fc.double({ min: range.low, max: range.high, noNaN: true })),
  );
  fc.assert(
    fc.property(values, (list) => {
      const set = { ...BUILT_IN, drivers: BUILT_IN.drivers.map((driver, i) => ({ ...driver, base: list[i]! + 0 })) };
      expect(read(setToJson(set)).set).toEqual(set);
      expect(read(setToCsv(set)).set).toEqual(set);
    }),
    { numRuns: 30 },
  );
});

test("a set in the cells of a sheet is read with the row of each", () => {
  const cells = [
    ["format", "aicomp-scenarios"],
    ["version", 1],
    [],
    ["id", "unit", "bear", "base", "bull", "case: Mine"],
    ["coreweave.delay", "months", 10, 2, 1, 5],
    ["coreweave.haircut", "fraction", "much", 0.1, 0, ""],
  ];
  const { set, problems } = readSetOfCells(cells, CATALOGUE);
  expect(set.drivers).toEqual([expect.objectContaining({ id: "coreweave.delay", bear: 10, own: { Mine: 5 } })]);
  expect(problems).toEqual([{ driver: "coreweave.haircut", line: 6, says: SENTENCES.notNumber("bear", "much") }]);
});

describe("a set that can't be used is refused with its line", () => {
  test.each<[string, string, Problem]>([
    ["nothing", " \n ", { says: SENTENCES.empty }],
    [
      "broken JSON",
      '{\n"format": "aicomp-scenarios",\n"version" 1}',
      { line: 3, says: SENTENCES.notJson("colon expected") },
    ],
    ["a comment in JSON", '{ // no\n"version": 1}', { line: 1, says: SENTENCES.notJson("invalid comment token") }],
    ["a list", "[1, 2]", { line: 1, says: SENTENCES.notObject }],
    ["HTML", "<!doctype html>\n<html></html>", { says: SENTENCES.notTable }],
    ["another format", '{\n"format": "pdf"}', { line: 2, says: SENTENCES.format("pdf") }],
    ["no format", "{}", { says: SENTENCES.format(undefined) }],
    ["a newer version", '{"format": "aicomp-scenarios",\n"version": 2}', { line: 2, says: SENTENCES.newer(2) }],
    [
      "a version of another kind",
      '{"format": "aicomp-scenarios", "version": "one"}',
      { line: 1, says: SENTENCES.version("one") },
    ],
    ["no drivers", '{"format": "aicomp-scenarios", "version": 1}', { says: SENTENCES.noDrivers }],
    ["more than the limit", " ".repeat(MOST_BYTES + 1), { says: SENTENCES.tooLarge }],
    ["brackets without end", "[".repeat(100_000), { line: 1, says: SENTENCES.notJson("it is nested too deeply") }],
  ])("%s", (_, text, problem) => {
    expect(refusal(text)).toEqual(problem);
  });
});

describe("a driver that is wrong is named with its line and left out; the others can be taken", () => {
  const cases: [string, (driver: Record<string, unknown>) => void, string, string][] = [
    ["out of range", (d) => (d["bear"] = 1.5), '"bear"', SENTENCES.outOfRange("bear", 1.5, 0, 1)],
    ["a wrong unit", (d) => (d["unit"] = "percent"), '"unit"', SENTENCES.unit("percent", "fraction")],
    ["a word for a number", (d) => (d["base"] = "ten"), '"base"', SENTENCES.notNumber("base", "ten")],
    ["a formula", (d) => (d["bull"] = "=1+1"), '"bull"', SENTENCES.formulaLike("bull", "=1+1")],
    ["a formula with @", (d) => (d["bull"] = "@SUM(A1)"), '"bull"', SENTENCES.formulaLike("bull", "@SUM(A1)")],
    ["a truth for a number", (d) => (d["bear"] = true), '"bear"', SENTENCES.notNumber("bear", true)],
    ["a range upside down", (d) => (d["range"] = { low: 1, high: 0 }), '"low"', SENTENCES.range],
    [
      "out of its own range",
      (d) => (d["range"] = { low: 0, high: 0.2 }),
      '"bear"',
      SENTENCES.outOfRange("bear", 0.25, 0, 0.2),
    ],
  ];
  test.each(cases)("%s", (_, change, at, says) => {
    const text = json((set) => change(set.drivers[HAIRCUT]!));
    const start = text.indexOf('"coreweave.haircut"');
    const line = text.slice(0, text.indexOf(at, start)).split("\n").length;
    const { set, problems } = read(text);
    expect(problems).toEqual([{ driver: "coreweave.haircut", line, says }]);
    expect(set.drivers).toEqual(BUILT_IN.drivers.filter((_one, i) => i !== HAIRCUT));
  });

  test("a missing value, at the line of the driver", () => {
    const { problems } = read(json((set) => delete set.drivers[HAIRCUT]!["bull"]));
    expect(problems).toEqual([
      { driver: "coreweave.haircut", line: expect.any(Number), says: SENTENCES.missing("bull") },
    ]);
  });

  test("an id that stands twice, both times", () => {
    const { set, problems } = read(json(({ drivers }) => (drivers[0]!["id"] = "coreweave.haircut")));
    expect(problems.map(({ driver, says }) => [driver, says])).toEqual([
      ["coreweave.haircut", SENTENCES.doubled("coreweave.haircut")],
      ["coreweave.haircut", SENTENCES.doubled("coreweave.haircut")],
    ]);
    expect(set.drivers).toHaveLength(BUILT_IN.drivers.length - 2);
  });

  test("an id that the comparison does not know, and none at all", () => {
    const { problems } = read(
      json(({ drivers }) => {
        drivers[0]!["id"] = "acme.delay";
        delete drivers[1]!["id"];
      }),
    );
    expect(problems.map(({ says }) => says)).toEqual([SENTENCES.unknown("acme.delay"), SENTENCES.noId]);
  });

  test("in CSV, with the line also after a cell of two lines", () => {
    const csv = setToCsv({ ...BUILT_IN, title: "two\nlines" }).replace(/(coreweave\.haircut,.*,)0\.25,/, "$1=1+1,");
    const { problems } = read(csv);
    expect(problems).toEqual([{ driver: "coreweave.haircut", line: 11, says: SENTENCES.formulaLike("bear", "=1+1") }]);
  });

  test("one decimal comma among decimal points in CSV", () => {
    const csv = setToCsv(BUILT_IN).replace(/(coreweave\.haircut,.*,)0\.25,/, '$1"0,25",');
    expect(read(csv).problems.map(({ says }) => says)).toEqual([SENTENCES.decimalSign("bear", "0,25", 0.25, ".")]);
  });

  test("a date and an author that can't be taken leave the drivers alone", () => {
    const { set, problems } = read(
      json((data) => {
        data["date"] = "yesterday";
        data["author"] = { name: "me" };
      }),
    );
    expect(problems.map(({ says }) => says)).toEqual([SENTENCES.text("author"), SENTENCES.date("yesterday")]);
    expect(set.drivers).toHaveLength(BUILT_IN.drivers.length);
  });
});

test("names out of the prototype are names like others", () => {
  const own = '"own": {"__proto__": 0.1, "constructor": 0.2}';
  const text = setToJson(BUILT_IN).replace('"own": {}', own.replace(/0\.\d/g, "1"));
  const { set } = read(text);
  expect(Object.keys(set.drivers[0]!.own)).toEqual(["__proto__", "constructor"]);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  expect(read(setToCsv(set)).set).toEqual(set);
});

test("whatever a file holds, it is read or refused in words", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 400 }),
    fc.json(),
    fc
      .tuple(fc.nat(setToJson(BUILT_IN).length), fc.string({ maxLength: 5 }))
      .map(([at, put]) => setToJson(BUILT_IN).slice(0, at) + put + setToJson(BUILT_IN).slice(at + put.length)),
    fc
      .tuple(fc.nat(setToCsv(BUILT_IN).length), fc.string({ maxLength: 5 }))
      .map(([at, put]) => setToCsv(BUILT_IN).slice(0, at) + put + setToCsv(BUILT_IN).slice(at + put.length)),
  );
  fc.assert(
    fc.property(text, (any) => {
      try {
        for (const driver of read(any).set.drivers) {
          const { range } = CATALOGUE.drivers.find(({ id }) => id === driver.id)!;
          for (const value of [driver.bear, driver.base, driver.bull, ...Object.values(driver.own)])
            expect(value >= range.low && value <= range.high).toBe(true);
        }
      } catch (error) {
        expect(error).toBeInstanceOf(UnusableSet);
      }
    }),
    { numRuns: 400 },
  );
});
