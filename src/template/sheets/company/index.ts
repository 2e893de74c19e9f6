import { CASES, type Company, type ComparisonDocument } from "../../../figures/document";
import { CASE_LABELS, COLUMNS } from "../../cases";
import type { Check } from "../../checks";
import { page } from "../../blocks/page";
import { computed, heading, label, note, text } from "../../drafts";
import { cell, f } from "../../formula";
import { companyLine, companyYear, timelineCell } from "../../ids";
import type { Draft, DraftChart, DraftSheet } from "../../layout";
import { LEAD, yearHeadings } from "../../timeline";
import { caseRows } from "./cases";
import { checksOf } from "./checks";
import { entriesOf } from "./lines";
import { type Entry, isLine, type Reach, type Scope, scopeOf } from "./scope";

/** The key of a company's sheet. */
export const companyKey = (company: Company): string => `company_${company.id.replaceAll(".", "_")}`;

const SAYS: Readonly<Record<Reach, string>> = {
  funded: "From capacity to value per share.",
  index: "Indexed (book value = 100).",
  contracts: "No multiple or guidance disclosed.",
};

/*
 * 1  title
 * 4  the years, and how many have gone by since the first
 *    for each case and for the live one: drivers, revenue, capacity and CapEx, earnings, funding, balance sheet, shares,
 *    residual income, value
 */
export function companySheet(
  document: ComparisonDocument,
  company: Company,
  name: string,
): { sheet: DraftSheet; checks: Check[] } {
  const scope = scopeOf(document, company);
  const entries = entriesOf(scope);
  const lines = entries.filter(isLine);
  const blocks =
    lines.length > 0
      ? COLUMNS.flatMap((which) => caseRows(scope, entries, which))
      : [[text("The source discloses no figures that can be modeled for this company.")]];
  const sheet = page({
    key: companyKey(company),
    title: name,
    purpose: "From capacity to value per share, by year and case",
    tab: "#2B5797",
    widths: [63, 14, 11, 4, 4, 18, ...scope.span.map(() => 12)],
    frozen: { rows: 5, columns: 1 },
    titleRows: 5,
    heading: company.name,
    says: `${company.model}. ${SAYS[scope.reach]}`,
    rows: [
      [
        heading("Year"),
        ...Array.from({ length: LEAD - 1 }, () => heading("")),
        ...yearHeadings(document, (year) => companyYear(company.id, "year", year)),
      ],
      sinceFirst(scope),
      ...blocks,
    ],
    charts: chartsOf(scope, entries, blocks.length + 6),
  });
  return { sheet, checks: checksOf(scope, lines, name) };
}

const sinceFirst = ({ company: { id }, span }: Scope): (Draft | null)[] => [
  label("Years since the guidance year"),
  note("years"),
  null,
  null,
  null,
  { ...note(""), id: companyYear(id, "n", "constant") },
  ...span.map((year) => computed(f`=${cell(timelineCell("n", year))}`, "0", companyYear(id, "n", year))),
];

/** One unit an axis: revenue and the cumulative funding need by case, or the index of book value. */
function chartsOf({ company: { id, name }, last }: Scope, entries: readonly Entry[], top: number): DraftChart[] {
  const lines = entries.filter(isLine);
  const shown = ["revenue", "needs", "capacity", "book"].flatMap((line) => {
    const found = lines.find((one) => one.id === line);
    return found && !(line === "book" && lines.some((one) => one.id === "revenue")) ? [found] : [];
  });
  return shown.slice(0, 2).map(({ id: line, says, unit }, i) => ({
    type: "line",
    title: `${name}: ${line === "needs" ? "cumulative external funding need" : says}, by case`,
    categoryTitle: "Year",
    valueTitle: unit,
    categories: { from: companyYear(id, "year", 0), to: companyYear(id, "year", last) },
    series: CASES.map((which) => ({
      name: CASE_LABELS[which],
      from: companyLine(id, which, line, 0),
      to: companyLine(id, which, line, last),
    })),
    top,
    left: i === 0 ? 0 : 6,
    rows: 20,
    columns: i === 0 ? 5 : 8,
  }));
}
