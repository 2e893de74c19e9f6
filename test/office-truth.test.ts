import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import ts from "typescript";
import { NEEDS } from "../src/excel/batch/requirements";

/*
 * Every member of Office.js that src calls, and the requirement set that it came with, as the type declarations say it:
 * none is above what manifest.xml asks for, but where a check at run time stands before it.
 */
const ROOT = join(__dirname, "..");

interface Use {
  readonly member: string;
  readonly set: string;
  readonly minor: number;
  readonly file: string;
}

/** The declarations of Office.js, and those of custom functions, which stand in a package of their own. */
const DECLARED = /@types\/(office-js|custom-functions-runtime)\//;

const minorOf = (version: string): number => Number(version.split(".")[1]);

function usesOfOffice(): Use[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(ROOT, "tsconfig.json"),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
        throw new Error(String(diagnostic.messageText));
      },
    },
  )!;
  const files = ["excel", "taskpane", "functions"].flatMap((folder) =>
    readdirSync(join(ROOT, "src", folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
      .map((name) => join(ROOT, "src", folder, name)),
  );
  const program = ts.createProgram({
    rootNames: [...files, ...config.fileNames.filter((name) => name.endsWith(".d.ts"))],
    options: config.options,
  });
  const checker = program.getTypeChecker();
  const uses: Use[] = [];
  for (const path of files) {
    const source = program.getSourceFile(path)!;
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name));
      if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
        const name = (node.propertyName ?? node.name).getText();
        note(checker.getPropertyOfType(checker.getTypeAtLocation(node.parent), name));
      }
      // What an object literal asks for in load({…}) and sets in a rule is of Office's, too.
      if (ts.isPropertyAssignment(node)) note(checker.getSymbolAtLocation(node.name));
      ts.forEachChild(node, visit);
    };
    const note = (symbol: ts.Symbol | undefined) => {
      const declared = symbol?.declarations?.find((one) => DECLARED.test(one.getSourceFile().fileName));
      const found = declared && /\[Api set: (\w+) (\d+\.\d+)/.exec(declared.getFullText());
      // A member that Outlook shares names Outlook's set.
      if (symbol && found && found[1] !== "Mailbox")
        uses.push({ member: symbol.name, set: found[1]!, minor: minorOf(found[2]!), file: relative(ROOT, path) });
    };
    visit(source);
  }
  return uses;
}

const uses = usesOfOffice();
const asked = new Map(
  [...readFileSync(join(ROOT, "manifest.xml"), "utf8").matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(
    ([, set, version]) => [set!, minorOf(version!)],
  ),
);

test("the calls are found: those of the template's writing among them", () => {
  const members = new Set(uses.map(({ member }) => member));
  for (const member of [
    "getRangeByIndexes",
    "suspendApiCalculationUntilNextSync",
    "dataValidation",
    "comments",
    "notAvailable",
  ])
    expect(members).toContain(member);
});

test("no call is above what the manifest asks for, unless its file checks for what it needs", () => {
  const above = uses.filter(({ set, minor }) => minor > (asked.get(set) ?? 0));
  const guarded = (file: string) => /from "[./a-z]*\/requirements"/.test(readFileSync(join(ROOT, file), "utf8"));
  const unguarded = above.filter(({ file }) => !guarded(file));
  expect(unguarded).toEqual([]);
  for (const { set, minor } of above) {
    const checked = Object.values(NEEDS)
      .filter(([name]) => name === set)
      .map(([, version]) => minorOf(version));
    expect(checked.some((version) => version >= minor)).toBe(true);
  }
});

test("what is needed at run time is above what the manifest asks for: no check stands for nothing", () => {
  for (const [set, version] of Object.values(NEEDS)) {
    if (set === "CustomFunctionsRuntime") continue; // Excel has been seen to lack it all the same
    expect(minorOf(version)).toBeGreaterThan(asked.get(set)!);
  }
});
