import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import "../support/functions";
import { functionHelp } from "../../build/function-help";
import * as functions from "../../src/functions";
import { decimalsOf, evaluateExample, readAnswer } from "../support/formula";

const ROOT = join(__dirname, "../..");
const help = functionHelp();
const metadata = JSON.parse(readFileSync(join(ROOT, "dist/functions.json"), "utf8"));

test("every function is there by the name and the arguments that workbooks use, and no other", () => {
  // An argument in brackets may be left out.
  const page: Record<string, string> = {
    CAGR: "begin end periods",
    "CAGR.DATES": "begin end start_date end_date",
    "GROWTH.VALUE": "begin rate periods",
    "GROWTH.PATH": "begin rate periods",
    "GROWTH.PERIODS": "begin end rate",
    "GROWTH.ANNUALIZE": "total_return months",
    "GROWTH.MULTIPLE": "begin end",
    "BACKLOG.CONVERSION": "revenue opening_backlog",
    "BACKLOG.COVERAGE": "backlog annual_revenue",
    "BACKLOG.BOOKTOBILL": "bookings revenue",
    "BACKLOG.ROLLFORWARD": "opening bookings revenue [cancellations]",
    "BACKLOG.SCHEDULE": "value start end first count [every] [shape] [delay] [haircut]",
    "BACKLOG.TOTAL": "value start end first count [every] [shape] [delay] [haircut]",
    "BACKLOG.WITHIN": "value start end as_of months [shape] [delay] [haircut]",
    "BACKLOG.REMAINING": "value start end as_of [shape] [delay] [haircut]",
    "BACKLOG.LIFE": "value start end as_of [shape] [delay] [haircut]",
    "CONCENTRATION.HHI": "values",
    "CONCENTRATION.TOP": "values [n]",
    "CONCENTRATION.EFFECTIVE": "values",
    "PB.MULTIPLE": "price book",
    "PB.PREMIUM": "multiple peer",
    "PB.COMPARE": "names multiples",
    "PB.JUSTIFIED": "roe cost_of_equity growth",
    "PB.IMPLIEDROE": "multiple cost_of_equity growth",
    "PB.IMPLIEDGROWTH": "multiple roe cost_of_equity",
    "PB.RERATE": "from to book_growth periods",
    "PB.EXCESSYEARS": "multiple roe cost_of_equity",
    "CAPEX.INTENSITY": "capex revenue",
    "GPU.REVENUE": "gpus price_per_hour utilization [hours]",
    "GPU.PAYBACK": "cost_per_gpu price_per_hour utilization operating_cost_per_hour [hours]",
    "GUARANTEE.REVENUE": "full_revenue utilization guarantee",
    RUNWAY: "cash burn_per_month",
    LEVERAGE: "debt ebitda",
    COVERAGE: "ebit interest",
    FIGURE: "id [part]",
    FIGURES: "[company]",
    CLAIMS: "",
  };
  const found = Object.fromEntries(
    metadata.functions.map((entry: { name: string; parameters: { name: string; optional?: boolean }[] }) => [
      entry.name,
      entry.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(" "),
    ]),
  );
  expect(found).toEqual(page);
});

test("the exports, the help and functions.json list the same functions", () => {
  const names = Object.keys(functions).map((name) => name.replaceAll("_", "."));
  expect(help.map(({ name }) => name).sort()).toEqual(names.sort());
  expect(metadata.functions.map(({ id }: { id: string }) => id).sort()).toEqual(names.sort());
});

test("functions.json lets errors in as inputs, and ties choices to their arguments", () => {
  expect(metadata.allowErrorForDataTypeAny).toBe(true);
  expect(metadata.enums.map(({ id }: { id: string }) => id)).toEqual(["EVERY", "SHAPE", "PART"]);
});

describe.each(help.map((entry) => [entry.name, entry] as const))("%s", (name, entry) => {
  test("says in one sentence what it returns", () => {
    expect(entry.summary).toMatch(/^Returns [^\n]*\.$/);
    expect(entry.summary.match(/\.(\s|$)/g)).toHaveLength(1);
  });

  test("says what each argument is, what comes back, and which errors there are", () => {
    expect(entry.parameters.every(({ text }) => text.endsWith("."))).toBe(true);
    expect(entry.returns.length).toBeGreaterThan(10);
    if (entry.parameters.length > 0)
      expect(entry.throws.every((line) => /^#(VALUE!|N\/A|DIV\/0!) /.test(line))).toBe(true);
  });

  test("works its example out to the answer that is written beside it", () => {
    const { formula, answer } = entry.example;
    expect(formula).toContain(`AICOMP.${name}(`);
    const expected = readAnswer(answer).map((row) =>
      row.map((cell) => (typeof cell === "number" ? expect.closeTo(cell, decimalsOf(cell)) : cell)),
    );
    expect(evaluateExample(formula)).toEqual(expected);
  });

  test("has its entry in the reference and in the pane's list", () => {
    const reference = readFileSync(join(ROOT, "dist/docs/functions.html"), "utf8");
    expect(new RegExp(`<section id="?${name}"?>`).test(reference)).toBe(true);
    expect(reference.includes(entry.summary)).toBe(true);
    const scripts = readdirSync(join(ROOT, "dist")).filter((file) => file.endsWith(".js"));
    expect(scripts.some((file) => readFileSync(join(ROOT, "dist", file), "utf8").includes(entry.summary))).toBe(true);
  });

  test("is tested under its own path", () => {
    const path = functionFileOf(name);
    expect(existsSync(join(ROOT, "test/functions", path.replace(/\.ts$/, ".test.ts")))).toBe(true);
  });
});

/** Where src/functions/index.ts takes a function from. */
function functionFileOf(name: string): string {
  const index = readFileSync(join(ROOT, "src/functions/index.ts"), "utf8");
  return `${new RegExp(`\\b${name.replaceAll(".", "_")} \\} from "\\./(.*)"`).exec(index)![1]}.ts`;
}
