import type { ComparisonDocument } from "../../figures/document";
import { page } from "../blocks/page";
import { band, computed, heading, label, note, numberHeading, unit } from "../drafts";
import { cell, f, type Formula, join } from "../formula";
import type { Draft, DraftSheet } from "../layout";
import { driverOf } from "../drivers";
import { axisCell, contractCell, figureValue, HOLDING_CELL, timelineCell } from "../ids";
import { years } from "../timeline";

/*
 * 1  title
 *    three two-way tables by formula: the axes begin at an input and go on by a step, both of which may be changed
 */
const SIZE = 5;
const LOWEST = -1;
const HIGHEST = 1_000;
const steps = Array.from({ length: SIZE }, (_, i) => i);

interface Axis {
  readonly says: string;
  readonly unit: string;
  readonly format: string;
  readonly start: number;
  readonly step: number;
}
interface Table {
  readonly id: string;
  readonly says: string;
  readonly format: string;
  readonly down: Axis;
  readonly across: Axis;
  readonly of: (down: Formula, across: Formula) => Formula;
}

export function sensitivitySheet(document: ComparisonDocument): DraftSheet | undefined {
  const tables = tablesOf(document);
  if (tables.length === 0) return undefined;
  return page({
    key: "sensitivity",
    title: "Sensitivity",
    purpose: "Two-way tables by formula",
    tab: "#2B5797",
    widths: [56, 13, 12, 12, 12, 12, 12, 12],
    frozen: { rows: 3, columns: 1 },
    titleRows: 3,
    heading: "Sensitivity",
    says: "Two-way tables in plain formulas (no Excel data tables). The start and step of each axis are inputs; all other inputs are as documented or on the Cover.",
    rows: [...tables.flatMap(rowsOf)],
  });
}

function rowsOf({ id, says, format, down, across, of }: Table): (Draft | null)[][] {
  const input = (axis: "down" | "across", what: "start" | "step", value: number, of: string): Draft => ({
    value,
    look: "input",
    format: of,
    id: axisCell(id, axis, what),
    input: `sensitivity.${id}.${axis}.${what}`,
    says: `${says}: ${axis}, ${what}`,
    validation: {
      rule: { kind: "decimal", low: LOWEST, high: HIGHEST },
      title: what === "start" ? "Axis start" : "Axis step",
      message: `Enter a number from ${LOWEST} to ${HIGHEST}.`,
    },
  });
  const step = (axis: "down" | "across", i: number, of: string): Draft => ({
    formula:
      i === 0
        ? f`=${cell(axisCell(id, axis, "start"), "both")}`
        : f`=${cell(axisCell(id, axis, i - 1))}+${cell(axisCell(id, axis, "step"), "both")}`,
    look: "number heading",
    format: of,
    id: axisCell(id, axis, i),
  });
  return [
    band({ value: says, look: "theme" }, 8),
    [heading("Axis"), heading("Unit"), numberHeading("Start"), numberHeading("Step")],
    [
      label(`Down: ${down.says}`),
      unit(down.unit),
      input("down", "start", down.start, down.format),
      input("down", "step", down.step, down.format),
    ],
    [
      label(`Across: ${across.says}`),
      unit(across.unit),
      input("across", "start", across.start, across.format),
      input("across", "step", across.step, across.format),
    ],
    [
      note(`${down.says} down, ${across.says.toLowerCase()} across`),
      null,
      heading(""),
      ...steps.map((i) => step("across", i, across.format)),
    ],
    ...steps.map((row): (Draft | null)[] => [
      null,
      null,
      step("down", row, down.format),
      ...steps.map((column) =>
        computed(
          f`=${of(f`${cell(axisCell(id, "down", row), "column")}`, f`${cell(axisCell(id, "across", column), "row")}`)}`,
          format,
        ),
      ),
    ]),
    [],
  ];
}

function tablesOf(document: ComparisonDocument): Table[] {
  const tables: Table[] = [];
  const company =
    document.companies.find(({ id }) => document.contracts.some((contract) => contract.company === id)) ??
    document.companies[0]!;
  const contracts = document.contracts.filter((contract) => contract.company === company.id);
  const last = years(document).length - 1;
  if (contracts.length > 0) {
    const window = [cell(timelineCell("from", 0), "both"), cell(timelineCell("to", last), "both")] as const;
    const term = (id: string, delay: Formula): Formula => {
      const [start, end] = [
        f`EDATE(${cell(contractCell(id, "start"), "both")},${delay})`,
        f`EDATE(${cell(contractCell(id, "end"), "both")},${delay})`,
      ];
      return f`${cell(contractCell(id, "value"), "both")}*MAX(0,MIN(${end},${window[1]})-MAX(${start},${window[0]})+1)/(${end}-${start}+1)`;
    };
    tables.push({
      id: "backlog",
      says: `${company.name}: contract revenue within the horizon, USD billion`,
      format: "#,##0.00",
      down: { says: "Delay", unit: "months", format: "0", start: 0, step: 6 },
      across: { says: "Backlog haircut", unit: "%", format: "0%", start: 0, step: 0.1 },
      of: (delay, haircut) =>
        f`(${join(
          contracts.map(({ id }) => term(id, delay)),
          "+",
        )})*(1-${haircut})`,
    });
  }
  const valued = document.companies.find(
    ({ id, basis }) => basis.multiple !== undefined && driverOf(document, id, "terminal growth"),
  );
  if (valued) {
    const multiple = cell(figureValue(valued.basis.multiple!), "both");
    tables.push({
      id: "roe",
      says: `${valued.name}: market-implied ROE`,
      format: "0.0%",
      down: { says: "Cost of equity", unit: "% p.a.", format: "0.0%", start: 0.1, step: 0.01 },
      across: { says: "Terminal growth (g)", unit: "% p.a.", format: "0.0%", start: 0.02, step: 0.01 },
      of: (cost, growth) => f`${growth}+${multiple}*(${cost}-${growth})`,
    });
  }
  const moved = document.companies.find(
    ({ id, basis }) => basis.multiple !== undefined && driverOf(document, id, "book growth"),
  );
  if (moved) {
    const multiple = cell(figureValue(moved.basis.multiple!), "both");
    tables.push({
      id: "price",
      says: `${moved.name}: holding-period price return`,
      format: "0.0%",
      down: { says: "Exit P/B", unit: "x", format: '0.00"x"', start: 8, step: 4 },
      across: { says: "Growth of book value per share", unit: "% p.a.", format: "0.0%", start: 0, step: 0.1 },
      of: (exit, book) => f`${exit}/${multiple}*(1+${book})^${cell(HOLDING_CELL, "both")}-1`,
    });
  }
  return tables;
}
