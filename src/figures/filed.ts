import type { FilingSource } from "./sources";

/**
 * A comparison of companies from their own filings, as plain data: the counterpart of a comparison document, whose
 * figures come from the companies' reports rather than from an article.
 */
export interface FiledDocument {
  readonly format: "aicomp-filed";
  readonly version: 1;
  /** Nothing that was filed after this day is in it; null is all that was given. */
  readonly asOf: string | null;
  readonly companies: readonly FiledCompany[];
  readonly sources: readonly FilingSource[];
  readonly figures: readonly FiledFigure[];
  /** The ids of figures that were not filed yet on the day of the comparison: their places stay, without values. */
  readonly awaited?: readonly string[];
  /** What the user decided where two concepts disagree. */
  readonly answers: readonly { readonly cik: string; readonly measure: string; readonly concept: string }[];
  /** What newer files have changed, the oldest first. */
  readonly log?: readonly FiledChange[];
  /** What the filings leave open or contradict, in sentences. */
  readonly remarks: readonly string[];
  /** How many fiscal years and quarters are shown, back from the last. */
  readonly years: number;
  readonly quarters: number;
}

/** A change by a newer file, as the log has it. */
export interface FiledChange {
  /** The day on which it was taken. */
  readonly on: string;
  readonly company: string;
  readonly measure: string;
  readonly period: string;
  /** Null where there was no value. */
  readonly from: number | null;
  readonly to: number | null;
  /** Why: a new period, or how the two values differ. */
  readonly why: string;
  readonly source: string;
}

export interface FiledCompany {
  readonly id: string;
  readonly name: string;
  readonly cik: string;
  /** The currency of its reports; figures in others are left out of the comparison. */
  readonly currency: string;
}

/** A figure that a filing states, or that follows from several. */
export interface FiledFigure {
  readonly kind: "filed";
  readonly id: string;
  readonly company: string;
  readonly measure: string;
  /** The id of the filing that it belongs to; of a difference, the one of the longer period. */
  readonly source: string;
  /** In full units. */
  readonly value: number;
  readonly unit: string;
  readonly concept: string;
  /** The first day of a period; null for a balance. */
  readonly start: string | null;
  readonly end: string;
  /** The row with its headings, the sentence, or the fact where no page is at hand. */
  readonly place: { readonly kind: "fact" | "row" | "sentence"; readonly text: string };
  /** How it follows from other facts, where no filing states it. */
  readonly derived?: string;
  /** What was first reported, where that differs, and why. */
  readonly first?: { readonly value: number; readonly filed: string | null; readonly difference: string };
}
