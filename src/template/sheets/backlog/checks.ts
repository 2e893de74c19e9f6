import { CASES, type Case, type Contract } from "../../../figures/document";
import { CASE_LABELS } from "../../cases";
import { type Check, equal } from "../../checks";
import { isOfTheSelectedCase } from "../../drivers";
import { cell, f, type Formula, join } from "../../formula";
import {
  backlogContract,
  companyBacklog,
  companyDocumented,
  contractCell,
  documentedCell,
  figureValue,
  remainingTotal,
  rollForwardCell,
  timelineCell,
  TOLERANCE_CELL,
} from "../../ids";
import { asOf, fixedDay, type Scope, type Seller } from "./scope";

const SHEET = "Backlog";

export function checksOf(scope: Scope): Check[] {
  return [
    ...scope.contracts.flatMap((contract) => contractChecks(scope, contract)),
    ...scope.sellers.flatMap((seller) => sellerChecks(scope, seller)),
    asOfIsRecent(scope),
  ];
}

/** Nothing is lost, and nothing counted twice: a contract's years and the rest are its value after haircut. */
function contractChecks({ document }: Scope, { id, customer, company }: Contract): Check[] {
  const name = document.companies.find((one) => one.id === company)!.name;
  const lost = (which: Case) => cell(backlogContract(which, id, "lost"));
  const at = (what: "start" | "end" | "effect") => cell(contractCell(id, what));
  return [
    {
      id: `contract.${id}`,
      sheet: SHEET,
      says: `${name}, ${customer}: all parts add up to the value after haircut (${id})`,
      holds: f`AND(${join(
        CASES.map((which) => f`${lost(which)}>-${cell(TOLERANCE_CELL, "both")}`),
        ",",
      )},OR(${at("effect")}="Loses tail",MAX(${join(
        CASES.map((which) => f`${lost(which)}`),
        ",",
      )})<${cell(TOLERANCE_CELL, "both")}))`,
    },
    {
      id: `contract.${id}.dates`,
      sheet: SHEET,
      severity: "reasonableness",
      says: `${name}, ${customer}: the contract starts before it ends, within the timeline (${id})`,
      holds: f`AND(${at("start")}<=${at("end")},${at("start")}>=${cell(timelineCell("from", 0))})`,
    },
  ];
}

function sellerChecks({ last }: Scope, { company: { id, name, basis }, firm }: Seller): Check[] {
  const total = (which: Case | "live", part: "converts" | "later") => cell(companyBacklog(which, id, "firm", part));
  const checks: Check[] = [
    {
      id: `backlog.${id}.live`,
      sheet: SHEET,
      says: `${name}: live backlog ties to the selected case`,
      holds: isOfTheSelectedCase(total("live", "converts"), (which) => total(which, "converts")),
    },
    {
      id: `backlog.${id}.roll`,
      sheet: SHEET,
      says: `${name}: the roll-forward closes at what lies beyond the timeline`,
      holds: equal(cell(rollForwardCell(id, "closing", last)), total("live", "later")),
    },
    {
      id: `backlog.${id}.remaining`,
      sheet: SHEET,
      says: `${name}: firm value is what was recognized and what remains`,
      holds: equal(
        f`${cell(remainingTotal(id, "firm", "remaining"))}+${sum(firm, (contract) => f`${cell(documentedCell(contract, "recognized"))}`)}`,
        f`(${sum(firm, (contract) => f`${cell(contractCell(contract, "value"))}`)})`,
      ),
    },
    ...CASES.slice(0, -1).map((which, i): Check => {
      const next = CASES[i + 1]!;
      return {
        id: `backlog.${id}.order.${which}`,
        sheet: SHEET,
        severity: "reasonableness",
        says: `${name}: firm contracts convert no more in ${CASE_LABELS[which]} than in ${CASE_LABELS[next]}`,
        holds: f`${total(which, "converts")}<=${total(next, "converts")}+${cell(TOLERANCE_CELL, "both")}`,
      };
    }),
  ];
  if (basis.revenue === undefined) return checks;
  return [
    ...checks,
    {
      id: `backlog.${id}.guidance`,
      sheet: SHEET,
      severity: "reasonableness",
      says: `${name}: named contracts recognize no more than the guidance in its year`,
      holds: f`${cell(companyDocumented(id, "firm", 0))}<=${cell(figureValue(basis.revenue))}`,
    },
  ];
}

const sum = (contracts: readonly Contract[], of: (id: string) => Formula): Formula =>
  contracts.length === 0
    ? f`0`
    : join(
        contracts.map(({ id }) => of(id)),
        "+",
      );

const asOfIsRecent = ({ last }: Scope): Check => ({
  id: "asof",
  sheet: "Cover",
  severity: "reasonableness",
  says: "The valuation date lies in the guidance year, and the timeline begins with that calendar year",
  holds: f`AND(${asOf}>=${fixedDay("from", 0)},${asOf}<=${fixedDay("to", 0)},MONTH(${fixedDay("from", 0)})=1,DAY(${fixedDay("from", 0)})=1,${asOf}<${fixedDay("to", last)})`,
});
