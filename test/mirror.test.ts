import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folders of test that have no folder of src beside them, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  ".": "what holds for the whole project: documents, manifest, imports, terms",
  build: "tests the folder build",
  independent: "compares with the answers of another program",
  release: "what a release must keep: sizes, licenses, functions.json",
};

const ROOT = join(__dirname, "..");
const tests = readdirSync(__dirname, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".test.ts"))
  .map((path) => [path, dirname(path)] as const);
const isException = (folder: string) => folder.split("/")[0]! in EXCEPTIONS;

/** The files that a file of the project imports, by their paths. */
function importsOf(path: string): string[] {
  const file = existsSync(path) ? path : `${path}.ts`;
  const names = [...readFileSync(file, "utf8").matchAll(/from "(\.[^"]*)"/g)].map(([, name]) => name!);
  return names.map((name) => join(dirname(file), name));
}

// Tests in a browser reach the pane through its page; others may reach their folder through a helper beside them.
test.each(tests.filter(([, folder]) => !isException(folder)))(
  "%s stands where the folder that it tests stands in src, and imports from there",
  (path, folder) => {
    expect(existsSync(join(ROOT, "src", folder))).toBe(true);
    const [top] = folder.split("/");
    const source = join(ROOT, "src", top!);
    const imported = importsOf(join(__dirname, path));
    const throughHelpers = imported.filter((file) => file.startsWith(join(__dirname, top!))).flatMap(importsOf);
    const isSource = [...imported, ...throughHelpers].some((file) => file.startsWith(source));
    const throughPage = top === "taskpane" && imported.includes(join(__dirname, "support/workbench"));
    expect(isSource || throughPage).toBe(true);
  },
);

test("every exception is in use", () => {
  const used = new Set(tests.map(([, folder]) => folder.split("/")[0]!));
  expect(Object.keys(EXCEPTIONS).filter((name) => !used.has(name))).toEqual([]);
});
