import { ARTICLE } from "../../src/figures/article";
import type { ComparisonDocument } from "../../src/figures/document";
import { compile, extent } from "../../src/template/compile";
import type { Plan, PlanCell } from "../../src/template/plan";
import { MADE_UP } from "../support/made-up-document";

const cellsOf = (plan: Plan): PlanCell[] =>
  plan.sheets.flatMap(({ rows }) => rows.flat().filter((cell): cell is PlanCell => cell !== null));
const formulasOf = (plan: Plan): string[] =>
  cellsOf(plan).flatMap(({ content }) =>
    typeof content === "object" && "formula" in content ? [content.formula] : [],
  );

describe.each<[string, ComparisonDocument]>([
  ["the article's document", ARTICLE],
  ["a made-up document of other companies", MADE_UP],
])("the template of %s", (_, document) => {
  const plan = compile(document);

  test("has the figures, the comparison and the scenarios", () => {
    expect(plan.sheets.map(({ name }) => name)).toEqual(["Comparison", "Scenarios", "Figures"]);
  });

  test("leaves its document as it was", () => {
    const before = JSON.stringify(document);
    compile(document);
    expect(JSON.stringify(document)).toBe(before);
  });

  test("is the same each time", () => {
    expect(compile(document)).toEqual(plan);
  });

  test("carries every figure with its own value and sentence", () => {
    const figures = plan.sheets.find(({ key }) => key === "figures")!;
    document.figures.forEach((figure, i) => {
      const row = figures.rows[4 + i]!;
      const literals = row.map((cell) =>
        cell && typeof cell.content === "object" && "literal" in cell.content ? cell.content.literal : null,
      );
      expect(literals).toContain(figure.sentence);
      const numbers = typeof figure.value === "number" ? [figure.value] : [figure.value.low, figure.value.high];
      numbers.forEach((number) => expect(literals).toContain(number));
    });
  });

  test("puts no number into a formula but 0, 1, 12 and 100", () => {
    for (const formula of formulasOf(plan)) {
      const literals =
        formula
          .replace(/"[^"]*"/g, "")
          .replace(/\$?[A-Z]{1,3}\$?\d+/g, "")
          .match(/\d+(\.\d+)?/g) ?? [];
      expect(literals.filter((literal) => ![0, 1, 12, 100].includes(Number(literal)))).toEqual([]);
    }
  });

  test("makes every number that stands in a cell documented, an input, or a bound of one", () => {
    const looks = cellsOf(plan)
      .filter(
        ({ content }) => typeof content === "object" && "literal" in content && typeof content.literal === "number",
      )
      .map(({ look }) => look);
    expect(new Set(looks)).toEqual(new Set(["documented", "input", "note"]));
  });

  test("gives no name that is a function's, and none twice", () => {
    const names = plan.names.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => name.startsWith("aicomp_"))).toBe(true);
  });

  test("validates every input against its range", () => {
    const scenarios = plan.sheets.find(({ key }) => key === "scenarios")!;
    const inputs = scenarios.rows.flat().filter((cell) => cell?.input !== undefined);
    expect(scenarios.validations).toHaveLength(inputs.length);
  });
});

test("names of sheets that hold spaces are quoted in formulas", () => {
  const plan = compile(ARTICLE, { sheetNames: { figures: "Figures (AICOMP)" } });
  const across = formulasOf(plan).filter((formula) => formula.includes("AICOMP)"));
  expect(across.length).toBeGreaterThan(10);
  expect(across.every((formula) => formula.includes("'Figures (AICOMP)'!"))).toBe(true);
});

test("what the user put into an input stands in the plan", () => {
  const plan = compile(ARTICLE, { inputs: { "coreweave.delay.bear": 18, "coreweave.haircut.base": "=1/8" } });
  const inputs = new Map(cellsOf(plan).map((cell) => [cell.input, cell.content]));
  expect(inputs.get("coreweave.delay.bear")).toEqual({ literal: 18 });
  expect(inputs.get("coreweave.haircut.base")).toEqual({ formula: "=1/8" });
});

test("the extent of a sheet reaches its last row and column", () => {
  const figures = compile(ARTICLE).sheets.find(({ key }) => key === "figures")!;
  expect(extent(figures)).toEqual({ rows: 4 + ARTICLE.figures.length, columns: 12 });
});
