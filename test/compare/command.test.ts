import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { templateFile } from "./template-book";

const ROOT = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "compare-"));
const path = (name: string): string => join(folder, name);

beforeAll(() => {
  writeFileSync(path("model.xlsx"), templateFile());
  writeFileSync(path("text.xlsx"), "a,b");
});
afterAll(() => rmSync(folder, { recursive: true }));

test("prints JSON and nothing else, as it stands after npm ci", () => {
  const printed = execFileSync("npm", ["run", "--silent", "compare", "--", path("model.xlsx"), path("model.xlsx")], {
    cwd: ROOT,
    encoding: "utf8",
  });
  const { changes, bridge } = JSON.parse(printed) as { changes: unknown[]; bridge: Record<string, unknown> };
  expect(changes).toEqual([]);
  expect(bridge).toMatchObject({ causes: [], notFollowed: [], method: "exact" });
  expect(bridge["from"]).toBe(bridge["to"]);
});

test.each([
  ["without files", [], /Name two workbooks/],
  ["with a file that is not there", ["model.xlsx", "missing.xlsx"], /missing\.xlsx: There is no such file/],
  ["with a file that is no workbook", ["model.xlsx", "text.xlsx"], /text\.xlsx: This is not an Excel workbook/],
  ["with an option that is not known", ["model.xlsx", "model.xlsx", "--all"], /The option --all is not known/],
  ["without the output", ["model.xlsx", "model.xlsx", "--output"], /--output needs a cell or a name/],
  ["with two outputs", ["model.xlsx", "model.xlsx", "--output", "A!A1", "--output", "A!A2"], /Name one output/],
  ["with an output that is not there", ["model.xlsx", "model.xlsx", "--output", "No!A1"], /neither a cell/],
])("a call %s ends with a sentence", (_, args, sentence) => {
  const paths = args.map((each) => (each.endsWith(".xlsx") ? path(each) : each));
  const { status, stdout, stderr } = spawnSync("node", ["build/compare.js", ...paths], { cwd: ROOT, encoding: "utf8" });
  expect(status).not.toBe(0);
  expect(stdout).toBe("");
  expect(stderr).toMatch(sentence);
  expect(stderr).not.toMatch(/\n\s+at /);
});
