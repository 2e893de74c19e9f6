import { CASES } from "../figures/document";
import { sameName } from "../scenarios/case-name";
import type { Content } from "../scenarios/merge";
import { CASE_LABELS, type CaseColumn, OWN_CASES, type OwnCaseNames } from "../template/cases";
import { CASE_SELECTOR, OWN_NAMES } from "../template/inputs";
import type { StandingInputs } from "./inputs";

/** A case that the workbook has: one of the three, or one of the user's own. */
export interface CaseInfo {
  readonly column: CaseColumn;
  readonly name: string;
  readonly own: boolean;
}
export interface CaseList {
  readonly cases: readonly CaseInfo[];
  /** The column of the chosen one; undefined where the selector holds something else. */
  readonly chosen: CaseInfo["column"] | undefined;
}

/** The cases, of the names of the user's own and what the selector shows. */
export function caseList(own: OwnCaseNames, chosen: string): CaseList {
  const cases = [
    ...CASES.map((column): CaseInfo => ({ column, name: CASE_LABELS[column], own: false })),
    ...OWN_CASES.flatMap((column): CaseInfo[] =>
      own[column] === undefined ? [] : [{ column, name: own[column], own: true }],
    ),
  ];
  return { cases, chosen: cases.find(({ name }) => sameName(name, chosen))?.column };
}

/** The cases of the inputs as they stand. */
export const casesIn = (inputs: StandingInputs): CaseList =>
  caseList(caseNames(inputs), String(inputs.get(CASE_SELECTOR.id)?.shows ?? ""));

/** The names of the user's own cases that are in use, after a change. */
export function caseNames(inputs: StandingInputs, values: ReadonlyMap<string, Content> = new Map()): OwnCaseNames {
  return Object.fromEntries(
    OWN_NAMES.flatMap(({ id, slot }) => {
      const name = String(values.get(id) ?? inputs.get(id)?.shows ?? "");
      return name === "" ? [] : [[slot, name]];
    }),
  );
}
