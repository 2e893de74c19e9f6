import type { DocumentedFigure } from "./document";

export interface Piece {
  readonly text: string;
  readonly mark: boolean;
}

const NUMBER = /\d[\d,]*(?:\.\d+)?/g;

/** The sentence in pieces, with the figure's number marked; where it stands in words ("nearly double"), nothing is. */
export function marked(sentence: string, { value, unit }: Pick<DocumentedFigure, "value" | "unit">): Piece[] {
  const stated = typeof value === "number" ? [value] : [value.low, value.high];
  const scales = unit.startsWith("fraction") ? [1, 100] : unit === "USD billion" ? [1, 1000, 1e-3] : [1];
  const wanted = (text: string) => {
    const number = Number(text.replaceAll(",", ""));
    return stated.some((one) => scales.some((scale) => Math.abs(one * scale - number) <= 1e-9 * Math.abs(number)));
  };
  const pieces: Piece[] = [];
  let at = 0;
  for (const { 0: text, index } of sentence.matchAll(NUMBER)) {
    if (!wanted(text)) continue;
    if (index > at) pieces.push({ text: sentence.slice(at, index), mark: false });
    pieces.push({ text, mark: true });
    at = index + text.length;
  }
  if (at < sentence.length) pieces.push({ text: sentence.slice(at), mark: false });
  return pieces;
}
