import type { Contract, Role } from "../../../figures/document";
import { blockHeading, blockYears, caseNumber } from "../../blocks/case-block";
import type { Column } from "../../cases";
import { driverIn, driverOf } from "../../drivers";
import { computed, heading, label, note, numberHeading, unit } from "../../drafts";
import { cell, f, type Formula, join, range } from "../../formula";
import {
  backlogAfter,
  backlogCase,
  backlogContract,
  type BacklogGroup,
  backlogOption,
  type BacklogPart,
  type CellId,
  companyBacklog,
  contractCell,
  documentedCell,
  timelineCell,
} from "../../ids";
import type { Draft } from "../../layout";
import { EXTENDS, kindOf } from "./contracts";
import { asOf, companyName, day, DAY, fixedDay, MONEY, recognizedBetween, type Scope, type Seller } from "./scope";

type Row = (Draft | null)[];

/** What each contract recognizes by year in one case, and the sums by company and kind. */
export function caseRows(scope: Scope, which: Column): Row[] {
  const { contracts, span } = scope;
  const options = contracts.filter(({ option }) => option);
  const firm = contracts.filter(({ guarantee }) => !guarantee);
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
      ...["Beyond", "Before", "Lost to delay", "Haircut", "Delay", "Per day"].map((words) => numberHeading(words)),
    ],
    ...contracts.map((contract) => contractRow(scope, contract, which)),
    ...options.map((contract) => optionRow(scope, contract, which)),
    ...firm.map((contract) => afterRow(scope, contract, which)),
    ...scope.sellers.flatMap((seller) => totals(scope, seller, which)),
  ];
}

/** A driver of a contract's customer where there is one, else of its company. */
function driverFor({ document }: Scope, { company, customer }: Contract, role: Role, which: Column): Formula {
  const found =
    document.drivers.find((one) => one.company === company && one.role === role && one.customer === customer) ??
    driverOf(document, company, role);
  return found ? driverIn(found, which, (of) => cell(backlogCase(of), "both")) : f`0`;
}

const own = (which: Column, formula: Formula, format: string, id: CellId): Draft => ({
  ...computed(f`=${formula}`, format, id),
  look: which === "live" ? "live" : "computed",
});

/** A day moved by months; a month's end stays one. */
const moved = (end: ReturnType<typeof cell>, delay: ReturnType<typeof cell>): Formula =>
  f`IF(${end}=EOMONTH(${end},0),EOMONTH(${end},${delay}),EDATE(${end},${delay}))`;

function contractRow(scope: Scope, contract: Contract, which: Column): Row {
  const { document, span, last } = scope;
  const { id } = contract;
  const at = (part: BacklogPart) => backlogContract(which, id, part);
  const part = (name: BacklogPart) => cell(at(name), "column");
  const given = (what: "value" | "start" | "end" | "effect") => cell(contractCell(id, what), "both");
  const extended = f`${given("effect")}="${EXTENDS}"`;
  const terms = { first: part("first"), last: part("last"), rate: part("rate"), haircut: part("haircut") };
  const money = (formula: Formula, name: BacklogPart) => own(which, formula, MONEY, at(name));
  return [
    label(contract.customer),
    note(`${companyName(document, contract.company)}, ${kindOf(contract).toLowerCase()}`),
    unit("USD billion"),
    money(
      f`${given("value")}-${part("haircut")}*(${given("value")}-${cell(documentedCell(id, "recognized"), "both")})`,
      "converts",
    ),
    own(which, f`EDATE(${given("start")},${part("delay")})`, DAY, at("first")),
    own(which, f`IF(${extended},${moved(given("end"), part("delay"))},${given("end")})`, DAY, at("last")),
    ...span.map((year) => money(recognizedBetween(terms, f`${day("from", year)}`, f`${day("to", year)}`), year)),
    money(recognizedBetween(terms, f`${fixedDay("to", last)}+1`, undefined), "later"),
    money(recognizedBetween(terms, undefined, f`${fixedDay("from", 0)}-1`), "before"),
    money(f`${part("converts")}-${part("before")}-SUM(${range(at(0), at(last))})-${part("later")}`, "lost"),
    own(which, driverFor(scope, contract, "haircut", which), "0.0%", at("haircut")),
    own(
      which,
      f`IF(${given("start")}<=${asOf},0,INT(${driverFor(scope, contract, "delay", which)}))`,
      "0",
      at("delay"),
    ),
    own(
      which,
      f`${given("value")}/IF(${extended},${part("last")}-${part("first")}+1,${given("end")}-${given("start")}+1)`,
      "0.00000",
      at("rate"),
    ),
  ];
}

