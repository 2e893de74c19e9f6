import type { Company } from "../../../figures/document";
import { computed, label, note, unit } from "../../drafts";
import { cell, f, type Formula, range } from "../../formula";
import { AS_OF_CELL, backlogMeasure, contractCell, DAYS_PER_YEAR_CELL, figureValue } from "../../ids";
import type { Draft } from "../../layout";
import { lineName } from "../../names";
import { contractsOf, MONEY, type Scope } from "./scope";

export interface Measure {
  readonly company: Company;
  readonly id: string;
  readonly says: string;
  readonly unit: string;
  readonly formula: Formula;
  readonly format: string;
  /** The same by a function of ours. */
  readonly ours?: Formula;
}

/** What an analyst asks of a backlog, by company. */
export function measuresOf({ document, contracts }: Scope): Measure[] {
  return document.companies
    .filter(({ id }) => contracts.some(({ company }) => company === id))
    .flatMap((company) => {
      const own = contractsOf(document, company.id);
      const [first, final] = [own[0]!.id, own.at(-1)!.id];
      const values = range(contractCell(first, "value"), contractCell(final, "value"), "both");
      const ends = range(contractCell(first, "end"), contractCell(final, "end"), "both");
      const sum = f`SUM(${values})`;
      return [
        {
          company,
          id: "backlog",
          says: "named contracts including backstop",
          unit: "USD billion",
          formula: sum,
          format: MONEY,
        },
        ...overRevenue(company, sum),
        {
          company,
          id: "concentration",
          says: "contract concentration (HHI)",
          unit: "0 to 1",
          formula: f`SUMSQ(${values})/${sum}/${sum}`,
          format: "0.000",
          ours: f`AICOMP.CONCENTRATION.HHI(${values})`,
        },
        {
          company,
          id: "remaining_life",
          says: "weighted average remaining contract life",
          unit: "years",
          formula: f`(SUMPRODUCT(${values},${ends})/${sum}-${cell(AS_OF_CELL, "both")})/(${cell(DAYS_PER_YEAR_CELL)})`,
          format: "0.00",
        },
      ];
    });
}

/** The backlog against a year's revenue, where the source gives the revenue. */
function overRevenue(company: Company, backlog: Formula): Measure[] {
  if (company.basis.revenue === undefined) return [];
  const revenue = cell(figureValue(company.basis.revenue), "both");
  return [
    {
      company,
      id: "coverage",
      says: "backlog coverage (years of guided revenue)",
      unit: "years",
      formula: f`${backlog}/${revenue}`,
      format: "0.00",
      ours: f`AICOMP.BACKLOG.COVERAGE(${backlog},${revenue})`,
    },
    {
      company,
      id: "conversion",
      says: "backlog conversion (guided revenue / backlog)",
      unit: "%",
      formula: f`${revenue}/${backlog}`,
      format: "0.0%",
      ours: f`AICOMP.BACKLOG.CONVERSION(${revenue},${backlog})`,
    },
  ];
}

export function measureRow({ company, id, says, unit: units, formula, format, ours }: Measure): (Draft | null)[] {
  const what = `${company.name}: ${says}`;
  return [
    label(what),
    null,
    unit(units),
    {
      ...computed(f`=${formula}`, format, backlogMeasure(company.id, id)),
      name: { name: lineName(company.id, id), comment: `${what} (${units}).` },
    },
    ours ? computed(f`=${ours}`, format, backlogMeasure(company.id, id, "ours")) : null,
    ours ? note("Cross-check: AICOMP") : null,
  ];
}
