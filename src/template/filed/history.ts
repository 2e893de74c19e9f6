import type { FiledCompany, FiledDocument, FiledFigure } from "../../figures/filed";
import { momentOfDay, serialOfUtc } from "../../cells/serial";
import { band, heading, label, note, numberHeading, subtitle, title, unit } from "../drafts";
import { cell, f, type Ref } from "../formula";
import { filedCell, filedFigure } from "../ids";
import type { Draft, DraftSheet } from "../layout";
import { columnsOf, columnText, type Length, type Period, periodsOf } from "./periods";
import { type Row, ROW_FORMATS, unitWords } from "./rows";

/*
 * 1  title
 * 2  what the sheet is
 * 4  a band for each company: its name | Unit | a column for each year or quarter | CAGR
 *    End of the period
 *    one row a measure: links to the figures, and ratios over them
 */

/** One company in the columns that it shares with the others. */
export interface Block {
  readonly company: FiledCompany;
  readonly periods: ReadonlyMap<number, Period>;
  /** The figure of a row in a column. */
  readonly figureAt: (row: string, column: number) => FiledFigure | undefined;
  /** Whether a figure has its place and no value: it was not filed yet. */
  readonly isAwaited: (figure: FiledFigure) => boolean;
  /** The columns of each row in which something stands. */
  readonly filled: ReadonlyMap<string, ReadonlySet<number>>;
}

type Unfilled = Omit<Block, "filled">;

export interface History {
  readonly key: "filed-years" | "filed-quarters";
  readonly length: Length;
  readonly rows: readonly Row[];
  readonly columns: readonly number[];
  readonly blocks: readonly Block[];
}

/** What the companies have by year or by quarter, in shared columns. */
export function historyOf(document: FiledDocument, length: Length, count: number, rows: readonly Row[]): History {
  const key = length === "year" ? "filed-years" : "filed-quarters";
  const awaited = new Set(document.awaited);
  const blocks = document.companies.map((company): Unfilled => {
    const own = document.figures.filter((figure) => figure.company === company.id);
    const periods = periodsOf(own, length);
    const byPlace = new Map(own.map((figure) => [`${figure.measure}|${figure.start ?? ""}|${figure.end}`, figure]));
    const figureAt = (row: string, column: number) => {
      const period = periods.get(column);
      if (!period) return undefined;
      return byPlace.get(`${row}|${period.start}|${period.end}`) ?? byPlace.get(`${row}||${period.end}`);
    };
    return { company, periods, figureAt, isAwaited: ({ id }) => awaited.has(id) };
  });
  const columns = columnsOf(
    blocks.map(({ periods }) => periods),
    count,
  );
  const whole = blocks.map((block) => ({ ...block, filled: filledIn(key, rows, columns, block) }));
  return { key, length, rows, columns, blocks: whole };
}

/** The figures that a history shows. */
export const shownIn = ({ rows, columns, blocks }: History): FiledFigure[] =>
  blocks.flatMap(({ figureAt }) =>
    rows.flatMap(({ id, kind }) => (kind === "figure" ? columns.flatMap((column) => figureAt(id, column) ?? []) : [])),
  );

type Filled = Block["filled"];

/** The figure of a row in a column, where it has a value. */
function standsIn({ figureAt, isAwaited }: Unfilled, row: string, column: number): FiledFigure | null {
  const figure = figureAt(row, column);
  return figure && !isAwaited(figure) ? figure : null;
}

function filledIn(key: History["key"], rows: readonly Row[], columns: readonly number[], block: Unfilled): Filled {
  const filled = new Map<string, ReadonlySet<number>>();
  for (const row of rows) {
    const there = columns.filter((column) =>
      row.kind === "figure"
        ? standsIn(block, row.id, column)
        : row.of((id, back = 0) => cellAt(key, block.company, filled, id, column - back)),
    );
    filled.set(row.id, new Set(there));
  }
  return filled;
}

const cellAt = (key: History["key"], company: FiledCompany, filled: Filled, row: string, column: number): Ref | null =>
  filled.get(row)?.has(column) ? cell(filedCell(key, company.id, row, column)) : null;

/** Where a row of a company has a cell in a column, here or for another sheet. */
export const cellOf = ({ key }: History, { company, filled }: Block, row: string, column: number): Ref | null =>
  cellAt(key, company, filled, row, column);

const CAGR = "cagr";

