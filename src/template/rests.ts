import type { ComparisonDocument } from "../figures/document";
import type { Formula } from "./formula";
import { type CellId, placeholderCell } from "./ids";
import type { Draft, DraftSheet } from "./layout";

/** Where a cell of a draft stands, and what it holds. */
interface Drafted {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly formula: Formula | undefined;
}

/** Writes the placeholders that a cell rests on into the cells that ask for them, from the formulas themselves. */
export function withRests(document: ComparisonDocument, sheets: readonly DraftSheet[]): DraftSheet[] {
  const labels = new Map(
    (document.placeholders ?? [])
      .filter(({ from }) => from === undefined)
      .map(({ id, label }): [CellId, string] => [placeholderCell(id, "value"), label]),
  );
  const restsOf = restsIn(sheets, labels);
  const filled = (draft: Draft | null): Draft | null => {
    if (draft?.rests === undefined) return draft;
    const { rests, ...cell } = draft;
    const found = restsOf(rests);
    return { ...cell, value: found.length === 0 ? "none" : `${found.length}: ${found.join("; ")}` };
  };
  return sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((cells) => cells.map(filled)) }));
}

function restsIn(sheets: readonly DraftSheet[], labels: ReadonlyMap<CellId, string>): (cell: CellId) => string[] {
  const drafted = new Map<CellId, Drafted>();
  sheets.forEach(({ rows }, sheet) =>
    rows.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        if (cell?.id !== undefined) drafted.set(cell.id, { sheet, row, column, formula: cell.formula });
      }),
    ),
  );
  const precedents = (formula: Formula): CellId[] =>
    formula.flatMap((part) => {
      if (typeof part === "string") return [];
      return part.to === undefined ? [part.from] : idsBetween(sheets, drafted, part.from, part.to);
    });
  return (cell) => {
    const seen = new Set<CellId>([cell]);
    for (const id of seen) precedents(drafted.get(id)?.formula ?? []).forEach((one) => seen.add(one));
    return [...labels].flatMap(([id, label]) => (seen.has(id) ? [label] : []));
  };
}

/** The cells of a range that bear an id. */
function idsBetween(
  sheets: readonly DraftSheet[],
  drafted: ReadonlyMap<CellId, Drafted>,
  from: CellId,
  to: CellId,
): CellId[] {
  const [one, other] = [drafted.get(from), drafted.get(to)];
  if (!one || !other) return [];
  const columns = [Math.min(one.column, other.column), Math.max(one.column, other.column)] as const;
  return sheets[one.sheet]!.rows.slice(Math.min(one.row, other.row), Math.max(one.row, other.row) + 1)
    .flatMap((cells) => cells.slice(columns[0], columns[1] + 1))
    .flatMap((cell) => (cell?.id === undefined ? [] : [cell.id]));
}
