import { functionHelp } from "../../build/function-help";
import { decimalsOf, readAnswer } from "../../test/support/formula";
import { type OpenWorkbook, openWorkbook } from "../../test/support/host";

/** The functions in cells, through Microsoft's own runtime of custom functions. */
let workbook: OpenWorkbook;
beforeEach(async () => {
  workbook = await openWorkbook();
});

test.each(functionHelp().map(({ name, example }) => [name, example] as const))(
  "%s: the example, typed into a cell, spills its answer",
  async (_, { formula, answer }) => {
    await workbook.book.enter("Sheet1!A1", formula);
    const expected = readAnswer(answer).map((row) =>
      row.map((cell) => (typeof cell === "number" ? expect.closeTo(cell, decimalsOf(cell)) : cell)),
    );
    expect(await workbook.book.values("Sheet1")).toEqual(expected);
  },
);

test("an argument that is left out takes its default, a blank cell as well", async () => {
  await workbook.book.enter("Sheet1!A1", "=AICOMP.GPU.REVENUE(10, 2, 0.5)");
  await workbook.book.enter("Sheet1!A2", "=AICOMP.GPU.REVENUE(10, 2, 0.5, C9)");
  await workbook.book.enter(
    "Sheet1!A3",
    "=AICOMP.BACKLOG.WITHIN(10, DATE(2026,1,1), DATE(2026,12,31), DATE(2025,12,31), 12, , , 0.5)",
  );
  expect((await workbook.book.values("Sheet1")).map(([cell]) => cell)).toEqual([87600, 87600, 5]);
});

test("a choice is read without regard to case, and a wrong one says what there is", async () => {
  await workbook.book.enter("Sheet1!A1", '=AICOMP.FIGURE("coreweave.pb","unit")');
  await workbook.book.enter("Sheet1!A2", '=AICOMP.FIGURE("coreweave.pb","price")');
  expect(await workbook.book.read("Sheet1!A1")).toBe("multiple");
  expect(await workbook.book.read("Sheet1!A2")).toBe("#VALUE!");
  expect(await workbook.book.sentence("Sheet1!A2")).toMatch(/^part is "price": it must be VALUE, LOW/);
});

test("a range with blanks, texts and errors spills an error beside good neighbours", async () => {
  const cells = { A1: 60.23, A2: "", A3: "=NA()", A4: "many", A5: 11.38 };
  for (const [address, content] of Object.entries(cells)) await workbook.book.enter(`Sheet1!${address}`, content);
  await workbook.book.enter("Sheet1!B1", "=AICOMP.GROWTH.MULTIPLE(A1:A5, 120.46)");
  const column = (await workbook.book.values("Sheet1")).map((row) => row[1]);
  expect(column).toEqual([2, "#VALUE!", "#N/A", "#VALUE!", expect.closeTo(120.46 / 11.38, 9)]);
  expect(await workbook.book.sentence("Sheet1!B2")).toBe("begin is blank: it must be filled where the others are");
});

test("a divisor of zero is #DIV/0!, and what has no meaning is #N/A with its sentence", async () => {
  await workbook.book.enter("Sheet1!A1", "=AICOMP.BACKLOG.CONVERSION(5.25, 0)");
  await workbook.book.enter("Sheet1!A2", "=AICOMP.RUNWAY(6.3, 0)");
  expect((await workbook.book.values("Sheet1")).map(([cell]) => cell)).toEqual(["#DIV/0!", "#N/A"]);
  expect(await workbook.book.sentence("Sheet1!A2")).toBe(
    "burn_per_month is 0: a company that is not burning cash has no runway",
  );
});
