import { functionHelp } from "../../build/function-help";
import { type ArgumentKind, argumentText, callOf, kindOf } from "../../src/taskpane/argument-text";
import { notationOf } from "../../src/taskpane/notation";

const US = notationOf("en-US");
const GERMANY = notationOf("de-DE");
const FRANCE = notationOf("fr-FR");
const SWITZERLAND = notationOf("de-CH");
const BRITAIN = notationOf("en-GB");
const JAPAN = notationOf("ja-JP");
const taken = (typed: string, kind: ArgumentKind, notation = US, choices: readonly string[] = []) => {
  const result = argumentText(typed, kind, notation, choices);
  return "written" in result ? result.written : `not taken: ${result.untaken}`;
};

test.each([
  ["60.23", "60.23", US],
  [" 1,234.5 ", "1234.5", US],
  ["26.6%", "26.6%", US],
  ["26.6 %", "26.6%", US],
  ["-5", "-5", US],
  ["\u22125", "-5", US],
  ["(5)", "-5", US],
  ["$60.23", "60.23", US],
  ["1e-3", "1E-3", US],
  ["６０．２３", "60.23", US],
  [".5", "0.5", US],
  ["60,23", "60.23", GERMANY],
  ["1.234,5", "1234.5", GERMANY],
  ["26,6 %", "26.6%", GERMANY],
  ["60,23 €", "60.23", GERMANY],
  ["1 234,5", "1234.5", FRANCE],
  ["1\u202f234,5", "1234.5", FRANCE],
  ["1'234.5", "1234.5", SWITZERLAND],
  ["60,23", "not taken: number", US],
  ["60.23", "not taken: number", GERMANY],
  ["1,23,4", "not taken: number", US],
  ["2025-12-31", "not taken: number", US],
  ["12/31/2025", "not taken: number", US],
  ["nine years", "not taken: number", US],
  ["9 years", "not taken: number", US],
  ["1),(2", "not taken: number", US],
  ["B2,B3", "not taken: several", US],
])("the number %s is %s", (typed, expected, notation) => {
  expect(taken(typed, "number", notation)).toBe(expected);
});

test.each([
  ["2025-12-31", "DATE(2025,12,31)", US],
  ["12/31/2025", "DATE(2025,12,31)", US],
  ["12-31-2025", "DATE(2025,12,31)", US],
  ["12/31/25", "DATE(2025,12,31)", US],
  ["31.12.2025", "DATE(2025,12,31)", GERMANY],
  ["31. 12. 2025", "DATE(2025,12,31)", GERMANY],
  ["31/12/2025", "DATE(2025,12,31)", BRITAIN],
  ["2025/12/31", "DATE(2025,12,31)", JAPAN],
  ["Dec 31, 2025", "DATE(2025,12,31)", US],
  ["31-Dec-2025", "DATE(2025,12,31)", US],
  ["31. Dezember 2025", "DATE(2025,12,31)", GERMANY],
  ["31 décembre 2025", "DATE(2025,12,31)", FRANCE],
  ["46022", "46022", US],
  ["31.12.2025", "not taken: date", US],
  ["31/12/2025", "not taken: date", US],
  ["12/31/2025", "not taken: date", GERMANY],
  ["2025-02-30", "not taken: date", US],
  ["1/1/1899", "not taken: date", US],
  ["20251231", "not taken: date", US],
  ["12/31", "not taken: date", US],
  ["2025", "not taken: year", US],
  ["TODAY()", "TODAY()", US],
  ["B2+30", "B2+30", US],
  ["=DATE(2025;12;31)", "DATE(2025,12,31)", GERMANY],
])("the date %s is %s", (typed, expected, notation) => {
  expect(taken(typed, "date", notation)).toBe(expected);
});

test.each([
  ["coreweave.pb", '"coreweave.pb"'],
  ["CoreWeave", '"CoreWeave"'],
  ["AT&T", '"AT&T"'],
  ["Meta Platforms, Inc.", '"Meta Platforms, Inc."'],
  ['The "new" one', '"The ""new"" one"'],
  ['"already quoted"', '"already quoted"'],
  ["\u201Ccoreweave.pb\u201D", '"coreweave.pb"'],
  ["\u201EFRONT\u201C", '"FRONT"'],
  ["NVIDIA (NVDA)", '"NVIDIA (NVDA)"'],
  ["2025", '"2025"'],
  ["B2", "B2"],
  ["=my_id", "my_id"],
  ["UPPER(B2)", "UPPER(B2)"],
  ['B2&".pb"', 'B2&".pb"'],
  ['{"A","B"}', '{"A","B"}'],
])("the text %s is %s", (typed, expected) => {
  expect(taken(typed, "text")).toBe(expected);
});

