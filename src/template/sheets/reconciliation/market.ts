import type { ComparisonDocument } from "../../../figures/document";
import { cell, f, range } from "../../formula";
import { figureYear, marketCell, marketRate } from "../../ids";
import { scopeOf } from "../market/scope";
import { type Call, callsOf } from "./call";

/** The growth of the market between its two documented sizes. */
export function marketCalls(document: ComparisonDocument): Call[] {
  const scope = scopeOf(document);
  if (!scope) return [];
  const { market, begin, end, last } = scope;
  const years = f`${cell(figureYear(market.end))}-${cell(figureYear(market.begin))}`;
  const implied = cell(marketRate("implied"));
  const call = callsOf("market", "Market");
  return [
    call("cagr", "implied growth rate", "% p.a.", "0.0000%", f`${implied}`, f`AICOMP.CAGR(${begin},${end},${years})`),
    call("multiple", "growth multiple", "x", "0.0000", f`${end}/${begin}`, f`AICOMP.GROWTH.MULTIPLE(${begin},${end})`),
    call(
      "value",
      "size in the last year at the implied rate",
      "USD billion",
      "#,##0.0000",
      f`${cell(marketCell("implied", last))}`,
      f`AICOMP.GROWTH.VALUE(${begin},${implied},${years})`,
    ),
    call(
      "path",
      "sizes of all years at the implied rate, added up",
      "USD billion",
      "#,##0.0000",
      f`SUM(${range(marketCell("implied", 0), marketCell("implied", last))})`,
      f`SUM(AICOMP.GROWTH.PATH(${begin},${implied},${years}))`,
    ),
    call(
      "periods",
      "years that the growth takes",
      "years",
      "0.0000",
      f`${years}`,
      f`AICOMP.GROWTH.PERIODS(${begin},${end},${implied})`,
    ),
  ];
}
