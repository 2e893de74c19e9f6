import type { Company } from "../../../figures/document";
import { band, computed, heading, label, numberHeading, unit } from "../../drafts";
import { cell, f, type Formula, range } from "../../formula";
import { fieldCell, valuationCell } from "../../ids";
import type { Draft, DraftChart } from "../../layout";
import { type Line, MULTIPLE } from "./lines";

/** The multiple by a method, from low to high. */
export interface Method {
  readonly id: string;
  readonly says: string;
  readonly low: Formula;
  readonly high: Formula;
}

export function methodsOf({ id, name }: Company, lines: readonly Line[]): Method[] {
  const now = f`${cell(valuationCell(id, "multiple", "base"))}`;
  const overCases = (line: Line["id"], says: string): Method[] => {
    if (!lines.some((one) => one.id === line)) return [];
    const cases = range(valuationCell(id, line, "bear"), valuationCell(id, line, "bull"));
    return [
      { id: `${id}.${line}`, says: `${name}: ${says}, bear to bull`, low: f`MIN(${cases})`, high: f`MAX(${cases})` },
    ];
  };
  return [
    { id: `${id}.now`, says: `${name}: current`, low: now, high: now },
    ...overCases("justified", "justified"),
    ...overCases("exit", "exit"),
  ];
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
      heading(""),
      heading(""),
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

export function fieldChart(methods: readonly Method[]): DraftChart {
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
    top: 22,
    left: 8,
    rows: 20,
    columns: 8,
  };
}
