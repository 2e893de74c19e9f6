import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "..");
const SRC = join(ROOT, "src");
const filesOf = (folder: string) =>
  readdirSync(join(SRC, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(SRC, folder, name));

/** Comments aside: the help of a function may give an example of the article. */
const codeOf = (path: string) =>
  readFileSync(path, "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\/\/.*$/gm, "");

/** What ESLint, as the test command runs it, says of a text that would stand at a path. */
function lint(path: string, text: string): string {
  try {
    return execFileSync("npx", ["eslint", "--stdin", "--stdin-filename", path], {
      cwd: ROOT,
      input: text,
      encoding: "utf8",
    });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

test.each([
  ["src/finance/x.ts", 'import "../functions/cell";'],
  ["src/finance/x.ts", "Excel.run(async () => undefined);"],
  ["src/figures/x.ts", 'import "../template/plan";'],
  ["src/template/x.ts", 'import "../excel/failure";'],
  ["src/template/x.ts", "Office.onReady();"],
  ["src/functions/x.ts", 'import "../template/plan";'],
  ["src/filings/x.ts", 'import "../figures/document";'],
  ["src/filings/x.ts", "Excel.run(async () => undefined);"],
  ["src/excel/x.ts", 'import "../taskpane/words";'],
  ["src/scenarios/x.ts", 'import "../template/plan";'],
  ["src/model/x.ts", 'import "../excel/failure";'],
  ["src/taskpane/x.ts", 'import "../../workbench/host";'],
  ["src/taskpane/x.ts", "Excel.run(async () => undefined);"],
  ["src/taskpane/x.ts", "useEffect(() => element.scrollIntoView(), []);"],
])("%s may not say %s", (path, text) => {
  expect(lint(path, `${text}\n`)).toMatch(/no-restricted-(imports|globals|syntax)/);
});

test.each(["finance", "filings", "template", "excel", "taskpane"])("src/%s names no company in its code", (folder) => {
  for (const path of filesOf(folder)) {
    expect([path, codeOf(path).match(/coreweave|microsoft (?!edge)|openai|nvidia|meta platforms/gi)]).toEqual([
      path,
      null,
    ]);
  }
});

test("only the workbench knows of the workbench", () => {
  const outside = ["finance", "figures", "filings", "functions", "template", "excel", "taskpane"].flatMap(filesOf);
  expect(outside.filter((path) => /workbench/i.test(readFileSync(path, "utf8")))).toEqual([]);
});

test("src/functions names no company in its code", () => {
  for (const path of filesOf("functions")) expect(codeOf(path)).not.toMatch(/coreweave|microsoft|openai/i);
});
