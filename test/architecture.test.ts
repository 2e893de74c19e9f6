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

/** What ESLint, as the test command runs it, says of texts that would stand at their paths; one process for all. */
function lint(texts: readonly (readonly [path: string, text: string])[]): string[] {
  const script = `
    const { ESLint } = require("eslint");
    const eslint = new ESLint();
    const texts = JSON.parse(require("fs").readFileSync(0, "utf8"));
    (async () => {
      const results = [];
      for (const [filePath, text] of texts) results.push((await eslint.lintText(text, { filePath }))[0]);
      console.log(JSON.stringify(results.map(({ messages }) => messages.map(({ ruleId }) => ruleId).join(" "))));
    })();`;
  const input = JSON.stringify(texts.map(([path, text]) => [path, `${text}\n`]));
  return JSON.parse(execFileSync("node", ["-e", script], { cwd: ROOT, input, encoding: "utf8" })) as string[];
}

const FORBIDDEN: readonly (readonly [path: string, text: string])[] = [
  ["src/finance/x.ts", 'import "../functions/cell";'],
  ["src/finance/x.ts", "Excel.run(async () => undefined);"],
  ["src/figures/x.ts", 'import "../template/plan";'],
  ["src/template/x.ts", 'import "../excel/failure";'],
  ["src/template/x.ts", "Office.onReady();"],
  ["src/template/x.ts", "export const x = `=${cell(one)}`;"],
  ["src/functions/x.ts", 'import "../template/plan";'],
  ["src/filings/x.ts", 'import "../figures/document";'],
  ["src/filings/x.ts", "Excel.run(async () => undefined);"],
  ["src/excel/x.ts", 'import "../taskpane/words";'],
  ["src/excel/batch/x.ts", 'import "../write/sheet";'],
  ["src/excel/write/x.ts", 'import "../inputs/find";'],
  ["src/excel/inputs/x.ts", 'import "../step/memory";'],
  ["src/excel/step/x.ts", 'import "../load-template";'],
  ["src/excel/step/x.ts", 'import "../../taskpane/words";'],
  ["src/workbook/x.ts", 'import "../excel/batch/failure";'],
  ["src/workbook/x.ts", "Excel.run(async () => undefined);"],
  ["src/scenarios/x.ts", 'import "../template/plan";'],
  ["src/model/x.ts", 'import "../excel/failure";'],
  ["src/taskpane/x.ts", 'import "../../workbench/host";'],
  ["src/taskpane/x.ts", "Excel.run(async () => undefined);"],
  ["src/taskpane/x.ts", "useEffect(() => element.scrollIntoView(), []);"],
];

describe("what ESLint refuses", () => {
  let said: readonly string[] = [];
  beforeAll(() => {
    said = lint([...FORBIDDEN, ["src/excel/step/x.ts", 'import "../inputs/find";']]);
  });

  test.each(FORBIDDEN.map(([path, text], i) => [path, text, i] as const))("%s may not say %s", (_path, _text, i) => {
    expect(said[i]).toMatch(/no-restricted-(imports|globals|syntax)/);
  });

  test("a room may import those below it", () => {
    expect(said.at(-1)).toBe("");
  });
});

test.each(["finance", "filings", "template", "workbook", "excel", "taskpane"])(
  "src/%s names no company in its code",
  (folder) => {
    for (const path of filesOf(folder)) {
      expect([path, codeOf(path).match(/coreweave|microsoft (?!edge)|openai|nvidia|meta platforms/gi)]).toEqual([
        path,
        null,
      ]);
    }
  },
);

/** The files of src/excel, without the folder, and those of src/excel that each imports for more than its types. */
const OFFICE = new Map(
  filesOf("excel").map((path) => {
    const code = codeOf(path);
    const imported = [...code.matchAll(/(?:import|export) (?!type\b)[^;]*? from "(\.[^"]*)"/g)];
    return [path, { code, imports: imported.map(([, from]) => `${join(path, "..", from!)}.ts`) }] as const;
  }),
);
const callsOffice = (path: string): boolean =>
  /\b(Excel|Office|OfficeExtension)\.|\bcontext\b/.test(OFFICE.get(path)!.code);

test("every file of src/excel calls Office: a room itself, a command at least through a room", () => {
  const command = (path: string) => join(path, "..") === join(SRC, "excel");
  const idle = [...OFFICE.keys()].filter(
    (path) =>
      !callsOffice(path) &&
      !(command(path) && OFFICE.get(path)!.imports.some((one) => OFFICE.has(one) && callsOffice(one))),
  );
  expect(idle.map((path) => path.slice(SRC.length + 1))).toEqual([]);
});

test("only the workbench knows of the workbench", () => {
  const outside = ["finance", "figures", "filings", "functions", "template", "workbook", "excel", "taskpane"].flatMap(
    filesOf,
  );
  expect(outside.filter((path) => /workbench/i.test(readFileSync(path, "utf8")))).toEqual([]);
});

test("src/functions names no company in its code", () => {
  for (const path of filesOf("functions")) expect(codeOf(path)).not.toMatch(/coreweave|microsoft|openai/i);
});
