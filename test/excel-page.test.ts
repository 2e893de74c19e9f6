import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "..");
const page = readFileSync(join(ROOT, "docs/excel.md"), "utf8");

test("every file that the page on Excel names is there", () => {
  const named = [...page.matchAll(/`((?:src|test|build)\/[^`]+)`/g)].map(([, path]) => path!);
  expect(named.filter((path) => path.endsWith(".test.ts")).length).toBeGreaterThan(10);
  expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

test("each behaviour of Excel has an answer: a test that holds it, or the reason why there is none", () => {
  const [, part] = page.split("## What Excel does, and what AICOMP does");
  const rows = part!
    .split("\n## ")[0]!
    .split("\n")
    .filter((line) => line.startsWith("|"));
  const answers = rows.slice(2).map((row) => row.split("|").map((cell) => cell.trim()));
  expect(answers.length).toBeGreaterThan(30);
  for (const [, excel, ours, held] of answers) {
    expect(excel).not.toBe("");
    expect(ours).not.toBe("");
    expect(held).toMatch(/`(workbench\/)?test\/|^no test: ./);
  }
});
