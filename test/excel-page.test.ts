import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "..");
const page = readFileSync(join(ROOT, "docs/excel.md"), "utf8");

test("every file that the page on Excel names is there", () => {
  const named = [...page.matchAll(/`((?:src|test|build)\/[^`]+)`/g)].map(([, path]) => path!);
  expect(named.filter((path) => path.endsWith(".test.ts")).length).toBeGreaterThan(10);
  expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
