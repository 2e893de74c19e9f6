import type { FiledDocument, FiledFigure } from "../figures/filed";
import type { Confidence } from "../figures/match";
import { measureCalled, plainWords } from "../figures/measure-words";
import { numberOnSheet } from "../figures/number-on-sheet";
import { FiledCalendar } from "./filed-calendar";
import type { Heading } from "./period-heading";
import type { SheetGrid } from "./sheet-grid";

/** What the sheet says of a number beside its value: it names what the figure is, something else, or nothing. */
export type Evidence = "fits" | "differs" | "none";

/** A filed figure that a number on a sheet may be. */
export interface FiledMatch {
  readonly figure: FiledFigure;
  /** How many full units the number on the sheet counts in: 1e6 for millions. */
  readonly scale: number;
  /** The number has fewer digits than the figure, and is the figure rounded to them. */
  readonly rounded?: true;
  /** The number has the other sign, as an outflow is written. */
  readonly opposite?: true;
  /** The number is what was first reported, and the figure has changed since. */
  readonly first?: true;
  readonly label: Evidence;
  readonly period: Evidence;
  readonly unit: Evidence;
  readonly confidence: Confidence;
}

/** What label and period of a number name, and the number differs from. */
export interface FiledNear {
  readonly figure: FiledFigure;
  readonly scale: number;
  /** What the figure is in that scale. */
  readonly stated: number;
}

export interface FiledMatched {
  readonly matches: readonly FiledMatch[];
  readonly near: FiledNear | undefined;
}

const SCALES = [1, 1e3, 1e6, 1e9];
const EXACT = 1e-9;
const NEAR = 0.05;
/** Rounded numbers of fewer digits equal too many figures; of one digit less where label and period name the figure. */
const ROUNDED_DIGITS = 3;
/** What is paid is as often written as a negative number. */
const OUTFLOWS = new Set(["capex", "interestExpense", "depreciation"]);

interface Candidate {
  readonly figure: FiledFigure;
  readonly value: number;
  readonly first: boolean;
}

/** Compares the numbers of a sheet with filed figures, by value, sign, unit, label and period together. */
export class FiledMatcher {
  private readonly candidates: readonly Candidate[];
  private readonly calendar: FiledCalendar;
  private readonly names: ReadonlyMap<string, string>;
  /** What the companies are called for short. */
  private readonly firstWords: ReadonlyMap<string, string>;
  private readonly rowLabels = new Map<FiledFigure, string>();

  constructor(
    document: FiledDocument,
    private readonly grid: SheetGrid,
  ) {
    const awaited = new Set(document.awaited);
    this.candidates = document.figures
      .filter(({ id, value }) => !awaited.has(id) && value !== 0)
      .flatMap((figure): Candidate[] => [
        { figure, value: figure.value, first: false },
        ...(figure.first && figure.first.value !== figure.value && figure.first.value !== 0
          ? [{ figure, value: figure.first.value, first: true }]
          : []),
      ])
      .sort((a, b) => Math.abs(a.value) - Math.abs(b.value));
    this.calendar = new FiledCalendar(document);
    this.names = new Map(document.companies.map(({ id, name }) => [id, name]));
    this.firstWords = new Map([...this.names].map(([id, name]) => [id, plainWords(name).split(" ")[0]!]));
  }

  /** The figures that the number in a cell may be, the surest first; or the one that its label and period name. */
  match(row: number, column: number): FiledMatched {
    const cell = this.grid.at(row, column);
    const number = cell && numberOnSheet(cell.value);
    if (!cell || !number || number.unit === "percent" || number.unit === "times" || /%/.test(cell.format))
      return { matches: [], near: undefined };
    // A text such as $22.4 billion says its scale itself.
    const scales = number.scaled === undefined ? SCALES : [1e9 / number.scaled];
    const around = new Around(this.grid, row, column, cell.format);
    const found = scales.flatMap((scale) =>
      this.between(Math.abs(number.number) * scale).flatMap((one) => {
        const off = compare(number.number, one.value / scale);
        return scale !== 1 && /\//.test(one.figure.unit) ? [] : [{ ...one, scale, ...off }];
      }),
    );
    const judged = found.map((one) => ({ ...one, ...this.evidence(one.figure, one.scale, around) }));
    const matches = judged.flatMap((one) => (one.off === undefined ? (matchOf(number.number, one) ?? []) : []));
    const best = strongest(matches);
    const [near] = judged
      .filter(
        ({ off, label, period, unit }) =>
          off !== undefined && label === "fits" && period === "fits" && unit !== "differs",
      )
      .sort((a, b) => a.off! - b.off!);
    const isNear = best.length === 0 && near !== undefined && !near.first;
    return {
      matches: best,
      near: isNear ? { figure: near.figure, scale: near.scale, stated: near.value / near.scale } : undefined,
    };
  }

