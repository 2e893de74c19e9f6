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
    lines.push({ id: "sold", says: "Backlog converted", ...MONEY, of: (which, year) => backlog(which, false, year) });
  if (uncommitted) {
    lines.push(
      {
        id: "uncommitted",
        says: "Uncommitted capacity, if all of it were used",
        ...MONEY,
        of: (which, year) => f`${driver("uncommitted revenue", which)}*(1-${first(year)})`,
      },
      {
        id: "used",
        says: "Of it used",
        ...MONEY,
        of: (which, year) => f`${line(which, "uncommitted", year)}*${driver("utilization", which)}`,
      },
      {
        id: "floor",
        says: "Bought unused under the guarantee",
        ...MONEY,
        of: (which, year) =>
          f`MIN(${line(which, "uncommitted", year)}-${line(which, "used", year)},${backlog(which, true, year)})`,
      },
    );
  }
  if (revenue !== undefined) {
    lines.push({
      id: "revenue",
      says: "Revenue: guidance in the first year, then backlog and capacity",
      ...MONEY,
      headline: { label: "revenue in the last year", unit: "USD billion" },
      of: (which, year) => {
        const sold = contracts ? f`${line(which, "sold", year)}` : f`0`;
        const beyond = uncommitted ? f`+${line(which, "used", year)}+${line(which, "floor", year)}` : "";
        return f`IF(${first(year)}=1,${cell(figureValue(revenue), "both")},${sold}${beyond})`;
      },
    });
  }
  return lines;
}
