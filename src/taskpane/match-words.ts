import type { FiledDocument, FiledFigure } from "../figures/filed";
import { filedSourceText } from "../figures/filed-source-text";
import type { Evidence, FiledMatch, FiledNear } from "../workbook/match-filed";
import { COMPANIES } from "./companies-words";
import { decimal } from "./format";
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
  filedSource: (document: FiledDocument, figure: FiledFigure): string =>
    filedSourceText(document, figure, measureOf(figure)),
};
