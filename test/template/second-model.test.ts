import fc from "fast-check";
import { ARTICLE } from "../../src/figures/article";
import { CASES, type ComparisonDocument } from "../../src/figures/document";
import { COLUMNS } from "../../src/template/cases";
import { backlogContract, companyLine, valuationCell, impliedCell } from "../../src/template/ids";
import type { Inputs } from "../../src/template/kept-inputs";
import { secondInputs } from "./second-inputs";
import { impliedReturn, scheduleOf, secondModel } from "./second-model";
import { randomInputs } from "./random-inputs";
import { computed } from "./workbook";

/* The workbook against a second model, written from docs/model.md. */

/** The lines of the page, and what they are called on the sheets. */
const FUNDED: Readonly<Record<string, string>> = {
  firm: "firm",
  options: "options",
  base: "base",
  relet: "relet",
  uncommitted: "uncommitted",
  used: "used",
  backstop: "backstop",
  revenue: "revenue",
  planned: "planned",
  increase: "increase",
  replaced: "replaced",
  capex: "capex",
  earned: "earned",
  depreciation: "depreciation",
  interest: "interest",
  tax: "tax",
  income: "income",
  need: "need",
  "issued equity": "issued equity",
  cash: "cash",
  debt: "debt",
  property: "property",
  equity: "equity",
  shares: "shares",
  needed: "needs",
  factor: "factor",
  charge: "charge",
  residual: "residual",
  costs: "costs",
};
const INDEXED: Readonly<Record<string, string>> = {
  roe: "return",
  income: "income",
  equity: "equity",
  capacity: "capacity",
  footprint: "footprint",
  residual: "residual",
};
const VALUES: Readonly<Record<string, string>> = {
  price: "price",
  equity: "equity value",
  "value per share": "value per share",
  justified: "justified",
  "value over price": "over price",
  normal: "normal",
  fade: "fade factor",
  "exit justified": "exit justified",
  "exit value": "exit value",
  return: "to exit",
};

/** Every number of the workbook that the page defines, with the second model's. */
function differences(document: ComparisonDocument, inputs: Inputs, live: "bear" | "base" | "bull" | "own1") {
  const book = computed(document, inputs);
  const wrong: unknown[] = [];
  let compared = 0;
  const compare = (what: readonly unknown[], sheet: unknown, second: number) => {
    compared++;
    const same = typeof sheet === "number" && Math.abs(sheet - second) <= 1e-9 * Math.max(1, Math.abs(second));
    if (!same) wrong.push([...what, sheet, second]);
  };
  for (const { id } of document.companies) {
    for (const column of COLUMNS) {
      const which = column === "live" ? live : column;
      const given = secondInputs(document, id, which, inputs);
      const second = secondModel(given);
      const years = given.years.map((_, y) => y);
      const lines = given.revenue === undefined ? INDEXED : FUNDED;
      for (const [line, own] of Object.entries(lines)) {
        const shown = book.all(years.map((year) => companyLine(id, column, own, year)));
        years.forEach((year) => compare([id, column, line, year], shown[year], second.lines[line]![year]!));
      }
      const values = book.all(Object.values(VALUES).map((own) => companyLine(id, column, own, "constant")));
      Object.keys(VALUES).forEach((line, i) => compare([id, column, line], values[i], second.value[line]!));
      for (const contract of given.contracts) {
        const schedule = scheduleOf(contract, given);
        const parts = {
          converts: schedule.converts,
          first: schedule.first,
          last: schedule.last,
          before: schedule.before,
          later: schedule.beyond,
          lost: schedule.lost,
        };
        const of = (part: keyof typeof parts | number) => backlogContract(column, contract.id, part);
        const shown = book.all([...years.map(of), ...(Object.keys(parts) as (keyof typeof parts)[]).map(of)]);
        years.forEach((year) => compare([contract.id, column, year], shown[year], schedule.years[year]!));
        Object.entries(parts).forEach(([part, value], i) =>
          compare([contract.id, column, part], shown[years.length + i], value),
        );
      }
    }
    const given = secondInputs(document, id, live, inputs);
    const horizon = Number(inputs["setting.excess.years"] ?? 10);
    compare(
      [id, "implied"],
      book.at(valuationCell(id, "implied_roe", "live")),
      impliedReturn(given.multiple, given, horizon),
    );
    [5, 10, 15, 20].forEach((years, row) =>
      compare(
        [id, "implied", years],
        book.at(impliedCell(id, row, "return")),
        impliedReturn(given.multiple, given, years),
      ),
    );
  }
  return { compared, wrong };
}

test.each(CASES)("the workbook agrees with docs/model.md in every number, with the case %s selected", (which) => {
  const { compared, wrong } = differences(ARTICLE, { case: which }, which);
  expect(wrong).toEqual([]);
  expect(compared).toBeGreaterThan(1_000);
});

test("and at random inputs within their ranges, custom case included", () => {
  fc.assert(
    fc.property(randomInputs(ARTICLE), (inputs) => {
      expect(differences(ARTICLE, { ...inputs, own1: "Mine", case: "Mine" }, "own1").wrong).toEqual([]);
    }),
    { numRuns: 8, endOnFailure: true },
  );
});
