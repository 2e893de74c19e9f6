import { readSet, readSetOfCells } from "../../src/scenarios/read-set";
import { SENTENCES } from "../../src/scenarios/sentences";
import { type Problem, UnusableSet } from "../../src/scenarios/set";
import { setToCsv } from "../../src/scenarios/write-set";
import { BUILT_IN, CATALOGUE } from "../support/sets";

const CSV = setToCsv(BUILT_IN);
const HEAD = "format,aicomp-scenarios\nversion,1\n";
const read = (text: string) => readSet(text, CATALOGUE);
const refusal = (text: string): Problem => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof UnusableSet) return error.problem;
    throw error;
  }
  throw new Error("the set was taken");
};
/** The built-in set in CSV with a change in the row of the haircut, which is line 10. */
const withHaircut = (change: (row: string) => string) =>
  CSV.split("\r\n")
    .map((row) => (row.startsWith("coreweave.haircut,") ? change(row) : row))
    .join("\r\n");
const haircut = (text: string) => read(text).set.drivers.find(({ id }) => id === "coreweave.haircut");
/** A CSV file as a German Excel saves it: semicolons, decimal commas, a date of its own. */
const german = (csv: string, delimiter = ";") =>
  csv
    .split("\r\n")
    .map((row) =>
      row
        .match(/("(?:[^"]|"")*"|[^,]*)(,|$)/g)!
        .map((cell) => cell.replace(/,$/, ""))
        .slice(0, -1)
        .map((cell) => (/^-?\d+\.\d+$/.test(cell) ? cell.replace(".", ",") : cell))
        .map((cell) => cell.replace(/^(\d{4})-(\d\d)-(\d\d)$/, "$3.$2.$1"))
        .join(delimiter),
    )
    .join("\r\n");

test("a quote that is not closed is refused with its line, and swallows no rows", () => {
  const open = { line: 10, says: SENTENCES.openQuote };
  expect(refusal(withHaircut((row) => row.replace(/,([^,]*)$/, ',"$1')))).toEqual(open);
  expect(refusal(withHaircut((row) => row.replace(/,([^,]*)$/, ',"$1"x')))).toEqual(open);
  expect(refusal(withHaircut((row) => row.replace(/,([^,]*)$/, ',"a "quoted" word')))).toEqual(open);
  expect(refusal(`${HEAD}id,unit,bear,base,bull,motive\ncoreweave.haircut,fraction,0.25,0.1,0,"end`).line).toBe(4);
});

test("two stray quotes that make one text of several rows are found by the ids in it", () => {
  const rows = 'coreweave.haircut,fraction,0.25,0.1,0,"one\ncoreweave.delay,months,12,3,0,two"\n';
  const { set, problems } = read(`${HEAD}id,unit,bear,base,bull,motive\n${rows}`);
  expect(set.drivers).toEqual([]);
  expect(problems).toEqual([
    { driver: "coreweave.haircut", line: 4, says: SENTENCES.swallowed("motive", ["coreweave.delay"]) },
  ]);
});

test("a quote inside a text, and doubled quotes, are text", () => {
  expect(read(withHaircut((row) => row.replace(/,([^,]*)$/, ',6" deep'))).problems).toEqual([]);
  expect(read(withHaircut((row) => row.replace(/,([^,]*)$/, ',"a ""quoted"" word"'))).problems).toEqual([]);
});

test.each(["\n", "\r\n", "\r"])("lines that end with %j are counted as an editor counts them", (end) => {
  const csv = withHaircut((row) => row.replace(",0.25,", ",x,")).replaceAll("\r\n", end);
  expect(read(csv).problems).toEqual([
    { driver: "coreweave.haircut", line: 10, says: SENTENCES.notNumber("bear", "x") },
  ]);
});

test("lines that end in two ways, as where someone added a few in an editor, are each a row", () => {
  const csv = withHaircut((row) => row.replace(",0.25,", ",0.3,"));
  const mixed = csv.split("\r\n").map((row, i) => row + (i > 7 && i % 3 > 0 ? "\n" : "\r\n"));
  expect(read(mixed.join(""))).toEqual(read(csv));
  expect(read(mixed.join("")).set.drivers).toHaveLength(BUILT_IN.drivers.length);
});

test("the line of a value is its own where a text before it in the row has several lines", () => {
  const csv = `${HEAD}id,label,unit,bear,base,bull\ncoreweave.haircut,"two\nlines",fraction,x,0.1,0\n`;
  expect(read(csv).problems).toEqual([
    { driver: "coreweave.haircut", line: 5, says: SENTENCES.notNumber("bear", "x") },
  ]);
});