test.each([
  ["FRONT", '"FRONT"'],
  ["front", '"FRONT"'],
  ['"back"', '"BACK"'],
  ["\u201CBack\u201D", '"BACK"'],
  ["B2", "B2"],
  ["=my_shape", "my_shape"],
  ['IF(B2,"FRONT","BACK")', 'IF(B2,"FRONT","BACK")'],
  ["frnt", "not taken: choice"],
  ["1", "not taken: choice"],
])("the choice %s is %s", (typed, expected) => {
  expect(taken(typed, "choice", US, ["FRONT", "BACK"])).toBe(expected);
});

test.each([
  ["b2", "b2"],
  ["Sheet1!B2:B5", "Sheet1!B2:B5"],
  ["'My sheet'!B2", "'My sheet'!B2"],
  ["My sheet!B2", "'My sheet'!B2"],
  ["$B$2", "$B$2"],
  ["B:B", "B:B"],
  ["my_rate", "my_rate"],
  ["{1,2;3,4}", "{1,2;3,4}"],
  ["SUM(A1:A3)/2", "SUM(A1:A3)/2"],
  ["=SUM(A1:A3)/2", "SUM(A1:A3)/2"],
  ["=2025-12-31", "2025-12-31"],
  ["SUM(1,5;2)", "SUM(1.5,2)"],
  ["=60,23*2", "60.23*2"],
])("as a number, %s stays %s", (typed, expected) => {
  expect(taken(typed, "number", GERMANY)).toBe(expected);
});

const FUNCTIONS = functionHelp();
const of = (name: string) => FUNCTIONS.find((one) => one.name === name)!.parameters;

test("where Excel says how it writes, that counts before the language", () => {
  const notation = notationOf("en-US", { decimal: ",", thousands: ".", date: "dd.MM.yyyy" });
  expect([taken("1.234,5", "number", notation), taken("31.12.2025", "date", notation)]).toEqual([
    "1234.5",
    "DATE(2025,12,31)",
  ]);
});

test("dates, texts and choices are known of every function", () => {
  const kinds = new Map<string, Set<string>>();
  for (const { name, parameters } of FUNCTIONS)
    for (const parameter of parameters) {
      const kind = kindOf(parameter, parameters);
      if (kind !== "number") kinds.set(kind, (kinds.get(kind) ?? new Set()).add(`${name}.${parameter.name}`));
    }
  const of = (kind: string) => [...new Set([...kinds.get(kind)!].map((one) => one.slice(one.lastIndexOf(".") + 1)))];
  expect(of("choice").sort()).toEqual(["every", "part", "shape"]);
  expect(of("text").sort()).toEqual(["company", "id", "names"]);
  expect(of("date").sort()).toEqual(["as_of", "end", "end_date", "first", "start", "start_date"]);
  expect([...kinds.get("date")!]).not.toContain("CAGR.end");
});

test("a call skips what is left blank, and drops blanks at its end", () => {
  const typed = {
    value: "22,4",
    start: "01.01.2026",
    end: "31.12.2030",
    first: "01.01.2026",
    count: "5",
    shape: "front",
  };
  expect(callOf("BACKLOG.SCHEDULE", of("BACKLOG.SCHEDULE"), typed, GERMANY)).toEqual({
    formula: '=AICOMP.BACKLOG.SCHEDULE(22.4,DATE(2026,1,1),DATE(2030,12,31),DATE(2026,1,1),5,,"FRONT")',
  });
  expect(callOf("FIGURE", of("FIGURE"), { id: "coreweave.pb" }, US)).toEqual({
    formula: '=AICOMP.FIGURE("coreweave.pb")',
  });
});

test("each argument that is not taken is named", () => {
  const call = callOf("CAGR", of("CAGR"), { begin: "60,23", end: "499.33", periods: "9 years" }, US);
  expect(call).toEqual({
    untaken: new Map([
      ["begin", "number"],
      ["periods", "number"],
    ]),
  });
});
