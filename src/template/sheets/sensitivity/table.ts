import type { Range } from "../../../figures/document";
import { band, computed, heading, label, note, numberHeading, unit } from "../../drafts";
import { cell, f, type Formula } from "../../formula";
import { axisCell } from "../../ids";
import type { Draft } from "../../layout";

export const SIZE = 5;
export const steps = Array.from({ length: SIZE }, (_, i) => i);

export interface Axis {
  readonly says: string;
  readonly unit: string;
  readonly format: string;
  readonly start: number;
  readonly step: number;
  readonly range: Range;
  readonly whole?: true;
}

export interface Table {
  readonly id: string;
  readonly says: string;
  readonly format: string;
  readonly down: Axis;
  readonly across: Axis;
  /** The formula of a cell, by its row and column in the table. */
  readonly of: (row: number, column: number) => Formula;
  /** The rows that the table works with, below it. */
  readonly below?: readonly (readonly (Draft | null)[])[];
}

/** The value of an axis in a row or a column of the table. */
export const downAt = (table: string, row: number) => cell(axisCell(table, "down", row), "column");
export const acrossAt = (table: string, column: number) => cell(axisCell(table, "across", column), "row");

export function tableRows(table: Table): (Draft | null)[][] {
  const { id, says, format, down, across, of, below = [] } = table;
  return [
    band({ value: says, look: "theme" }, 8),
    [heading("Axis"), heading("Unit"), numberHeading("Start"), numberHeading("Step")],
    [label(`Down: ${down.says}`), unit(down.unit), axisInput(table, "down", "start"), axisInput(table, "down", "step")],
    [
      label(`Across: ${across.says}`),
      unit(across.unit),
      axisInput(table, "across", "start"),
      axisInput(table, "across", "step"),
    ],
    [
      note(`${down.says} down, ${across.says.toLowerCase()} across`),
      null,
      heading(""),
      ...steps.map((i) => step(id, "across", i, across.format)),
    ],
    ...steps.map((row): (Draft | null)[] => [
      null,
      null,
      step(id, "down", row, down.format),
      ...steps.map((column) => computed(f`=${of(row, column)}`, format)),
    ]),
    ...below.map((cells) => [...cells]),
    [],
  ];
}

function axisInput({ id, says, ...axes }: Table, axis: "down" | "across", what: "start" | "step"): Draft {
  const { range, format, whole, [what]: value } = axes[axis];
  const { low, high } = what === "start" ? range : { low: 0, high: range.high };
  return {
    value,
    look: "input",
    format,
    id: axisCell(id, axis, what),
    input: `sensitivity.${id}.${axis}.${what}`,
    says: `${says}: ${axis}, ${what}`,
    validation: {
      rule: { kind: whole ? "whole" : "decimal", low, high },
      title: what === "start" ? "Axis start" : "Axis step",
      message: `Enter a ${whole ? "whole number" : "number"} from ${low} to ${high}.`,
    },
  };
}

const step = (id: string, axis: "down" | "across", i: number, format: string): Draft => ({
  formula:
    i === 0
      ? f`=${cell(axisCell(id, axis, "start"), "both")}`
      : f`=${cell(axisCell(id, axis, i - 1))}+${cell(axisCell(id, axis, "step"), "both")}`,
  look: "number heading",
  format,
  id: axisCell(id, axis, i),
});
