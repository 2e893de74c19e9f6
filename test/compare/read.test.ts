import { strToU8, zipSync } from "fflate";
import { LIMITS } from "../../src/compare/read/limits";
import { readWorkbook } from "../../src/compare/read/workbook";
import { templateFile } from "./template-book";

const RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** A workbook of one sheet out of its parts. */
function file(sheet: string, parts: Readonly<Record<string, string>> = {}, properties = ""): Uint8Array {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELS}/${type}" Target="${target}"/>`;
  const all = {
    "_rels/.rels": `<Relationships>${relation("r1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook>${properties}<sheets><sheet name="A &amp; B" sheetId="1" r:id="r1"/></sheets><definedNames><definedName name="rate">'A &amp; B'!$B$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">x</definedName></definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${relation("r1", "worksheet", "worksheets/sheet1.xml")}${relation("r2", "sharedStrings", "sharedStrings.xml")}${relation("r3", "styles", "/xl/styles.xml")}</Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([path, text]) => [path, strToU8(text)])));
}
const cells = (bytes: Uint8Array) =>
  readWorkbook(bytes).sheets[0]!.cells.map(({ row, column, formula, value }) => [row, column, formula ?? null, value]);

test("constants of every kind, and cells that do not say where they stand", () => {
  const shared = `<sst><si><t>plain</t></si><si><r><t>rich </t></r><r><t xml:space="preserve">text</t></r><rPh><t>reading</t></rPh></si></sst>`;
  const sheet =
    `<row r="1"><c r="A1" t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>` +
    `<row><c t="inlineStr"><is><t>in_x0041_line</t></is></c><c><v>1.5</v></c><c t="d"><v>2025-01-31</v></c></row>`;
  expect(cells(file(sheet, { "xl/sharedStrings.xml": shared }))).toEqual([
    [0, 0, null, "plain"],
    [0, 1, null, "rich text"],
    [0, 2, null, true],
    [0, 3, null, "#N/A"],
    [1, 0, null, "inAline"],
    [1, 1, null, 1.5],
    [1, 2, null, 45688],
  ]);
});

test("shared, array and newer formulas as Excel shows them", () => {
  const sheet =
    `<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$9+S!C1</f><v>1</v></c></row>` +
    `<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c><c r="C2" t="str"><f>_xlfn.CONCAT("_xlfn.",A1)</f><v>x</v></c></row>` +
    `<row r="3"><c r="D3" cm="1"><f t="array" ref="D3:D4">_xldudf_AICOMP_BACKLOG_TOTAL(_xlfn.ANCHORARRAY(A1))</f><v>3</v></c></row>` +
    `<row r="4"><c r="D4"><v>4</v></c><c r="E4"><f>_xlfn.SINGLE(A1:A9)+1</f></c></row>`;
  expect(cells(file(sheet))).toEqual([
    [0, 1, "=A1*$A$9+S!C1", 1],
    [1, 1, "=A2*$A$9+S!C2", 2],
    [1, 2, '=CONCAT("_xlfn.",A1)', "x"],
    [2, 3, "=AICOMP.BACKLOG.TOTAL(A1#)", 3],
    [3, 3, null, 4],
    [3, 4, "=@A1:A9+1", undefined],
  ]);
});

test("dates of the 1904 system are the same days, and other numbers stay", () => {
  const styles = `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`;
  const sheet = `<row r="1"><c r="A1" s="1"><v>44226</v></c><c r="B1"><v>5</v></c></row>`;
  const properties = `<workbookPr date1904="1"/>`;
  expect(cells(file(sheet, { "xl/styles.xml": styles }, properties)).map(([, , , value]) => value)).toEqual([45688, 5]);
});

test("names and sheets with their signs", () => {
  const book = readWorkbook(file(`<row r="1"><c r="B1"><v>1</v></c></row>`));
  expect(book.sheets[0]!.name).toBe("A & B");
  expect(book.names).toEqual([{ name: "rate", formula: "='A & B'!$B$1" }]);
});

test("a file of our own writer gives back its sheets, names, formulas and rules", () => {
  const book = readWorkbook(templateFile());
  expect(book.sheets.map(({ name }) => name)).toContain("Scenarios");
  expect(book.names.map(({ name }) => name)).toContain("AICOMP_case");
  expect(book.sheets.flatMap((sheet) => sheet.cells).filter(({ formula }) => formula).length).toBeGreaterThan(1_000);
  expect(book.sheets.flatMap((sheet) => sheet.validations).length).toBeGreaterThan(100);
});

const bytes = (...list: number[]) => new Uint8Array(list);
const encrypted = () => {
  const name = strToU8([..."EncryptedPackage"].join("\0") + "\0");
  return new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Array<number>(40).fill(0), ...name]);
};
const zip = (parts: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));

test.each<[string, () => Uint8Array, RegExp]>([
  ["is empty", () => bytes(), /^The file is empty/],
  ["is no workbook", () => strToU8("a,b\n1,2"), /^This is not an Excel workbook/],
  ["is an archive of something else", () => zip({ "a.txt": "x" }), /^This is not an Excel workbook/],
  ["is an .xls", () => bytes(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3), /Excel 97-2003/],
  ["has a password", encrypted, /protected by a password/],
  ["is an .xlsb", () => zip({ "xl/workbook.bin": "x" }), /binary workbook/],
  ["is a document of Word", () => zip({ "word/document.xml": "<a/>" }), /no workbook/],
  ["is an OpenDocument", () => zip({ mimetype: "x", "content.xml": "<a/>" }), /OpenDocument/],
  ["was cut off", () => file("").subarray(0, 300), /cut off/],
  ["has broken XML", () => file("<row><c></row>"), /not well-formed XML/],
  ["has XML that ends early", () => file("", { "xl/workbook.xml": "<workbook><sheets>" }), /not well-formed XML/],
  ["has no sheet", () => file("", { "xl/workbook.xml": "<workbook/>" }), /no worksheet/],
  [
    "lacks a sheet that it lists",
    () =>
      zip({
        "xl/workbook.xml": `<workbook><sheets><sheet name="S" r:id="r1"/></sheets></workbook>`,
        "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Type="${RELS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      }),
    /damaged/,
  ],
])("a file that %s is refused in a sentence", (_, make, sentence) => {
  expect(() => readWorkbook(make())).toThrow(sentence);
});

test("a file that unpacks to far more than a workbook holds is not unpacked", () => {
  const limits = LIMITS as { unpacked: number };
  const usual = limits.unpacked;
  limits.unpacked = 1_000_000;
  try {
    expect(() => readWorkbook(zipSync({ "xl/workbook.xml": new Uint8Array(1_100_000) }))).toThrow(
      /unpacks to far more/,
    );
  } finally {
    limits.unpacked = usual;
  }
});
