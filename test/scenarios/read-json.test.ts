import { readSet } from "../../src/scenarios/read-set";
import { SENTENCES } from "../../src/scenarios/sentences";
import { setToJson } from "../../src/scenarios/write-set";
import { BUILT_IN, CATALOGUE } from "../support/sets";

const JSON_SET = setToJson(BUILT_IN);
const read = (text: string) => readSet(text, CATALOGUE);
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split("\n").length;
/** The built-in set with other properties of its first driver, the delay. */
const withDelay = (from: string, to: string) => JSON_SET.replace(from, to);

test("properties that are not part of a set are named with their line, at every level", () => {
  const text = JSON_SET.replace('"author"', '"publisher": "me",\n  "author"')
    .replace('"id": "coreweave.delay"', '"weight": 1,\n      "id": "coreweave.delay"')
    .replace('"low": 0', '"middle": 5,\n        "low": 0');
  const { set, problems } = read(text);
  expect(set).toEqual(BUILT_IN);
  expect(problems).toEqual([
    { line: lineOf(text, '"publisher"'), says: SENTENCES.unknownProperty("publisher", "a set") },
    {
      driver: "coreweave.delay",
      line: lineOf(text, '"weight"'),
      says: SENTENCES.unknownProperty("weight", "a driver"),
    },
    { driver: "coreweave.delay", line: lineOf(text, '"middle"'), says: SENTENCES.unknownProperty("middle", "a range") },
  ]);
});

test("a property that is given twice is named, and none of its values is taken", () => {
  const { set, problems } = read(withDelay('"bear": 12', '"bear": 12,\n      "Bear": 13'));
  expect(problems.map(({ says }) => says)).toEqual([SENTENCES.missing("bear"), SENTENCES.doubledKey("bear")]);
  expect(set.drivers).toHaveLength(BUILT_IN.drivers.length - 1);
  const own = read(withDelay('"own": {}', '"own": { "Mine": 1, "mine ": 2 }'));
  expect(own.problems.map(({ says }) => says)).toEqual([SENTENCES.doubledKey("Mine")]);
  expect(own.set).toEqual(BUILT_IN);
  expect(() => read(JSON_SET.replace('"drivers"', '"drivers": [],\n  "Drivers"'))).toThrow(
    SENTENCES.doubledKey("drivers"),
  );
});

test("null and blank say that nothing is given", () => {
  const text = withDelay('"own": {}', '"own": { "Mine": null, "Other": " " }')
    .replace('"title": "', '"chosen": null,\n  "title": "')
    .replace('"others": []', '"others": null')
    .replace('"date": ""', '"date": null');
  expect(read(text)).toEqual({ set: BUILT_IN, problems: [], readings: [] });
  expect(read(withDelay('"bear": 12', '"bear": null')).problems).toEqual([
    expect.objectContaining({ driver: "coreweave.delay", says: SENTENCES.missing("bear") }),
  ]);
});

test("names of properties, ids and cases are known whatever the case of their letters", () => {
  const text = withDelay('"id": "coreweave.delay"', '"ID": " CoreWeave.Delay "')
    .replace('"format"', '"Format"')
    .replace('"unit": "months"', '"Unit": "Months"')
    .replace('"own": {}', '"Own": { " Mine ": 7 }');
  const { set, problems } = read(text);
  expect(problems).toEqual([]);
  expect(set.drivers[0]).toMatchObject({ id: "coreweave.delay", own: { Mine: 7 } });
});

test("what should be a list or an object and is not is named", () => {
  const { problems } = read(withDelay('"own": {}', '"own": 5').replace('"others": []', '"others": 5'));
  expect(problems.map(({ says }) => says)).toEqual([
    SENTENCES.mustBe("own", "an object"),
    SENTENCES.mustBe("others", "a list"),
  ]);
});

test("a number that is given as text is read, and one that can be read in two ways is refused", () => {
  expect(read(JSON_SET.replace('"bear": 0.25', '"bear": " 25 %"'))).toMatchObject({ set: BUILT_IN, problems: [] });
  const text = withDelay('"bear": 12', '"bear": "1,234"');
  expect(read(text).problems.map(({ says }) => says)).toEqual([
    SENTENCES.ambiguous("bear", "1,234", [1.234, 1234], "."),
  ]);
});

test("a title that is a number is text", () => {
  const text = JSON_SET.replace(/"title": ".*"/, '"title": 2026');
  expect(read(text)).toMatchObject({ set: { title: "2026" }, problems: [] });
});

test.each(["\n", "\r\n", "\r"])("lines that end with %j are counted as an editor counts them", (end) => {
  const text = withDelay('"bear": 12', '"bear": "x"');
  expect(read(text.replaceAll("\n", end)).problems).toEqual([
    { driver: "coreweave.delay", line: lineOf(text, '"bear"'), says: SENTENCES.notNumber("bear", "x") },
  ]);
});

test("more cases than the workbook holds are named, and none is taken", () => {
  const names = ["A", "B", "C", "D", "E", "F"];
  const own = Object.fromEntries(names.map((name) => [name, 1]));
  const { set, problems } = read(withDelay('"own": {}', `"own": ${JSON.stringify(own)}`));
  expect(set).toEqual(BUILT_IN);
  expect(problems).toEqual([{ says: SENTENCES.caseName.tooMany(names) }]);
});

test("spellings of one case's name in several drivers are one case", () => {
  const text = withDelay('"own": {}', '"own": { "Mine": 7 }').replace('"own": {}', '"own": { "MINE ": 0.2 }');
  const { set, problems } = read(text);
  expect(problems).toEqual([]);
  expect(set.drivers.slice(0, 2).map(({ own: each }) => each)).toEqual([{ Mine: 7 }, { Mine: 0.2 }]);
});
