import { band, computed, label, unit } from "../../drafts";
import { cell, f, type Formula } from "../../formula";
import { figureYear, marketCell, marketRate } from "../../ids";
import type { Draft, DraftChart } from "../../layout";
import { LEAD } from "../../timeline";
import { MONEY, type Scope } from "./scope";

/** The market by year at both rates, and how far the two lie apart. */
export function pathRows(scope: Scope): (Draft | null)[][] {
  const { market, periods, begin } = scope;
  const grown = (rate: "stated" | "implied") => (year: number) =>
    f`=${begin}*(1+${cell(marketRate(rate), "both")})^(${cell(marketCell("year", year))}-${cell(marketCell("year", 0), "both")})`;
  return [
    [
      ...band({ value: "Market size", look: "heading" }, LEAD),
      ...periods.map((year): Draft => ({
        formula: year === 0 ? f`=${cell(figureYear(market.begin))}` : f`=${cell(marketCell("year", year - 1))}+1`,
        look: "number heading",
        format: "0",
        id: marketCell("year", year),
      })),
    ],
    pathRow(scope, "stated", "At the stated growth rate", grown("stated")),
    pathRow(scope, "implied", "At the implied growth rate", grown("implied")),
    pathRow(
      scope,
      "difference",
      "Difference",
      (year) => f`=${cell(marketCell("stated", year))}-${cell(marketCell("implied", year))}`,
    ),
    pathRow(
      scope,
      "cumulative",
      "Cumulative difference",
      (year) =>
        f`=${cell(marketCell("cumulative", year === 0 ? "constant" : year - 1))}+${cell(marketCell("difference", year))}`,
      f`=0`,
    ),
  ];
}

function pathRow(
  { periods }: Scope,
  name: Parameters<typeof marketCell>[0],
  words: string,
  formula: (year: number) => Formula,
  opening?: Formula,
): (Draft | null)[] {
  return [
    label(words),
    unit("USD billion"),
    null,
    null,
    null,
    opening ? computed(opening, MONEY, marketCell(name, "constant")) : null,
    ...periods.map((year) => computed(formula(year), MONEY, marketCell(name, year))),
  ];
}

export function pathChart({ last }: Scope, top: number): DraftChart {
  const whole = (row: string) => ({ from: marketCell(row, 0), to: marketCell(row, last) });
  return {
    type: "line",
    title: "Market size: stated less implied growth rate",
    categoryTitle: "Year",
    valueTitle: "USD billion",
    categories: whole("year"),
    series: [{ name: "Difference", ...whole("difference") }],
    top,
    left: 0,
    rows: 18,
    columns: 8,
  };
}
