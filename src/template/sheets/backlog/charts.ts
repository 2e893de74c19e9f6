import { CASES } from "../../../figures/document";
import { CASE_LABELS } from "../../cases";
import { backlogContract, companyBacklog, customerCell, timelineCell } from "../../ids";
import type { DraftChart } from "../../layout";
import { customersOf } from "./customers";
import type { Scope } from "./scope";

/** Below the tables, one under the other. */
export function chartsOf(scope: Scope, top: number): DraftChart[] {
  const { sellers, last } = scope;
  const [seller] = sellers;
  const years = { from: timelineCell("year", 0), to: timelineCell("year", last) };
  const { company, firm } = seller!;
  const customers = customersOf(scope).filter((one) => one.company === company.id && one.firm.length > 0);
  const numbered = (id: string, customer: string) => {
    const same = firm.filter((one) => one.customer === customer);
    return same.length > 1 ? `${customer} ${same.findIndex((one) => one.id === id) + 1}` : customer;
  };
  return [
    {
      type: "stacked",
      title: `${company.name}: firm contract revenue, selected case`,
      categoryTitle: "Year",
      valueTitle: "USD billion",
      categories: years,
      series: firm.map(({ id, customer }) => ({
        name: numbered(id, customer),
        from: backlogContract("live", id, 0),
        to: backlogContract("live", id, last),
      })),
      top,
      left: 0,
      rows: 20,
      columns: 5,
    },
    {
      type: "line",
      title: `${company.name}: firm contract revenue by case`,
      categoryTitle: "Year",
      valueTitle: "USD billion",
      categories: years,
      series: CASES.map((which) => ({
        name: CASE_LABELS[which],
        from: companyBacklog(which, company.id, "firm", 0),
        to: companyBacklog(which, company.id, "firm", last),
      })),
      top,
      left: 6,
      rows: 20,
      columns: 8,
    },
    ...(customers.length > 1
      ? [
          {
            type: "bars" as const,
            title: `${company.name}: firm contracts by customer`,
            valueTitle: "USD billion",
            categories: {
              from: customerCell(company.id, customers[0]!.name, "name"),
              to: customerCell(company.id, customers.at(-1)!.name, "name"),
            },
            series: [
              {
                name: "Firm contracts",
                from: customerCell(company.id, customers[0]!.name, "firm"),
                to: customerCell(company.id, customers.at(-1)!.name, "firm"),
              },
            ],
            top: top + 22,
            left: 0,
            rows: 14,
            columns: 5,
          },
        ]
      : []),
  ];
}
