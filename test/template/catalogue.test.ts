import { ARTICLE } from "../../src/figures/article";
import { catalogueOf } from "../../src/template/catalogue";
import { draftsOf } from "../../src/template/drafting";
import { driverCell, figureValue } from "../../src/template/ids";
import { MADE_UP } from "../support/made-up-document";

test("a document is drafted once, and its catalogue is made once", () => {
  expect(catalogueOf(ARTICLE)).toBe(catalogueOf(ARTICLE));
  expect(draftsOf(ARTICLE)).toBe(draftsOf(ARTICLE));
  expect(catalogueOf(MADE_UP)).not.toBe(catalogueOf(ARTICLE));
});

test.each([
  [figureValue("coreweave.pb"), 24.09],
  [driverCell("coreweave.delay", "bear"), 12],
])("the cell %s is found by its id, and holds what the document says", (id, value) => {
  const { plan, placeOf, idAt } = catalogueOf(ARTICLE);
  const { sheet, row, column } = placeOf(id)!;
  expect(plan.sheets.find(({ key }) => key === sheet)!.rows[row]![column]!.content).toEqual({ literal: value });
  expect(idAt(sheet, row, column)).toBe(id);
  expect(idAt(sheet, row, column + 500)).toBeUndefined();
});

test("every input and every headline output has a name of its own", () => {
  const { inputs, outputs, plan } = catalogueOf(ARTICLE);
  const names = new Set(plan.names.map(({ name }) => name));
  for (const { name } of [...inputs, ...outputs]) expect(names).toContain(name);
  expect(new Set(inputs.map(({ id }) => id)).size).toBe(inputs.length);
});
