import type { FiledDocument, FiledFigure } from "../figures/filed";
import type { Content } from "../model/content";
import { type Length, lengthOf } from "../figures/filed-period";
import type { FiledMatch, FiledMatcher } from "./match-filed";
import { nextHeading } from "./period-heading";
import type { GridCell, SheetGrid } from "./sheet-grid";

/** What a cell of the new period would get. */
export type NewCell =
  | { readonly kind: "heading"; readonly content: Content }
  /** The formula of the column before, moved along. */
  | { readonly kind: "formula"; readonly of: string }
  | { readonly kind: "figure"; readonly content: number; readonly figure: FiledFigure; readonly match: FiledMatch };

/** A row of the table: what is proposed for it, or why nothing is. */
export interface NewLine {
  readonly row: number;
  readonly label: string;
  readonly cell: NewCell | null;
  /** Nothing filed for the period yet, a number that is no filed figure, or a cell that is filled already. */
  readonly why?: "not filed" | "no figure" | "filled";
  /** What fills the cell, where one does. */
  readonly holds?: Content;
  /** The row is sure to be the figure's. */
  readonly sure: boolean;
}

/** A column for the period after the last of a table. */
export interface NewColumn {
  readonly sheet: string;
  /** The last column that holds filed figures. */
  readonly from: number;
  /** The column for the new period; it is put in, or there already with its heading. */
  readonly at: number;
  readonly isThere: boolean;
  /** The end of the new period, of each company. */
  readonly ends: readonly string[];
  readonly lines: readonly NewLine[];
}

export interface NewColumns {
  readonly columns: readonly NewColumn[];
  /** Tables whose last period is the last that is filed. */
  readonly upToDate: number;
  /** Tables of years and quarters side by side. */
  readonly mixed: number;
}

interface Table {
  /** The row of its headings. */
  readonly head: number;
  readonly from: number;
  readonly rows: readonly number[];
  readonly matches: ReadonlyMap<number, FiledMatch>;
  readonly lengths: ReadonlySet<Length>;
}

/** The columns that filings have for the tables of a sheet; nothing is written. */
export function nextColumns(document: FiledDocument, grid: SheetGrid, matcher: FiledMatcher): NewColumns {
  const tables = tablesOf(grid, matcher);
  const mixed = tables.filter(({ lengths }) => lengths.has("year") && lengths.has("quarter"));
  const columns = tables
    .filter((table) => !mixed.includes(table))
    .flatMap((table) => columnOf(document, grid, matcher, table) ?? []);
  return { columns, upToDate: tables.length - mixed.length - columns.length, mixed: mixed.length };
}

/** Tables whose periods run across: by the row of their headings, with the last column that holds filed figures. */
function tablesOf(grid: SheetGrid, matcher: FiledMatcher): Table[] {
  const found = new Map<number, Map<number, Map<number, FiledMatch>>>();
  for (const [row, column] of grid.numbers()) {
    const heading = grid.headingOf(row, column);
    const [match] = heading && heading.column === column ? matcher.match(row, column).matches : [];
    if (!match || match.period !== "fits" || match.confidence === "low") continue;
    const columns = found.get(heading!.row) ?? new Map<number, Map<number, FiledMatch>>();
    found.set(heading!.row, columns);
    columns.set(column, (columns.get(column) ?? new Map<number, FiledMatch>()).set(row, match));
  }
  return [...found].map(([head, columns]): Table => {
    const from = Math.max(...columns.keys());
    const rows = grid
      .filledRows(from)
      .filter(
        (row) => row > head && grid.headingOf(row, from)?.row === head && grid.headingOf(row, from)?.column === from,
      );
    const all = [...columns.values()].flatMap((matches) => [...matches.values()]);
    const lengths = new Set(all.map(({ figure }) => lengthOf(figure)));
    return { head, from, rows, matches: columns.get(from)!, lengths };
  });
}

