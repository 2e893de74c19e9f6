import type { ComparisonDocument } from "../../../figures/document";
import { page } from "../../blocks/page";
import { type Check, equal } from "../../checks";
import { text } from "../../drafts";
import { cell } from "../../formula";
import { marketCell } from "../../ids";
import type { DraftSheet } from "../../layout";
import { pathChart, pathRows } from "./path";
import { rateRows } from "./rates";
import { scopeOf } from "./scope";
import { shareRows } from "./share";

/*
 * 1  title
 * 4  the rates: stated and implied
 *    the path by year at both, and what the difference amounts to
 *    what the companies take of it, by year
 */
export function marketSheet(document: ComparisonDocument): { sheet: DraftSheet; checks: Check[] } | undefined {
  const scope = scopeOf(document);
  if (!scope) return undefined;
  const rows = [
    ...rateRows(scope),
    [],
    ...pathRows(scope),
    [],
    ...shareRows(document, scope),
    [],
    [text("At the implied rate the documented size is reached.")],
    [text("At the stated rate it is exceeded.")],
  ];
  const sheet = page({
    key: "market",
    title: "Market",
    purpose: "Market size at the stated and the implied growth rate",
    tab: "#2B5797",
    widths: [50, 13, 11, 5, 5, 12, ...scope.periods.map(() => 11)],
    frozen: { rows: 3, columns: 1 },
    titleRows: 3,
    heading: "Market",
    says: "Market size at the stated and the implied growth rate",
    rows,
    // Below the three rows of the page, the tables and a row between.
    charts: [pathChart(scope, rows.length + 4)],
  });
  const checks: Check[] = [
    {
      id: "market.path",
      sheet: "Market",
      says: "Market at the implied rate ends at the documented size",
      holds: equal(cell(marketCell("implied", scope.last)), scope.end),
    },
  ];
  return { sheet, checks };
}
