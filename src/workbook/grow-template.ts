import type { ComparisonDocument } from "../figures/document";
import { draftsOf } from "../template/drafting";
import { sameLines } from "../template/filed/lines";
import type { Lines } from "../template/layout";
import { closed, type Gap } from "./lines";

/** Where the lines of a document's sheets stand that grew out of another's, and where lines are to be put in for that. */
export function grownLines(
  old: ComparisonDocument,
  next: ComparisonDocument,
  lines: Readonly<Record<string, Lines>>,
  sheetNames: Readonly<Record<string, string>>,
): { readonly lines: Readonly<Record<string, Lines>>; readonly gaps: readonly Gap[] } {
  const before = new Map(draftsOf(old).map((draft) => [draft.key, draft]));
  const gaps: Gap[] = [];
  const grown = draftsOf(next).flatMap((draft): [string, Lines][] => {
    const [was, at, sheet] = [before.get(draft.key), lines[draft.key], sheetNames[draft.key]];
    if (!was || !at || sheet === undefined) return [];
    const same = sameLines(was, draft);
    const held = (of: readonly (number | undefined)[], standing: readonly number[]) =>
      of.map((line) => (line === undefined ? undefined : standing[line]));
    const rows = closed(sheet, "row", held(same.row, at.rows), 0);
    const columns = closed(sheet, "column", held(same.column, at.columns), 0);
    gaps.push(...rows.gaps, ...columns.gaps);
    return [[draft.key, { rows: rows.lines, columns: columns.lines }]];
  });
  return { lines: Object.fromEntries(grown), gaps };
}