test.each([
  ["semicolons", ";"],
  ["tabs", "\t"],
])("a German Excel's file with %s and decimal commas is the same set, and says how it was read", (_, delimiter) => {
  const set = { ...BUILT_IN, date: "2026-11-25" };
  const readings = [SENTENCES.separated(delimiter as ";"), SENTENCES.decimalComma];
  expect(read(german(setToCsv(set), delimiter))).toEqual({ set, problems: [], readings });
});

test("an American Excel's file, padded and with a date of its own, is the same set", () => {
  const set = { ...BUILT_IN, date: "2026-11-25" };
  const csv = setToCsv(set)
    .replace("2026-11-25", "11/25/2026")
    .replace(/^(\w+,[^,]*)\r$/gm, "$1,,,,,,,,,\r");
  expect(read(csv)).toEqual({ set, problems: [], readings: [] });
});

test("Excel's first line sep=; names the delimiter, and decimal points stand beside it", () => {
  const csv = `sep=;\n${HEAD.replaceAll(",", ";")}id;unit;bear;base;bull\ncoreweave.haircut;fraction;0.25;x;0\n`;
  expect(read(csv).problems).toEqual([
    { driver: "coreweave.haircut", line: 5, says: SENTENCES.notNumber("base", "x") },
  ]);
});

test("what could be thousands or decimals is refused by name in a file with decimal commas", () => {
  for (const text of ["1,234", "1.234"]) {
    const csv = german(CSV).replace(/(coreweave\.exit\.pb;.*;)1;1,5;/, `$1${text};1,5;`);
    const { set, problems } = read(csv);
    expect(problems).toEqual([
      { driver: "coreweave.exit.pb", line: 26, says: SENTENCES.ambiguous("bear", text, [1.234, 1234], ",") },
    ]);
    expect(set.drivers).toHaveLength(BUILT_IN.drivers.length - 1);
  }
});

test.each([
  ["25%", 0.25],
  ["25 %", 0.25],
  ['" 0.25 "', 0.25],
  ["+0.25", 0.25],
  ["2.5E-1", 0.25],
])("a bear case of %s is %d", (text, value) => {
  const csv = withHaircut((row) => row.replace(",0.25,", `,${text},`));
  expect(haircut(csv)!.bear).toBe(value);
});

test.each([
  ["25%", "coreweave.delay", "12", SENTENCES.perCent("bear", "25%", "months")],
  ["€1", "coreweave.uncommitted", "3.5", SENTENCES.currency("bear", "€1", "USD billion")],
  ["#N/A", "coreweave.delay", "12", SENTENCES.cellError("bear", "#N/A")],
  ["#####", "coreweave.delay", "12", SENTENCES.narrowColumn("bear", "#####")],
  ["=1+1", "coreweave.delay", "12", SENTENCES.formulaLike("bear", "=1+1")],
  ["-cmd", "coreweave.delay", "12", SENTENCES.formulaLike("bear", "-cmd")],
])("%s for %s is refused with what to write", (text, id, old, says) => {
  const csv = CSV.split("\r\n")
    .map((row) => (row.startsWith(`${id},`) ? row.replace(`,${old},`, `,${text},`) : row))
    .join("\r\n");
  expect(read(csv).problems).toEqual([expect.objectContaining({ driver: id, says })]);
});

test.each(["2026", "=1+1", "1,234", "+cmd", "@x", "0.10", "TRUE", "1e3", "11/25/2026"])(
  "a title %p stays text",
  (title) => {
    const set = { ...BUILT_IN, title, author: title };
    expect(read(setToCsv(set))).toEqual({ set, problems: [], readings: [] });
    const cells = [
      ["format", "aicomp-scenarios"],
      ["version", 1],
      ["title", title],
      ["id", "unit"],
    ];
    expect(readSetOfCells(cells, CATALOGUE).set.title).toBe(title);
  },
);

test("blanks and the case of letters do not matter in keys, headings, ids, units and names of cases", () => {
  const csv = [
    " Format , AICOMP-Scenarios",
    "\u00A0VERSION, 1",
    "Chosen,  MY  downside",
    " ID , Label, Unit , BEAR, Base , bull,Case:My downside",
    ' CoreWeave.Haircut , "One, two" , Fraction , 0.25 ,\u00A00.1, 0 , 0.2',
  ].join("\n");
  const { set, problems } = read(csv);
  expect(problems).toEqual([]);
  expect(set.chosen).toBe("My downside");
  expect(set.drivers).toMatchObject([{ id: "coreweave.haircut", bear: 0.25, own: { "My downside": 0.2 } }]);
});

test("a blank in the column value is not a value", () => {
  expect(read(withHaircut((row) => row.replace(/,,(?=[^,]*$)/, ", ,"))).problems).toEqual([]);
  expect(read(withHaircut((row) => row.replace(/,,(?=[^,]*$)/, ",5,"))).problems).toEqual([
    { driver: "coreweave.haircut", line: 10, says: SENTENCES.valueOfDriver },
  ]);
});

