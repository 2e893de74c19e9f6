import type { Company } from "../../../figures/document";
import { band, computed, heading, label, note, numberHeading } from "../../drafts";
import { cell, f } from "../../formula";
import { valuationCell, valuationChartCell } from "../../ids";
import type { Draft, DraftChart } from "../../layout";
import { type Line, MULTIPLE } from "./lines";

/** The cells that the chart of multiples is drawn over: the live column of each company. */
export function chartRows(
  valued: readonly { readonly company: Company; readonly lines: readonly Line[] }[],
  width: number,
): (Draft | null)[][] {
  return [
    [],
    band({ value: "Chart data", look: "theme" }, width),
    [
      heading("Company"),
      heading(""),
      numberHeading("Current P/B"),
      numberHeading("Implied ROE"),
      heading(""),
      heading(""),
      heading(""),
    ],
    ...valued.map(({ company: { id, name }, lines }) => [
      label(name, valuationChartCell("name", id)),
      null,
      computed(f`=${cell(valuationCell(id, "multiple", "live"))}`, MULTIPLE, valuationChartCell("multiple", id)),
      lines.some((line) => line.id === "implied_roe")
        ? computed(f`=${cell(valuationCell(id, "implied_roe", "live"))}`, "0.00", valuationChartCell("roe", id))
        : { ...note(""), id: valuationChartCell("roe", id) },
    ]),
  ];
}

export function multiplesChart(valued: readonly Company[]): DraftChart {
  const [first, last] = [valued[0]!.id, valued.at(-1)!.id];
  const all = (what: "name" | "multiple" | "roe") => ({
    from: valuationChartCell(what, first),
    to: valuationChartCell(what, last),
  });
  return {
    type: "columns",
    title: "Current P/B and market-implied ROE (selected case)",
    valueTitle: "x",
    categories: all("name"),
    series: [
      { name: "Current P/B", ...all("multiple") },
      { name: "Market-implied ROE", ...all("roe") },
    ],
    top: 4,
    left: 8,
    rows: 18,
    columns: 8,
  };
}
