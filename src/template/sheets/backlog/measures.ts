import { computed, label, note, unit } from "../../drafts";
import { cell, f, type Formula, join, range } from "../../formula";
import {
  backlogMeasure,
  contractCell,
  customerCell,
  figureValue,
  remainingCell,
  remainingTotal,
  settingCell,
} from "../../ids";
import type { Draft } from "../../layout";
import { lineName } from "../../names";
import { type Customer, customersOf } from "./customers";
import { asOf, MONEY, type Scope, type Seller } from "./scope";

export interface Measure {
  readonly seller: Seller;
  readonly id: string;
  readonly says: string;
  readonly unit: string;
  readonly formula: Formula;
  readonly format: string;
}

/** What an analyst asks of a backlog, by company. */
export const measuresOf = (scope: Scope): Measure[] =>
  scope.sellers.flatMap((seller) => {
    const own = customersOf(scope).filter(({ company }) => company === seller.company.id);
    return [...amounts(seller), ...overRevenue(seller), ...concentration(seller, own), life(seller)];
  });

const amount = (seller: Seller, id: string, says: string, formula: Formula): Measure => ({
  seller,
  id,
  says,
  unit: "USD billion",
  formula,
  format: MONEY,
});

const valuesOf = (contracts: Seller["firm"]): Formula =>
  contracts.length === 0
    ? f`0`
    : f`SUM(${range(contractCell(contracts[0]!.id, "value"), contractCell(contracts.at(-1)!.id, "value"), "both")})`;

function amounts(seller: Seller): Measure[] {
  const { company, firm, backstop } = seller;
  const left = (group: "firm" | "backstop", part: "remaining" | "next" | "second" | "beyond") =>
    f`${cell(remainingTotal(company.id, group, part))}`;
  const options = firm.filter(({ option }) => option);
  return [
    amount(seller, "backlog", "firm contracts, total value", valuesOf(firm)),
    ...(backstop.length > 0 ? [amount(seller, "backstop", "capacity backstop, total value", valuesOf(backstop))] : []),
    ...(options.length > 0
      ? [
          amount(
            seller,
            "options",
            "options at the contract's rate, not in the backlog",
            join(
              options.map(({ id }) => {
                const at = (what: "rate" | "option" | "end") => cell(contractCell(id, what));
                return f`${at("rate")}*(${at("option")}-${at("end")})`;
              }),
              "+",
            ),
          ),
        ]
      : []),
    amount(seller, "remaining", "firm, remaining on the valuation date", left("firm", "remaining")),
    amount(seller, "next_12_months", "firm, due in the next 12 months", left("firm", "next")),
    amount(
      seller,
      "next_24_months",
      "firm, due in the next 24 months",
      f`${left("firm", "next")}+${left("firm", "second")}`,
    ),
    amount(seller, "beyond_24_months", "firm, due beyond 24 months", left("firm", "beyond")),
  ];
}

/** The firm backlog against a year's revenue, where the source gives the revenue. */
function overRevenue(seller: Seller): Measure[] {
  const { company } = seller;
  if (company.basis.revenue === undefined) return [];
  const revenue = cell(figureValue(company.basis.revenue), "both");
  const backlog = cell(backlogMeasure(company.id, "backlog"));
  return [
    {
      seller,
      id: "coverage",
      says: "backlog coverage, firm (years of guided revenue)",
      unit: "years",
      formula: f`${backlog}/${revenue}`,
      format: "0.00",
    },
    {
      seller,
      id: "conversion",
      says: "backlog conversion (guided revenue / firm backlog)",
      unit: "%",
      formula: f`IF(${backlog}=0,0,${revenue}/${backlog})`,
      format: "0.0%",
    },
  ];
}

function concentration(seller: Seller, customers: readonly Customer[]): Measure[] {
  const of = (what: "firm" | "all") =>
    range(
      customerCell(seller.company.id, customers[0]!.name, what),
      customerCell(seller.company.id, customers.at(-1)!.name, what),
    );
  const index = (what: "firm" | "all") =>
    f`IF(SUM(${of(what)})=0,0,SUMSQ(${of(what)})/SUM(${of(what)})/SUM(${of(what)}))`;
  const own = (id: string, says: string, units: string, formula: Formula, format: string): Measure => ({
    seller,
    id,
    says,
    unit: units,
    formula,
    format,
  });
  const measure = (id: string) => cell(backlogMeasure(seller.company.id, id));
  return [
    own("concentration", "customer concentration, firm and backstop (HHI)", "0 to 1", index("all"), "0.000"),
    own("concentration_firm", "customer concentration, firm (HHI)", "0 to 1", index("firm"), "0.000"),
    own(
      "effective_customers",
      "effective number of customers, firm and backstop",
      "count",
      f`IF(${measure("concentration")}=0,0,1/${measure("concentration")})`,
      "0.00",
    ),
    own(
      "top_customer",
      "largest customer, share of firm contracts",
      "%",
      f`IF(SUM(${of("firm")})=0,0,MAX(${of("firm")})/SUM(${of("firm")}))`,
      "0.0%",
    ),
  ];
}

function life(seller: Seller): Measure {
  const own = [...seller.firm, ...seller.backstop];
  const [first, final] = [own[0]!.id, own.at(-1)!.id];
  const left = range(remainingCell(first, "remaining"), remainingCell(final, "remaining"));
  const ends = range(contractCell(first, "end"), contractCell(final, "end"));
  return {
    seller,
    id: "remaining_life",
    says: "average remaining life, firm and backstop",
    unit: "years",
    formula: f`IF(SUM(${left})=0,0,(SUMPRODUCT(${left},${ends})/SUM(${left})-${asOf})/${cell(settingCell("days"))})`,
    format: "0.00",
  };
}

export function measureRow({ seller: { company }, id, says, unit: units, formula, format }: Measure): (Draft | null)[] {
  const what = `${company.name}: ${says}`;
  return [
    label(what),
    note("Before any case"),
    unit(units),
    {
      ...computed(f`=${formula}`, format, backlogMeasure(company.id, id)),
      name: { name: lineName(company.id, id), comment: `${what} (${units}).` },
    },
  ];
}
