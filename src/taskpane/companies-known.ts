import { keptFiled } from "../excel/kept-filed";
import type { FiledDocument } from "../figures/filed";
import { filedDocument } from "../figures/filed-document";
import { mergeFiled } from "../figures/merge-filed";
import { type CompaniesState, companiesNow } from "./companies-store";
import { inWords } from "./companies-words";

/** Quarters for two years, and for the growth over the year before them. */
const QUARTERS = 12;

/** The companies whose files were read, but for those that are left out. */
export function chosenOf({ findings, left }: CompaniesState): string[] {
  const ciks = new Set((findings?.figures ?? []).map(({ cik }) => cik));
  return [...ciks].filter((cik) => !left.has(cik));
}

/** The comparison of the files that were read in the pane. */
export function comparisonOf(state: CompaniesState): FiledDocument {
  const { figures = [], questions = [], problems = [] } = state.findings ?? {};
  return filedDocument(figures, {
    ciks: chosenOf(state),
    asOf: state.asOf || null,
    answers: state.answers,
    remarks: [...questions.map(({ text }) => text), ...problems].map(inWords),
    years: state.years,
    quarters: QUARTERS,
  });
}

/** All filed figures at hand: those that the workbook keeps, with those of files that were read since; null without any. */
export async function knownFiled(): Promise<FiledDocument | null> {
  const state = companiesNow();
  const kept = await keptFiled();
  const read = chosenOf(state).length > 0 ? comparisonOf(state) : null;
  return kept && read ? mergeFiled(kept, read) : (kept ?? read);
}
