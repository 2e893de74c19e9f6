import { CASES, type Company, type ComparisonDocument } from "../../../figures/document";
import { CASE_LABELS, COLUMNS } from "../../cases";
import type { Check } from "../../checks";
import { page } from "../../blocks/page";
import { computed, heading, label, note, text } from "../../drafts";
import { cell, f } from "../../formula";
import { companyLine, companyYear } from "../../ids";
import type { Draft, DraftChart, DraftSheet } from "../../layout";
import { yearHeadings } from "../../timeline";
import { caseRows } from "./cases";
import { checksOf } from "./checks";
import { linesOf } from "./lines";
import { type Line, type Scope, scopeOf } from "./scope";

/** The columns before the years. */
const LEAD = 3;

/** The key of a company's sheet. */
export const companyKey = (company: Company): string => `company_${company.id.replaceAll(".", "_")}`;

/*
 * 1  title
 * 2  how the company sells AI compute, and what the source gives of it
 * 4  the years; whether a year is the first
 *    for each case and for the live one, what the company's figures and drivers allow:
 *    revenue, CapEx, funding gap; capacity, footprint and margin as indices
 */
export function companySheet(
  document: ComparisonDocument,
  company: Company,
  name: string,
): { sheet: DraftSheet; checks: Check[] } {
  const scope = scopeOf(document, company);
  const lines = linesOf(scope);
  const sheet = page({
    key: companyKey(company),
    title: name,
    purpose: "Annual model by case, as far as the figures reach",
    tab: "#2B5797",
    widths: [66, 13, 11, ...scope.span.map(() => 10)],
    frozen: { rows: 5, columns: 1 },
    titleRows: 5,
    heading: company.name,
    says: `${company.model}. Inputs not disclosed in the source are assumptions on the Scenarios sheet.`,
    rows: [
      [
        heading("Years"),
        heading(""),
        heading(""),
        ...yearHeadings(document, (year) => companyYear(company.id, "year", year)),
      ],
      firstYearRow(scope),
      ...(lines.length > 0
        ? COLUMNS.flatMap((which) => caseRows(scope, lines, which))
        : [[text("The source discloses no figures that can be modeled for this company.")]]),
    ],
    charts: chartsOf(scope, lines),
  });
  return { sheet, checks: checksOf(scope, lines, name) };
}

const firstYearRow = ({ company: { id }, span }: Scope): (Draft | null)[] => [
  label("First forecast year"),
  note("1 = yes"),
  null,
  ...span.map((year) =>
    computed(
      f`=IF(${cell(companyYear(id, "year", year))}=${cell(companyYear(id, "year", 0), "both")},1,0)`,
      "0",
      companyYear(id, "first", year),
    ),
  ),
];

function chartsOf({ company: { id, name }, span, last }: Scope, lines: readonly Line[]): DraftChart[] {
  const line = lines.find((one) => one.id === "revenue" || one.id === "capacity");
  if (!line) return [];
  return [
    {
      type: "line",
      title: `${name}: ${line.says}, by case`,
      categoryTitle: "Year",
      valueTitle: line.unit,
      categories: { from: companyYear(id, "year", 0), to: companyYear(id, "year", last) },
      series: CASES.map((which) => ({
        name: CASE_LABELS[which],
        from: companyLine(id, which, line.id, 0),
        to: companyLine(id, which, line.id, last),
      })),
      top: 5,
      left: LEAD + span.length + 1,
      rows: 20,
      columns: 8,
    },
  ];
}
