import type { ComparisonDocument } from "../../../figures/document";
import { page } from "../../blocks/page";
import type { Check } from "../../checks";
import { computed, heading, label, linked, numberHeading, unit } from "../../drafts";
import { cell, f } from "../../formula";
import { reconciliationCell, TOLERANCE_CELL } from "../../ids";
import type { Draft, DraftSheet } from "../../layout";
import { backlogCalls } from "./backlog";
import type { Call } from "./call";
import { companyCalls, valuationCalls } from "./company";
import { marketCalls } from "./market";

const NOT_LOADED = "Add-in not loaded";

/*
 * 1  title
 * 4  What | Unit | Model | Function | Status
 *    one row a function: the model's own number beside it
 */
export function reconciliationSheet(document: ComparisonDocument): { sheet: DraftSheet; checks: Check[] } | undefined {
  const calls = [
    ...marketCalls(document),
    ...backlogCalls(document),
    ...companyCalls(document),
    ...valuationCalls(document),
  ];
  if (calls.length === 0) return undefined;
  const sheet = page({
    key: "reconciliation",
    title: "Reconciliation",
    purpose: "The model's numbers beside the AICOMP functions",
    tab: "#7F7F7F",
    widths: [68, 14, 14, 14, 22],
    frozen: { rows: 4, columns: 1 },
    titleRows: 4,
    heading: "Reconciliation",
    says: "The model's numbers beside the AICOMP functions",
    rows: [
      [heading("What"), heading("Unit"), ...["Model", "Function", "Status"].map((words) => numberHeading(words))],
      ...calls.map(callRow),
    ],
  });
  const checks = calls.map(({ id, says }): Check => ({
    id: `reconciliation.${id}`,
    sheet: "Reconciliation",
    severity: "reconciliation",
    says,
    holds: f`${cell(reconciliationCell(id, "status"))}`,
  }));
  return { sheet, checks };
}

function callRow({ id, says, unit: units, format, model, ours }: Call): (Draft | null)[] {
  const [one, other] = [cell(reconciliationCell(id, "model")), cell(reconciliationCell(id, "function"))];
  const near = f`ABS(${one}-${other})<=${cell(TOLERANCE_CELL, "both")}*MAX(1,ABS(${one}))`;
  return [
    label(says),
    unit(units),
    linked(f`=${model}`, format, reconciliationCell(id, "model")),
    computed(f`=${ours}`, format, reconciliationCell(id, "function")),
    {
      formula: f`=IF(ISERROR(${other}),IF(ISNA(${other}),"Not applicable","${NOT_LOADED}"),IF(${near},"Ties","Differs"))`,
      look: "computed",
      format: "General",
      id: reconciliationCell(id, "status"),
    },
  ];
}
