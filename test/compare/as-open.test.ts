import { asOpen, casesApart } from "../../src/compare/as-open";
import { Compared } from "../../src/compare/compared";
import { CASE_NAME } from "../../src/template/names";
import { FUNCTIONS, templateBook } from "./template-book";

test("a file and an open workbook differ by no looks, validations and comments", () => {
  const book = templateBook();
  const bare = asOpen(book);
  expect(new Compared(bare, asOpen(bare)).changes).toEqual([]);
  expect(bare.sheets.every(({ validations, comments }) => validations.length + comments.length === 0)).toBe(true);
});

test("between two cases each input that differs is a change, and the bridge leads from one case to the other", () => {
  const book = templateBook();
  const { before, after } = casesApart(book, { selector: CASE_NAME, chosen: "Base", from: "base", to: "bull" });
  const compared = new Compared(before, after, FUNCTIONS);
  expect(compared.changes.length).toBeGreaterThan(5);
  expect(new Set(compared.found.cells.map(({ kind }) => kind))).toEqual(new Set(["input changed"]));
  const [output] = compared.outputs();
  const { bridge } = compared.explain(output!.place);
  const bull = casesApart(book, { selector: CASE_NAME, chosen: "Bull", from: "none", to: "none" }).before;
  expect(bridge.to).toBeCloseTo(new Compared(book, bull, FUNCTIONS).explain(output!.place).bridge.to as number, 9);
  const sum = bridge.causes.reduce((total, { effect }) => total + effect, 0);
  expect(sum).toBeCloseTo((bridge.to as number) - (bridge.from as number), 9);
}, 60_000);
