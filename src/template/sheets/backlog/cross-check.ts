import { CASES, type Case, type Company } from "../../../figures/document";
import { CASE_LABELS } from "../../cases";
import { byCase, driverOf } from "../../drivers";
import { label, unit } from "../../drafts";
import { cell, f, type Formula, range } from "../../formula";
import { backlogCase, backlogCrossCheck, contractCell, timelineCell } from "../../ids";
import type { Draft } from "../../layout";
import { contractsOf, MONEY, type Scope } from "./scope";

/** A company's schedule in a case, once more by AICOMP.BACKLOG.TOTAL. */
export interface CrossCheck {
  readonly company: Company;
  readonly which: Case;
}

export const crossChecksOf = ({ document }: Scope): CrossCheck[] =>
  document.companies
    .filter(({ id }) => contractsOf(document, id).length > 0)
    .flatMap((company) => CASES.map((which) => ({ company, which })));

/** One spilling call, and the cells that it fills. */
export function crossCheckRow(scope: Scope, { company, which }: CrossCheck): (Draft | null)[] {
  return [
    label(`${company.name}, ${CASE_LABELS[which]}: AICOMP.BACKLOG.TOTAL`),
    null,
    unit("USD billion"),
    null,
    null,
    null,
    ...scope.span.map((year): Draft => ({
      ...(year === 0 ? { formula: totalBy(scope, company, which) } : { spilled: true as const }),
      look: "computed",
      format: MONEY,
      id: backlogCrossCheck(company.id, which, year),
    })),
  ];
}

function totalBy({ document, last }: Scope, { id }: Company, which: Case): Formula {
  const own = contractsOf(document, id);
  const all = (what: "value" | "start" | "end") =>
    range(contractCell(own[0]!.id, what), contractCell(own.at(-1)!.id, what));
  const driver = (role: "delay" | "haircut"): Formula => {
    const found = driverOf(document, id, role);
    return found ? byCase(found, cell(backlogCase(which))) : f`0`;
  };
  const periods = f`COUNT(${range(timelineCell("year", 0), timelineCell("year", last))})`;
  return f`=AICOMP.BACKLOG.TOTAL(${all("value")},${all("start")},${all("end")},${cell(timelineCell("from", 0))},${periods},"YEAR","STRAIGHT",${driver("delay")},${driver("haircut")})`;
}
