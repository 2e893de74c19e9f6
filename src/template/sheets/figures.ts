import type { ComparisonDocument, DocumentedFigure } from "../../figures/document";
import { page } from "../blocks/page";
import { computed, heading, label, note, numberHeading, text, unit } from "../drafts";
import { cell, f, type Formula } from "../formula";
import { FIGURE_INPUT } from "../inputs";
import type { Draft, DraftSheet } from "../layout";
import { FIGURE_IDS_NAME, FIGURE_VALUES_NAME } from "../names";
import { FORMATS, UNIT_WORDS } from "../units";
import {
  type CellId,
  figureBound,
  figureDocumented,
  figureIdCell,
  figureStatus,
  figureValue,
  figureYear,
} from "../ids";

/*
 * 1  title
 * 2  what the sheet is
 * 4  Id | Company | Metric | Qualifier | Value | Lowest | Highest | Unit | Period | Year | Section | Sentence
 * 5  one row a figure; of a range, the value is computed as the middle
 */
const HEADINGS = [
  "Id",
  "Company",
  "Metric",
  "Qualifier",
  "Midpoint",
  "Low",
  "High",
  "Unit",
  "Period",
  "Year",
  "Section",
  "As documented",
  "Documented high",
  "Status",
  "Source sentence",
];

const NUMBERS = new Set(["Midpoint", "Low", "High", "Year", "As documented", "Documented high"]);

export function figuresSheet(document: ComparisonDocument): DraftSheet {
  const [first, last] = [document.figures[0]!.id, document.figures.at(-1)!.id];
  const companyName = (id: string) => document.companies.find((company) => company.id === id)?.name ?? "Market";
  return page({
    key: "figures",
    title: "Figures",
    purpose: "Documented figures, each with its source sentence",
    tab: "#1F6F54",
    widths: [45, 14, 53, 17, 11, 9, 9, 12, 26, 7, 56, 18, 20, 12, 150],
    frozen: { rows: 4, columns: 3 },
    titleRows: 4,
    ranges: [
      { name: FIGURE_IDS_NAME, from: figureIdCell(first), to: figureIdCell(last) },
      { name: FIGURE_VALUES_NAME, from: figureValue(first), to: figureValue(last) },
    ],
    heading: "Figures",
    says: "Documented figures, each with its source sentence. Midpoints of ranges are computed; corrections are marked.",
    rows: [
      HEADINGS.map((words) => (NUMBERS.has(words) ? numberHeading(words) : heading(words))),
      ...document.figures.map((figure) => figureRow(figure, companyName(figure.company))),
    ],
  });
}

function figureRow(figure: DocumentedFigure, company: string): (Draft | null)[] {
  const format = FORMATS[figure.unit];
  const documented = (value: number, id: CellId, part = ""): Draft => ({
    value,
    look: "documented",
    format,
    id,
    input: `${FIGURE_INPUT}${figure.id}${part}`,
    says: `${company}: ${figure.metric}`,
    validation: {
      rule: { kind: "decimal", low: -1e6, high: 1e6 },
      title: "Documented figure",
      message: "Stated in the source. A correction is marked as such.",
    },
  });
  const { value } = figure;
  const id = figureValue(figure.id);
  const low = figureBound(figure.id, "low");
  const high = figureBound(figure.id, "high");
  const [middle, lowest, highest] =
    typeof value === "number"
      ? [documented(value, id), null, null]
      : [
          computed(f`=AVERAGE(${cell(low)},${cell(high)})`, format, id),
          documented(value.low, low, ".low"),
          documented(value.high, high, ".high"),
        ];
  return [
    { ...note(figure.id), id: figureIdCell(figure.id) },
    label(company),
    label(figure.metric),
    note(figure.qualifier ?? ""),
    middle,
    lowest,
    highest,
    unit(UNIT_WORDS[figure.unit]),
    text(figure.period),
    figure.year === undefined
      ? null
      : { value: figure.year, look: "documented", format: "0", id: figureYear(figure.id) },
    note(figure.section),
    ...asDocumented(figure, format),
    text(figure.sentence),
  ];
}

/** The value of the source beside the one that the model uses, and whether they are the same. */
function asDocumented({ id, value }: DocumentedFigure, format: string): (Draft | null)[] {
  const at = (bound: "low" | "high") => figureDocumented(id, bound);
  const own = (number: number, bound: "low" | "high"): Draft => ({
    value: number,
    look: "documented",
    format,
    id: at(bound),
  });
  const status = (same: Formula): Draft => ({
    formula: f`=IF(${same},"","Corrected")`,
    look: "placeholder",
    format: "General",
    id: figureStatus(id),
  });
  if (typeof value === "number")
    return [own(value, "low"), null, status(f`${cell(figureValue(id))}=${cell(at("low"))}`)];
  return [
    own(value.low, "low"),
    own(value.high, "high"),
    status(
      f`AND(${cell(figureBound(id, "low"))}=${cell(at("low"))},${cell(figureBound(id, "high"))}=${cell(at("high"))})`,
    ),
  ];
}
