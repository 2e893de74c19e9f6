import { DAY_MS, momentOfDay } from "../../cells/serial";
import type { FiledDocument, FiledFigure } from "../../figures/filed";
import { lengthOf, middleOf } from "../../figures/filed-period";

/** A period of a company, with the column of the calendar in which it stands beside those of others. */
export interface Period {
  readonly start: string;
  readonly end: string;
  /** Of a year 2024; of a quarter 4 times the year plus 0 to 3. */
  readonly column: number;
}

export type Length = "year" | "quarter";

/** The calendar year or quarter that holds the middle of a period: years that end in January 2025 and in December 2024
 * stand side by side. */
function columnOf(length: Length, start: string, end: string): number {
  const { year, quarter } = middleOf({ start, end });
  return length === "year" ? year : year * 4 + quarter - 1;
}

/** The years or the quarters of a company by their columns; of two in one column the one that ends later. */
export function periodsOf(figures: readonly FiledFigure[], length: Length): Map<number, Period> {
  const periods = new Map<number, Period>();
  for (const { start, end } of figures) {
    if (start === null || lengthOf({ start, end }) !== length) continue;
    const column = columnOf(length, start, end);
    const known = periods.get(column);
    if (!known || known.end < end || (known.end === end && known.start > start)) {
      periods.set(column, { start, end, column });
    }
  }
  return periods;
}

/** 2024, or Q3 2024. */
export const columnText = (length: Length, column: number): string | number =>
  length === "year" ? column : `Q${(column % 4) + 1} ${Math.floor(column / 4)}`;

/** The last columns in which any of the companies has a period, without gaps. */
export function columnsOf(all: readonly ReadonlyMap<number, Period>[], count: number): number[] {
  const last = Math.max(...all.flatMap((periods) => [...periods.keys()]));
  const first = Math.min(...all.flatMap((periods) => [...periods.keys()]));
  if (!Number.isFinite(last)) return [];
  const from = Math.max(first, last - count + 1);
  return Array.from({ length: last - from + 1 }, (_, i) => from + i);
}

/** The last year that all companies have; without one, each company's own last. */
export function commonYear(all: readonly ReadonlyMap<number, Period>[]): number | null {
  const [first, ...others] = all;
  const shared = [...(first?.keys() ?? [])].filter((year) => others.every((periods) => periods.has(year)));
  return shared.length > 0 ? Math.max(...shared) : null;
}

/** How the fiscal years of the companies stand to each other, in a sentence. */
export function alignmentText(document: FiledDocument, ends: readonly (Period | undefined)[]): string {
  const known = document.companies.flatMap(({ name }, i) => (ends[i] ? [{ name, end: ends[i].end }] : []));
  const days = known.map(({ end }) => end).sort();
  const apart = days.length > 1 ? Math.round((momentOfDay(days.at(-1)!) - momentOfDay(days[0]!)) / DAY_MS / 30.44) : 0;
  if (apart === 0) return "All fiscal years end in the same month.";
  const list = known.map(({ name, end }) => `${name} ${end}`).join(", ");
  return (
    `Fiscal years end up to ${apart} ${apart === 1 ? "month" : "months"} apart (${list}). ` +
    "Each stands in the calendar year that holds its midpoint."
  );
}
