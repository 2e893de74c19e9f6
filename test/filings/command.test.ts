import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { companyFacts, number, page, yearOf } from "./made-up";

const ROOT = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "filings-"));
const path = (name: string): string => join(folder, name);

beforeAll(() => {
  writeFileSync(path("facts.json"), companyFacts(yearOf("Revenues", 2024, [1e6, 2e6, 3e6, 4e6])));
  writeFileSync(
    path("other.htm"),
    page(`<p>${number("Revenues", "y2024", "7")}</p>`, { cik: "0000000002", company: "Other Cloud Corp." }),
  );
  writeFileSync(path("report.pdf"), "%PDF-1.7");
  writeFileSync(path("large.htm"), "");
  truncateSync(path("large.htm"), 200_000_000);
});
afterAll(() => rmSync(folder, { recursive: true }));

const figures = (
  ...args: string[]
): { figures: { measure: string; filed: string; company: string }[]; questions: unknown[]; problems: string[] } =>
  JSON.parse(execFileSync("npm", ["run", "--silent", "figures", "--", ...args], { cwd: ROOT, encoding: "utf8" }));
const refused = (...args: string[]) =>
  spawnSync("node", ["build/figures.js", ...args], { cwd: ROOT, encoding: "utf8" });

test("prints JSON and nothing else, as it stands after npm ci", () => {
  const printed = figures(path("facts.json"), path("other.htm"));
  expect(Object.keys(printed)).toEqual(["figures", "questions", "problems"]);
  expect(printed.figures.filter(({ company }) => company === "Example Compute Inc.")).toHaveLength(7);
  expect(printed.problems[0]).toContain("The files are of 2 companies");
});

test("reads only what was filed by a day", () => {
  expect(figures(path("facts.json"), "--as-of", "2024-08-01").figures.map(({ filed }) => filed)).toEqual([
    "2024-05-01",
    "2024-08-01",
    "2024-08-01",
  ]);
  expect(figures("--as-of=2020-01-01", path("facts.json")).figures).toEqual([]);
});

test("a bad file is a problem, and the others are read", () => {
  const printed = figures(path("report.pdf"), path("missing.json"), path("large.htm"), path("facts.json"));
  expect(printed.figures).toHaveLength(7);
  expect(printed.problems.map((problem) => problem.split(".").slice(0, 2).join("."))).toEqual([
    "missing.json: The file can't be opened (ENOENT)",
    "large.htm: The file is larger than 128 MB, more than any filing",
    "report.pdf: This is a PDF, which carries no tagged figures",
  ]);
});

test("answers decide, and a pack of the figures is read like the files that it was made of", () => {
  const capex = ["PaymentsToAcquirePropertyPlantAndEquipment", "PaymentsToAcquireProductiveAssets"];
  const year = { start: "2024-01-01", end: "2024-12-31" };
  writeFileSync(
    path("asked.json"),
    companyFacts(capex.map((concept, i) => ({ concept, ...year, val: (i + 1) * 1e6 }))),
  );
  const answer = { cik: "1", measure: "capex", concept: `us-gaap:${capex[1]}` };
  writeFileSync(path("answers.json"), JSON.stringify({ answers: [answer] }));
  const asked = figures(path("asked.json"), "--pack", path("pack.json"));
  expect([asked.figures.length, asked.questions.length]).toEqual([0, 1]);
  const answered = figures(path("pack.json"), "--answers", path("answers.json"));
  expect([answered.figures.length, answered.questions.length]).toEqual([1, 0]);
});

test.each([
  ["without a file", [], /Name at least one file/],
  ["with a day that does not exist", ["facts.json", "--as-of", "2025-02-30"], /“2025-02-30” is not a date/],
  ["without the day", ["facts.json", "--as-of"], /is not a date/],
  ["with answers that are none", [path("report.pdf"), "--answers", path("report.pdf")], /report.pdf holds no answers/],
  ["with answers that are not there", [path("report.pdf"), "--answers", "none.json"], /can't be opened: none.json/],
  ["with an option that is not known", ["facts.json", "--all"], /The option --all is not known/],
])("a call %s ends with a sentence", (_, args, sentence) => {
  const { status, stdout, stderr } = refused(...args);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(sentence);
});
