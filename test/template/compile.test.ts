import { translateFormulaToR1C1 } from "@borgar/fx";
import { ARTICLE } from "../../src/figures/article";
import type { ComparisonDocument } from "../../src/figures/document";
import type { Inputs } from "../../src/template/kept-inputs";
import { compile, extent } from "../../src/template/compile";
import { columnLetters } from "../../src/cells/address";
import type { Plan, PlanCell } from "../../src/template/plan";
import { LEAD } from "../../src/template/timeline";
import { FIVE } from "../support/five-companies";
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
  ["a made-up document of five companies", FIVE],
])("the template of %s", (_, document) => {
  const plan = compile(document);

  test("has a sheet for each company, and a cover before all", () => {
    const names = plan.sheets.map(({ name }) => name);
    expect(names[0]).toBe("Cover");
    expect(names.slice(-2)).toEqual(["Checks", "Log"]);
    for (const { name } of document.companies) expect(names).toContain(name);
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

  test("makes every number that stands in a cell documented, an input, a placeholder, or a bound of one", () => {
    const looks = cellsOf(plan)
      .filter(
        ({ content }) => typeof content === "object" && "literal" in content && typeof content.literal === "number",
      )
      .map(({ look }) => look);
    const kinds = ["bound", "documented", "input", ...(document.placeholders ? ["placeholder"] : [])];
    expect(new Set(looks)).toEqual(new Set(kinds));
  });

  test("calls AICOMP at most thirty times, never one in another, and never in a table of sensitivities", () => {
    const calls = formulasOf(plan).flatMap((formula) => formula.match(/AICOMP\.[A-Z.]+\(/g) ?? []);
    expect(calls.length).toBeLessThanOrEqual(30);
    expect(formulasOf(plan).filter((formula) => (formula.match(/AICOMP\./g) ?? []).length > 1)).toEqual([]);
    const sensitivity = plan.sheets.find(({ key }) => key === "sensitivity");
    expect(
      sensitivity
        ? formulasOf({ ...plan, sheets: [sensitivity] }).filter((formula) => formula.includes("AICOMP."))
        : [],
    ).toEqual([]);
  });

  test("uses no volatile function and protects nothing", () => {
    expect(formulasOf(plan).filter((formula) => /\b(TODAY|NOW|RAND|OFFSET|INDIRECT)\(/.test(formula))).toEqual([]);
  });

  test("says the same in R1C1 notation across each row of years", () => {
    for (const sheet of plan.sheets) {
      sheet.rows.forEach((cells, row) => {
        const formulas = cells.flatMap((cell, column) =>
          cell && typeof cell.content === "object" && "formula" in cell.content
            ? [[column, cell.content.formula] as const]
            : [],
        );
        const span = sheet.key === "market" ? Infinity : document.timeline.years;
        const across = /^(market|company|backlog|inputs)/.test(sheet.key)
          ? formulas.filter(([column]) => column >= LEAD && column < LEAD + span)
          : [];
        // Other tables have columns of their own; a row of periods fills them all.
        if (span !== Infinity && across.length < span) return;
        if (across.some(([, formula]) => formula.includes("AICOMP."))) return;
        const notations = new Set(
          across.map(([column, formula]) => translateFormulaToR1C1(formula, columnLetters(column) + (row + 1))),
        );
        // The first of a row of dates or years begins it; the others follow.
        expect([
          sheet.key,
          row + 1,
          notations.size <= (/=(EDATE\(|Figures!.*|\$?[A-Z]+\$?\d+\+1$)/.test(across[1]?.[1] ?? "") ? 2 : 1),
        ]).toEqual([sheet.key, row + 1, true]);
      });
    }
  });

  test("puts each period into one column through the whole book", () => {
    const [first, ...others] = plan.sheets
      .filter(({ key }) => /^(company|backlog|inputs)/.test(key))
      .map(({ rows }) => rows[3]!.findIndex((cell) => cell?.look === "number heading"));
    expect(others.length).toBeGreaterThan(0);
    expect(others).toEqual(others.map(() => first));
  });

  test("writes no formula of over 200 characters", () => {
    expect(formulasOf(plan).filter((formula) => formula.length > 200)).toEqual([]);
  });

  test("gives every chart a title, units and data", () => {
    for (const { charts } of plan.sheets) {
      for (const chart of charts) {
        expect(chart.title.length).toBeGreaterThan(5);
        expect(chart.type === "pie" || chart.valueTitle !== undefined).toBe(true);
        expect(chart.series.length).toBeGreaterThan(0);
      }
    }
  });

  test("gives no name that is a function's, and none twice", () => {
    const names = plan.names.map(({ name }) => name.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => name.startsWith("aicomp_"))).toBe(true);
  });

  test("validates every input against its range, and names it", () => {
    for (const sheet of plan.sheets) {
      const inputs = sheet.rows.flatMap((cells, row) =>
        // The name of a case of the user's own is a heading.
        cells.flatMap((cell, column) =>
          cell?.input === undefined || cell.look === "number heading" ? [] : [`${columnLetters(column)}${row + 1}`],
        ),
      );
      expect(sheet.validations.map(({ address }) => address).sort()).toEqual(inputs.sort());
    }
    const names = new Set(plan.names.map(({ name }) => name));
    expect(plan.inputs.length).toBeGreaterThan(3 * document.drivers.length);
    expect(plan.inputs.filter(({ name }) => !names.has(name))).toEqual([]);
  });

  test("every number that it calls documented is a figure's own", () => {
    const own = new Set(
      document.figures.flatMap(({ value, year }) => [
        ...(typeof value === "number" ? [value] : [value.low, value.high]),
        year,
      ]),
    );
    for (const { look, content } of cellsOf(plan)) {
      if (look !== "documented" || typeof content !== "object" || !("literal" in content)) continue;
      if (typeof content.literal === "number") expect(own).toContain(content.literal);
    }
  });

  test("freezes the headers, repeats them on every printed page, and sets a width for every column", () => {
    for (const sheet of plan.sheets) {
      expect(sheet.frozen.rows).toBeGreaterThan(0);
      expect(sheet.print.titleRows).toBe(`$1:$${sheet.frozen.rows}`);
      expect(sheet.widths.length).toBeGreaterThanOrEqual(Math.max(...sheet.rows.map((cells) => cells.length)) - 1);
    }
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

test("the name of a custom case is text, whatever it looks like, and its column is shown", () => {
  const plan = compile(ARTICLE, { inputs: { own1: 2026, case: 2026 } });
  const inputs = new Map(cellsOf(plan).map((cell) => [cell.input, cell.content]));
  expect([inputs.get("own1"), inputs.get("case")]).toEqual([{ literal: "2026" }, { literal: "2026" }]);
  const hidden = (inputs: Inputs) => compile(ARTICLE, { inputs }).sheets.find(({ key }) => key === "scenarios")!.hidden;
  expect(hidden({}).length - hidden({ own1: 2026 }).length).toBe(1);
});

test("the extent of a sheet reaches its last row and column", () => {
  const figures = compile(ARTICLE).sheets.find(({ key }) => key === "figures")!;
  expect(extent(figures)).toEqual({ rows: 4 + ARTICLE.figures.length, columns: 15 });
});
