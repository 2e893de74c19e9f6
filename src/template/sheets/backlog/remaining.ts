import type { Contract } from "../../../figures/document";
import { band, computed, heading, label, note, numberHeading, unit } from "../../drafts";
import { cell, f, type Formula, join } from "../../formula";
import { contractCell, documentedCell, remainingCell, type RemainingPart, remainingTotal } from "../../ids";
import type { Draft } from "../../layout";
import { kindOf } from "./contracts";
import { asOf, companyName, daysBetween, MONEY, type Scope, type Seller } from "./scope";

type Row = (Draft | null)[];

/** What is left of each contract on the valuation date, and when it falls due by the contract's own dates. */
export function remainingRows(scope: Scope): Row[] {
  return [
    [
      ...band({ value: "Remaining on the valuation date (no case)", look: "heading" }, 2),
      heading("Unit"),
      ...["Remaining", "Next 12 months", "Months 13 to 24", "Beyond"].map((words) => numberHeading(words)),
      ...Array.from({ length: scope.width - 7 }, () => heading("")),
    ],
    ...scope.contracts.map((contract) => contractRow(scope, contract)),
    ...scope.sellers.flatMap(totals),
  ];
}

function contractRow({ document }: Scope, contract: Contract): Row {
  const { id } = contract;
  const at = (part: RemainingPart) => cell(remainingCell(id, part));
  const given = (what: "value" | "start" | "end" | "rate") => cell(contractCell(id, what), "both");
  const due = (from: Formula, to: Formula) =>
    f`${given("rate")}*${daysBetween(f`MAX(${given("start")},${from}+1)`, f`MIN(${given("end")},${to})`)}`;
  const own = (formula: Formula, part: RemainingPart) => computed(f`=${formula}`, MONEY, remainingCell(id, part));
  return [
    label(contract.customer),
    note(`${companyName(document, contract.company)}, ${kindOf(contract).toLowerCase()}`),
    unit("USD billion"),
    own(f`${given("value")}-${cell(documentedCell(id, "recognized"), "both")}`, "remaining"),
    own(due(f`${asOf}`, f`EDATE(${asOf},12)`), "next"),
    own(due(f`EDATE(${asOf},12)`, f`EDATE(${asOf},12+12)`), "second"),
    own(f`${at("remaining")}-${at("next")}-${at("second")}`, "beyond"),
  ];
}

function totals({ company, firm, backstop }: Seller): Row[] {
  const row = (words: string, group: "firm" | "backstop", members: readonly Contract[]): Row => [
    { value: `${company.name}, ${words}`, look: "sum label" },
    null,
    unit("USD billion"),
    ...(["remaining", "next", "second", "beyond"] as const).map((part): Draft => ({
      formula:
        members.length === 0
          ? f`=0`
          : f`=${join(
              members.map(({ id }) => f`${cell(remainingCell(id, part))}`),
              "+",
            )}`,
      look: "total",
      format: MONEY,
      id: remainingTotal(company.id, group, part),
    })),
  ];
  return [row("firm", "firm", firm), ...(backstop.length > 0 ? [row("backstop", "backstop", backstop)] : [])];
}
