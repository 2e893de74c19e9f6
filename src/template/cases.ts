import { CASES, type Case } from "../figures/document";
import type { Validation } from "./plan";

/** The columns for cases of the user's own: there from the start, so that no formula changes when one is added. */
export const OWN_CASES = ["own1", "own2", "own3", "own4", "own5"] as const;
export type OwnCase = (typeof OWN_CASES)[number];

/** A column of the Scenarios sheet that holds a case. */
export type CaseColumn = Case | OwnCase;
export const CASE_COLUMNS: readonly CaseColumn[] = [...CASES, ...OWN_CASES];
export const isOwnCase = (which: CaseColumn): which is OwnCase => (OWN_CASES as readonly string[]).includes(which);

/** The blocks of a sheet of the model: the three cases, and the one that is selected. */
export const COLUMNS = [...CASES, "live"] as const;
export type Column = (typeof COLUMNS)[number];

export const CASE_LABELS: Readonly<Record<Case, string>> = { bear: "Bear", base: "Base", bull: "Bull" };
export const COLUMN_LABELS: Readonly<Record<Column, string>> = { ...CASE_LABELS, live: "Live" };

/** The names of the user's own cases that are in use, by their columns. */
export type OwnCaseNames = Readonly<Partial<Record<OwnCase, string>>>;

/** The id under which the case selector is remembered. */
export const CASE_INPUT = "case";

/** What the case selector offers. */
export const caseChoices = (own: readonly string[]): string[] => [...CASES.map((which) => CASE_LABELS[which]), ...own];

/** The list behind the case selector; `own` gives the names of the custom cases. */
export function caseValidation(own: readonly string[]): Omit<Validation, "address"> {
  const choices = caseChoices(own);
  return {
    rule: { kind: "list", choices },
    title: "Case",
    message: `Choose ${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}.`,
  };
}
