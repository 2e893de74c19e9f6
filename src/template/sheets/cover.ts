import type { ComparisonDocument } from "../../figures/document";
import { CASE_INPUT, CASE_LABELS, caseValidation } from "../cases";
import { page } from "../blocks/page";
import { band, label, note, text } from "../drafts";
import { AS_OF_CELL, CASE_SELECTOR_CELL, HOLDING_CELL } from "../ids";
import type { Draft, DraftSheet } from "../layout";
import { AS_OF_NAME, CASE_NAME } from "../names";
import type { Look } from "../plan";
import { TEXT_FORMAT } from "../units";

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

export function coverSheet(document: ComparisonDocument, contents: readonly DraftSheet[]): DraftSheet {
  return page({
    key: "cover",
    title: "Cover",
    purpose: "Settings, legend and contents",
    tab: "#20344F",
    widths: [24, 22, 84],
    frozen: { rows: 3, columns: 0 },
    titleRows: 3,
    heading: document.title,
    says: document.companies.map(({ name, model }) => `${name}: ${model}`).join("   |   "),
    rows: [
      band({ value: "What is chosen", look: "theme" }, 3),
      [
        label("Case"),
        {
          value: CASE_LABELS.base,
          look: "choice",
          format: TEXT_FORMAT,
          id: CASE_SELECTOR_CELL,
          input: CASE_INPUT,
          name: { name: CASE_NAME, comment: "The case that the live columns take." },
          validation: caseValidation([]),
        },
        note("The live columns take it; the three cases stand beside each other all the same."),
      ],
      [
        label("As of"),
        {
          value: document.asOf.value,
          look: "assumed",
          format: "d mmm yyyy",
          id: AS_OF_CELL,
          name: { name: AS_OF_NAME, comment: "The date from which what remains of a contract counts." },
        },
        text(document.asOf.why),
      ],
      [
        label("Years held"),
        {
          value: document.holding.value,
          look: "input",
          format: "0",
          id: HOLDING_CELL,
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
  });
}
