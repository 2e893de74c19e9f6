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
      says: "CapEx (first year: guidance)",
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
      says: "CapEx intensity (CapEx / revenue)",
      unit: "x",
      format: '0.00"x"',
      of: (which, year) =>
        f`IF(${line(which, "revenue", year)}=0,0,${line(which, "capex", year)}/${line(which, "revenue", year)})`,
    },
    {
      id: "cash",
      says: "Internally generated cash before CapEx",
      ...MONEY,
      of: (which, year) => f`${line(which, "revenue", year)}*${driver("cash margin", which)}`,
    },
    {
      id: "gap",
      says: "External funding need",
      ...MONEY,
      of: (which, year) => f`${line(which, "capex", year)}-${line(which, "cash", year)}`,
    },
    {
      id: "gaps",
      says: "Cumulative external funding need",
      ...MONEY,
      headline: { label: "cumulative external funding need", unit: "USD billion" },
      of: (which, year) => f`SUM(${line(which, "gap", 0, "column")}:${line(which, "gap", year)})`,
    },
  ];
}
