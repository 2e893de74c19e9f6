import type { DELAYS } from "../../../figures/document";
import { type Contract } from "../../../figures/document";
import { band, computed, heading, label, linked, note, numberHeading, text, unit } from "../../drafts";
import { cell, f, type Formula } from "../../formula";
import { contractCell, figureValue } from "../../ids";
import type { Draft } from "../../layout";
import { companyName, DAY, MONEY, type Scope } from "./scope";

type Row = (Draft | null)[];

export const EXTENDS = "Extends term";
export const LOSES = "Loses tail";
const EFFECTS: Readonly<Record<(typeof DELAYS)[number], string>> = { "extends term": EXTENDS, "loses tail": LOSES };

/** What a delay does to a contract where nobody chose: a documented end stays where it is. */
const effectOf = ({ delay, end }: Contract): string =>
  EFFECTS[delay ?? (end.kind === "documented" ? "loses tail" : "extends term")];

export const kindOf = ({ guarantee }: Contract): string => (guarantee ? "Backstop" : "Firm");

/** The contracts as the source and the assumptions give them, before any case. */
export function contractRows(scope: Scope): Row[] {
  return [
    band({ value: "Contracts", look: "theme" }, scope.width),
    [
      heading("Customer"),
      heading("Company"),
      heading("Unit"),
      numberHeading("Value"),
      numberHeading("Start"),
      numberHeading("End"),
      heading("Kind"),
      heading("Qualifier"),
      heading("Delay"),
      numberHeading("Option to"),
      numberHeading("Per day"),
      heading("Basis"),
      ...Array.from({ length: scope.width - 12 }, () => heading("")),
    ],
    ...scope.contracts.map((contract) => contractRow(scope, contract)),
  ];
}

function contractRow({ document }: Scope, contract: Contract): Row {
  const { id, customer, start, end, value, option } = contract;
  const company = companyName(document, contract.company);
  const qualifier = document.figures.find((figure) => figure.id === value.figure)?.qualifier ?? "";
  const at = (what: "value" | "start" | "end") => cell(contractCell(id, what), "column");
  return [
    label(customer, contractCell(id, "customer")),
    note(company),
    unit("USD billion"),
    linked(f`=${cell(figureValue(value.figure))}`, MONEY, contractCell(id, "value")),
    dayInput(contract, company, "start", start.value),
    end.kind === "assumption"
      ? dayInput(contract, company, "end", end.value)
      : linked(f`=${endOf(document.figures, end.figure)}`, DAY, contractCell(id, "end")),
    note(kindOf(contract)),
    note(qualifier),
    effectInput(contract, company),
    optionCell(document.figures, id, option),
    computed(f`=${at("value")}/(${at("end")}-${at("start")}+1)`, "0.00000", contractCell(id, "rate")),
    text(`${start.why}${end.kind === "assumption" ? ` ${end.why}` : " The source states the end."}`),
  ];
}

/** The last day that a documented month or year ends on. */
function endOf(figures: Scope["document"]["figures"], id: string): Formula {
  const of = figures.find((figure) => figure.id === id)?.unit;
  const value = cell(figureValue(id));
  return of === "year" ? f`DATE(${value}+1,1,1)-1` : f`EOMONTH(${value},0)`;
}

function optionCell(figures: Scope["document"]["figures"], id: string, option: Contract["option"]): Draft {
  const at = contractCell(id, "option");
  if (!option) return { ...note(""), id: at };
  return option.kind === "documented"
    ? linked(f`=${endOf(figures, option.figure)}`, DAY, at)
    : { value: option.value, look: "assumed", format: DAY, id: at };
}

function dayInput({ id, customer }: Contract, company: string, what: "start" | "end", value: number): Draft {
  return {
    value,
    look: "input",
    format: DAY,
    id: contractCell(id, what),
    input: `${id}.${what}`,
    says: `${company}, ${customer}: ${what} of the contract (${id})`,
    validation: {
      rule: { kind: "whole", low: 36_526, high: 73_050 },
      title: `Contract ${what}`,
      message: "Assumption. Enter a date from 2000 to 2099.",
    },
  };
}

function effectInput(contract: Contract, company: string): Draft {
  return {
    value: effectOf(contract),
    look: "choice",
    format: "General",
    id: contractCell(contract.id, "effect"),
    input: `${contract.id}.effect`,
    says: `${company}, ${contract.customer}: what a delay does to the term (${contract.id})`,
    validation: {
      rule: { kind: "list", choices: [EXTENDS, LOSES] },
      title: "Delay",
      message: `${EXTENDS}: the end moves with the start. ${LOSES}: the end stays.`,
    },
  };
}
