import { type Case, type Company, type ComparisonDocument } from "../../figures/document";
import { type Column, COLUMN_LABELS, COLUMNS } from "../cases";
import { page } from "../blocks/page";
import { computed, heading, label, linked, note, numberHeading, unit } from "../drafts";
import { cell, f, type Formula } from "../formula";
import {
  AS_OF_CELL,
  backlogMeasure,
  CASE_SELECTOR_CELL,
  companyBacklog,
  companyLine,
  driverCell,
  FAILED_CHECKS_CELL,
  PLACEHOLDERS_IN_USE_CELL,
  settingCell,
  valuationCell,
  WARNINGS_CELL,
} from "../ids";
import type { Draft, DraftSheet } from "../layout";
import { FORMATS, UNIT_WORDS } from "../units";
import { weighted } from "./valuation/company";
import { type Valued, valuedIn } from "./valuation/lines";

type Row = (Draft | null)[];
const WIDTH = 7;
/** The drivers that a reader asks for first. */
const KEY_ROLES = [
  "delay",
  "haircut",
  "utilization",
  "capital intensity",
  "cash margin",
  "cost of equity",
  "return on equity",
  "exit multiple",
];

/*
 * The tear sheet:
 * 1  title
 * 4  case, valuation date, checks, placeholders
 *    for each company: value, price and returns in the three cases, live and weighted; what the price implies
 *    key drivers
 */
export function summarySheet(document: ComparisonDocument): DraftSheet | undefined {
  const valued = valuedIn(document).filter(({ reach }) => reach !== "contracts");
  if (valued.length === 0) return undefined;
  return page({
    key: "summary",
    title: "Summary",
    purpose: "One page: cases, what the price implies, key drivers",
    tab: "#20344F",
    widths: [61, 13, 13, 13, 13, 13, 13],
    frozen: { rows: 3, columns: 0 },
    titleRows: 3,
    heading: document.title,
    says: "Key results by case. Valuation shows which placeholders each rests on.",
    rows: [
      stateRow(
        "Selected case",
        f`${cell(CASE_SELECTOR_CELL)}`,
        "General",
        "Checks failed",
        f`${cell(FAILED_CHECKS_CELL)}`,
      ),
      stateRow("Valuation date", f`${cell(AS_OF_CELL)}`, "d mmm yyyy", "To review", f`${cell(WARNINGS_CELL)}`),
      stateRow(
        "Placeholders in use: see Inputs",
        f`${cell(PLACEHOLDERS_IN_USE_CELL)}`,
        "0",
        "Weight, base",
        f`${cell(settingCell("weight.base"))}`,
        "0%",
      ),
      ...valued.flatMap((one) => companyRows(document, one)),
      ...driverRows(document),
    ],
  });
}

function stateRow(
  one: string,
  value: Formula,
  format: string,
  other: string,
  beside: Formula,
  besideFormat = "0",
): Row {
  return [label(one), linked(f`=${value}`, format), null, null, note(other), linked(f`=${beside}`, besideFormat)];
}

function companyRows(document: ComparisonDocument, { company, lines, reach }: Valued): Row[] {
  const { id } = company;
  const shown = ["price_now", "value_per_share", "value_over_price", "justified", "exit", "price"];
  const last = document.timeline.years - 1;
  const sells = document.contracts.some((contract) => contract.company === id);
  const across = (words: string, units: string, format: string, of: (which: Column) => Formula): Row => [
    label(words),
    unit(units),
    ...COLUMNS.map((which) => ({
      ...linked(f`=${of(which)}`, format),
      ...(which === "live" && { look: "live" as const }),
    })),
  ];
  return [
    [],
    [
      heading(company.name),
      heading("Unit"),
      ...COLUMNS.map((which) => numberHeading(COLUMN_LABELS[which])),
      numberHeading("Weighted"),
    ],
    ...lines
      .filter((line) => shown.includes(line.id))
      .map((line): Row => [
        ...across(line.says, line.unit, line.format, (which) => f`${cell(valuationCell(id, line.id, which))}`),
        ...(line.weighted ? [computed(f`=${weighted(id, line)}`, line.format)] : []),
      ]),
    ...(sells
      ? [
          across(
            "Firm contracts after haircut",
            "USD billion",
            "#,##0.00",
            (which) => f`${cell(companyBacklog(which, id, "firm", "converts"))}`,
          ),
        ]
      : []),
    ...(reach === "funded"
      ? [
          across(
            "Cumulative revenue",
            "USD billion",
            "#,##0.00",
            (which) => f`${cell(companyLine(id, which, "revenues", last))}`,
          ),
          across(
            "Cumulative external funding need",
            "USD billion",
            "#,##0.00",
            (which) => f`${cell(companyLine(id, which, "needs", last))}`,
          ),
        ]
      : []),
    impliedRow(company),
  ];
}

/** What the market price implies, as a sentence that follows the model. */
function impliedRow({ id, name }: Company): Row {
  const at = (line: string) => cell(valuationCell(id, line, "live"));
  return [
    {
      formula: f`="${name.replaceAll('"', '""')}: the price pays for an ROE of "&ROUND(100*${at("implied_roe")},0)&"% over "&${cell(settingCell("excess.years"))}&" years; the model gives "&ROUND(100*${at("value_over_price")},0)&"% of the price."`,
      look: "text",
      format: "General",
    },
  ];
}

function driverRows({ drivers, companies, contracts }: ComparisonDocument): Row[] {
  const shown = drivers.filter(({ role, customer }) => KEY_ROLES.includes(role) && customer === undefined);
  const nameOf = (id: string) => companies.find((company) => company.id === id)!.name;
  const concentrated = companies.filter(({ id }) => contracts.some((contract) => contract.company === id));
  return [
    [],
    [
      heading("Key drivers"),
      heading("Unit"),
      ...COLUMNS.map((which) => numberHeading(COLUMN_LABELS[which])),
      numberHeading(""),
    ],
    ...shown.map(({ id, company, label: words, unit: of }): Row => [
      label(`${nameOf(company)}: ${words}`),
      unit(UNIT_WORDS[of]),
      ...COLUMNS.map((which: Case | "live") => linked(f`=${cell(driverCell(id, which))}`, FORMATS[of])),
    ]),
    [],
    [
      heading("Customer concentration of named contracts (HHI)"),
      heading("Unit"),
      numberHeading("All"),
      numberHeading("Firm"),
      ...Array.from({ length: WIDTH - 4 }, () => numberHeading("")),
    ],
    ...concentrated.map(({ id, name }): Row => [
      label(name),
      unit("0 to 1"),
      linked(f`=${cell(backlogMeasure(id, "concentration"))}`, "0.000"),
      linked(f`=${cell(backlogMeasure(id, "concentration_firm"))}`, "0.000"),
    ]),
  ];
}
