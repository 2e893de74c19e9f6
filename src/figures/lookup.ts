import type { DocumentedFigure, Source, Term } from "./document";

/** The number that stands for a figure: its value, or the middle of its range. */
export function middle({ value }: DocumentedFigure): number {
  return typeof value === "number" ? value : (value.low + value.high) / 2;
}

export const low = ({ value }: DocumentedFigure): number => (typeof value === "number" ? value : value.low);
export const high = ({ value }: DocumentedFigure): number => (typeof value === "number" ? value : value.high);

/** The figures that an expression names. */
export function figuresIn(term: Term): string[] {
  if (typeof term === "string") return [term];
  const [, ...parts] = term;
  return (parts as Term[]).flatMap(figuresIn);
}

/** The name that a figure's company goes by; figures of no company are of the market. */
export function companyName({ companies }: Pick<Source, "companies">, company: string): string {
  return companies.find(({ id }) => id === company)?.name ?? "Market";
}

/** How many letters must be changed, added, dropped or swapped with the next to make one word the other. */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let line = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = line[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      next[j] = Math.min(change, line[j]! + 1, next[j - 1]! + 1);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        next[j] = Math.min(next[j]!, before[j - 2]! + 1);
    }
    before = line;
    line = next;
  }
  return line[other.length]!;
}

/** The one of `words` that is most like `word`; of equals the first. Long words are compared by their beginning. */
export function nearest(word: string, words: readonly string[]): string {
  const compared = word.slice(0, 100);
  return words.reduce((best, candidate) =>
    distance(compared, candidate) < distance(compared, best) ? candidate : best,
  );
}
