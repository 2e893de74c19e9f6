import { DAY_MS, momentOfDay } from "../cells/serial";
import type { FiledDocument, FiledFigure } from "../figures/filed";
import { lengthOf, middleOf } from "../figures/filed-period";
import { monthsAfter, type Heading } from "./period-heading";

const days = (from: string, to: string): number => Math.round((momentOfDay(to) - momentOfDay(from)) / DAY_MS);

/** Month ends are written for periods that end some days before or after. */
const AROUND = 12;

/** The fiscal years and quarters of the companies of a comparison, to tell whether a heading names a figure's period. */
export class FiledCalendar {
  /** For each company the ends of its fiscal years with their starts, in order. */
  private readonly years = new Map<string, { start: string; end: string }[]>();
  private readonly quarters = new Map<string, Set<string>>();

  constructor({ companies, figures }: FiledDocument) {
    for (const { id } of companies) {
      const own = figures.filter(({ company, start }) => company === id && start !== null);
      const ends = new Map(
        own.filter((one) => lengthOf(one) === "year").map(({ start, end }) => [end, { start: start!, end }]),
      );
      this.years.set(
        id,
        [...ends.values()].sort((a, b) => (a.end < b.end ? -1 : 1)),
      );
      this.quarters.set(id, new Set(own.filter((one) => lengthOf(one) === "quarter").map(({ end }) => end)));
    }
  }

  names(heading: Heading, figure: FiledFigure): boolean {
    const length = lengthOf(figure);
    if (heading.kind === "end") return Math.abs(days(heading.day, figure.end)) <= AROUND;
    if (heading.kind === "year") {
      if (length !== "year" && length !== "day") return false;
      const year = this.years.get(figure.company)!.find(({ end }) => end === figure.end);
      return year !== undefined && (yearOf(year.end) === heading.year || middleOf(year).year === heading.year);
    }
    if (length !== "quarter" && length !== "day") return false;
    if (length === "day" && !this.endsQuarter(figure)) return false;
    const period = { start: figure.start ?? monthsAfter(figure.end, -3), end: figure.end };
    const { year, quarter } = middleOf(period);
    if (year === heading.year && quarter === heading.quarter) return true;
    const fiscal = this.fiscalQuarter(figure);
    return fiscal?.year === heading.year && fiscal.quarter === heading.quarter;
  }

  private endsQuarter({ company, end }: FiledFigure): boolean {
    return this.quarters.get(company)!.has(end) || this.years.get(company)!.some((year) => year.end === end);
  }

  /** The quarter as the company counts it: the fiscal year is called after the year in which it ends. */
  private fiscalQuarter({ company, end }: FiledFigure): { year: number; quarter: number } | undefined {
    const years = this.years.get(company)!;
    const before = years.filter((one) => one.end < end).at(-1);
    if (!before) return undefined;
    const quarter = Math.round(days(before.end, end) / 91.3);
    return quarter < 1 || quarter > 4 ? undefined : { year: yearOf(monthsAfter(before.end, 12)), quarter };
  }
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