export function historySheet(history: History): DraftSheet {
  const { key, length, columns, blocks } = history;
  const years = length === "year";
  const says = years ? "History by fiscal year" : "History by fiscal quarter";
  const width = 2 + columns.length + (years ? 1 : 0);
  return {
    key,
    title: years ? "History" : "Quarters",
    purpose: says,
    tab: "#2B5797",
    widths: [48, 13, ...columns.map(() => 13), ...(years ? [10] : [])],
    frozen: { rows: 3, columns: 2 },
    titleRows: 3,
    rows: [
      [title(says)],
      [
        subtitle(
          `Green: as reported. Black: computed. Each ${years ? "year" : "quarter"} stands in the calendar ${years ? "year" : "quarter"} that holds its midpoint.`,
        ),
      ],
      [],
      ...blocks.flatMap((block) => [...blockRows(history, block), band({ look: "text" }, width)]),
    ],
  };
}

function blockRows(history: History, block: Block): (Draft | null)[][] {
  const { key, length, columns, rows } = history;
  const { company, periods, filled } = block;
  const top: Draft[] = [
    heading(company.name),
    heading("Unit"),
    ...columns.map((column) => ({
      ...numberHeading(String(columnText(length, column)), filedCell(key, company.id, "column", column)),
      value: columnText(length, column),
      format: length === "year" ? "0" : "General",
    })),
    ...(length === "year" ? [numberHeading("CAGR")] : []),
  ];
  const ends: (Draft | null)[] = [
    label(length === "year" ? "Fiscal year ends" : "Fiscal quarter ends"),
    unit("date"),
    ...columns.map((column): Draft | null => {
      const period = periods.get(column);
      return period
        ? {
            value: serialOfUtc(momentOfDay(period.end)),
            look: "bound",
            format: "yyyy-mm-dd",
            id: filedCell(key, company.id, "end", column),
          }
        : null;
    }),
  ];
  const used = rows.filter(
    ({ id, kind }) =>
      filled.get(id)!.size > 0 || (kind === "figure" && columns.some((column) => block.figureAt(id, column))),
  );
  if (used.length === 0) return [top, [note(`No ${length} in the filings that were read`)]];
  return [top, ends, ...used.map((row) => rowDrafts(history, block, row))];
}

function rowDrafts(history: History, block: Block, row: Row): (Draft | null)[] {
  const { key, length, columns } = history;
  const { company } = block;
  const format = ROW_FORMATS[row.unit];
  const cells = columns.map((column): Draft | null => {
    const id = filedCell(key, company.id, row.id, column);
    if (row.kind === "ratio") {
      const formula = row.of((other, back = 0) => cellOf(history, block, other, column - back));
      return formula && { formula: f`=${formula}`, look: "computed", format, id };
    }
    const figure = standsIn(block, row.id, column);
    if (!figure) return null;
    const look = figure.derived === undefined ? "link" : "computed";
    return { formula: f`=${cell(filedFigure(figure.id))}`, look, format, id };
  });
  const own = [label(row.label), unit(unitWords(row.unit, company.currency)), ...cells];
  return length === "year" ? [...own, growthOver(history, block, row)] : own;
}

/** The compound annual growth of an amount from its first year to its last. */
function growthOver({ key, columns }: History, { company, filled }: Block, row: Row): Draft | null {
  const known = columns.filter((column) => filled.get(row.id)!.has(column));
  const [first, last] = [known[0], known.at(-1)];
  if (row.unit !== "money" || first === undefined || last === undefined || first === last) return null;
  const [begin, end] = [first, last].map((column) => cell(filedCell(key, company.id, row.id, column)));
  const [from, to] = [first, last].map((column) => cell(filedCell(key, company.id, "column", column)));
  return {
    formula: f`=IF(AND(${begin!}>0,${end!}>=0),AICOMP.CAGR(${begin!},${end!},${to!}-${from!}),"n.m.")`,
    look: "computed",
    format: ROW_FORMATS.fraction,
    id: filedCell(key, company.id, row.id, CAGR),
  };
}

/** The growth of a company's row over its years, for another sheet. */
export function growthCell({ key, rows, columns }: History, { company, filled }: Block, row: string): Ref | null {
  const money = rows.some(({ id, unit }) => id === row && unit === "money");
  const known = columns.filter((column) => filled.get(row)?.has(column));
  return money && known.length > 1 ? cell(filedCell(key, company.id, row, CAGR)) : null;
}
