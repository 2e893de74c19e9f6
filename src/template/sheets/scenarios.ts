import { CASES, type Company, type ComparisonDocument, type Driver, type Unit } from "../../figures/document";
import { CASE_COLUMNS, CASE_LABELS, type CaseColumn, type Column, isOwnCase, OWN_CASES } from "../cases";
import { page } from "../blocks/page";
import { band, computed, heading, label, note, numberHeading, text, unit } from "../drafts";
import { driverOf } from "../drivers";
import { cell, f, type Formula, range } from "../formula";
import {
  CASE_INDEX_CELL,
  CASE_SELECTOR_CELL,
  caseFlag,
  caseHeading,
  type CellId,
  companyBacklog,
  companyLine,
  driverBound,
  driverCell,
  driverIdCell,
  driverStatus,
  resultCell,
  SCENARIOS_CASE_CELL,
} from "../ids";
import type { Draft, DraftHighlight, DraftSheet } from "../layout";
import { driverName, IDS_NAME, ownCaseName, resultName } from "../names";
import { FORMATS, TEXT_FORMAT, UNIT_WORDS } from "../units";
import { reachOf } from "./company/scope";

/*
 * 1  title
 * 2  what the sheet is
 * 4  Case | the chosen one | its number, by which the live column picks
 * 6  Company | Driver | Unit | Min | Max | Bear | Base | Bull | the user's own | Live | Kind | Bullet | Id
 * 7  one row a driver
 *    Results: the same columns, of the three cases and of the live one
 */
const LEAD = 5;
const COLUMNS = LEAD + CASE_COLUMNS.length + 5;

/** The columns of the custom cases are hidden until a case is named. */
export function scenariosSheet(document: ComparisonDocument): DraftSheet {
  const companyName = (id: string) => document.companies.find((company) => company.id === id)!.name;
  const results = document.companies.flatMap((company) => resultsOf(document, company));
  const first = document.drivers[0]!;
  const last = document.drivers.at(-1)!;
  return page({
    key: "scenarios",
    title: "Scenarios",
    purpose: "Driver inputs by case",
    tab: "#B8860B",
    widths: [14, 51, 12, 10, 10, ...CASE_COLUMNS.map(() => 11), 12, 12, 30, 11, 88],
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
    says: "Driver inputs by case. Live: the case selected on the Cover.",
    rows: [
      [
        label("Case"),
        { formula: f`=TRIM(${cell(CASE_SELECTOR_CELL)}&"")`, look: "link", format: "General", id: SCENARIOS_CASE_CELL },
        computed(caseNumber(), "0", CASE_INDEX_CELL),
        note("case index"),
      ],
      [...Array.from({ length: LEAD }, () => null), ...CASE_COLUMNS.map(flag)],
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
        ...["Kind", "Id", "In range", "Source rationale"].map((words) => heading(words)),
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
 * compared as text, in the row above the headings.
 */
function caseNumber(): Formula {
  const flags = range(caseFlag("bear"), caseFlag(OWN_CASES.at(-1)!));
  return f`=IF(${cell(SCENARIOS_CASE_CELL)}="",NA(),MATCH(1,${flags},0))`;
}

const flag = (which: CaseColumn): Draft => ({
  formula: f`=IF(${nameIn(which)}=${cell(SCENARIOS_CASE_CELL, "both")},1,0)`,
  look: "note",
  format: '"selected";" ";" "',
  id: caseFlag(which),
});

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
      rule: { kind: driver.unit === "months" ? "whole" : "decimal", low, high },
      title: driver.label,
      message: `Enter a ${driver.unit === "months" ? "whole " : ""}number from ${shown(low, words)} to ${shown(high, words)}.`,
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
    { value: driver.id, look: "note", id: driverIdCell(driver.id) },
    {
      formula: f`=IF(IFERROR(${withinRange(driver)},FALSE),"Yes","No")`,
      look: "note",
      format: "General",
      id: driverStatus(driver.id),
    },
    text(driver.motive),
  ];
}

/** Three numbers, and one in each custom case that has a name, all within the range; months are whole. An error where one is text. */
function withinRange({ id, unit: of }: Driver): Formula {
  const last = OWN_CASES.at(-1)!;
  const [three, own] = [
    range(driverCell(id, "bear"), driverCell(id, "bull")),
    range(driverCell(id, "own1"), driverCell(id, last)),
  ];
  const all = range(driverCell(id, "bear"), driverCell(id, last));
  const names = range(caseHeading("own1"), caseHeading(last), "row");
  const whole = of === "months" ? f`,SUMPRODUCT(INT(${all})-${all})=0` : f``;
  return f`AND(COUNT(${three})=COLUMNS(${three}),SUMPRODUCT((LEN(${names})>0)*(1-ISNUMBER(${own})))=0,MIN(${all})>=${cell(driverBound(id, "low"))},MAX(${all})<=${cell(driverBound(id, "high"))}${whole})`;
}

function shown(value: number, words: string): string {
  return words.startsWith("%") ? `${Math.round(value * 1e4) / 100}%` : `${value}`;
}

interface Result {
  readonly id: string;
  readonly company: string;
  readonly label: string;
  readonly unit: Unit;
  readonly formula: (which: Column) => Formula;
}

/** What a company's drivers lead to, as far as its figures reach; a custom case shows its results when it is selected. */
function resultsOf(document: ComparisonDocument, company: Company): Result[] {
  const { id, name } = company;
  const reach = reachOf(document, company);
  const results: Result[] = [];
  const add = (result: string, words: string, unit: Unit, formula: Result["formula"]) =>
    results.push({ id: `${id}.${result}`, company: name, label: words, unit, formula });
  const constant = (line: string) => (which: Column) => f`${cell(companyLine(id, which, line, "constant"))}`;
  const final = (line: string) => (which: Column) =>
    f`${cell(companyLine(id, which, line, document.timeline.years - 1))}`;
  if (document.contracts.some((contract) => contract.company === id))
    add(
      "converting",
      "Firm contract value after haircut",
      "USD billion",
      (which) => f`${cell(companyBacklog(which, id, "firm", "converts"))}`,
    );
  if (reach === "funded") {
    add("revenues", "Cumulative revenue", "USD billion", final("revenues"));
    add("needs", "Cumulative external funding need", "USD billion", final("needs"));
  }
  if (reach !== "contracts") {
    add("value", "Value over price", "fraction", constant("over price"));
    if (driverOf(document, id, "exit multiple"))
      add("rerating", "Price return to the exit", "fraction", constant("to exit"));
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
        f`=IF(${cell(caseFlag(slot), "row")}=1,${cell(resultCell(result.id, "live"))},"")`,
        format,
        resultCell(result.id, slot),
      ),
    ),
    {
      formula: f`=${result.formula("live")}`,
      format,
      look: "live",
      id: resultCell(result.id, "live"),
      ...(result.id.endsWith(".converting") && {
        output: { label: `${result.company}: ${result.label}`, unit: result.unit },
      }),
      name: {
        name: resultName(result.id),
        comment: `${result.company}: ${result.label}, selected case (${UNIT_WORDS[result.unit]}).`,
      },
    },
    { value: "Computed", look: "note" },
  ];
}
