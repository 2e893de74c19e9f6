import { cell, f, range } from "../../formula";
import {
  AS_OF_CELL,
  backlogMeasure,
  companyDocumented,
  contractCell,
  customerCell,
  figureValue,
  remainingTotal,
  rollForwardCell,
  timelineCell,
} from "../../ids";
import { customersOf } from "../backlog/customers";
import { type Scope, scopeOf, type Seller } from "../backlog/scope";
import type { ComparisonDocument } from "../../../figures/document";
import type { Call } from "./call";

const MONEY = { unit: "USD billion", format: "#,##0.0000" };
const asOf = cell(AS_OF_CELL, "both");

/** The backlog of the first company that has one. */
export function backlogCalls(document: ComparisonDocument): Call[] {
  const scope = scopeOf(document);
  const seller = scope?.sellers.find(({ firm }) => firm.length > 0);
  return scope && seller
    ? [...scheduleCalls(scope, seller), ...revenueCalls(seller), ...customerCalls(scope, seller)]
    : [];
}

function scheduleCalls({ span, last }: Scope, { company: { id, name }, firm, backstop }: Seller): Call[] {
  const [first, final] = [firm[0]!.id, firm.at(-1)!.id];
  const all = (what: "value" | "start" | "end") => range(contractCell(first, what), contractCell(final, what));
  const terms = f`${all("value")},${all("start")},${all("end")}`;
  const periods = f`${cell(timelineCell("from", 0))},COUNT(${range(timelineCell("year", 0), timelineCell("year", last))})`;
  const documented = f`SUM(${range(companyDocumented(id, "firm", 0), companyDocumented(id, "firm", last))})`;
  const left = (part: "remaining" | "next") => f`${cell(remainingTotal(id, "firm", part))}`;
  const roll = (line: string) => range(rollForwardCell(id, line, 0), rollForwardCell(id, line, span.length - 1));
  const both = [...firm, ...backstop];
  const every = (what: "value" | "start" | "end") =>
    range(contractCell(both[0]!.id, what), contractCell(both.at(-1)!.id, what));
  const call = (name: string, says: string, model: Call["model"], ours: Call["ours"], units = MONEY): Call => ({
    id: name,
    says,
    ...units,
    model,
    ours,
  });
  return [
    call(
      "backlog.total",
      `${name}: firm revenue over the timeline, by the contracts' own dates`,
      documented,
      f`SUM(AICOMP.BACKLOG.TOTAL(${terms},${periods}))`,
    ),
    call(
      "backlog.schedule",
      `${name}: the same, contract by contract`,
      documented,
      f`SUM(AICOMP.BACKLOG.SCHEDULE(${terms},${periods}))`,
    ),
    call(
      "backlog.remaining",
      `${name}: firm, remaining on the valuation date`,
      left("remaining"),
      f`SUM(AICOMP.BACKLOG.REMAINING(${terms},${asOf}))`,
    ),
    call(
      "backlog.within",
      `${name}: firm, due in the next 12 months`,
      left("next"),
      f`SUM(AICOMP.BACKLOG.WITHIN(${terms},${asOf},12))`,
    ),
    call(
      "backlog.life",
      `${name}: average remaining life, firm and backstop`,
      f`${cell(backlogMeasure(id, "remaining_life"))}`,
      f`AICOMP.BACKLOG.LIFE(${every("value")},${every("start")},${every("end")},${asOf})`,
      { unit: "years", format: "0.0000" },
    ),
    call(
      "backlog.rollforward",
      `${name}: closing balances of the roll-forward, added up`,
      f`SUM(${roll("closing")})`,
      f`SUM(AICOMP.BACKLOG.ROLLFORWARD(${cell(rollForwardCell(id, "closing", "constant"))},${roll("bookings")},${roll("recognized")}))`,
    ),
  ];
}

function revenueCalls({ company: { id, name, basis } }: Seller): Call[] {
  if (basis.revenue === undefined) return [];
  const [revenue, backlog] = [cell(figureValue(basis.revenue)), cell(backlogMeasure(id, "backlog"))];
  return [
    {
      id: "backlog.coverage",
      says: `${name}: backlog coverage, firm`,
      unit: "years",
      format: "0.0000",
      model: f`${cell(backlogMeasure(id, "coverage"))}`,
      ours: f`AICOMP.BACKLOG.COVERAGE(${backlog},${revenue})`,
    },
    {
      id: "backlog.conversion",
      says: `${name}: backlog conversion, firm`,
      unit: "%",
      format: "0.00%",
      model: f`${cell(backlogMeasure(id, "conversion"))}`,
      ours: f`AICOMP.BACKLOG.CONVERSION(${revenue},${backlog})`,
    },
  ];
}

function customerCalls(scope: Scope, { company: { id, name } }: Seller): Call[] {
  const customers = customersOf(scope).filter(({ company }) => company === id);
  const of = (what: "firm" | "all") =>
    range(customerCell(id, customers[0]!.name, what), customerCell(id, customers.at(-1)!.name, what));
  const measure = (what: string) => f`${cell(backlogMeasure(id, what))}`;
  const call = (what: string, says: string, ours: Call["ours"], format = "0.0000"): Call => ({
    id: `concentration.${what}`,
    says: `${name}: ${says}`,
    unit: "0 to 1",
    format,
    model: measure(what),
    ours,
  });
  return [
    call("concentration", "customer concentration, firm and backstop", f`AICOMP.CONCENTRATION.HHI(${of("all")})`),
    call("effective_customers", "effective number of customers", f`AICOMP.CONCENTRATION.EFFECTIVE(${of("all")})`),
    call(
      "top_customer",
      "largest customer, share of firm contracts",
      f`AICOMP.CONCENTRATION.TOP(${of("firm")})`,
      "0.00%",
    ),
  ];
}
