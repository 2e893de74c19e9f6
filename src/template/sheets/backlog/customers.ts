import type { Contract } from "../../../figures/document";
import { band, computed, heading, label, note, numberHeading, unit } from "../../drafts";
import { cell, f, type Formula, join } from "../../formula";
import { contractCell, customerCell, customerTotal, settingCell } from "../../ids";
import type { Draft } from "../../layout";
import { MONEY, type Scope } from "./scope";

type Row = (Draft | null)[];

/** A customer of a company, with its contracts there. */
export interface Customer {
  readonly company: string;
  readonly name: string;
  readonly firm: readonly Contract[];
  readonly backstop: readonly Contract[];
}

export function customersOf({ sellers }: Scope): Customer[] {
  return sellers.flatMap(({ company, firm, backstop }) => {
    const names = [...new Set([...firm, ...backstop].map(({ customer }) => customer))];
    const of = (name: string) => (contract: Contract) => contract.customer === name;
    return names.map((name) => ({
      company: company.id,
      name,
      firm: firm.filter(of(name)),
      backstop: backstop.filter(of(name)),
    }));
  });
}

const sumOf = (contracts: readonly Contract[], what: "value" | "rate"): Formula =>
  contracts.length === 0
    ? f`0`
    : join(
        contracts.map(({ id }) => f`${cell(contractCell(id, what))}`),
        "+",
      );

/** By customer, not by contract; and what each customer commits to all the companies together. */
export function customerRows(scope: Scope): Row[] {
  const customers = customersOf(scope);
  const nameOf = (id: string) => scope.sellers.find(({ company }) => company.id === id)!.company.name;
  const shared = [...new Set(customers.map(({ name }) => name))].filter(
    (name) => customers.filter((one) => one.name === name).length > 1,
  );
  return [
    [
      ...band({ value: "Customers", look: "heading" }, 2),
      heading("Unit"),
      ...["Firm", "Backstop", "Firm and backstop", "Customer share", "Firm per year"].map((words) =>
        numberHeading(words),
      ),
      ...Array.from({ length: scope.width - 8 }, () => heading("")),
    ],
    ...customers.map((one) => customerRow(one, nameOf(one.company), customers)),
    ...shared.map((name): Row => [
      { value: `${name}, all companies`, look: "sum label" },
      note("not like for like"),
      unit("USD billion"),
      null,
      null,
      {
        formula: f`=${join(
          customers.filter((one) => one.name === name).map((one) => f`${cell(customerCell(one.company, name, "all"))}`),
          "+",
        )}`,
        look: "total",
        format: MONEY,
        id: customerTotal(name),
      },
    ]),
  ];
}

function customerRow(customer: Customer, company: string, all: readonly Customer[]): Row {
  const { company: id, name, firm, backstop } = customer;
  const at = (what: string) => cell(customerCell(id, name, what));
  const everywhere = join(
    all.filter((one) => one.name === name).map((one) => f`${cell(customerCell(one.company, name, "all"))}`),
    "+",
  );
  const own = (formula: Formula, what: string, format = MONEY) =>
    computed(f`=${formula}`, format, customerCell(id, name, what));
  return [
    label(name, customerCell(id, name, "name")),
    note(company),
    unit("USD billion"),
    own(sumOf(firm, "value"), "firm"),
    own(sumOf(backstop, "value"), "backstop"),
    own(f`${at("firm")}+${at("backstop")}`, "all"),
    own(f`${at("all")}/(${everywhere})`, "share", "0.0%"),
    own(f`(${sumOf(firm, "rate")})*${cell(settingCell("days"), "both")}`, "per year"),
  ];
}
