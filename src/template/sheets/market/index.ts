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
    purpose: "Market size at the stated and the implied growth rate",
    tab: "#2B5797",
    widths: [52, 13, 11, ...scope.periods.map(() => 10)],
    frozen: { rows: 3, columns: 1 },
    titleRows: 3,
    heading: "Market",
    says: "Market size by year at the stated growth rate and at the rate implied by its two sizes.",
    rows: [
      ...rateRows(scope),
      [],
      ...pathRows(scope),
      [],
      [
        text(
          "At the implied rate the market reaches the documented size. At the stated rate it ends above it, by more than rounding explains.",
        ),
      ],
    ],
    charts: [pathChart(scope)],
  });
  const checks: Check[] = [
    {
      id: "market.rate",
      sheet: "Market",
      says: "Implied growth rate ties to AICOMP.CAGR",
      holds: equal(cell(marketRate("implied")), cell(marketRate("ours"))),
    },
    {
      id: "market.path",
      sheet: "Market",
      says: "Market at the implied rate ends at the documented size",
      holds: equal(cell(marketCell("implied", scope.last)), scope.end),
    },
  ];
  return { sheet, checks };
}
