import { band, computed, heading, label, numberHeading, unit } from "../../drafts";
import { cell, f, type Formula, range } from "../../formula";
import { fieldCell, valuationCell } from "../../ids";
import type { Draft, DraftChart } from "../../layout";
import { MULTIPLE, type Valued } from "./lines";

/** The multiple by a method, from low to high. */
export interface Method {
  readonly id: string;
  readonly says: string;
  readonly low: Formula;
  readonly high: Formula;
}

const METHODS = [
  ["justified", "justified now"],
  ["exit_justified", "justified at the exit"],
  ["exit", "exit, assumed"],
] as const;

export function methodsOf({ company: { id, name }, lines }: Valued): Method[] {
  const now = cell(valuationCell(id, "multiple", "base"));
  const overCases = METHODS.filter(([line]) => lines.some((one) => one.id === line)).map(([line, says]): Method => {
    const cases = range(valuationCell(id, line, "bear"), valuationCell(id, line, "bull"));
    return {
      id: `${id}.${line}`,
      says: `${name}: ${says}, bear to bull`,
      low: f`MIN(${cases})`,
      high: f`MAX(${cases})`,
    };
  });
  // A hundredth of the multiple is as wide as a line.
  return [{ id: `${id}.now`, says: `${name}: current P/B`, low: f`${now}*(1-1/100)`, high: f`${now}` }, ...overCases];
}

export function fieldRows(methods: readonly Method[], width: number): (Draft | null)[][] {
  return [
    [],
    band({ value: "Football field: P/B by method", look: "theme" }, width),
    [
      heading("Method"),
      heading("Unit"),
      numberHeading("Low"),
      numberHeading("High"),
      numberHeading("Spread"),
      ...Array.from({ length: width - 5 }, () => heading("")),
    ],
    ...methods.map(({ id, says, low, high }) => [
      label(says, fieldCell(id, "name")),
      unit("x"),
      computed(f`=${low}`, MULTIPLE, fieldCell(id, "low")),
      computed(f`=${high}`, MULTIPLE, fieldCell(id, "high")),
      computed(f`=${cell(fieldCell(id, "high"))}-${cell(fieldCell(id, "low"))}`, MULTIPLE, fieldCell(id, "spread")),
    ]),
  ];
}

export function fieldChart(methods: readonly Method[], top: number): DraftChart {
  const [first, last] = [methods[0]!.id, methods.at(-1)!.id];
  const all = (what: "name" | "low" | "spread") => ({ from: fieldCell(first, what), to: fieldCell(last, what) });
  return {
    type: "stackedBars",
    title: "Football field: P/B by method",
    valueTitle: "P/B, x",
    categories: all("name"),
    series: [
      { name: "Low", ...all("low"), hidden: true },
      { name: "Low to high", ...all("spread") },
    ],
    top,
    left: 0,
    rows: 20,
    columns: 7,
  };
}
