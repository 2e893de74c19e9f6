import type { Contract } from "../../../figures/document";
import { blockHeading, blockYears, caseNumber } from "../../blocks/case-block";
import type { Column } from "../../cases";
import { driverIn, driverOf } from "../../drivers";
import { computed, heading, label, note, numberHeading, unit } from "../../drafts";
import { cell, f, type Formula, join, range } from "../../formula";
import {
  backlogCase,
  backlogContract,
  type BacklogPart,
  backlogTotal,
  companyBacklog,
  contractCell,
  timelineCell,
} from "../../ids";
import type { Draft } from "../../layout";
import { companyName, DAY, MONEY, type Scope } from "./scope";

type Row = (Draft | null)[];

/** What each contract recognizes by year in one case, and the sums by company. */
export function caseRows(scope: Scope, which: Column): Row[] {
  const { contracts, groups, span } = scope;
  return [
    [],
    [
      blockHeading(which),
      which === "live" ? numberHeading("") : caseNumber(which, backlogCase(which)),
      heading("Unit"),
      numberHeading("Value after haircut"),
      numberHeading("Start"),
      numberHeading("End"),
      ...blockYears(span, (year) => cell(timelineCell("year", year), "row")),
      numberHeading("Beyond horizon"),
    ],
    ...contracts.map((contract) => contractRow(scope, contract, which)),
    ...groups.map(({ company, guarantee, members }) =>
      sumRow(scope, which, members, `${company.name}, ${guarantee ? "capacity backstop" : "firm contracts"}`, (part) =>
        companyBacklog(which, company.id, guarantee, part),
      ),
    ),
    sumRow(scope, which, contracts, "All companies, all contracts", (part) => backlogTotal(which, part)),
  ];
}

function contractRow({ document, span, last }: Scope, contract: Contract, which: Column): Row {
  const at = (part: BacklogPart) => backlogContract(which, contract.id, part);
  const driver = (role: "delay" | "haircut"): Formula | undefined => {
    const found = driverOf(document, contract.company, role);
    return found && driverIn(found, which, (of) => cell(backlogCase(of), "both"));
  };
  const own = (formula: Formula, format: string, part: BacklogPart): Draft => ({
    ...computed(formula, format, at(part)),
    look: which === "live" ? "live" : "computed",
  });
  const value = cell(contractCell(contract.id, "value"));
  const haircut = driver("haircut");
  const delay = driver("delay");
  const moved = (what: "start" | "end"): Formula => {
    const day = cell(contractCell(contract.id, what), "column");
    return delay ? f`=EDATE(${day},${delay})` : f`=${day}`;
  };
  return [
    label(contract.customer),
    note(companyName(document, contract.company)),
    unit("USD billion"),
    own(haircut ? f`=${value}*(1-${haircut})` : f`=${value}`, MONEY, "converts"),
    own(moved("start"), DAY, "first"),
    own(moved("end"), DAY, "last"),
    ...span.map((year) => own(recognized(contract, which, year), MONEY, year)),
    own(f`=${cell(at("converts"))}-SUM(${range(at(0), at(last))})`, MONEY, "later"),
  ];
}

/** The part of a contract that falls into a year: its value, by the days of the year over all its days. */
function recognized(contract: Contract, which: Column, year: number): Formula {
  const part = (name: BacklogPart) => cell(backlogContract(which, contract.id, name), "column");
  const [from, to] = [cell(timelineCell("from", year), "row"), cell(timelineCell("to", year), "row")];
  const days = f`MAX(0,MIN(${part("last")},${to})-MAX(${part("first")},${from})+1)`;
  return f`=${part("converts")}*${days}/(${part("last")}-${part("first")}+1)`;
}

function sumRow(
  { span }: Scope,
  which: Column,
  members: readonly Contract[],
  words: string,
  idOf: (part: BacklogPart) => ReturnType<typeof backlogTotal>,
): Row {
  const sum = (part: BacklogPart): Draft => ({
    formula:
      members.length === 0
        ? f`=0`
        : f`=${join(
            members.map(({ id }) => f`${cell(backlogContract(which, id, part))}`),
            "+",
          )}`,
    look: "total",
    format: MONEY,
    id: idOf(part),
  });
  return [
    { value: words, look: "sum label" },
    null,
    unit("USD billion"),
    sum("converts"),
    null,
    null,
    ...span.map((year) => sum(year)),
    sum("later"),
  ];
}
