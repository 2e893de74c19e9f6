import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { version, scripts } from "../package.json";
import * as functions from "../src/functions";
import { ARTICLE } from "../src/figures/article";
import type { Unit } from "../src/figures/document";
import { readDate } from "../src/scenarios/dates";
import { decimalsOf, POINT, readNumberText } from "../src/scenarios/numbers";
import { catalogueOf } from "../src/template/catalogue";

/** What the documents claim, held against what is there: paths, commands, counts and versions. */

const ROOT = join(__dirname, "..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name));
const FOLDERS = readdirSync(join(ROOT, "src"));
const MARKDOWN = [
  ...filesIn(".", /\.md$/),
  ...filesIn("docs", /\.md$/),
  ...filesIn("docs/decisions", /\.md$/),
  ...["workbench", ...FOLDERS.map((folder) => `src/${folder}`)].flatMap((folder) => filesIn(folder, /\.md$/)),
];
const DOCUMENTS = [...MARKDOWN, ...filesIn("docs", /\.html$/)];

/** Written by a build or a command, or an example of a path. */
const BUILT = /^(dist|release|src\/(x|…))/;
const NUMBERS = [
  "zero",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
].concat(["twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"]);

test.each(MARKDOWN)("every file and folder that %s names is there", (path) => {
  const named = [...read(path).matchAll(/`((?:src|test|build|bench|docs|workbench|assets)\/[^`\s*<>{}]+)`/g)];
  const missing = named.map(([, file]) => file!).filter((file) => !BUILT.test(file) && !existsSync(join(ROOT, file)));
  expect(missing).toEqual([]);
});

test("each folder of src says in a README what it is, names its own files, and stands in the README's table", () => {
  const table = [...read("README.md").matchAll(/^\| `src\/(\w+)` /gm)].map(([, folder]) => folder!);
  expect(table.sort()).toEqual([...FOLDERS].sort());
  for (const folder of FOLDERS) {
    const text = read(`src/${folder}/README.md`);
    const files = [...text.matchAll(/`((?:[\w-]+\/)*[\w.-]+\.(?:tsx?|json)|[\w-]+\/)`/g)].map(([, file]) => file!);
    const missing = files.filter(
      (file) => !/^(functions\.json$|test\/)/.test(file) && !existsSync(join(ROOT, "src", folder, file)),
    );
    expect([folder, missing]).toEqual([folder, []]);
  }
});

test.each(MARKDOWN)("every link of %s inside the project leads to a file", (path) => {
  const links = [...read(path).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, target]) => target!);
  expect(links.filter((target) => !existsSync(join(ROOT, path, "..", target)))).toEqual([]);
});

test.each(DOCUMENTS)("every npm command of %s is a script of the project", (path) => {
  const named = [...read(path).matchAll(/npm (?:run (?:--silent )?)([a-z][a-z:]*)/g)].map(([, name]) => name!);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test("the numbers of functions and of sheets are those that there are", () => {
  const counts = { functions: Object.keys(functions).length, sheets: catalogueOf(ARTICLE).sheets.length };
  for (const path of DOCUMENTS.filter((path) => path !== "CHANGELOG.md")) {
    for (const [, count, what] of read(path).matchAll(/\b([A-Za-z]+|\d+) (functions|sheets)\b/g)) {
      const number = /^\d+$/.test(count!) ? Number(count) : NUMBERS.indexOf(count!.toLowerCase());
      if (number > 2) expect([path, what, number]).toEqual([path, what, counts[what as keyof typeof counts]]);
    }
  }
});

test("each function is on a sheet of the template, or the page on the model says why it is not", () => {
  const formulas = catalogueOf(ARTICLE).plan.sheets.flatMap(({ rows }) =>
    rows
      .flat()
      .flatMap((cell) =>
        typeof cell?.content === "object" && "formula" in cell.content ? [cell.content.formula] : [],
      ),
  );
  const [, why] = /Which functions are not on a sheet, and why\? *\|([^|]*)/.exec(read("docs/model.md"))!;
  for (const name of Object.keys(functions).map((each) => each.replaceAll("_", "."))) {
    const called = formulas.some((formula) => formula.includes(`AICOMP.${name}(`));
    const explained = [...why!.matchAll(/[A-Z][A-Z.]+[A-Z]/g)].some(([word]) => word === name);
    expect([name, called, explained]).toEqual([name, called, !called]);
  }
});

test("each answer about a single number names a test that there is", () => {
  const rows = read("docs/questions.md")
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .slice(2);
  expect(rows.length).toBeGreaterThan(20);
  for (const row of rows) {
    const [, path, title] = /`(test[^`]*)`: (.*?) *\|$/.exec(row)!;
    expect([title, read(path!).includes(`"${title!}"`)]).toEqual([title, true]);
  }
});

test("the README names every kind of change that a comparison of two workbooks tells, and no other", () => {
  const [, kinds] = /export type Kind =([^;]*);/.exec(read("src/compare/changes.ts"))!;
  const [, named] = /`kind` is one of: ([^.]*)\./.exec(read("README.md"))!;
  const wordsOf = (text: string) =>
    new Set((text.match(/[a-z]+/g) ?? []).filter((word) => !["or", "a", "by"].includes(word)));
  expect([...wordsOf(named!)].sort()).toEqual([...wordsOf(kinds!)].sort());
});

test("the sizes and trips that docs/performance.md states are those that tests hold", () => {
  const text = read("docs/performance.md");
  const sizes = [...read("test/release/size.test.ts").matchAll(/toBeLessThanOrEqual\((\d+)\)/g)].map(([, kB]) => kB!);
  const stated = /at most (\d+) kB gzipped, and all that Excel loads at start at most (\d+) kB/.exec(text)!;
  expect(stated.slice(1)).toEqual(sizes);
  const trips = (row: string) => Number(new RegExp(`\\| ${row} +\\| +(\\d+) \\|`).exec(text)![1]);
  const held = [...read("test/excel/traffic.test.ts").matchAll(/expectAtMost\(\(\) => (\w+)\(.*?, (\d+), \d+\);/g)];
  const rows = ["load", "load again", "switch the case", "preview of a refresh", "refresh of \\d+ inputs", "undo"];
  expect(rows.map(trips)).toEqual(held.slice(0, rows.length).map(([, , syncs]) => Number(syncs)));
});

test("what docs/scenario-sets.md says is read, is read, and what it says is refused, is refused", () => {
  const text = read("docs/scenario-sets.md");
  const part = (pattern: RegExp) => pattern.exec(text)![1]!.split(/,\s+/);
  const units: Readonly<Record<string, Unit>> = {
    "16.00x for a multiple": "multiple",
    "$5 for USD billion": "USD billion",
  };
  for (const example of part(/- Numbers as Excel writes them: ([^\n]*)\.\n/)) {
    const number = readNumberText(example.replace(/ for .*/, ""), POINT, units[example] ?? "fraction");
    expect([example, number.kind]).toEqual([example, "number"]);
  }
  const dates = part(/- Dates: (.*?), or Excel's count/s);
  expect(dates.length).toBeGreaterThan(3);
  expect(dates.map(readDate)).toEqual(dates.map(() => "2026-11-25"));
  expect(readDate(/\. (\S+) is refused\./.exec(text)![1])).toHaveLength(2);
  const commas = decimalsOf(["0,5"], undefined);
  for (const refused of /\((\S+) or (\S+) in a file with decimal\s+commas\)/.exec(text)!.slice(1))
    expect(readNumberText(refused, commas).kind).toBe("ambiguous");
});

test("the version that the documents name is that of the package", () => {
  for (const path of DOCUMENTS) {
    for (const [, named] of read(path).matchAll(/aicomp-(\d+\.\d+\.\d+)\.zip/g))
      expect([path, named]).toEqual([path, version]);
  }
  expect(read("CHANGELOG.md")).toContain(`## ${version}`);
});

// The product and its documents are in American English, and write percentages without a blank.
test.each(DOCUMENTS)("%s is in American English", (path) => {
  const text = read(path)
    .replace(/`[^`]*`/g, "")
    .replace(/<code>.*?<\/code>/gs, "");
  const british =
    /\b\w*(?:recognis|organis|annualis|analys(?:e|ed|ing)\b|colour|behaviour|favour|centre\b|licence|per cent\b)\w*/gi;
  expect(text.match(british)).toBeNull();
  expect(text.match(/\d %/)).toBeNull();
});
