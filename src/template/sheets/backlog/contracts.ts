import type { Contract } from "../../../figures/document";
import { band, heading, label, linked, note, numberHeading, text, unit } from "../../drafts";
import { cell, f } from "../../formula";
import { contractCell, figureValue } from "../../ids";
import type { Draft } from "../../layout";
import { companyName, DAY, MONEY, type Scope } from "./scope";

/** The contracts as the source and the assumptions give them, before any case. */
export function contractRows({ document, contracts, span, width }: Scope): (Draft | null)[][] {
  return [
    band({ value: "Contracts", look: "theme" }, width),
    [
      heading("Customer"),
      heading("Company"),
      heading("Unit"),
      numberHeading("Value"),
      numberHeading("Start"),
      numberHeading("End"),
      heading("Kind"),
      ...span.map(() => heading("")),
    ],
    ...contracts.map((contract) => contractRow(contract, companyName(document, contract.company))),
  ];
}

function contractRow({ id, customer, start, end, value, guarantee }: Contract, company: string): (Draft | null)[] {
  return [
    label(customer, contractCell(id, "customer")),
    note(company),
    unit("USD billion"),
    linked(f`=${cell(figureValue(value.figure))}`, MONEY, contractCell(id, "value")),
    { value: start.value, look: "assumed", format: DAY, id: contractCell(id, "start") },
    end.kind === "assumption"
      ? { value: end.value, look: "assumed", format: DAY, id: contractCell(id, "end") }
      : linked(f`=EOMONTH(${cell(figureValue(end.figure))},0)`, DAY, contractCell(id, "end")),
    { value: guarantee ? "Backstop" : "Firm", look: "note" },
    text(`${start.why}${end.kind === "assumption" ? ` ${end.why}` : ""}`),
  ];
}