test("every column and every line above the table that is not part of a set is named", () => {
  const csv = [
    "format,aicomp-scenarios",
    "version,1",
    "publisher,me",
    "title,AI compute, and more",
    "author,one",
    "author,two",
    "id,unit,bear,base,bull,Downside,case: Mine,CASE:mine ,case: Empty,",
    "coreweave.haircut,fraction,0.25,0.1,0,7,0.2,0.3,,left over",
  ].join("\n");
  const { set, problems } = read(csv);
  expect(problems).toEqual([
    { line: 3, says: SENTENCES.unknownKey("publisher") },
    { line: 4, says: SENTENCES.extraValues("title") },
    { line: 6, says: SENTENCES.doubledKey("author") },
    { line: 7, says: SENTENCES.unknownHeading("Downside") },
    { line: 7, says: SENTENCES.doubledColumn("case: Mine") },
    { line: 7, says: SENTENCES.emptyCase("Empty") },
    { line: 8, says: SENTENCES.noHeading(10, [8]) },
  ]);
  expect(set).toMatchObject({ title: "", author: "", drivers: [{ id: "coreweave.haircut", own: {} }] });
});

test("a heading that is needed and stands twice is refused, and a row with more cells than headings is named", () => {
  expect(refusal(`${HEAD}id,unit,bear,base,bull,Bear\n`)).toEqual({ line: 3, says: SENTENCES.doubledHeading("bear") });
  const { set, problems } = read(`${HEAD}id,unit,bear,base,bull\ncoreweave.haircut,fraction,0,25,0,1,0\n`);
  expect(set.drivers).toEqual([]);
  expect(problems).toEqual([{ driver: "coreweave.haircut", line: 4, says: SENTENCES.tooManyCells(7, 5) }]);
});

test("a row that ends early lacks the values that it lacks", () => {
  expect(read(`${HEAD}id,unit,bear,base,bull,motive\ncoreweave.haircut,fraction,0.25,0.1\n`).problems).toEqual([
    { driver: "coreweave.haircut", line: 4, says: SENTENCES.missing("bull") },
  ]);
});

test("a table on a sheet may stand anywhere, with its rows named as the sheet has them", () => {
  const cells = [
    ["", "format", "aicomp-scenarios", "", "", ""],
    ["", "version", 1, "", "", ""],
    ["", "date", 46351, "", "", ""],
    ["", "", "", "", "", ""],
    ["", "id", "unit", "bear", "base", "bull"],
    ["", "coreweave.haircut", "fraction", 0.25, 0.1, 0],
    ["", "coreweave.delay", "months", 12, "", 0],
  ];
  const { set, problems } = readSetOfCells(cells, CATALOGUE, 2);
  expect(set).toMatchObject({ date: "2026-11-25", drivers: [{ id: "coreweave.haircut", bear: 0.25, base: 0.1 }] });
  expect(problems).toEqual([{ driver: "coreweave.delay", line: 8, says: SENTENCES.missing("base") }]);
});

test.each([
  "Base*",
  "B?ar",
  "~10% capex",
  "2026",
  "1/2",
  "TRUE",
  "5%",
  'My "worst" case',
  "1E3",
  "007",
  "March",
  "O'Neil",
])("a case called %s comes back from CSV, chosen", (name) => {
  const set = {
    ...BUILT_IN,
    chosen: name,
    drivers: BUILT_IN.drivers.map((driver) => ({ ...driver, own: { [name]: driver.base } })),
  };
  expect(read(setToCsv(set))).toEqual({ set, problems: [], readings: [] });
});

test("a case whose name the workbook can't bear is named once, and the drivers are taken", () => {
  const csv = `${HEAD}id,unit,bear,base,bull,case: bear,"case: a, b",case: Prud\uFFFDnt\ncoreweave.haircut,fraction,0.25,0.1,0,0.2,0.3,0.3\n`;
  const { set, problems } = read(csv);
  const { caseName } = SENTENCES;
  expect(problems).toEqual([
    { line: 4, says: caseName.notTaken("bear", caseName.taken("bear")) },
    { line: 4, says: caseName.notTaken("a, b", caseName.comma) },
    { line: 4, says: caseName.notTaken("Prud\uFFFDnt", caseName.lostLetter("Prud\uFFFDnt")) },
  ]);
  expect(set.drivers).toMatchObject([{ id: "coreweave.haircut", own: {} }]);
});

