import { addDays } from "../../src/filings/day";
import type { Row } from "./made-up";

/** A made-up company that files for years, with what it truly earned in each quarter. */
export interface Filer {
  /** Ends of its fiscal quarters, in order; every fourth ends a year. */
  ends: string[];
  /** Concepts of the flows, with their values by quarter. */
  flows: Record<string, number[]>;
  /** Concepts of the balances, with their values on each end. */
  balances: Record<string, number[]>;
  /** Flows of the cash flow statement: quarterly reports give them for the year to date alone. */
  yearToDate: string[];
  /** Filed as a yearly report only. */
  annualOnly?: boolean;
  /** Forms of the reports: 10-Q and 10-K, unless told. */
  annualForm?: string;
  unit?: string;
}

/** Ends of quarters by month: a year to the end of May ends on the last days of August, November, February and May. */
export function monthEnds(firstYear: number, lastMonth: number, years: number): string[] {
  return Array.from({ length: years * 4 }, (_, i) => {
    const month = lastMonth - 12 + 3 * (i + 1);
    return new Date(Date.UTC(firstYear, month, 0)).toISOString().slice(0, 10);
  });
}

/** Ends of quarters of 13 weeks; every sixth year has 53 weeks. */
export function weekEnds(firstEnd: string, years: number): string[] {
  const ends = [firstEnd];
  while (ends.length < years * 4) {
    const weeks = ends.length % 24 === 23 ? 14 : 13;
    ends.push(addDays(ends.at(-1)!, weeks * 7));
  }
  return ends;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const startOf = (ends: readonly string[], quarter: number): string =>
  quarter > 0 ? addDays(ends[quarter - 1]!, 1) : addDays(ends[0]!, -90);

/** What a report gives of one flow for the period that ends with a quarter: the quarter, and the year to date. */
function spansOf(filer: Filer, concept: string, quarter: number, annual: boolean): [number, number][] {
  const first = quarter - (quarter % 4);
  const spans: [number, number][] = [[first, quarter]];
  if (!annual && quarter > first && !filer.yearToDate.includes(concept)) spans.push([quarter, quarter]);
  return spans;
}

/** The rows that all its reports come to: each with its comparatives, as filers give them. */
export function rowsOf(filer: Filer): Row[] {
  const { ends, unit = "USD", annualForm = "10-K" } = filer;
  return ends.flatMap((end, quarter) => {
    const annual = quarter % 4 === 3;
    if (!annual && filer.annualOnly) return [];
    const report = { form: annual ? annualForm : "10-Q", filed: addDays(end, annual ? 55 : 32) };
    const flows = Object.entries(filer.flows).flatMap(([concept, values]) =>
      (annual ? [0, 4, 8] : [0, 4]).flatMap((back) =>
        quarter - back < 0
          ? []
          : spansOf(filer, concept, quarter - back, annual).map(([from, to]) => ({
              concept,
              unit,
              start: startOf(ends, from),
              end: ends[to]!,
              val: sum(values.slice(from, to + 1)),
              ...report,
            })),
      ),
    );
    const lastYear = quarter - (quarter % 4) - 1;
    const balances = Object.entries(filer.balances).flatMap(([concept, values]) =>
      [quarter, lastYear]
        .filter((at) => at >= 0)
        .map((at) => ({ concept, unit, end: ends[at]!, val: values[at]!, ...report })),
    );
    return [...flows, ...balances];
  });
}

/** Values that no sum of a few others equals. */
export const growing = (first: number, count: number, rate = 0.07): number[] =>
  Array.from({ length: count }, (_, i) => Math.round(first * (1 + rate) ** i + ((i * 7919) % 97) * 1000));
