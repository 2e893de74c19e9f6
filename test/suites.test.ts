import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { KINDS, kindOf } from "./support/kinds";
import { timesOf } from "./support/times";

const ROOT = join(__dirname, "..");
const suites = ["test", "workbench/test"].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".test.ts"))
    .map((path) => join(folder, path).replaceAll("\\", "/")),
);
const rows = readFileSync(join(ROOT, "docs/testing.md"), "utf8")
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .map((line) => line.split("|").map((cell) => cell.trim()));

test.each(KINDS)("docs/testing.md names the folders of the suites that run %s", (kind) => {
  const row = rows.find(([, name]) => name === kind)!;
  const named = [...row[2]!.matchAll(/`([^`]+)`/g)].map(([, folder]) => folder);
  const those = suites.filter((path) => KINDS[kindOf(join(ROOT, path))] === kind);
  expect(those.length).toBeGreaterThan(0);
  const folders = [...new Set(those.map((path) => dirname(path)))].sort();
  if (kind === KINDS.at(-1)) expect(named).toEqual([]);
  else expect(named).toEqual(folders);
});

test("the times of a run are summed by kind, and the longest suites stand first", () => {
  const result = (path: string, numPassingTests: number, runtime: number) => ({
    testFilePath: join(ROOT, path),
    numPassingTests,
    numFailingTests: 1,
    perfStats: { runtime },
  });
  const results = [
    result("test/mirror.test.ts", 9, 1_000),
    result("test/excel/undo.test.ts", 3, 4_000),
    result("test/taskpane/files.test.ts", 1, 50_000),
    result("test/taskpane/refresh.test.ts", 2, 90_000),
  ];
  expect(timesOf(results, ROOT)).toEqual([
    " 140 s  in a browser: 2 suites, 5 tests",
    "   4 s  with a workbook in Node: 1 suites, 4 tests",
    "   1 s  all others: 1 suites, 10 tests",
    "  90 s  test/taskpane/refresh.test.ts",
    "  50 s  test/taskpane/files.test.ts",
    "   4 s  test/excel/undo.test.ts",
    "   1 s  test/mirror.test.ts",
  ]);
});
