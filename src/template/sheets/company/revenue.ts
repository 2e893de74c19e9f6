import { cell, f } from "../../formula";
import { figureValue } from "../../ids";
import type { Line, Scope } from "./scope";

const MONEY = { unit: "USD billion", format: "#,##0.00" } as const;

/** Guidance in the first year; then contracts, capacity beyond them, and what a guarantee buys of it. */
export function revenueLines({ company, contracts, has, driver, first, line, backlog }: Scope): Line[] {
  const uncommitted = has("uncommitted revenue");
  const { revenue } = company.basis;
  const lines: Line[] = [];
  if (contracts)
    lines.push({
      id: "sold",
      says: "Firm contract revenue",
      ...MONEY,
      of: (which, year) => backlog(which, false, year),
    });
  if (uncommitted) {
    lines.push(
      {
        id: "uncommitted",
        says: "Uncommitted capacity: revenue at full utilization",
        ...MONEY,
        of: (which, year) => f`${driver("uncommitted revenue", which)}*(1-${first(year)})`,
      },
      {
        id: "used",
        says: "Utilized uncommitted revenue",
        ...MONEY,
        of: (which, year) => f`${line(which, "uncommitted", year)}*${driver("utilization", which)}`,
      },
      {
        id: "floor",
        says: "Backstop revenue",
        ...MONEY,
        of: (which, year) =>
          f`MIN(${line(which, "uncommitted", year)}-${line(which, "used", year)},${backlog(which, true, year)})`,
      },
    );
  }
  if (revenue !== undefined) {
    lines.push({
      id: "revenue",
      says: "Revenue (first year: guidance)",
      ...MONEY,
      headline: { label: "revenue, final year", unit: "USD billion" },
      of: (which, year) => {
        const sold = contracts ? f`${line(which, "sold", year)}` : f`0`;
        const beyond = uncommitted ? f`+${line(which, "used", year)}+${line(which, "floor", year)}` : "";
        return f`IF(${first(year)}=1,${cell(figureValue(revenue), "both")},${sold}${beyond})`;
      },
    });
  }
  return lines;
}
