import { CASES, type Case, type ComparisonDocument, type Driver } from "../../figures/document";
import { band, computed, heading, label, note, numberHeading, subtitle, text, title, unit } from "../drafts";
import { cell, f, range, type Formula } from "../formula";
import type { Draft, DraftHighlight, DraftSheet } from "../layout";
import { driverName } from "../plan";
import { FORMATS, UNIT_WORDS } from "../units";
import { measureValue } from "./comparison";
import { figureValue } from "../term";

/*
 * 1  title
 * 2  what the sheet is
 * 4  Case | the chosen one | its number, by which the live column picks
 * 6  Company | Driver | Unit | Lowest | Highest | Bear | Base | Bull | Live | Kind | Bullet of the source
 * 7  one row a driver
 *    Results: the same columns, computed for all three cases side by side; live picks among them
 */
const COLUMNS = 11;
export const CASE_LABELS: Readonly<Record<Case, string>> = { bear: "Bear", base: "Base", bull: "Bull" };
const NUMBER = "scenario:number";
const head = (which: string): string => `scenario:heading:${which}`;
export const driverCell = (driver: string, column: Case | "live"): string => `driver:${driver}:${column}`;
export const resultCell = (result: string, column: Case | "live"): string => `result:${result}:${column}`;

/** The id under which the case selector is remembered. */
export const CASE_INPUT = "case";

export function scenariosSheet(document: ComparisonDocument): DraftSheet {
  const companyName = (id: string) => document.companies.find((company) => company.id === id)!.name;
  const results = document.companies.flatMap((company) => resultsOf(document, company.id, company.name));
  const first = document.drivers[0]!;
  const last = document.drivers.at(-1)!;
  return {
    key: "scenarios",
    title: "Scenarios",
    tab: "#B8860B",
    widths: [14, 62, 12, 10, 10, 11, 11, 11, 12, 12, 88],
    frozen: { rows: 6, columns: 2 },
    titleRows: 6,
    highlights: [
      ...liveHighlights(driverCell(first.id, "bear"), driverCell(last.id, "bull")),
      ...(results.length > 0
        ? liveHighlights(resultCell(results[0]!.id, "bear"), resultCell(results.at(-1)!.id, "bull"))
        : []),
    ],
    rows: [
      [title("Scenarios")],
      [
        subtitle(
          "Inputs for three cases; all are assumptions. The live column takes the case that is chosen on the cover, and the model follows it.",
        ),
      ],
      [],
      [
        label("Case"),
        { formula: f`=${cell("scenario:case")}`, look: "link", format: "General", id: "scenarios:case" },
        computed(f`=MATCH(${cell("scenarios:case")},${range(head("bear"), head("bull"))},0)`, "0", NUMBER),
        note("the number of the chosen case"),
      ],
      [],
      [
        ...["Company", "Driver", "Unit"].map((words) => heading(words)),
        ...["Lowest", "Highest"].map((words) => numberHeading(words)),
        ...CASES.map((which) => numberHeading(CASE_LABELS[which], head(which))),
        numberHeading("Live"),
        ...["Kind", "What the source says of it"].map((words) => heading(words)),
      ],
      ...document.drivers.map((driver) => driverRow(driver, companyName(driver.company))),
      [],
      band({ value: "Results", look: "theme" }, COLUMNS),
      ...results.map(resultRow),
    ],
  };
}

/** The column of the chosen case stands out. */
function liveHighlights(from: string, to: string): DraftHighlight[] {
  const formula = f`=${cell(head("bear"), "row")}=${cell("scenarios:case", "both")}`;
  return [{ from, to, formula, fill: "#FFE08A" }];
}

function driverRow(driver: Driver, company: string): (Draft | null)[] {
  const format = FORMATS[driver.unit];
  const { low, high } = driver.range;
  const words = UNIT_WORDS[driver.unit];
  const input = (which: Case): Draft => ({
    value: driver[which],
    look: "input",
    format,
    id: driverCell(driver.id, which),
    input: `${driver.id}.${which}`,
    name: {
      name: driverName(driver.id, which),
      comment: `${company}: ${driver.label}, ${CASE_LABELS[which]} case (${words}).`,
    },
    validation: {
      rule: { kind: "decimal", low, high },
      title: driver.label,
      message: `Enter a number from ${shown(low, words)} to ${shown(high, words)}.`,
    },
  });
  return [
    label(company),
    label(driver.label),
    unit(words),
    { value: low, look: "bound", format, id: `driver:${driver.id}:low` },
    { value: high, look: "bound", format, id: `driver:${driver.id}:high` },
    ...CASES.map(input),
    {
      ...live((which) => driverCell(driver.id, which), format, driverCell(driver.id, "live")),
      name: {
        name: driverName(driver.id, "live"),
        comment: `${company}: ${driver.label}, the chosen case (${words}).`,
      },
    },
    { value: "Assumption", look: "assumed" },
    text(driver.motive),
  ];
}

function shown(value: number, words: string): string {
  return words.startsWith("%") ? `${value * 100} %` : `${value}`;
}

/** The chosen case's cell of a row. */
function live(of: (which: Case) => string, format: string, id: string): Draft {
  return { formula: f`=INDEX(${range(of("bear"), of("bull"))},${cell(NUMBER, "both")})`, format, look: "live", id };
}

interface Result {
  readonly id: string;
  readonly company: string;
  readonly label: string;
  readonly unit: "USD billion" | "fraction";
  readonly formula: (which: Case) => Formula;
}

/** What a company's drivers lead to, as far as its figures reach. */
function resultsOf(document: ComparisonDocument, company: string, name: string): Result[] {
  const driver = (role: Driver["role"]) =>
    document.drivers.find((candidate) => candidate.company === company && candidate.role === role);
  const contracts = document.contracts.filter((contract) => contract.company === company);
  const haircut = driver("haircut");
  const exit = driver("exit multiple");
  const growth = driver("book growth");
  const results: Result[] = [];
  if (contracts.length > 0 && haircut) {
    const values = contracts.map(({ value }) => f`${cell(figureValue(value.figure), "both")}`);
    results.push({
      id: `${company}.converting`,
      company: name,
      label: "Named contracts that convert into revenue",
      unit: "USD billion",
      formula: (which) =>
        f`=SUM(${values.flatMap((value, i) => (i === 0 ? value : [",", ...value]))})*(1-${cell(driverCell(haircut.id, which))})`,
    });
  }
  if (exit && growth && document.measures.some(({ id, of }) => id === "pb" && of[company] !== undefined)) {
    results.push({
      id: `${company}.rerating`,
      company: name,
      label: "Price change in a year: multiple to its exit, book to its growth",
      unit: "fraction",
      formula: (which) =>
        f`=${cell(driverCell(exit.id, which))}/${cell(measureValue("pb", company), "both")}*(1+${cell(driverCell(growth.id, which))})-1`,
    });
  }
  return results;
}

function resultRow(result: Result): (Draft | null)[] {
  const format = FORMATS[result.unit];
  return [
    label(result.company),
    label(result.label),
    unit(UNIT_WORDS[result.unit]),
    null,
    null,
    ...CASES.map((which) => computed(result.formula(which), format, resultCell(result.id, which))),
    {
      ...live((which) => resultCell(result.id, which), format, resultCell(result.id, "live")),
      name: {
        name: driverName(result.id, "live"),
        comment: `${result.company}: ${result.label}, the chosen case (${UNIT_WORDS[result.unit]}).`,
      },
    },
    { value: "Computed", look: "note" },
  ];
}
