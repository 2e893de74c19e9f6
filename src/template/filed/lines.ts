import type { DraftSheet } from "../layout";

type Axis = "row" | "column";

/** What tells a line of a filed sheet from one comparison to the next, by the ids of its cells. */
function partsOf(id: string): { readonly row: string; readonly column: string | null } {
  const [sheet = "", ...parts] = id.split(":");
  const [company = "", row = "", column = ""] = parts;
  if (sheet === "filed-companies") return { row, column: company };
  if (sheet === "filed-years" || sheet === "filed-quarters") return { row: `${company}:${row}`, column };
  return { row: id, column: null };
}

/** The keys of a sheet's rows: by their ids, else by their place under the last row that has one, or that is a band. */
function rowKeys({ rows }: DraftSheet): string[] {
  let under = "";
  let count = 0;
  return rows.map((cells) => {
    const [first] = cells;
    const id = cells.find((cell) => cell?.id !== undefined)?.id;
    const band = first?.look === "theme" && typeof first.value === "string" ? `band ${first.value}` : undefined;
    const key = id === undefined ? band : partsOf(id).row;
    if (key === undefined) return `${under} ${++count}`;
    under = id === undefined ? key : key.split(":")[0]!;
    if (id === undefined) count = 0;
    return key;
  });
}

function columnKeys({ rows }: DraftSheet): string[] {
  const keys: (string | undefined)[] = [];
  for (const cells of rows)
    cells.forEach((cell, column) => {
      keys[column] ??= (cell?.id === undefined ? null : partsOf(cell.id).column) ?? undefined;
    });
  const width = Math.max(...rows.map((cells) => cells.length));
  const named = Array.from({ length: width }, (_, i) => keys[i]);
  const last = named.reduce((found, key, i) => (key === undefined ? found : i), -1);
  // Columns behind the companies or periods are told from the end: the median moves with each company.
  return named.map((key, i) => key ?? (i > last && last >= 0 ? `after ${i - last}` : `before ${i}`));
}

/** The longest run of lines that stand in the same order on both sides: for each new line the old one, where it has one. */
function inSameOrder(old: readonly string[], next: readonly string[]): (number | undefined)[] {
  const at = new Map(old.map((key, i) => [key, i]));
  const pairs = next.flatMap((key, i) => (at.has(key) ? [{ from: at.get(key)!, to: i }] : []));
  const tails: number[] = [];
  const before: number[] = [];
  pairs.forEach(({ from }, i) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]!]!.from < from) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = i;
  });
  const found = new Array<number | undefined>(next.length).fill(undefined);
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i]!) found[pairs[i]!.to] = pairs[i]!.from;
  return found;
}

/** Keys of which none stands twice: what has the same key is told apart by its place among them. */
function apart(keys: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return keys.map((key) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? key : `${key} #${count}`;
  });
}

/** For each row and column of a sheet the one of the same sheet of an earlier comparison; undefined for a new one. */
export function sameLines(old: DraftSheet, next: DraftSheet): Record<Axis, readonly (number | undefined)[]> {
  return {
    row: inSameOrder(apart(rowKeys(old)), apart(rowKeys(next))),
    column: inSameOrder(apart(columnKeys(old)), apart(columnKeys(next))),
  };
}
