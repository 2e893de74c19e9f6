import { momentOfDay, serialOfUtc } from "../../cells/serial";
import type { FiledDocument, FiledFigure } from "../../figures/filed";
import type { FilingSource } from "../../figures/sources";
import { heading, label, note, numberHeading, subtitle, text, title, unit } from "../drafts";
import { filedFigure } from "../ids";
import type { Draft, DraftSheet } from "../layout";

/*
 * 1  title
 * 2  what the sheet is
 * 4  Company | Measure | Start | End | Value | Unit | Basis | Concept | Form | Filed | Accession | Source | First reported | ...
 * 5  one row a figure that another sheet shows
 */
const COLUMNS: readonly (readonly [words: string, width: number, isNumber?: true])[] = [
  ["Company", 26],
  ["Measure", 30],
  ["Start", 11],
  ["End", 11],
  ["Value", 20, true],
  ["Unit", 12],
  ["Basis", 11],
  ["Source row or sentence", 90],
  ["Concept", 60],
  ["Form", 8],
  ["Filed", 11],
  ["Accession number", 22],
  ["Link", 90],
  ["First reported", 20, true],
  ["First filed", 11],
  ["Difference", 13],
];

const formatOf = ({ unit: of }: FiledFigure): string => (/\//.test(of) ? "#,##0.00##" : "#,##0");

/** A day as Excel counts it, so that it sorts and filters as one. */
const dayCell = (day: string): Draft => ({
  value: serialOfUtc(momentOfDay(day)),
  look: "text",
  format: "yyyy-mm-dd",
});

/** Every figure of the comparison, with the filing and the words that it comes from. */
export function filedFiguresSheet(
  document: FiledDocument,
  shown: readonly FiledFigure[],
  words: ReadonlyMap<string, string>,
): DraftSheet {
  const sources = new Map(document.sources.map((source) => [source.id, source]));
  const awaited = new Set(document.awaited);
  const names = new Map(document.companies.map(({ id, name }) => [id, name]));
  return {
    key: "filed-figures",
    title: "Filed figures",
    purpose: "Figures of the companies' filings, each with its source",
    tab: "#1F6F54",
    widths: COLUMNS.map(([, width]) => width),
    frozen: { rows: 4, columns: 2 },
    titleRows: 4,
    rows: [
      [title("Filed figures")],
      [
        subtitle(
          "Figures as filed, each with its filing and the row or sentence that states it. Values are in full units.",
        ),
      ],
      [],
      COLUMNS.map(([name, , isNumber]) => (isNumber ? numberHeading(name) : heading(name))),
      ...shown.map((figure) =>
        rowOf(
          figure,
          names.get(figure.company)!,
          words.get(figure.measure) ?? figure.measure,
          sources.get(figure.source)!,
          awaited.has(figure.id) ? `Not filed by ${document.asOf}` : null,
        ),
      ),
    ],
  };
}

function rowOf(
  figure: FiledFigure,
  company: string,
  measure: string,
  source: FilingSource,
  missing: string | null,
): (Draft | null)[] {
  const { id, start, end, value, unit: of, concept, place, derived, first } = figure;
  const head = [label(company), label(measure), start === null ? null : dayCell(start), dayCell(end)];
  if (missing !== null) return [...head, { value: "", look: "absent", id: filedFigure(id) }, unit(of), note(missing)];
  return [
    ...head,
    { value, look: "documented", format: formatOf(figure), id: filedFigure(id) },
    unit(of),
    note(derived === undefined ? "Reported" : "Computed"),
    text(place.text),
    note(concept),
    text(source.form),
    source.filed === null ? text("Not dated") : dayCell(source.filed),
    text(source.accession ?? ""),
    note(source.link ?? ""),
    first ? { value: first.value, look: "documented", format: formatOf(figure) } : null,
    first ? (first.filed === null ? text("Not dated") : dayCell(first.filed)) : null,
    first ? text(first.difference) : null,
  ];
}
