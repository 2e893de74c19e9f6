import type { ComparisonDocument } from "../../figures/document";
import { CASE_INPUT, CASE_LABELS, caseValidation } from "../cases";
import { page } from "../blocks/page";
import { band, label, note, text } from "../drafts";
import { cell, f } from "../formula";
import { AS_OF_CELL, CASE_SELECTOR_CELL, HOLDING_CELL, PLACEHOLDERS_IN_USE_CELL, WARNINGS_CELL } from "../ids";
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
  ["documented", "Documented", "Stated in the source"],
  ["input", "Input", "An assumption you can change"],
  ["computed", "Computed", "Derived on this sheet"],
  ["link", "Linked", "Taken from another sheet"],
  ["placeholder", "Placeholder", "Not in the source; replace it by the real figure"],
  ["assumed", "Assumption", "Not from the source"],
  ["live", "Live", "The selected case"],
  ["absent", "Not disclosed", "Not in the source"],
];

export function coverSheet(document: ComparisonDocument, contents: readonly DraftSheet[]): DraftSheet {
  return page({
    key: "cover",
    title: "Cover",
    purpose: "Settings, legend and contents",
    tab: "#20344F",
    widths: [28, 24, 84],
    frozen: { rows: 3, columns: 0 },
    titleRows: 3,
    heading: document.title,
    says: document.companies.map(({ name, model }) => `${name}: ${model}`).join("   |   "),
    rows: [
      band({ value: "Model settings", look: "theme" }, 3),
      [
        label("Case"),
        {
          value: CASE_LABELS.base,
          look: "choice",
          format: TEXT_FORMAT,
          id: CASE_SELECTOR_CELL,
          input: CASE_INPUT,
          name: { name: CASE_NAME, comment: "The selected case, which drives the Live columns." },
          validation: caseValidation([]),
        },
        note("Drives the Live columns. All cases stay visible side by side."),
      ],
      [
        label("Valuation date"),
        {
          value: document.asOf.value,
          look: "input",
          format: "d mmm yyyy",
          id: AS_OF_CELL,
          input: "as.of",
          says: "Valuation date",
          validation: {
            rule: { kind: "whole", low: 36_526, high: 73_050 },
            title: "Valuation date",
            message: "Enter a date from 2000 to 2099.",
          },
          name: { name: AS_OF_NAME, comment: "Valuation date, from which the remaining term of contracts counts." },
        },
        text(document.asOf.why),
      ],
      [
        label("Holding period (years)"),
        {
          value: document.holding.value,
          look: "input",
          format: "0",
          id: HOLDING_CELL,
          input: "holding",
          validation: {
            rule: { kind: "whole", low: 1, high: document.timeline.years - 1 },
            title: "Holding period (years)",
            message: `Enter a whole number of years from 1 to ${document.timeline.years - 1}.`,
          },
        },
        text(`${document.holding.why} The one horizon of value, exit and returns.`),
      ],
      [
        label("Placeholders in use"),
        { formula: f`=${cell(PLACEHOLDERS_IN_USE_CELL)}`, look: "link", format: "0" },
        text("Figures that the source does not give and no real one has replaced: see Inputs."),
      ],
      [
        label("Checks to review"),
        { formula: f`=${cell(WARNINGS_CELL)}`, look: "link", format: "0" },
        text("Reasonableness checks that do not hold: see Checks."),
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
