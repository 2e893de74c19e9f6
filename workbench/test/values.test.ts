import { type OpenWorkbook, openWorkbook } from "../../test/support/host";

/** Values as Excel sends them, through Microsoft's own runtime of custom functions: both forms that it has. */
let workbook: OpenWorkbook;
const firstColumn = async () => (await workbook.book.values("Sheet1")).map((row) => row[1]);
const dataType = (value: object) => JSON.stringify(value);
const FORMS: [string, 4 | 12][] = [
  ["errors as objects", 4],
  ["data types", 12],
];

describe.each(FORMS)("as %s", (_, flags) => {
  beforeEach(async () => {
    workbook = await openWorkbook();
    workbook.host.functions.flags = flags;
  });

  test("an error stays the same error in its own cell", async () => {
    const cells = ["=1/0", "=NA()", '="x"+1', "=SQRT(-1)", 2];
    for (const [i, content] of cells.entries()) await workbook.book.enter(`Sheet1!A${i + 1}`, content);
    await workbook.book.enter("Sheet1!B1", "=AICOMP.GROWTH.MULTIPLE(A1:A5, 4)");
    expect(await firstColumn()).toEqual(["#DIV/0!", "#N/A", "#VALUE!", "#NUM!", 2]);
  });

  test("an error that Excel does not take back is #N/A and says what to mend", async () => {
    await workbook.book.enter("Sheet1!A1", "=#REF!");
    await workbook.book.enter("Sheet1!A2", "=NOSUCHNAME");
    await workbook.book.enter("Sheet1!A3", 2);
    await workbook.book.enter(
      "Sheet1!A4",
      dataType({ type: "Error", basicType: "Error", basicValue: "#BLOCKED!", errorType: "Blocked" }),
    );
    await workbook.book.enter("Sheet1!B1", "=AICOMP.GROWTH.MULTIPLE(A1:A4, 4)");
    expect(await firstColumn()).toEqual(["#N/A", "#N/A", 2, "#N/A"]);
    expect(await workbook.book.sentence("Sheet1!B1")).toBe(
      "begin is #REF!: a cell that its formula refers to was deleted; correct that cell",
    );
    expect(await workbook.book.sentence("Sheet1!B2")).toContain("Excel does not recognize a name in its formula");
    expect(await workbook.book.sentence("Sheet1!B4")).toContain("begin is #BLOCKED!: Excel can't calculate it");
  });

  test("a price that comes as a formatted number counts as its number, beside plain ones", async () => {
    await workbook.book.enter(
      "Sheet1!A1",
      dataType({ type: "FormattedNumber", basicType: "Double", basicValue: 60.23, numberFormat: "$0.00" }),
    );
    await workbook.book.enter("Sheet1!A2", 30.115);
    await workbook.book.enter("Sheet1!B1", "=AICOMP.GROWTH.MULTIPLE(A1:A2, 120.46)");
    expect(await firstColumn()).toEqual([2, 4]);
  });

  test("a whole stock is #VALUE! in its own cell", async () => {
    await workbook.book.enter(
      "Sheet1!A1",
      dataType({ type: "LinkedEntity", basicType: "Error", basicValue: "#VALUE!", text: "NVIDIA CORP" }),
    );
    await workbook.book.enter("Sheet1!A2", 2);
    await workbook.book.enter("Sheet1!B1", "=AICOMP.GROWTH.MULTIPLE(A1:A2, 4)");
    expect(await firstColumn()).toEqual(["#VALUE!", 2]);
    const says = await workbook.book.sentence("Sheet1!B1");
    if (flags === 12) expect(says).toContain('begin is "NVIDIA CORP", a data type without a value of its own');
  });

  test("an error given for a choice is the result of the whole call: Excel does not call the function", async () => {
    await workbook.book.enter("Sheet1!A1", "=NA()");
    await workbook.book.enter("Sheet1!B1", '=AICOMP.FIGURE("coreweave.pb", A1)');
    expect(await firstColumn()).toEqual(["#N/A"]);
    expect(await workbook.book.sentence("Sheet1!B1")).toBeUndefined();
  });
});

test("the build asks Excel for both errors and data types", async () => {
  workbook = await openWorkbook();
  expect(workbook.host.functions.flags).toBe(12);
});

test("on the web a result over the limit is refused in a sentence, and never stays at #BUSY!", async () => {
  workbook = await openWorkbook();
  workbook.host.functions.onTheWeb = true;
  const { book } = workbook.host;
  const id = book.sheetId("Sheet1")!;
  const rates = Array.from({ length: 600 }, () => [0.1]);
  book.enter(id, { top: 1, left: 0, bottom: 600, right: 0 }, rates);
  book.enter(id, { top: 0, left: 1, bottom: 0, right: 200 }, [Array.from({ length: 200 }, (_, i) => i)]);
  await workbook.book.enter("Sheet1!B2", "=AICOMP.GROWTH.VALUE(60.23, A2:A601, B1:GS1)");
  expect(await workbook.book.read("Sheet1!B2")).toBe("#N/A");
  expect(await workbook.book.sentence("Sheet1!B2")).toMatch(/^the result has 120000 cells: Excel on the web takes/);
});
