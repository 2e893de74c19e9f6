import type { ComparisonDocument, Contract } from "../../../figures/document";
import { computed, heading, label, note, numberHeading, unit } from "../../drafts";
import { cell, f, type Formula, join } from "../../formula";
import { axisCell, contractCell, sensitivityCell, timelineCell } from "../../ids";
import type { Draft } from "../../layout";
import { years } from "../../timeline";
import { EXTENDS } from "../backlog/contracts";
import { asOf, daysBetween } from "../backlog/scope";
import { downAt, steps, type Table } from "./table";

type Row = (Draft | null)[];
const DAY = "d mmm yyyy";

/** Firm revenue within the timeline by delay and haircut, for the first company that has firm contracts. */
export function backlogTable(document: ComparisonDocument): Table[] {
  const company = document.companies.find(({ id }) =>
    document.contracts.some((contract) => contract.company === id && !contract.guarantee),
  );
  if (!company) return [];
  const firm = document.contracts.filter((contract) => contract.company === company.id && !contract.guarantee);
  const sum = (row: number, what: "done" | "ahead") =>
    join(
      firm.map(({ id }) => f`${cell(sensitivityCell("backlog", id, row, what), "column")}`),
      "+",
    );
  return [
    {
      id: "backlog",
      says: `${company.name}: firm contract revenue within the timeline, USD billion`,
      format: "#,##0.00",
      down: {
        says: "Delay of what has not begun",
        unit: "months",
        format: "0",
        start: 0,
        step: 6,
        range: { low: 0, high: 36 },
        whole: true,
      },
      across: { says: "Backlog haircut", unit: "%", format: "0%", start: 0, step: 0.1, range: { low: 0, high: 1 } },
      of: (row, column) =>
        f`${cell(sensitivityCell("backlog", "total", row, "done"), "column")}+(1-${cell(acrossId(column), "row")})*${cell(sensitivityCell("backlog", "total", row, "ahead"), "column")}`,
      below: [
        [
          heading("Contract, by delay"),
          heading("Unit"),
          ...["Delay", "Start", "End", "Per day", "Recognized", "Ahead"].map((words) => numberHeading(words)),
        ],
        ...steps.flatMap((row) => [
          ...firm.map((contract) => contractRow(document, contract, row)),
          totalRow(row, sum(row, "done"), sum(row, "ahead")),
        ]),
      ],
    },
  ];
}

const acrossId = (column: number) => axisCell("backlog", "across", column);

/** A contract under the delay of a row of the table: its term, and its revenue before and after the valuation date. */
function contractRow(document: ComparisonDocument, { id, customer }: Contract, row: number): Row {
  const last = years(document).length - 1;
  const at = (what: string) => cell(sensitivityCell("backlog", id, row, what), "column");
  const given = (what: "value" | "start" | "end" | "effect") => cell(contractCell(id, what), "both");
  const [from, to] = [cell(timelineCell("from", 0), "both"), cell(timelineCell("to", last), "both")];
  const own = (formula: Formula, what: string, format: string) =>
    computed(f`=${formula}`, format, sensitivityCell("backlog", id, row, what));
  const extended = f`${given("effect")}="${EXTENDS}"`;
  const all = f`${at("rate")}*${daysBetween(f`MAX(${at("first")},${from})`, f`MIN(${at("last")},${to})`)}`;
  return [
    label(customer),
    unit("USD billion"),
    own(f`IF(${given("start")}<=${asOf},0,INT(${downAt("backlog", row)}))`, "delay", "0"),
    own(f`EDATE(${given("start")},${at("delay")})`, "first", DAY),
    own(
      f`IF(${extended},IF(${given("end")}=EOMONTH(${given("end")},0),EOMONTH(${given("end")},${at("delay")}),EDATE(${given("end")},${at("delay")})),${given("end")})`,
      "last",
      DAY,
    ),
    own(
      f`${given("value")}/IF(${extended},${at("last")}-${at("first")}+1,${given("end")}-${given("start")}+1)`,
      "rate",
      "0.00000",
    ),
    own(
      f`${at("rate")}*${daysBetween(f`MAX(${at("first")},${from})`, f`MIN(${at("last")},${to},${asOf})`)}`,
      "done",
      "#,##0.00",
    ),
    own(f`${all}-${at("done")}`, "ahead", "#,##0.00"),
  ];
}

const totalRow = (row: number, done: Formula, ahead: Formula): Row => [
  { value: "All firm contracts", look: "sum label" },
  note("USD billion"),
  null,
  null,
  null,
  null,
  {
    formula: f`=${done}`,
    look: "total",
    format: "#,##0.00",
    id: sensitivityCell("backlog", "total", row, "done"),
  },
  {
    formula: f`=${ahead}`,
    look: "total",
    format: "#,##0.00",
    id: sensitivityCell("backlog", "total", row, "ahead"),
  },
];
