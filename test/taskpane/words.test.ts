import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { WORDS } from "../../src/taskpane/words";

const PANE = join(__dirname, "../../src/taskpane");
const leaves = (value: unknown): unknown[] =>
  typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : [value];

test("words.ts holds texts and nothing else", () => {
  expect(leaves(WORDS).filter((one) => typeof one !== "string")).toEqual([]);
  const imports = readFileSync(join(PANE, "words.ts"), "utf8").match(/^import (?!type).*/gm);
  expect(imports).toBeNull();
});

test("no view of the pane has a text of its own", () => {
  // Text between tags, and the attributes that a person reads or hears.
  const own =
    /(?<![=\w)\]])>\s*([A-Z][a-z][\w ,.']*)\s*<\/|(?:label|title|placeholder|hint|aria-label)="([A-Z][a-z][^"]*)"/g;
  for (const name of readdirSync(PANE).filter((each) => each.endsWith(".tsx"))) {
    const found = [...readFileSync(join(PANE, name), "utf8").matchAll(own)].map(([text]) => text);
    expect([name, found]).toEqual([name, []]);
  }
});
