/**
 * The plan of a workbook: sheets, cells, names and formats as plain data. It knows no Office.js and no file format;
 * src/excel puts it into the open workbook.
 */

import type { Range, Unit } from "../figures/document";
import type { CellId } from "./ids";
import type { PrintPlan } from "./print";

/** The looks of cells, by what stands in them (FAST: inputs blue on light yellow, formulas black, links green). */
export type Look =
  | "title"
  | "subtitle"
  | "heading"
  | "number heading"
  | "theme"
  | "label"
  | "text"
  | "note"
  | "unit"
  | "documented"
  | "assumed"
  | "placeholder"
  | "input"
  | "choice"
  | "computed"
  | "link"
  | "live"
  | "bound"
  | "total"
  | "section"
  | "sum label"
  | "hyperlink"
  | "light"
  | "absent";

export interface PlanCell {
  /**
   * A formula (it begins with "="), or a literal: a literal text is text, whatever it begins with. A spilled cell is
   * filled by the formula of another.
   */
  readonly content: { readonly formula: string } | { readonly literal: string | number | boolean } | "spilled";
  readonly look: Look;
  readonly format?: string;
  /** The sheet (its name) that the cell leads to when it is clicked. */
  readonly link?: string;
  /** The cell of an input that a person may have changed, by the id that it is remembered under. */
  readonly input?: string;
  /** Stands a little to the right: a text beside a column of numbers. */
  readonly indent?: true;
}

export interface Validation {
  readonly address: string;
  readonly rule:
    | { readonly kind: "list"; readonly choices: readonly string[] }
    | { readonly kind: "decimal" | "whole"; readonly low: number; readonly high: number };
  readonly title: string;
  readonly message: string;
}

/** A rule that lights cells up where a formula, written for the first of them, is true. */
export interface Highlight {
  readonly address: string;
  readonly formula: string;
  readonly fill: string;
}

/** A native chart over cells of the workbook. */
export interface ChartPlan {
  readonly name: string;
  readonly type: "line" | "stacked" | "columns" | "bars" | "stackedBars" | "pie";
  readonly title: string;
  readonly categoryTitle?: string;
  readonly valueTitle?: string;
  readonly categories: ChartRange;
  readonly series: readonly { readonly name: string; readonly values: ChartRange; readonly hidden?: true }[];
  /** The bars of one category lie over each other rather than beside. */
  readonly overlapped?: true;
  /** The cells that it covers, of its own sheet. */
  readonly from: string;
  readonly to: string;
}
export interface ChartRange {
  readonly sheet: string; // key
  readonly address: string;
}

export interface SheetPlan {
  readonly key: string;
  readonly name: string;
  readonly tab: string;
  /** From A1 on; null is a cell that is left alone. */
  readonly rows: readonly (readonly (PlanCell | null)[])[];
  /** Widths in characters, from column A on. */
  readonly widths: readonly number[];
  /** Columns that are not shown, from 0: the cases of the user's own that are not in use. */
  readonly hidden: readonly number[];
  /** Heights in points, by row number from 1. */
  readonly heights: Readonly<Record<number, number>>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly validations: readonly Validation[];
  readonly highlights: readonly Highlight[];
  readonly charts: readonly ChartPlan[];
  readonly print: PrintPlan;
}

export interface NamePlan {
  readonly name: string;
  readonly sheet: string; // key
  readonly address: string;
  readonly comment: string;
  /** Ours alone: where a sheet of ours stands. Not shown to the user. */
  readonly hidden: boolean;
}

export interface Plan {
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly NamePlan[];
  /** Where each cell that bears an id was put. */
  readonly places: ReadonlyMap<CellId, Place>;
  /** Every input that a person may change: what it is remembered under, and the name of its cell. */
  readonly inputs: readonly PlanInput[];
  /** What the model is there for: live cells whose change a person would want to see before an input is written. */
  readonly outputs: readonly Output[];
}

/** A cell of the plan; row and column count from 0. */
export interface Place {
  readonly sheet: string; // key
  readonly row: number;
  readonly column: number;
}

export interface PlanInput {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  /** Where it must be a number. */
  readonly range?: Range;
  /** What stands in it when the template is loaded for the first time. */
  readonly value: string | number | boolean;
}

export interface Output {
  readonly name: string;
  readonly label: string;
  readonly unit: Unit;
}

export { OWN_CASES, type OwnCase } from "./cases";
export { CASE_NAME, chartPrefix, driverName, IDS_NAME, NAME_PREFIX, sheetName } from "./names";