/** The term that an option adds: from the day after the contract's end, as far as the case exercises it. */
function optionRow(scope: Scope, contract: Contract, which: Column): Row {
  const { document, span, last } = scope;
  const { id } = contract;
  const at = (part: BacklogPart) => backlogOption(which, id, part);
  const part = (name: BacklogPart) => cell(at(name), "column");
  const parent = (name: BacklogPart) => cell(backlogContract(which, id, name), "both");
  const given = (what: "option" | "effect") => cell(contractCell(id, what), "both");
  const terms = { first: part("first"), last: part("last"), rate: part("rate"), haircut: part("haircut") };
  const exercised = part("exercised");
  const money = (formula: Formula, name: BacklogPart) => own(which, formula, MONEY, at(name));
  const times = (formula: Formula) => f`${exercised}*${formula}`;
  return [
    label(`${contract.customer}: option`),
    note(`${companyName(document, contract.company)}, option`),
    unit("USD billion"),
    money(times(recognizedBetween(terms, undefined, undefined)), "converts"),
    own(which, f`${parent("last")}+1`, DAY, at("first")),
    own(
      which,
      f`IF(${given("effect")}="${EXTENDS}",${moved(given("option"), parent("delay"))},${given("option")})`,
      DAY,
      at("last"),
    ),
    ...span.map((year) => money(times(recognizedBetween(terms, f`${day("from", year)}`, f`${day("to", year)}`)), year)),
    money(times(recognizedBetween(terms, f`${fixedDay("to", last)}+1`, undefined)), "later"),
    money(times(recognizedBetween(terms, undefined, f`${fixedDay("from", 0)}-1`)), "before"),
    null,
    own(which, f`${parent("haircut")}`, "0.0%", at("haircut")),
    {
      ...own(which, driverFor(scope, contract, "option exercised", which), '0% "exercised"', at("exercised")),
    },
    own(which, f`${parent("rate")}`, "0.00000", at("rate")),
  ];
}

/** The capacity that a firm contract leaves when it ends, at the contract's own price. */
function afterRow({ document, span }: Scope, contract: Contract, which: Column): Row {
  const { id } = contract;
  const last = cell(backlogContract(which, id, "last"), "both");
  const taken = (year: number) =>
    contract.option
      ? f`-${cell(backlogOption(which, id, "exercised"), "both")}*MAX(0,MIN(${cell(backlogOption(which, id, "last"), "both")},${day("to", year)})-MAX(${last},${day("from", year)}-1))`
      : "";
  return [
    label(`${contract.customer}: capacity after the end`),
    note(companyName(document, contract.company)),
    unit("USD billion"),
    null,
    null,
    null,
    ...span.map((year) =>
      own(
        which,
        f`${cell(contractCell(id, "rate"), "both")}*(MAX(0,${day("to", year)}-MAX(${last},${day("from", year)}-1))${taken(year)})`,
        MONEY,
        backlogAfter(which, id, year),
      ),
    ),
  ];
}

function totals({ span }: Scope, { company, firm, backstop }: Seller, which: Column): Row[] {
  const sum = (words: string, group: BacklogGroup, idsOf: (part: BacklogPart) => CellId[], parts: boolean): Row => {
    const total = (part: BacklogPart): Draft => {
      const ids = idsOf(part);
      return {
        formula:
          ids.length === 0
            ? f`=0`
            : f`=${join(
                ids.map((id) => f`${cell(id)}`),
                "+",
              )}`,
        look: "total",
        format: MONEY,
        id: companyBacklog(which, company.id, group, part),
      };
    };
    return [
      { value: `${company.name}, ${words}`, look: "sum label" },
      null,
      unit("USD billion"),
      parts ? total("converts") : null,
      null,
      null,
      ...span.map(total),
      ...(parts ? [total("later"), total("before"), ...(group === "option" ? [] : [total("lost")])] : []),
    ];
  };
  const contracts = (members: readonly Contract[]) => (part: BacklogPart) =>
    members.map(({ id }) => backlogContract(which, id, part));
  const options = firm.filter(({ option }) => option);
  return [
    sum("firm contracts", "firm", contracts(firm), true),
    sum("options exercised", "option", (part) => options.map(({ id }) => backlogOption(which, id, part)), true),
    sum("backstop cover", "backstop", contracts(backstop), true),
    sum(
      "capacity after contract end",
      "after",
      (part) => firm.map(({ id }) => backlogAfter(which, id, part as number)),
      false,
    ),
  ];
}
