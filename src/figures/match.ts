import type { ComparisonDocument, DocumentedFigure, Unit } from "./document";
import { high, low, middle } from "./lookup";
import type { NumberOnSheet, WrittenUnit } from "./number-on-sheet";

/** How a number on a sheet may be written: as the figure is, or in another scale. */
export interface Scale {
  readonly factor: number;
  readonly words: string;
}

const AS_IT_IS: Scale = { factor: 1, words: "as stated" };
const SCALES: Readonly<Partial<Record<Unit, readonly Scale[]>>> = {
  "USD billion": [
    AS_IT_IS,
    { factor: 1e3, words: "in millions" },
    { factor: 1e6, words: "in thousands" },
    { factor: 1e9, words: "in dollars" },
  ],
  fraction: [AS_IT_IS, { factor: 100, words: "in percent" }],
  "fraction per year": [AS_IT_IS, { factor: 100, words: "in percent" }],
  multiple: [AS_IT_IS],
};

const UNITS_OF: Readonly<Record<WrittenUnit, readonly Unit[]>> = {
  dollars: ["USD billion"],
  percent: ["fraction", "fraction per year"],
  times: ["multiple"],
};

/** How sure it is that a number is the figure: by how many digits agree. */
export type Confidence = "high" | "medium" | "low";

export interface Match {
  readonly figure: DocumentedFigure;
  readonly scale: Scale;
  readonly confidence: Confidence;
  /** The number is the figure with the other sign, as an outflow is written. */
  readonly opposite?: true;
}

/** A number that comes near a figure and differs. */
export interface NearMiss {
  readonly figure: DocumentedFigure;
  readonly scale: Scale;
  /** What the figure would be in that scale. */
  readonly stated: number;
}

const EXACT = 1e-9;
const NEAR = 0.01;
/** Short numbers come near too many others. */
const DIGITS_FOR_NEAR = 3;

interface Candidate {
  readonly figure: DocumentedFigure;
  readonly scale: Scale;
  readonly stated: number;
  readonly digits: number;
}

export interface Matched {
  readonly matches: readonly Match[];
  readonly near: NearMiss | undefined;
}

/** Compares numbers with the figures of a document: the surest first; or, where none is equal, the nearest miss. */
export function matcherOf(document: ComparisonDocument): (number: NumberOnSheet | number) => Matched {
  const candidates = document.figures.flatMap((figure) =>
    (SCALES[figure.unit] ?? []).flatMap((scale) =>
      [...new Set([middle(figure), low(figure), high(figure)])].map((value): Candidate => ({
        figure,
        scale,
        stated: value * scale.factor,
        digits: significantDigits(value),
      })),
    ),
  );
  return (given) => match(candidates, typeof given === "number" ? { number: given } : given);
}

/** The figures that a number equals, or the nearest that it misses. */
export const matchNumber = (document: ComparisonDocument, number: NumberOnSheet | number): Matched =>
  matcherOf(document)(number);

function match(all: readonly Candidate[], { number, unit, scaled }: NumberOnSheet): Matched {
  // The sign is compared apart: an outflow is often written as a negative number.
  const off = ({ stated }: Candidate) => Math.abs(Math.abs(number) - Math.abs(stated)) / Math.abs(stated);
  const opposite = ({ stated }: Candidate) => number < 0 !== stated < 0;
  const fits = ({ figure, scale }: Candidate) =>
    (unit === undefined || UNITS_OF[unit].includes(figure.unit)) && (scaled === undefined || scale.factor === scaled);
  const candidates = all.filter((one) => off(one) <= NEAR && fits(one));
  const matches = candidates
    .filter((one) => off(one) <= EXACT)
    .map((one): Match => {
      const { figure, scale, digits } = one;
      return opposite(one)
        ? { figure, scale, confidence: "low", opposite: true }
        : { figure, scale, confidence: confidenceOf(digits) };
    })
    .sort((one, other) => ORDER.indexOf(one.confidence) - ORDER.indexOf(other.confidence));
  const [near] = candidates.filter((one) => one.digits >= DIGITS_FOR_NEAR).sort((one, other) => off(one) - off(other));
  return {
    matches,
    near: matches.length === 0 && near ? { figure: near.figure, scale: near.scale, stated: near.stated } : undefined,
  };
}

const ORDER: readonly Confidence[] = ["high", "medium", "low"];

function confidenceOf(digits: number): Confidence {
  return digits >= 4 ? "high" : digits === 3 ? "medium" : "low";
}

function significantDigits(value: number): number {
  return value
    .toPrecision(12)
    .replace(/e.*$/, "")
    .replace(/^-?0*\.?0*/, "")
    .replace(/0+$/, "")
    .replace(".", "").length;
}
