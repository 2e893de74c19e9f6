import { addDays, lengthOf } from "../day";
import type { Fact, Filing } from "../fact";
import { BALANCES, FLOWS } from "./concepts";
import { isAnnual, isPeriodic, keyOf } from "./vintages";

/** How long a quarter, a half, nine months and a year can be, in days: quarters of 16 weeks, years of 53. */
const LENGTHS: [number, number][] = [
  [60, 127],
  [150, 215],
  [230, 310],
  [340, 400],
];
export const isQuarter = (start: string, end: string): boolean =>
  lengthOf(start, end) <= 127 && lengthOf(start, end) >= 60;
export const isYear = (start: string, end: string): boolean => lengthOf(start, end) >= 340;

const isUsual = (start: string, end: string): boolean => {
  const days = lengthOf(start, end);
  return LENGTHS.some(([least, most]) => days >= least && days <= most);
};

export interface Periods {
  /** Whether the company reports by this period, or on this day. */
  has(start: string | null, end: string): boolean;
  /** The last day of the period that a filing is about. */
  endOf(filing: Filing): string | null;
  /** The ends of the periods that begin on a day, in order. */
  endsFrom(start: string): string[];
}

/** How many lines of the statements a filing gives for each period. */
type Support = Map<string, Set<string>>;

interface Report {
  filing: Filing;
  flows: Support;
  balances: Support;
  end: string | null;
}

function reportsOf(facts: readonly Fact[]): Report[] {
  const reports = new Map<string, Report>();
  for (const { concept, start, end, filing } of facts) {
    if (!(start ? FLOWS : BALANCES).has(concept)) continue;
    const key = keyOf(filing);
    const report = reports.get(key) ?? { filing, flows: new Map(), balances: new Map(), end: null };
    reports.set(key, report);
    const support = start ? report.flows : report.balances;
    const period = start ? `${start}|${end}` : end;
    const lines = support.get(period);
    if (lines) lines.add(concept);
    else support.set(period, new Set([concept]));
  }
  for (const report of reports.values()) report.end = ownEnd(report);
  return [...reports.values()];
}

const most = (support: Support): number => [...support.values()].reduce((all, { size }) => Math.max(all, size), 0);

/** A period needs several lines, as a note may give one for a day of its own. */
const enough = (support: Support): number => Math.min(most(support), Math.max(2, Math.ceil(most(support) * 0.2)));

/** The greatest end among the periods that the statements are about; notes look further ahead. */
function ownEnd({ filing, flows, balances }: Report): string | null {
  if (filing.periodEnd) return filing.periodEnd;
  const ends = (support: Support, part: (period: string) => string) =>
    [...support].filter(([, lines]) => lines.size >= most(support) / 2).map(([period]) => part(period));
  const all = flows.size > 0 ? ends(flows, (period) => period.slice(11)) : ends(balances, (day) => day);
  return (
    all
      .filter((end) => !filing.filed || end <= filing.filed)
      .sort()
      .at(-1) ?? null
  );
}

/** Days by which the end of a fiscal period drifts from year to year. */
const DRIFT = 9;

/** Quarters to look back: whole years, and in an annual report the quarters of its own year and the one before. */
const YEARS = [0, 4, 8, 12, 16, 20];
const QUARTERS = [1, 2, 3, 5, 6, 7];

/** The ends of periods, and the days about whole years before them to which reports look back. */
function anchored(ends: readonly string[], steps: readonly number[] = YEARS): ReadonlySet<string> {
  const days = new Set<string>();
  for (const end of ends) {
    for (const quarters of steps) {
      const back = Math.round(quarters * (365.25 / 4));
      for (let drift = -DRIFT; drift <= DRIFT; drift++) days.add(addDays(end, drift - back));
    }
  }
  return days;
}

/** Whether a filing's period is one that the company reports by. */
function isReported(period: string, lines: number, report: Report, ends: Ends): boolean {
  const [start = "", end = ""] = period.split("|");
  const { filing, flows } = report;
  if (isYear(start, end) && lengthOf(start, end) <= 400) {
    // Twelve months in a quarterly report are trailing ones, unless a fiscal year ends with them.
    if (!isAnnual(filing) && !ends.annual.has(end) && (isPeriodic(filing) || ends.annual.size > 0)) return false;
  }
  if (isUsual(start, end))
    return (
      ends.all.has(end) || (isQuarter(start, end) && ends.quarters.has(end)) || lines >= Math.max(2, enough(flows))
    );
  // A change of the fiscal year leaves a period of any length, up to a year.
  return /T(\/A)?$/.test(filing.form) && lengthOf(start, end) <= 400 && end === report.end && lines >= enough(flows);
}

interface Ends {
  all: ReadonlySet<string>;
  annual: ReadonlySet<string>;
  /** Of the quarters that an annual report may give. */
  quarters: ReadonlySet<string>;
}

/** The periods that a company reports by, out of its own statements. */
export function periodsOf(facts: readonly Fact[]): Periods {
  const reports = reportsOf(facts);
  const periodic = reports.filter(({ filing }) => isPeriodic(filing) || /^6-K/i.test(filing.form));
  const leading = periodic.length > 0 ? periodic : reports;
  const endsOf = (some: Report[]) => [...new Set(some.flatMap(({ end }) => end ?? []))];
  const annual = endsOf(leading.filter(({ filing }) => isAnnual(filing)));
  const ends: Ends = {
    all: anchored(endsOf(leading)),
    annual: anchored(annual),
    quarters: anchored(annual, QUARTERS),
  };
  const flows = new Set<string>();
  const days = new Set<string>();
  for (const report of reports) {
    for (const [period, lines] of report.flows) {
      if (isReported(period, lines.size, report, ends)) flows.add(period);
    }
  }
  for (const period of flows) {
    days.add(period.slice(11));
    days.add(addDays(period.slice(0, 10), -1));
  }
  for (const report of reports) {
    if (report.end) days.add(report.end);
    const least = flows.size > 0 ? Math.max(2, enough(report.balances)) : enough(report.balances);
    for (const [day, lines] of report.balances) {
      if (lines.size >= least && (flows.size === 0 || ends.all.has(day))) days.add(day);
    }
  }
  const byStart = new Map<string, string[]>();
  for (const period of [...flows].sort()) {
    const start = period.slice(0, 10);
    const known = byStart.get(start);
    if (known) known.push(period.slice(11));
    else byStart.set(start, [period.slice(11)]);
  }
  const ownEnds = new Map(reports.map(({ filing, end }) => [keyOf(filing), end]));
  return {
    has: (start, end) => (start ? flows.has(`${start}|${end}`) : days.has(end)),
    endOf: (filing) => ownEnds.get(keyOf(filing)) ?? null,
    endsFrom: (start) => byStart.get(start) ?? [],
  };
}
