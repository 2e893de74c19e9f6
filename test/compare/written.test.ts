import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareWorkbooks } from "../../src/compare/compare";
import { readWorkbook } from "../../src/compare/read/workbook";
import { packed, type Written, type WrittenSheet } from "./package";
import { FUNCTIONS, templateFile } from "./template-book";

const compared = (before: Uint8Array, after: Uint8Array, output?: string) =>
  compareWorkbooks(readWorkbook(before), readWorkbook(after), { output });
const lines = ({ changes }: ReturnType<typeof compared>) =>
  changes.map(({ kind, cell, was, is }) => [kind, cell, was, is]);

const HEADINGS = ["Item", "Price", "Count", "Sum"];
const line = (item: string, price: number, count: number, table = "Sales", heading = "Price"): Written[] => [
  item,
  price,
  count,
  `=${table}[[#This Row],[${heading}]]*${table}[[#This Row],[Count]]`,
];
/** A table with a total over it, on another sheet. */
function sales(rows: readonly Written[][], name = "Sales", headings = HEADINGS): Uint8Array {
  const columns = headings.map((heading, i) => `<tableColumn id="${i + 1}" name="${heading}"/>`).join("");
  const table = `<table name="${name}" displayName="${name}" ref="A1:D${rows.length + 1}"><tableColumns>${columns}</tableColumns></table>`;
  return packed({
    Data: { rows: [headings, ...rows], related: [["table", "xl/tables/table1.xml", table]] },
    Model: { rows: [["Total value", `=SUM(${name}[Sum])`]] },
  });
}
const two = [line("a", 2, 3), line("b", 4, 5)];

test("references to a table are followed", () => {
  const found = compared(sales(two), sales([line("a", 3, 3), two[1]!]), "Model!B1");
  expect(lines(found)).toEqual([["input changed", "B2", 2, 3]]);
  expect(found.bridge).toMatchObject({ from: 26, to: 29, causes: [{ what: "Data!B2, a", effect: 3 }] });
});

test.each([
  ["below the last", [...two, line("c", 10, 1)], "4:4"],
  ["between two", [two[0]!, line("c", 10, 1), two[1]!], "3:3"],
])("a row that a table gained %s is a cause", (_, rows, cell) => {
  const found = compared(sales(two), sales(rows), "Model!B1");
  expect(lines(found)).toEqual([["row inserted", cell, null, "c"]]);
  expect(found.bridge).toMatchObject({ from: 26, to: 36, causes: [{ effect: 10 }], notFollowed: [] });
});

test("a table or a column that is called otherwise changes no formula", () => {
  const deals = [line("a", 2, 3, "Deals"), line("b", 4, 5, "Deals")];
  expect(lines(compared(sales(two), sales(deals, "Deals")))).toEqual([["table renamed", "A1:D3", "Sales", "Deals"]]);
  const cost = [line("a", 2, 3, "Sales", "Cost"), line("b", 4, 5, "Sales", "Cost")];
  const renamed = compared(sales(two), sales(cost, "Sales", ["Item", "Cost", "Count", "Sum"]));
  expect(lines(renamed)).toEqual([["input changed", "B1", "Price", "Cost"]]);
});

const note = (text: string) =>
  [
    "comments",
    "xl/comments1.xml",
    `<comments><commentList><comment ref="B1"><text><r><t>${text}</t></r></text></comment></commentList></comments>`,
  ] as const;
const thread = (text: string) =>
  [
    "threadedComment",
    "xl/threadedComments/threadedComment1.xml",
    `<ThreadedComments><threadedComment ref="B2"><text>${text}</text></threadedComment><threadedComment ref="B2"><text>yes</text></threadedComment></ThreadedComments>`,
  ] as const;
const sheet = (more: WrittenSheet) =>
  packed({
    S: {
      rows: [
        ["a", 1],
        ["b", 2],
      ],
      ...more,
    },
  });

test("notes and threads that were written anew, added or removed are told", () => {
  const before = sheet({ related: [note("10-K"), thread("why?")] });
  expect(lines(compared(before, before))).toEqual([]);
  expect(lines(compared(before, sheet({ related: [note("guess"), thread("so?")] })))).toEqual([
    ["comment changed", "B2", "why?\nyes", "so?\nyes"],
    ["comment changed", "B1", "10-K", "guess"],
  ]);
  expect(lines(compared(sheet({}), sheet({ related: [note("new")] })))).toEqual([["comment added", "B1", null, "new"]]);
  expect(lines(compared(sheet({ related: [note("old")] }), sheet({})))).toEqual([
    ["comment removed", "B1", "old", null],
  ]);
});

test("a sheet that was hidden is told", () => {
  const other = (state?: string) =>
    packed({ S: { rows: [["a", 1]] }, H: { rows: [["b", 2]], ...(state && { state }) } });
  expect(lines(compared(other(), other("veryHidden")))).toEqual([["sheet hidden", null, null, null]]);
  expect(lines(compared(other("hidden"), other()))).toEqual([["sheet shown", null, null, null]]);
});

test("an output that is blank is said, and one of several cells refused", () => {
  const book = sheet({});
  expect(compared(book, book, "S!Z9").bridge!.notFollowed).toEqual(["S!Z9 is blank in both workbooks."]);
  expect(() => compared(book, book, "S!A1:B2")).toThrow("stands for several cells");
});

const format = (code: string) =>
  packed(
    { S: { rows: [["a", { xml: `<c r="B1" s="1"><v>1</v></c>` }]] } },
    {
      styles: `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="${code.replace(/"/g, "&quot;")}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
    },
  );
test.each([
  ['0% "used"', '0%" used"'],
  ['0" years"', '0\\ "years"'],
  ['"on";;', '"on";;;'],
  ["[$$-409]#,##0", "$#,##0"],
])("the format %s is the same as %s", (one, other) => {
  expect(lines(compared(format(one), format(other)))).toEqual([]);
});
test.each([
  ["0.0", "0.00"],
  ['0"x"', '0"y"'],
  ["0", "0;;"],
])("the format %s is another than %s", (one, other) => {
  expect(lines(compared(format(one), format(other)))).toEqual([
    ["format changed", "B1", expect.anything(), expect.anything()],
  ]);
});

const isInstalled = spawnSync("soffice", ["--version"]).status === 0;
if (!isInstalled) console.warn("LibreOffice is not installed here: no file of its own is compared.");

/** The file as LibreOffice saves it. */
function converted(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "converted-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), bytes);
    // A profile that is open elsewhere would refuse.
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const to = ["--convert-to", "xlsx", "--outdir", join(folder, "out"), join(folder, "book.xlsx")];
    execFileSync("soffice", [profile, "--headless", ...to], { stdio: "ignore" });
    return readFileSync(join(folder, "out/book.xlsx"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

(isInstalled ? test : test.skip)(
  "the template as LibreOffice writes it is the same",
  () => {
    const [ours, theirs] = [readWorkbook(templateFile()), readWorkbook(converted(templateFile()))];
    const changes = (before: typeof ours, after: typeof ours) =>
      compareWorkbooks(before, after, { functions: FUNCTIONS }).changes;
    expect(changes(ours, theirs)).toEqual([]);
    expect(changes(theirs, ours)).toEqual([]);
  },
  240_000,
);
