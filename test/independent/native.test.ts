import { type Content, CellError, NotFollowed } from "../../src/model/content";
import { Model } from "../../src/model/model";
import { openWorkbook } from "../support/host";
import kept from "./native-cases.json";

type Kept = [name: string, formula: string, answer: Content, other?: { libreoffice: Content; why: string }];
const cases = kept.cases as unknown as Kept[];
const names = [...new Set(cases.map(([name]) => name))];

const isNear = (one: unknown, other: unknown): boolean =>
  typeof one === "number" && typeof other === "number"
    ? Math.abs(one - other) <= 1e-10 * Math.max(1, Math.abs(other))
    : one === other;

/** What the grid component computes otherwise, and what we could not register over it: its own way of calling. */
const COMPONENT_DIFFERS = new Set([
  'IF("x",1,2)',
  "IF(TRUE,,3)",
  "INDEX(SEQUENCE(2,3,10,5),2,3)",
  "COLUMNS(SEQUENCE(2,3))",
  "INDEX(SORTBY(H1:H6,I1:I6),1)",
]);

let shown: unknown[];
beforeAll(async () => {
  const { host, book } = await openWorkbook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    kept.cells.forEach((row, r) =>
      row.forEach((content, c) => {
        if (content !== null) sheet.getRangeByIndexes(r, c, 1, 1).values = [[content]];
      }),
    );
    const formulas = cases.map(([, formula]) => [`=${formula.replace(/^\{(.*)\}$/, "$1")}`]);
    sheet.getRangeByIndexes(0, 25, cases.length, 1).formulas = formulas;
    await context.sync();
  });
  await host.settled();
  const rows = await book.values("Sheet1");
  shown = cases.map((_, i) => rows[i]?.[25]);
}, 240_000);

test("every answer that is not LibreOffice's says why Excel's is another", () => {
  expect(cases.length).toBeGreaterThan(700);
  expect(names.length).toBeGreaterThan(150);
  expect(cases.filter(([, , , other]) => other && other.why.length < 10)).toEqual([]);
});

test.each(names)("the workbench computes %s as Excel does", (name) => {
  const wrong = cases.flatMap(([group, formula, answer], i) =>
    group === name && !COMPONENT_DIFFERS.has(formula) && !isNear(shown[i], answer)
      ? [{ formula, answer, shown: shown[i] }]
      : [],
  );
  expect(wrong).toEqual([]);
});

test("what is known to differ does so still", () => {
  const agrees = cases.filter(([, formula, answer], i) => COMPONENT_DIFFERS.has(formula) && isNear(shown[i], answer));
  expect(agrees.map(([, formula]) => formula)).toEqual([]);
  expect([...COMPONENT_DIFFERS].filter((one) => !cases.some(([, formula]) => formula === one))).toEqual([]);
});

/** What the model of the pane gives for a formula beside the cells; undefined where it does not follow it. */
function modeled(): (formula: string) => Content | undefined {
  const contents = kept.cells.map((row) =>
    row.map((content) => (typeof content === "string" ? content.replace(/^'/, "") : (content ?? ""))),
  );
  const model = new Model([{ sheet: "Sheet1", top: 0, left: 0, formulas: contents }]);
  return (formula) => {
    try {
      return model.compute(`=${formula}`)[0]![0]!;
    } catch (error) {
      if (error instanceof CellError) return error.code;
      if (error instanceof NotFollowed) return undefined;
      throw error;
    }
  };
}

test("the pane's model computes what it follows as Excel does", () => {
  const result = modeled();
  const followed = cases
    .filter(([, formula]) => !formula.startsWith("{"))
    .map(([, formula, answer]) => ({ formula, answer, result: result(formula) }))
    .filter((one) => one.result !== undefined);
  expect(followed.length).toBeGreaterThan(100);
  expect(followed.filter((one) => !isNear(one.result, one.answer))).toEqual([]);
});
