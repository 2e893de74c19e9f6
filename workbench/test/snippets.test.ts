import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");
const checkout = mkdtempSync(join(tmpdir(), "samples-"));
afterAll(() => rmSync(checkout, { recursive: true }));

function sample(name: string, script: string, page = ""): void {
  const path = join(checkout, "samples/excel", `${name}.yaml`);
  mkdirSync(join(path, ".."), { recursive: true });
  const block = (text: string) => text.replace(/^/gm, "        ");
  writeFileSync(
    path,
    `id: x\nhost: EXCEL\nscript:\n    content: |-\n${block(script)}\n    language: typescript\n` +
      `template:\n    content: |-\n${block(page)}\n    language: html\n`,
  );
}

const onClick = (id: string, body: string) => `
document.getElementById("${id}").addEventListener("click", () => tryCatch(${id}));
async function ${id}(): Promise<void> {
  await Excel.run(async (context: Excel.RequestContext) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    ${body}
    await context.sync();
  });
}`;
const TRY = `
async function tryCatch(callback: () => Promise<void>) {
  try { await callback(); } catch (error) { console.error(error); }
}`;

test("of published samples it is told what ran, what was refused by name, and what failed and why", () => {
  sample(
    "42-range/sum",
    `${onClick("enter", 'sheet.getRange("A1:B1").formulas = [["=1+1", "text"]];')}
     ${onClick("read", 'const cell = sheet.getRange("A1").load("values"); await context.sync(); console.log("A1 is " + cell.values[0][0]);')}
     ${TRY}`,
    '<button id="enter">Enter</button><button id="read">Read</button>',
  );
  sample("54-worksheet/background", `${onClick("paint", 'sheet.getRange("A1"); sheet.shapes.load("items");')}${TRY}`);
  sample(
    "54-worksheet/missing",
    `${onClick("find", 'context.workbook.worksheets.getItem("Nowhere").activate();')}${TRY}`,
  );
  sample(
    "16-custom-functions/twice",
    "/**\n * Doubles.\n * @customfunction\n * @param {number} x A number.\n * @returns Twice as much.\n */\nfunction twice(x: number) { return 2 * x; }",
  );
  sample(
    "46-table/sales",
    `${onClick(
      "table",
      `const table = sheet.tables.add("A1:B1", true);
       table.name = "Sales";
       table.getHeaderRowRange().values = [["Team in the northern region", "Total"]];
       table.rows.add(null, [["Oslo", 1], ["Lima", "=B2+1"]]);
       const range = sheet.tables.getItem("sales").getRange().load("address");
       range.format.autofitColumns();
       table.getDataBodyRange().format.fill.color = "Yellow";
       const column = sheet.getRange("A1").load("format/columnWidth");
       const filled = sheet.getRange("B3").load("values, format/fill/color");
       await context.sync();
       console.log([range.address, filled.values[0][0], filled.format.fill.color, column.format.columnWidth > 120].join(" "));`,
    )}${TRY}`,
  );
  sample(
    "42-range/parts",
    `${onClick(
      "parts",
      `const range = sheet.getRange("B2:D5");
       const parts = [range.getRow(1), range.getColumn(2), range.getLastRow(), range.getLastColumn(), range.getLastCell(),
         range.getIntersection("C4:F9")].map((part) => part.load("address"));
       await context.sync();
       console.log(parts.map((part) => part.address.replace("Sheet1!", "")).join(" "));`,
    )}${TRY}`,
  );
  sample("42-range/claims", `${onClick("clear", "sheet.getRange().load('address');")}${TRY}`, "");
  sample("44-shape/left-out", "throw new Error('not played')");

  const run = (...words: string[]) =>
    execFileSync(process.execPath, ["dist-workbench/snippets.js", checkout, ...words], { cwd: ROOT, encoding: "utf8" });
  const told = run();
  expect(told).toMatch(/42-range\/sum +ran +3\/3/);
  expect(told).toMatch(/16-custom-functions\/twice +ran +2\/2/);
  expect(told).toMatch(/54-worksheet\/background +refused +1\/2 +paint: Worksheet\.Shapes/);
  expect(told).toMatch(/54-worksheet\/missing +failed +1\/2 +find: The requested resource doesn't exist\./);
  expect(told).toContain("7 samples: ran 4, differs 1, refused 1, failed 1; 1 of other areas were not played.");
  expect(told).toMatch(/42-range\/claims +differs +1\/2 +clear: nothing of what it says was seen: something changes/);
  expect(run("sales")).toContain("| Sheet1!A1:B3 2 #FFFF00 true");
  expect(run("parts")).toContain("| B3:D3 D2:D5 B5:D5 D2:D5 D5 C4:D5");
  expect(run("sum")).toContain("| A1 is 2");
});