  /** Whether a heading names the period of a figure. */
  namesPeriod(heading: Heading, figure: FiledFigure): boolean {
    return this.calendar.names(heading, figure);
  }

  /** The candidates whose value comes near. */
  private between(size: number): readonly Candidate[] {
    const all = this.candidates;
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (Math.abs(all[middle]!.value) < size * (1 - NEAR)) low = middle + 1;
      else high = middle;
    }
    const some: Candidate[] = [];
    for (let at = low; at < all.length && Math.abs(all[at]!.value) <= size * (1 + NEAR); at++) some.push(all[at]!);
    return some;
  }

  private evidence(figure: FiledFigure, scale: number, around: Around): Record<"label" | "period" | "unit", Evidence> {
    const { heading, scaleSaid } = around;
    const isMoney = !/\//.test(figure.unit);
    return {
      label: this.labelled(figure, around),
      period: !heading ? "none" : this.calendar.names(heading, figure) ? "fits" : "differs",
      unit: !isMoney || scaleSaid === undefined ? "none" : scaleSaid === scale ? "fits" : "differs",
    };
  }

  private labelled(figure: FiledFigure, { labels, naming }: Around): Evidence {
    const name = this.names.get(figure.company)!;
    if (!this.isOf(figure.company, naming)) return "differs";
    const called = labels.flatMap((text) => measureCalled(text, name) ?? []);
    if (called.includes(figure.measure)) return "fits";
    const row = this.rowLabel(figure);
    if (row !== "" && labels.some((text) => plainWords(text) === row)) return "fits";
    return called.length > 0 ? "differs" : "none";
  }

  /** Whether the nearest text that names a company names this one, or none is named. */
  private isOf(company: string, naming: readonly string[]): boolean {
    for (const text of naming) {
      const words = ` ${plainWords(text)} `;
      const named = [...this.firstWords].filter(([, word]) => words.includes(` ${word} `));
      if (named.length > 0) return named.some(([id]) => id === company);
    }
    return true;
  }

  /** What the filing itself calls the row of a figure. */
  private rowLabel(figure: FiledFigure): string {
    const known = this.rowLabels.get(figure);
    if (known !== undefined) return known;
    const label = figure.place.kind === "row" ? plainWords(figure.place.text.split(" | ")[0]!) : "";
    this.rowLabels.set(figure, label);
    return label;
  }
}

/** What stands around a cell. */
class Around {
  readonly labels: readonly string[];
  readonly heading: Heading | undefined;
  /** Texts in which a company may be named, the nearest first. */
  readonly naming: readonly string[];
  /** The scale that the nearest words give, as the cell holds the number. */
  readonly scaleSaid: number | undefined;

