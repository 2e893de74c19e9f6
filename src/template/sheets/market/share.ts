import type { Company, ComparisonDocument } from "../../../figures/document";
import { band, computed, heading, label, note, unit } from "../../drafts";
import { cell, f, type Formula, range } from "../../formula";
import { companyLine, marketCell, timelineCell } from "../../ids";
import type { Draft } from "../../layout";
import { years } from "../../timeline";
import { reachOf } from "../company/scope";
import type { Scope } from "./scope";

type Row = (Draft | null)[];

/** What the companies with figures of their own take of the market, by year, in the selected case. */
export function shareRows(document: ComparisonDocument, { periods }: Scope): Row[] {
  const shown = document.companies.filter((company) => reachOf(document, company) === "funded");
  if (shown.length === 0) return [];
  return [
    [
      ...band(heading("Share of market, implied rate (selected case)"), 6),
      ...periods.map((year): Draft => ({
        formula: f`=${cell(marketCell("year", year))}`,
        look: "number heading",
        format: "0",
      })),
    ],
    ...shown.flatMap((company) => [
      shareRow(document, company, "revenue", "revenue", periods),
      shareRow(document, company, "capex", "CapEx", periods),
    ]),
  ];
}

function shareRow(
  document: ComparisonDocument,
  { id, name }: Company,
  line: string,
  words: string,
  periods: readonly number[],
): Row {
  const last = years(document).length - 1;
  const own = range(companyLine(id, "live", line, 0), companyLine(id, "live", line, last), "both");
  const timeline = range(timelineCell("year", 0), timelineCell("year", last), "both");
  const share = (year: number): Formula =>
    f`=IF(COUNTIF(${timeline},${cell(marketCell("year", year))})=0,"",SUMIF(${timeline},${cell(marketCell("year", year))},${own})/${cell(marketCell("implied", year))})`;
  return [
    label(`${name}: ${words}`),
    unit("% of market"),
    note(line === "capex" ? "spending, not sales" : ""),
    null,
    null,
    null,
    ...periods.map((year) => computed(share(year), "0.0%", marketCell(`share ${id} ${line}`, year))),
  ];
}
