import type { Company, ComparisonDocument } from "../../../figures/document";
import { driverOf } from "../../drivers";
import { computed, heading, label, numberHeading, unit } from "../../drafts";
import { cell, f } from "../../formula";
import { companyLine, EXIT_T_CELL, sensitivityCell } from "../../ids";
import type { Draft } from "../../layout";
import { reachOf } from "../company/scope";
import { acrossAt, downAt, steps, type Table } from "./table";

const COST_OF_EQUITY = {
  says: "Cost of equity",
  unit: "% p.a.",
  format: "0.0%",
  start: 0.08,
  step: 0.02,
  range: { low: 0.08, high: 0.3 },
};

/** Multiples and returns at the exit, for each company that is valued. */
export const valueTables = (document: ComparisonDocument): Table[] =>
  document.companies
    .filter((company) => reachOf(document, company) !== "contracts")
    .flatMap((company) => [
      justifiedTable(document, company),
      ...(driverOf(document, company.id, "exit multiple") ? [exitTable(company)] : []),
    ]);

const constant = (company: Company, line: string) => cell(companyLine(company.id, "live", line, "constant"), "both");

/** The justified multiple at the exit, by cost of equity and fade years. */
function justifiedTable(document: ComparisonDocument, company: Company): Table {
  const id = `justified.${company.id}`;
  const q = (row: number) => cell(sensitivityCell(id, row, "q"), "both");
  const [normal, equity] = ["normal", "exit equity"].map((line) => constant(company, line));
  const growth = driverOf(document, company.id, "terminal growth") ? constant(company, "driver terminal growth") : "0";
  const excess = (row: number) => cell(sensitivityCell(id, row, "excess"), "both");
  return {
    id,
    says: `${company.name}: justified P/B at the exit`,
    format: '0.00"x"',
    down: COST_OF_EQUITY,
    across: {
      says: "Fade years",
      unit: "years",
      format: "0",
      start: 5,
      step: 5,
      range: { low: 1, high: 20 },
      whole: true,
    },
    of: (row, column) => {
      const years = acrossAt(id, column);
      return f`1+${excess(row)}*${q(row)}/(1-${q(row)})*(1-(1-${q(row)}^(${years}+1))/((${years}+1)*(1-${q(row)})))`;
    },
    below: [
      [
        heading("By cost of equity"),
        heading("Unit"),
        numberHeading("Cost"),
        numberHeading("q"),
        numberHeading("Excess"),
      ],
      ...steps.map((row): (Draft | null)[] => [
        label("Growth over cost (q); excess return on book at exit"),
        unit("factor"),
        computed(f`=${downAt(id, row)}`, "0.0%"),
        computed(f`=(1+${growth})/(1+${downAt(id, row)})`, "0.0000", sensitivityCell(id, row, "q")),
        computed(
          f`=IF(${equity!}<=0,0,MAX(0,${normal!})/${equity!}-${downAt(id, row)})`,
          "0.0%",
          sensitivityCell(id, row, "excess"),
        ),
      ]),
    ],
  };
}

/** The discounted exit value over the price, by exit multiple and cost of equity. */
function exitTable(company: Company): Table {
  const id = `exit.${company.id}`;
  const [book, price] = [constant(company, "exit book"), constant(company, "price")];
  return {
    id,
    says: `${company.name}: exit value per share, discounted, over price`,
    format: "0%",
    down: { says: "Exit P/B", unit: "x", format: '0.0"x"', start: 2, step: 6, range: { low: 0.1, high: 60 } },
    across: COST_OF_EQUITY,
    of: (row, column) =>
      f`${downAt(id, row)}*${book}/(1+${acrossAt(id, column)})^${cell(EXIT_T_CELL, "both")}/${price}`,
  };
}