  constructor(grid: SheetGrid, row: number, column: number, format: string) {
    const [beside, above] = [grid.textsBeside(row, column), grid.textsAbove(row, column)];
    const titles = [...grid.titles(), grid.sheet];
    this.labels = [...beside, ...above];
    this.naming = [...this.labels, ...grid.labelsAbove(row, column), ...titles];
    this.heading = grid.headingOf(row, column)?.heading;
    const said = [...this.labels, ...titles].map(scaleIn).find((scale) => scale !== undefined);
    const commas = /(,+)(?=[^0#?,]*(?:;|$))/.exec(format.split(";")[0]!.replace(/"[^"]*"|\\./g, ""))?.[1]?.length ?? 0;
    this.scaleSaid = said === undefined ? undefined : said / 1000 ** commas;
  }
}

const WORDS: readonly (readonly [RegExp, number])[] = [
  [/\bbillions?\b|\b(?:usd|us\$|\$)\s?bn?\b|\bbn\b/i, 1e9],
  [/\bmillions?\b|\b(?:usd|us\$|\$)\s?mm?\b|\bmm\b|\bmn\b/i, 1e6],
  [/\bthousands?\b|\b(?:usd|us\$|\$)\s?k\b|[’']000s?\b/i, 1e3],
];

/** The scale that a text gives, such as USD million. */
const scaleIn = (text: string): number | undefined => WORDS.find(([word]) => word.test(text.replace(/\$/g, " $")))?.[1];

const digitsOf = (text: string): number => text.replace(/^0+|[-.]/g, "").replace(/^0+/, "").length;

/** Equal, equal once rounded to the digits of the number, or by how much they differ. */
function compare(number: number, stated: number): { off?: number; rounded?: true } {
  const [size, other] = [Math.abs(number), Math.abs(stated)];
  const off = Math.abs(size - other) / other;
  if (off <= EXACT) return {};
  const written = String(Number(size.toPrecision(12)));
  const decimals = written.split(".")[1]?.length ?? 0;
  const isRounded =
    !written.includes("e") &&
    digitsOf(written) >= ROUNDED_DIGITS - 1 &&
    Math.abs(size - other) <= (10 ** -decimals / 2) * (1 + 1e-9);
  return isRounded ? { rounded: true } : { off };
}

type Judged = Candidate & Record<"label" | "period" | "unit", Evidence> & { scale: number; rounded?: true };

/** How sure a match is; null where what stands around speaks against it, or nothing for it. */
function matchOf(number: number, one: Judged): FiledMatch | null {
  const { figure, value, first, scale, rounded, label, period, unit } = one;
  const isOpposite = number < 0 !== value < 0;
  const digits = digitsOf(String(Number(Math.abs(number).toPrecision(12))));
  const evidence = [label, period, unit];
  const against = evidence.filter((says) => says === "differs").length;
  const named = [label, period].filter((says) => says === "fits").length;
  if (against > 1 || (label === "differs" && period === "none")) return null;
  if (named === 0 && (digits < 4 || rounded)) return null;
  if ((digits < 2 || (rounded && digits < ROUNDED_DIGITS)) && named < 2) return null;
  const isOdd = isOpposite && !OUTFLOWS.has(figure.measure);
  const grade = named + (digits >= 4 && !rounded ? 1 : 0) - (digits < 3 ? 1 : 0) - (isOdd ? 1 : 0);
  const confidence: Confidence = against > 0 ? "low" : grade >= 2 ? "high" : grade === 1 ? "medium" : "low";
  return {
    figure,
    scale,
    ...(rounded && { rounded }),
    ...(isOpposite && { opposite: true }),
    ...(first && { first: true }),
    label,
    period,
    unit,
    confidence,
  };
}

const ORDER: readonly Confidence[] = ["high", "medium", "low"];
const strength = ({ label, period, unit, rounded, first, confidence, figure }: FiledMatch): number =>
  (2 - ORDER.indexOf(confidence)) * 100 +
  [label, period, unit].reduce((sum, says) => sum + (says === "fits" ? 10 : says === "differs" ? -10 : 0), 0) -
  (rounded ? 3 : 0) -
  (first ? 2 : 0) -
  (figure.derived === undefined ? 0 : 1);

/** The surest first; what is much less sure than the first is left out. */
function strongest(matches: readonly FiledMatch[]): readonly FiledMatch[] {
  const sorted = [...matches].sort((a, b) => strength(b) - strength(a) || (a.figure.id < b.figure.id ? -1 : 1));
  const [best] = sorted;
  if (!best) return [];
  return sorted.filter((one) => one.confidence === best.confidence).slice(0, MOST);
}

/** More choices than these for a number say that it is none of them in particular. */
const MOST = 6;
