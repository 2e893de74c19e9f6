import { columnLetters } from "../cells/address";
import type { AddedColumn } from "../excel/add-column";
import type { FiledDocument, FiledFigure } from "../figures/filed";
import { filedSourceText } from "../figures/filed-source-text";
import type { Content } from "../model/content";
import type { Evidence, FiledMatch, FiledNear } from "../workbook/match-filed";
import type { NewColumn, NewLine } from "../workbook/next-column";
import { COMPANIES } from "./companies-words";
import { counted, decimal } from "./format";
import { WORDS } from "./words";

const SCALES: Readonly<Record<number, string>> = {
  1: "in full",
  1e3: "in thousands",
  1e6: "in millions",
  1e9: "in billions",
};

const EVIDENCE: Readonly<Record<"label" | "period" | "unit", Readonly<Record<Evidence, string>>>> = {
  label: { fits: "label matches", differs: "label differs", none: "" },
  period: { fits: "period matches", differs: "period differs", none: "" },
  unit: { fits: "", differs: "unit differs", none: "" },
};

const measureOf = ({ measure }: FiledFigure): string => COMPANIES.measures[measure] ?? measure;

/** A filed figure as a list names it. */
export function filedName({ companies }: FiledDocument, figure: FiledFigure): string {
  const { start, end, company } = figure;
  const name = companies.find(({ id }) => id === company)!.name;
  return `${name}: ${measureOf(figure)}, ${start === null ? end : `${start} to ${end}`}`;
}

/** The texts of a column for the next period. */
export const PERIOD = {
  heading: "Next period",
  hint: "Figures go in as numbers with their sources, formulas as in the column before. Filled cells stay as they are.",
  insert: "Insert column",
  fill: "Fill blank cells",
  upToDate: "No later period is filed for this sheet.",
  mixed: "A table has years and quarters side by side: add its next column yourself.",
} as const;

const valueText = (value: Content): string => (typeof value === "number" ? decimal(value) : String(value));

/** Texts about what a number of the user's may be among filed figures. */
export const matchSaid = {
  filed: (document: FiledDocument, one: FiledMatch): string => {
    const { figure, scale, rounded, opposite, first, label, period, unit, confidence } = one;
    const why = [
      SCALES[scale]!,
      ...(rounded ? [WORDS.rounded] : []),
      ...(first ? [WORDS.firstReported] : []),
      ...(opposite ? [WORDS.oppositeSign] : []),
      EVIDENCE.label[label],
      EVIDENCE.period[period],
      EVIDENCE.unit[unit],
      WORDS.confidence[confidence],
    ];
    return `${filedName(document, figure)} (${why.filter(Boolean).join("; ")})`;
  },
  filedNear: (document: FiledDocument, { figure, scale, stated }: FiledNear): string =>
    `${filedName(document, figure)} is ${decimal(stated)} (${SCALES[scale]!})`,
  newColumn: ({ at, isThere, ends }: NewColumn): string =>
    isThere
      ? `Blank cells of column ${columnLetters(at)}, for the period to ${ends.join(" and ")}`
      : `New column ${columnLetters(at)} for the period to ${ends.join(" and ")}; what stands from ${columnLetters(at)} on moves right`,
  newLine: (document: FiledDocument, { label, cell, why, holds }: NewLine): string => {
    const words = label === "" ? "" : `${label}: `;
    if (why === "no figure") return `${words}no filed figure; left blank`;
    if (why === "not filed") return `${words}not filed for this period; left blank`;
    const content =
      cell!.kind === "formula"
        ? `${cell!.of}, moved one column`
        : cell!.kind === "heading"
          ? `heading ${valueText(cell!.content)}`
          : `${decimal(cell!.content)} (${filedName(document, cell!.figure)})`;
    return why === "filled" ? `${words}holds ${valueText(holds!)}; kept, not ${content}` : `${words}${content}`;
  },
  added: ({ at, cells, sources }: AddedColumn): string =>
    `Wrote ${counted(cells, "cell")} from ${at} on, ${counted(sources, "figure")} with a source comment.`,
  filedSource: (document: FiledDocument, figure: FiledFigure): string =>
    filedSourceText(document, figure, measureOf(figure)),
};
