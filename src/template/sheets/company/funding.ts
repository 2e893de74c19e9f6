import { cell, f } from "../../formula";
import { figureValue } from "../../ids";
import type { Line, Scope } from "./scope";

const MONEY = { unit: "USD billion", format: "#,##0.00" } as const;

/** CapEx, and the part of it that the cash of the business does not fund. */
export function fundingLines({ company, driver, yearAt, line }: Scope): Line[] {
  const { revenue, capex } = company.basis;
  if (capex === undefined) return [];
  const lines: Line[] = [
    {
      id: "capex",
      says: "CapEx: guidance in the first year, then its growth",
      ...MONEY,
      of: (which, year) =>
        f`${cell(figureValue(capex), "both")}*(1+${driver("capex growth", which)})^(${yearAt(year)}-${yearAt(0, "both")})`,
    },
  ];
  if (revenue === undefined) return lines;
  return [
    ...lines,
    {
      id: "intensity",
      says: "CapEx over revenue",
      unit: "x",
      format: '0.00"x"',
      of: (which, year) =>
        f`IF(${line(which, "revenue", year)}=0,0,${line(which, "capex", year)}/${line(which, "revenue", year)})`,
    },
    {
      id: "cash",
      says: "Cash from revenue left to fund it",
      ...MONEY,
      of: (which, year) => f`${line(which, "revenue", year)}*${driver("cash margin", which)}`,
    },
    {
      id: "gap",
      says: "Funding gap: CapEx that such cash does not fund",
      ...MONEY,
      of: (which, year) => f`${line(which, "capex", year)}-${line(which, "cash", year)}`,
    },
    {
      id: "gaps",
      says: "Funding gap, added up from the first year",
      ...MONEY,
      headline: { label: "funding gap over all years", unit: "USD billion" },
      of: (which, year) => f`SUM(${line(which, "gap", 0, "column")}:${line(which, "gap", year)})`,
    },
  ];
}
