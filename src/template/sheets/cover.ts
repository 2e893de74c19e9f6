import { CASES, type ComparisonDocument } from "../../figures/document";
import { band, label, note, subtitle, text, title } from "../drafts";
import type { Draft, DraftSheet } from "../layout";
import { CASE_NAME, type Look } from "../plan";
import { CASE_INPUT, CASE_LABELS } from "./scenarios";

/*
 * 1  title
 * 2  the two companies
 * 5  Case, as of, years held
 *    Legend: what each look means
 *    Contents: a link to each sheet
 */
const LEGEND: readonly (readonly [Look, string, string])[] = [
  ["documented", "24.09", "Documented: a sentence of the source states it"],
  ["input", "0.25", "Input: an assumption that you may change"],
  ["computed", "8.17", "Computed by a formula on the sheet"],
  ["link", "5.25", "Taken from another sheet"],
  ["assumed", "Assumption", "Ours or yours, not the source's"],
  ["live", "0.10", "The chosen case"],
  ["absent", "not given", "The source gives nothing, and nothing is invented"],
];

export interface Entry {
  readonly key: string;
  readonly title: string;
  readonly purpose: string;
}

/** What the case selector offers. */
export const caseChoices = (own: readonly string[]): string[] => [...CASES.map((which) => CASE_LABELS[which]), ...own];

export function coverSheet(
  document: ComparisonDocument,
  own: readonly string[],
  contents: readonly Entry[],
): DraftSheet {
  const choices = caseChoices(own);
  return {
    key: "cover",
    title: "Cover",
    tab: "#20344F",
    widths: [24, 22, 84],
    frozen: { rows: 3, columns: 0 },
    titleRows: 3,
    rows: [
      [title(document.title)],
      [subtitle(document.companies.map(({ name, model }) => `${name}: ${model}`).join("   |   "))],
      [],
      band({ value: "What is chosen", look: "theme" }, 3),
      [
        label("Case"),
        {
          value: CASE_LABELS.base,
          look: "choice",
          id: "scenario:case",
          input: CASE_INPUT,
          name: { name: CASE_NAME, comment: "The case that the live columns take." },
          validation: {
            rule: { kind: "list", choices },
            title: "Case",
            message: `Choose ${choices.slice(0, -1).join(", ")} or ${choices.at(-1)}.`,
          },
        },
        note("The live columns take it; the three cases stand beside each other all the same."),
      ],
      [
        label("As of"),
        {
          value: document.asOf.value,
          look: "assumed",
          format: "d mmm yyyy",
          id: "cover:as-of",
          name: { name: "AICOMP_as_of", comment: "The date from which what remains of a contract counts." },
        },
        text(document.asOf.why),
      ],
      [
        label("Years held"),
        {
          value: document.holding.value,
          look: "input",
          format: "0",
          id: "cover:holding",
          input: "holding",
          validation: {
            rule: { kind: "decimal", low: 1, high: 30 },
            title: "Years held",
            message: "Enter a number of years from 1 to 30.",
          },
        },
        text(document.holding.why),
      ],
      [],
      band({ value: "Legend", look: "theme" }, 3),
      ...LEGEND.map(([look, sample, meaning]): Draft[] => [{ value: sample, look }, text(meaning)]),
      [],
      band({ value: "Contents", look: "theme" }, 3),
      ...contents.map(({ key, title: name, purpose }): Draft[] => [
        { value: name, look: "hyperlink", link: key },
        text(purpose),
      ]),
    ],
  };
}