/** The period after the one of a column, for each company. */
function periodsAfter(
  { figures, awaited = [] }: FiledDocument,
  { matches, lengths }: Table,
): Map<string, { from: string; end: string }> {
  const length = lengths.has("quarter") ? "quarter" : "year";
  const missing = new Set(awaited);
  const lastOf = new Map<string, string>();
  for (const { figure } of matches.values()) {
    const known = lastOf.get(figure.company);
    if (known === undefined || figure.end > known) lastOf.set(figure.company, figure.end);
  }
  return new Map(
    [...lastOf].flatMap(([company, from]) => {
      const later = figures.filter(
        (one) => one.company === company && one.end > from && lengthOf(one) === length && !missing.has(one.id),
      );
      const [end] = later.map((one) => one.end).sort();
      return end === undefined ? [] : [[company, { from, end }] as const];
    }),
  );
}

function columnOf(document: FiledDocument, grid: SheetGrid, matcher: FiledMatcher, table: Table): NewColumn | null {
  const periods = periodsAfter(document, table);
  if (periods.size === 0) return null;
  const { head, from, rows, matches, lengths } = table;
  const months = lengths.has("quarter") ? 3 : 12;
  const figureFor = ({ figure }: FiledMatch): FiledFigure | undefined => {
    const end = periods.get(figure.company)?.end;
    const awaited = new Set(document.awaited);
    return document.figures.find(
      (one) =>
        one.company === figure.company &&
        one.measure === figure.measure &&
        one.unit === figure.unit &&
        one.end === end &&
        lengthOf(one) === lengthOf(figure) &&
        !awaited.has(one.id),
    );
  };
  const at = from + 1;
  const isThere = [...matches.values()].some((match) => {
    const figure = figureFor(match);
    const heading = grid.headingOf(head + 1, at);
    return figure !== undefined && heading?.row === head && matcher.namesPeriod(heading.heading, figure);
  });
  const [period] = periods.values();
  const before = grid.at(head, from)!;
  const line = (row: number): NewLine | null => {
    const cell = grid.at(row, from)!;
    const holds = isThere ? grid.at(row, at)?.value : undefined;
    const proposed = proposalFor(cell, matches.get(row), figureFor);
    if (!proposed) return null;
    const base = { row, label: grid.labelOf(row, from) };
    if (holds !== undefined) return { ...base, ...proposed, why: "filled", holds, sure: false };
    return { ...base, ...proposed };
  };
  const heading: NewLine[] = isThere
    ? []
    : headingLine(before, head, nextHeading(before.value, before.format, { ...period!, months }));
  return {
    sheet: grid.sheet,
    from,
    at,
    isThere,
    ends: [...new Set([...periods.values()].map(({ end }) => end))].sort(),
    lines: [...heading, ...rows.flatMap((row) => line(row) ?? [])],
  };
}

function headingLine(before: GridCell, row: number, content: Content | undefined): NewLine[] {
  const label = String(before.value);
  if (isFormula(before)) return [{ row, label, cell: { kind: "formula", of: String(before.formula) }, sure: true }];
  return content === undefined ? [] : [{ row, label, cell: { kind: "heading", content }, sure: true }];
}

function proposalFor(
  before: GridCell,
  match: FiledMatch | undefined,
  figureFor: (match: FiledMatch) => FiledFigure | undefined,
): Pick<NewLine, "cell" | "why" | "sure"> | null {
  if (isFormula(before)) return { cell: { kind: "formula", of: String(before.formula) }, sure: true };
  if (typeof before.value !== "number" && !match) return null;
  if (!match) return { cell: null, why: "no figure", sure: false };
  const figure = figureFor(match);
  if (!figure) return { cell: null, why: "not filed", sure: false };
  const content = noiseless((figure.value / match.scale) * (match.opposite ? -1 : 1));
  return { cell: { kind: "figure", content, figure, match }, sure: match.confidence === "high" };
}

/** A formula that refers to cells, or calls something: numbers alone are a value that was typed as a sum. */
const isFormula = ({ formula, value }: GridCell): boolean =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value && /[a-z]/i.test(formula);

/** Scaling leaves noise behind the digits that Excel shows. */
const noiseless = (value: number): number => Number(value.toPrecision(15));
