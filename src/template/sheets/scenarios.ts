import { CASES, type ComparisonDocument, type Driver } from "../../figures/document";
import { CASE_COLUMNS, CASE_LABELS, type CaseColumn, isOwnCase, OWN_CASES } from "../cases";
import { page } from "../blocks/page";
import { band, computed, heading, label, note, numberHeading, text, unit } from "../drafts";
import { cell, f, type Formula, join, range } from "../formula";
import {
  CASE_INDEX_CELL,
  CASE_SELECTOR_CELL,
  caseHeading,
  type CellId,
  driverBound,
  driverCell,
  driverIdCell,
  figureValue,
  measureValue,
  resultCell,
  SCENARIOS_CASE_CELL,
} from "../ids";
import type { Draft, DraftHighlight, DraftSheet } from "../layout";
import { driverName, IDS_NAME, ownCaseName, resultName } from "../names";
import { FORMATS, TEXT_FORMAT, UNIT_WORDS } from "../units";

/*
 * 1  title
 * 2  what the sheet is
 * 4  Case | the chosen one | its number, by which the live column picks
 * 6  Company | Driver | Unit | Min | Max | Bear | Base | Bull | the user's own | Live | Kind | Bullet | Id
 * 7  one row a driver
 *    Results: the same columns, computed for all cases side by side; live follows the live drivers
 */
const LEAD = 5;
const COLUMNS = LEAD + CASE_COLUMNS.length + 4;

/** The columns of the custom cases are hidden until a case is named. */
export function scenariosSheet(document: ComparisonDocument): DraftSheet {
  const companyName = (id: string) => document.companies.find((company) => company.id === id)!.name;
  const results = document.companies.flatMap((company) => resultsOf(document, company.id, company.name));
  const first = document.drivers[0]!;
  const last = document.drivers.at(-1)!;
  return page({
    key: "scenarios",
    title: "Scenarios",
    purpose: "Driver inputs by case",
    tab: "#B8860B",
    widths: [14, 62, 12, 10, 10, ...CASE_COLUMNS.map(() => 11), 12, 12, 88, 30],
    hidden: OWN_CASES.map((_, i) => LEAD + CASES.length + i),
    ranges: [{ name: IDS_NAME, from: driverIdCell(first.id), to: driverIdCell(last.id) }],
    frozen: { rows: 6, columns: 2 },
    titleRows: 6,
    highlights: [
      ...liveHighlights(driverCell(first.id, "bear"), driverCell(last.id, OWN_CASES.at(-1)!)),
      ...(results.length > 0
        ? liveHighlights(resultCell(results[0]!.id, "bear"), resultCell(results.at(-1)!.id, OWN_CASES.at(-1)!))
        : []),
    ],
    heading: "Scenarios",
    says: "Driver inputs by case; all are assumptions. The Live column shows the case selected on the Cover; the model runs on it.",
    rows: [
      [
        label("Case"),
        { formula: f`=TRIM(${cell(CASE_SELECTOR_CELL)}&"")`, look: "link", format: "General", id: SCENARIOS_CASE_CELL },
        computed(caseNumber(), "0", CASE_INDEX_CELL),
        note("case index"),
      ],
      [],
      [
        ...["Company", "Driver", "Unit"].map((words) => heading(words)),
        ...["Min", "Max"].map((words) => numberHeading(words)),
        ...CASES.map((which) => numberHeading(CASE_LABELS[which], caseHeading(which))),
        ...OWN_CASES.map((slot, i): Draft => ({
          ...numberHeading("", caseHeading(slot)),
          format: TEXT_FORMAT,
          input: slot,
          says: `Name of custom case ${i + 1}`,
          name: {
            name: ownCaseName(slot),
            comment: `Name of custom case ${i + 1}; blank if not in use.`,
          },
        })),
        numberHeading("Live"),
        ...["Kind", "Source rationale", "Id"].map((words) => heading(words)),
      ],
      ...document.drivers.map((driver) => driverRow(driver, companyName(driver.company))),
      [],
      band({ value: "Results", look: "theme" }, COLUMNS),
      ...results.map(resultRow),
    ],
  });
}

/** The name of a case as it is compared: text, also where Excel took it for a number, without blanks round it. */
const nameIn = (which: CaseColumn, fixed: "" | "row" = ""): Formula => f`TRIM(${cell(caseHeading(which), fixed)}&"")`;

