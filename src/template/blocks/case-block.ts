import type { Case } from "../../figures/document";
import { CASE_LABELS, type Column } from "../cases";
import { heading } from "../drafts";
import { cell, f, range, type Ref } from "../formula";
import { type CellId, caseHeading } from "../ids";
import type { Draft } from "../layout";

/** The heading of a block of the model: which case it is of. */
export const blockHeading = (which: Column): Draft =>
  heading(which === "live" ? "Live (selected case)" : CASE_LABELS[which]);

/** The number of a block's case among the cases, by which its formulas take the drivers. */
export const caseNumber = (which: Case, id: CellId): Draft => ({
  formula: f`=MATCH(${cell(caseHeading(which))},${range(caseHeading("bear"), caseHeading("bull"), "both")},0)`,
  look: "number heading",
  format: '"Case "0',
  id,
});

/** The years above a block, each from its cell at the top of the sheet. */
export const blockYears = (span: readonly number[], yearAt: (year: number) => Ref): Draft[] =>
  span.map((year) => ({ formula: f`=${yearAt(year)}`, look: "number heading", format: "0" }));
