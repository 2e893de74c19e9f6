import type { ComparisonDocument, DocumentedFigure, Unit } from "./document";
import { high, low, middle } from "./lookup";

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
  fraction: [AS_IT_IS, { factor: 100, words: "in per cent" }],
  "fraction per year": [AS_IT_IS, { factor: 100, words: "in per cent" }],
  multiple: [AS_IT_IS],
};

/** How sure it is that a number is the figure: by how many digits agree. */
export type Sureness = "sure" | "likely" | "possible";

export interface Match {
  readonly figure: DocumentedFigure;
  readonly scale: Scale;
  readonly sureness: Sureness;
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

/** The figures that a number equals, the surest first; or, where it equals none, the nearest that it misses. */
export function matchNumber(
  document: ComparisonDocument,
  number: number,
): { readonly matches: readonly Match[]; readonly near: NearMiss | undefined } {
  const candidates = document.figures.flatMap((figure) =>
    (SCALES[figure.unit] ?? []).flatMap((scale) =>
      [...new Set([middle(figure), low(figure), high(figure)])].map((value) => ({
        figure,
        scale,
        stated: value * scale.factor,
        digits: significantDigits(value),
      })),
    ),
  );
  const off = ({ stated }: { stated: number }) => Math.abs(number - stated) / Math.abs(stated);
  const matches = candidates
    .filter((one) => off(one) <= EXACT)
    .map(({ figure, scale, digits }): Match => ({ figure, scale, sureness: surenessOf(digits) }));
  const [near] = candidates
    .filter((one) => one.digits >= DIGITS_FOR_NEAR && off(one) <= NEAR)
    .sort((one, other) => off(one) - off(other));
  const order: readonly Sureness[] = ["sure", "likely", "possible"];
  return {
    matches: matches.sort((one, other) => order.indexOf(one.sureness) - order.indexOf(other.sureness)),
    near: matches.length === 0 && near ? { figure: near.figure, scale: near.scale, stated: near.stated } : undefined,
  };
}

function surenessOf(digits: number): Sureness {
  return digits >= 4 ? "sure" : digits === 3 ? "likely" : "possible";
}

function significantDigits(value: number): number {
  return value
    .toPrecision(12)
    .replace(/e.*$/, "")
    .replace(/^-?0*\.?0*/, "")
    .replace(/0+$/, "")
    .replace(".", "").length;
}