test("a date that can be read in two ways is refused by name", () => {
  const csv = setToCsv({ ...BUILT_IN, date: "2026-03-04" }).replace("2026-03-04", "03/04/2026");
  const says = SENTENCES.ambiguousDate("03/04/2026", ["2026-04-03", "2026-03-04"]);
  expect(read(csv)).toMatchObject({ set: { date: "" }, problems: [{ line: 5, says }] });
});

test("labels that differ from the workbook's are said not to be taken", () => {
  const { set, readings } = read(withHaircut((row) => row.replace("coreweave,", "acme,")));
  expect(set).toEqual(BUILT_IN);
  expect(readings).toEqual([SENTENCES.otherTexts([10])]);
});

test("a file that gives some drivers only says which are not in it", () => {
  const { readings } = read(
    CSV.split("\r\n")
      .filter((row) => !row.startsWith("coreweave.haircut,"))
      .join("\r\n"),
  );
  expect(readings).toEqual([SENTENCES.notInSet(["coreweave.haircut"], BUILT_IN.drivers.length)]);
});

test("a saved CSV file begins with the mark by which Excel knows UTF-8", () => {
  expect(CSV.startsWith("\uFEFFformat,aicomp-scenarios\r\n")).toBe(true);
});

test.each([" - ", "\u2013", " $ -   "])(
  "%p, as Excel's formats for accountants show zero, is refused by name",
  (text) => {
    const { problems } = read(withHaircut((row) => row.replace(",0.25,", `,"${text}",`)));
    expect(problems).toEqual([{ driver: "coreweave.haircut", line: 10, says: SENTENCES.dash("bear", text.trim()) }]);
  },
);

test("a case is headed with a colon of double width, too; two spellings that Excel takes for one are one column", () => {
  const cases = (...names: string[]) =>
    read(`${HEAD}id,unit,bear,base,bull,${names.join(",")}\ncoreweave.haircut,fraction,0.25,0.1,0,0.2,0.3\n`);
  expect(cases("case\uFF1AMine", "case: Yours").set.drivers).toMatchObject([{ own: { Mine: 0.2, Yours: 0.3 } }]);
  const { set, problems } = cases("case: Straße", "case: STRASSE");
  expect(problems).toContainEqual({ line: 3, says: SENTENCES.doubledColumn("case: Straße") });
  expect(set.drivers).toMatchObject([{ own: {} }]);
});

test("the delimiter is the one of the headings, also where a title holds the word id", () => {
  const csv = `title;a,id,b\n${HEAD.replaceAll(",", ";")}id;unit;bear;base;bull\ncoreweave.haircut;fraction;0,25;0,1;0\n`;
  const { set, problems } = read(csv);
  expect(problems).toEqual([]);
  expect(set).toMatchObject({ title: "a,id,b", drivers: [{ bear: 0.25, base: 0.1 }] });
});

/* Whatever stands in a cell is taken, or a sentence names its line: in every delimiter and every way of writing decimals. */
const ODD =
  `0.25|0,25|.25|25%|25 %|(0.25)|-0.25|$0.25|$ (0.25)|0.25x|0.25-|- 0.25|--0.25|1e-1|0x10|1/4|½|25％|０．２５|٠.٢٥
|TRUE|n/a|#N/A|#REF!|####|=1/4|+0.25|@x|'0.25|“0.25”|0.25 USD|0.25 EUR|12 months|NaN|Infinity|null|1.2.3|1,2,3|1 000|1'000
|1_000|25-Nov-26|0..25|0.25.|5²|1e999|–|—|?`.split(/\s*\|/);
test.each([",", ";", "\t"])("between %j no value is left out without a sentence", (delimiter) => {
  for (const sign of [".", ","]) {
    for (const text of ODD) {
      const [small, other] = ["0.1", "0.2"].map((each) => each.replace(".", sign));
      const cells = (all: string[]) =>
        all.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter);
      const rows = [
        ["format", "aicomp-scenarios"],
        ["version", "1"],
        ["id", "unit", "bear", "base", "bull", "case: Mine"],
        ["coreweave.haircut", "fraction", text, small!, "0", other!],
        ["microsoft.haircut", "fraction", small!, small!, small!, text],
      ];
      const { set, problems } = read(rows.map(cells).join("\n"));
      const has = (value: number | undefined) => value !== undefined && Math.abs(Math.abs(value) - 0.25) < 0.2501;
      const bear = set.drivers.find(({ id }) => id === "coreweave.haircut")?.bear;
      expect({ text, told: has(bear) !== problems.some(({ line }) => line === 4) }).toEqual({ text, told: true });
      const mine = set.drivers.find(({ id }) => id === "microsoft.haircut")?.own["Mine"];
      expect({ text, told: has(mine) !== problems.some(({ line }) => line === 5) }).toEqual({ text, told: true });
    }
  }
});
