import { CASES, type Case } from "../../../figures/document";
import { CASE_LABELS } from "../../cases";
import type { Check } from "../../checks";
import { isOfTheSelectedCase } from "../../drivers";
import { cell, f, type Formula, range } from "../../formula";
import { companyLine, TOLERANCE_CELL } from "../../ids";
import type { Line, LineId, Scope } from "./scope";

export function checksOf({ company: { id }, last }: Scope, lines: readonly Line[], sheet: string): Check[] {
  const bottom = lines.at(-1);
  if (!bottom) return [];
  const has = (line: LineId) => lines.some((one) => one.id === line);
  const span = (which: Case, line: LineId) =>
    range(companyLine(id, which, line, 0), companyLine(id, which, line, last));
  const every = (line: LineId, says: string, holds: (which: Case) => Formula): Check[] =>
    has(line)
      ? CASES.map((which) => ({
          id: `${id}.${line}.${which}`,
          sheet,
          says: `${CASE_LABELS[which]}: ${says}`,
          holds: holds(which),
        }))
      : [];
  return [
    {
      id: `${id}.live`,
      sheet,
      says: "Live block ties to the selected case",
      holds: isOfTheSelectedCase(cell(companyLine(id, "live", bottom.id, last)), (which) =>
        cell(companyLine(id, which, bottom.id, last)),
      ),
    },
    ...every("floor", "backstop revenue is not negative", (which) => f`MIN(${span(which, "floor")})>=0`),
    ...every(
      "gaps",
      "cumulative funding need ties to the annual amounts",
      (which) =>
        f`ABS(SUM(${span(which, "gap")})-${cell(companyLine(id, which, "gaps", last))})<${cell(TOLERANCE_CELL, "both")}`,
    ),
  ];
}
