import { CASES, type Case } from "../../../figures/document";
import { CASE_LABELS } from "../../cases";
import { type Check, equal } from "../../checks";
import { isOfTheSelectedCase } from "../../drivers";
import { cell, f, join, range } from "../../formula";
import {
  backlogContract,
  backlogCrossCheck,
  backlogMeasure,
  backlogTotal,
  companyBacklog,
  timelineCell,
  TOLERANCE_CELL,
} from "../../ids";
import { type CrossCheck, crossChecksOf } from "./cross-check";
import { type Measure, measuresOf } from "./measures";
import type { Scope } from "./scope";

export function checksOf(scope: Scope): Check[] {
  return [
    ...CASES.map((which) => allocated(scope, which)),
    ...crossChecksOf(scope).map((crossCheck) => sumsTie(scope, crossCheck)),
    ...measuresOf(scope).flatMap(measureTies),
    {
      id: "backlog.live",
      sheet: "Backlog",
      says: "Live block ties to the selected case",
      holds: isOfTheSelectedCase(cell(backlogTotal("live", "converts")), (which) =>
        cell(backlogTotal(which, "converts")),
      ),
    },
  ];
}

/** Nothing is recognized before the timeline begins, and nothing is left over below zero after it. */
function allocated({ contracts }: Scope, which: Case): Check {
  const list = (part: "later" | "first", after: string) =>
    join(
      contracts.map(({ id }) =>
        part === "later"
          ? f`${cell(backlogContract(which, id, part))}${after}${cell(TOLERANCE_CELL, "both")}`
          : f`${cell(backlogContract(which, id, part))}`,
      ),
      ",",
    );
  return {
    id: `backlog.${which}`,
    sheet: "Backlog",
    says: `${CASE_LABELS[which]}: backlog is fully allocated to the horizon and beyond`,
    holds: f`AND(${list("later", ">-")},${cell(timelineCell("from", 0))}<=MIN(${list("first", "")}))`,
  };
}

function sumsTie({ last }: Scope, { company: { id, name }, which }: CrossCheck): Check {
  const sold = (guarantee: boolean) =>
    range(companyBacklog(which, id, guarantee, 0), companyBacklog(which, id, guarantee, last));
  return {
    id: `backlog.ours.${id}.${which}`,
    sheet: "Backlog",
    says: `${name}, ${CASE_LABELS[which]}: total over the horizon ties to AICOMP.BACKLOG.TOTAL`,
    holds: equal(
      f`SUM(${range(backlogCrossCheck(id, which, 0), backlogCrossCheck(id, which, last))})`,
      f`SUM(${sold(false)},${sold(true)})`,
    ),
  };
}

function measureTies({ company, id, says, ours }: Measure): Check[] {
  if (!ours) return [];
  return [
    {
      id: `backlog.${company.id}.${id}`,
      sheet: "Backlog",
      says: `${company.name}: ${says} ties to AICOMP`,
      holds: equal(cell(backlogMeasure(company.id, id)), cell(backlogMeasure(company.id, id, "ours"))),
    },
  ];
}