/**
 * The number of the chosen case. A lookup would take * ? ~ in a name for wildcards and 2026 for a number, so each name is
 * compared as text.
 */
function caseNumber(): Formula {
  const chosen = cell(SCENARIOS_CASE_CELL);
  const number = (which: CaseColumn) => f`COLUMNS(${range(caseHeading("bear"), caseHeading(which))})`;
  const tests = CASE_COLUMNS.map((which) => f`IF(${nameIn(which)}=${chosen},${number(which)},`);
  return f`=IF(${chosen}="",NA(),${join(tests, "")}NA()${")".repeat(tests.length + 1)}`;
}

/** The value of the chosen case; where it is blank, that of Base, and a check says so. */
function liveFormula(driver: string): Formula {
  const own = f`INDEX(${range(driverCell(driver, "bear"), driverCell(driver, OWN_CASES.at(-1)!))},${cell(CASE_INDEX_CELL, "both")})`;
  return f`=IF(LEN(${own})=0,${cell(driverCell(driver, "base"))},${own})`;
}

/** The column of the chosen case stands out. */
function liveHighlights(from: CellId, to: CellId): DraftHighlight[] {
  const formula = f`=${nameIn("bear", "row")}=${cell(SCENARIOS_CASE_CELL, "both")}`;
  return [{ from, to, formula, fill: "#FFE08A" }];
}

function driverRow(driver: Driver, company: string): (Draft | null)[] {
  const format = FORMATS[driver.unit];
  const { low, high } = driver.range;
  const words = UNIT_WORDS[driver.unit];
  const input = (which: CaseColumn): Draft => ({
    value: isOwnCase(which) ? "" : driver[which],
    look: "input",
    format,
    id: driverCell(driver.id, which),
    input: `${driver.id}.${which}`,
    name: {
      name: driverName(driver.id, which),
      comment: `${company}: ${driver.label}, ${isOwnCase(which) ? `custom case ${which.slice(3)}` : `${CASE_LABELS[which]} case`} (${words}).`,
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
    { value: low, look: "bound", format, id: driverBound(driver.id, "low") },
    { value: high, look: "bound", format, id: driverBound(driver.id, "high") },
    ...CASE_COLUMNS.map(input),
    {
      formula: liveFormula(driver.id),
      format,
      look: "live",
      id: driverCell(driver.id, "live"),
      name: {
        name: driverName(driver.id, "live"),
        comment: `${company}: ${driver.label}, selected case (${words}).`,
      },
    },
    { value: "Assumption", look: "assumed" },
    text(driver.motive),
    { value: driver.id, look: "note", id: driverIdCell(driver.id) },
  ];
}

function shown(value: number, words: string): string {
  return words.startsWith("%") ? `${value * 100} %` : `${value}`;
}

interface Result {
  readonly id: string;
  readonly company: string;
  readonly label: string;
  readonly unit: "USD billion" | "fraction";
  readonly formula: (which: CaseColumn | "live") => Formula;
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
      label: "Contract value after haircut",
      unit: "USD billion",
      formula: (which) =>
        f`SUM(${values.flatMap((value, i) => (i === 0 ? value : [",", ...value]))})*(1-${cell(driverCell(haircut.id, which))})`,
    });
  }
  if (exit && growth && document.measures.some(({ id, of }) => id === "pb" && of[company] !== undefined)) {
    results.push({
      id: `${company}.rerating`,
      company: name,
      label: "1-year price return (re-rating x book value growth)",
      unit: "fraction",
      formula: (which) =>
        f`${cell(driverCell(exit.id, which))}/${cell(measureValue("pb", company), "both")}*(1+${cell(driverCell(growth.id, which))})-1`,
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
    ...CASES.map((which) => computed(f`=${result.formula(which)}`, format, resultCell(result.id, which))),
    ...OWN_CASES.map((slot) =>
      computed(
        f`=IF(${cell(caseHeading(slot), "row")}="","",${result.formula(slot)})`,
        format,
        resultCell(result.id, slot),
      ),
    ),
    {
      formula: f`=${result.formula("live")}`,
      format,
      look: "live",
      id: resultCell(result.id, "live"),
      output: {
        label: `${result.company}: ${result.label}`,
        unit: result.unit,
      },
      name: {
        name: resultName(result.id),
        comment: `${result.company}: ${result.label}, selected case (${UNIT_WORDS[result.unit]}).`,
      },
    },
    { value: "Computed", look: "note" },
  ];
}
