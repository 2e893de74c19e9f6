import { CASES } from "../../../figures/document";
import { CASE_LABELS } from "../../cases";
import { backlogContract, backlogTotal, contractCell, timelineCell } from "../../ids";
import type { DraftChart } from "../../layout";
import { contractsOf, type Scope } from "./scope";

/** To the right of the tables, below each other. */
export function chartsOf({ document, contracts, last, width }: Scope): DraftChart[] {
  const first = contractsOf(document, document.companies[0]!.id);
  const shown = first.length > 0 ? first : contracts;
  const years = { from: timelineCell("year", 0), to: timelineCell("year", last) };
  const place = { left: width + 1, columns: 8 };
  return [
    {
      type: "stacked",
      title: "Contract revenue by customer, selected case",
      categoryTitle: "Year",
      valueTitle: "USD billion",
      categories: years,
      series: first.map(({ id, customer }) => ({
        name: customer,
        from: backlogContract("live", id, 0),
        to: backlogContract("live", id, last),
      })),
      top: 7,
      rows: 20,
      ...place,
    },
    {
      type: "pie",
      title: "Named contracts by customer, USD billion",
      categories: { from: contractCell(shown[0]!.id, "customer"), to: contractCell(shown.at(-1)!.id, "customer") },
      series: [
        { name: "Value", from: contractCell(shown[0]!.id, "value"), to: contractCell(shown.at(-1)!.id, "value") },
      ],
      top: 28,
      rows: 18,
      ...place,
    },
    {
      type: "line",
      title: "Contract revenue, all companies, by case",
      categoryTitle: "Year",
      valueTitle: "USD billion",
      categories: years,
      series: CASES.map((which) => ({
        name: CASE_LABELS[which],
        from: backlogTotal(which, 0),
        to: backlogTotal(which, last),
      })),
      top: 47,
      rows: 18,
      ...place,
    },
  ];
}
