import type { ComparisonDocument } from "../../../figures/document";
import { page } from "../../blocks/page";
import { type Check, equal } from "../../checks";
import { text } from "../../drafts";
import { cell } from "../../formula";
import { marketCell, marketRate } from "../../ids";
import type { DraftSheet } from "../../layout";
import { pathChart, pathRows } from "./path";
import { rateRows } from "./rates";
import { scopeOf } from "./scope";

/*
 * 1  title
 * 4  the rates: stated, implied, and by AICOMP.CAGR
 *    the path by year at both, and what the difference amounts to
 */
export function marketSheet(document: ComparisonDocument): { sheet: DraftSheet; checks: Check[] } | undefined {
  const scope = scopeOf(document);
  if (!scope) return undefined;
  const sheet = page({
    key: "market",
    title: "Market",
    purpose: "The path of the market at the stated and at the implied rate",
    tab: "#2B5797",
    widths: [52, 13, 11, ...scope.periods.map(() => 10)],
    frozen: { rows: 3, columns: 1 },
    titleRows: 3,
    heading: "Market",
    says: "The path of the market at the rate that is stated and at the rate that its two sizes imply.",
    rows: [
      ...rateRows(scope),
      [],
      ...pathRows(scope),
      [],
      [text("The implied path ends at the documented size; the stated rate is rounded, and leads beyond it.")],
    ],
    charts: [pathChart(scope)],
  });
  const checks: Check[] = [
    {
      id: "market.rate",
      sheet: "Market",
      says: "The implied rate is that of AICOMP.CAGR",
      holds: equal(cell(marketRate("implied")), cell(marketRate("ours"))),
    },
    {
      id: "market.path",
      sheet: "Market",
      says: "The implied path ends at the documented size",
      holds: equal(cell(marketCell("implied", scope.last)), scope.end),
    },
  ];
  return { sheet, checks };
}
