import type { Content } from "../scenarios/merge";
import type { Gap } from "./lines";
import type { Patch } from "./patches";
import type { SourceMark } from "./source-mark";

/** What was done last, for the pane to say. */
export type Done =
  | { readonly kind: "refresh"; readonly count: number; readonly source: string }
  | { readonly kind: "case"; readonly name: string }
  | {
      readonly kind: "sheet added" | "chart inserted" | "figure inserted" | "formula inserted" | "period added";
      readonly name: string;
    }
  | { readonly kind: "companies loaded" | "companies updated"; readonly names: readonly string[] }
  | { readonly kind: "sources noted" | "cells restored"; readonly count: number }
  | { readonly kind: "case added" | "case deleted" | "case renamed"; readonly name: string };

/** Inputs that were written, and rows that were added to the Log. */
export interface InputsStep {
  readonly kind: "inputs";
  readonly what: Done;
  readonly inputs: readonly { readonly id: string; readonly before: Content; readonly after: Content }[];
  /** What was remembered as refreshed before, as it was stored; left out where the step did not change it. */
  readonly refreshed?: string | null;
  readonly log?: { readonly row: number; readonly rows: readonly (readonly Content[])[] };
}

/** A cell that was written, and the sources that were put beside it. */
export interface CellStep {
  readonly kind: "cell";
  readonly what: Done;
  readonly cell: WrittenCell;
  readonly notes?: readonly SourceMark[];
}

/** A cell that was written, as in Sheet1!B2, and what stood there before. */
export interface WrittenCell {
  readonly at: string;
  readonly before: Content;
  readonly after: Content;
  /** Its number format before. */
  readonly format?: string;
  /** The number format after the step; it is put back only where it still is that. */
  readonly formatAfter?: string;
}

/** Sources that were put beside cells. */
export interface NotesStep {
  readonly kind: "notes";
  readonly what: Done;
  readonly notes: readonly SourceMark[];
}

/** A sheet that was added. */
export interface SheetStep {
  readonly kind: "sheet";
  readonly what: Done;
  readonly sheet: string;
  /** Its id, which stays where the sheet is renamed, and a mark of its contents. */
  readonly sheetId?: string;
  readonly print?: string;
}

/** The sheets of filed companies, with what the workbook kept of such before. */
export interface FiledSheetsStep {
  readonly kind: "filed sheets";
  readonly what: Done;
  readonly sheets: readonly Omit<SheetStep, "kind" | "what">[];
  readonly names: readonly string[];
  readonly kept: string | null;
}

/** Cells that were written, and lines that were put in, with a mark of what stands on them. */
export interface LinesPutIn {
  readonly patches: readonly Patch[];
  readonly gaps: readonly (Gap & { readonly print?: string })[];
}

/** A column for a new period in a sheet of the user's, and the sources that were put beside its cells. */
export interface ColumnStep extends LinesPutIn {
  readonly kind: "column";
  readonly what: Done;
  readonly notes: readonly SourceMark[];
}

/** Cells that hold again what a snapshot had. */
export interface CellsStep {
  readonly kind: "cells";
  readonly what: Done;
  readonly patches: readonly Patch[];
}

/** A newer comparison that took the place of the one before on its sheets. */
export interface FiledRefreshStep extends LinesPutIn {
  readonly kind: "filed refresh";
  readonly what: Done;
  readonly kept: string | null;
  readonly sheets: readonly string[];
  readonly names: readonly string[];
}

/** A chart that was put into a sheet. */
export interface ChartStep {
  readonly kind: "chart";
  readonly what: Done;
  readonly chart: { readonly sheet: string; readonly sheetId?: string; readonly name: string };
}

/** The last step, as it can be taken back. */
export type Step =
  | InputsStep
  | CellStep
  | NotesStep
  | SheetStep
  | FiledSheetsStep
  | FiledRefreshStep
  | ColumnStep
  | CellsStep
  | ChartStep;

/** A step as releases up to 1.0 stored it: without its kind. */
type Untold = Pick<InputsStep, "what" | "inputs" | "refreshed" | "log"> &
  Partial<Pick<SheetStep, "sheet" | "sheetId" | "print"> & Pick<ChartStep, "chart">> & {
    readonly cells?: readonly WrittenCell[];
    readonly notes?: readonly SourceMark[];
  };

/** The step that was stored in a workbook, by any release. */
export function readStep(stored: string | null): Step | null {
  const step = JSON.parse(stored ?? "null") as Step | Untold | null;
  if (step === null || "kind" in step) return step;
  const { what, inputs, refreshed, log, sheet, sheetId, print, chart, cells: [cell] = [], notes } = step;
  if (sheet !== undefined) return { kind: "sheet", what, sheet, ...(sheetId && { sheetId }), ...(print && { print }) };
  if (chart) return { kind: "chart", what, chart };
  if (cell) return { kind: "cell", what, cell, ...(notes && { notes }) };
  if (notes) return { kind: "notes", what, notes };
  return { kind: "inputs", what, inputs, ...(refreshed !== undefined && { refreshed }), ...(log && { log }) };
}

/** What taking a step back came to. */
export interface TakenBack {
  readonly restored: number;
  /** What the user has changed since, and what therefore stays. */
  readonly kept: number;
  /** What was as before already: undone in Excel, or taken away by hand. */
  readonly already: number;
}
