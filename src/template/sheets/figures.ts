import type { ComparisonDocument, DocumentedFigure } from "../../figures/document";
import { computed, heading, label, note, numberHeading, subtitle, text, title, unit } from "../drafts";
import { cell, f } from "../formula";
import type { Draft, DraftSheet } from "../layout";
import { FORMATS, UNIT_WORDS } from "../units";
import { figureValue, figureYear } from "../term";

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
  "Value",
  "Lowest",
  "Highest",
  "Unit",
  "Period",
  "Year",
  "Section",
  "Sentence of the source",
];

const NUMBERS = new Set(["Value", "Lowest", "Highest", "Year"]);

export function figuresSheet(document: ComparisonDocument): DraftSheet {
  const companyName = (id: string) => document.companies.find((company) => company.id === id)?.name ?? "Market";
  return {
    key: "figures",
    title: "Figures",
    tab: "#1F6F54",
    widths: [44, 12, 62, 17, 11, 9, 9, 12, 26, 7, 56, 150],
    frozen: { rows: 4, columns: 3 },
    titleRows: 4,
    rows: [
      [title("Figures")],
      [
        subtitle(
          "Every figure that the source states, with the sentence that states it. Of a range the value is the middle.",
        ),
      ],
      [],
      HEADINGS.map((words) => (NUMBERS.has(words) ? numberHeading(words) : heading(words))),
      ...document.figures.map((figure) => figureRow(figure, companyName(figure.company))),
    ],
  };
}

function figureRow(figure: DocumentedFigure, company: string): (Draft | null)[] {
  const format = FORMATS[figure.unit];
  const documented = (value: number, id: string): Draft => ({ value, look: "documented", format, id });
  const { value } = figure;
  const id = figureValue(figure.id);
  const low = `${id}.low`;
  const high = `${id}.high`;
  const [middle, lowest, highest] =
    typeof value === "number"
      ? [documented(value, id), null, null]
      : [
          computed(f`=AVERAGE(${cell(low)},${cell(high)})`, format, id),
          documented(value.low, low),
          documented(value.high, high),
        ];
  return [
    note(figure.id),
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
    text(figure.sentence),
  ];
}
