import type { FiledCompany, FiledDocument, FiledFigure } from "./filed";
import { lengthOf, middleOf } from "./filed-period";

/** The measures that the model builds on, as it calls them. */
export const MODEL_MEASURES: Readonly<Record<string, { readonly id: string; readonly label: string }>> = {
  revenue: { id: "revenue", label: "Revenue" },
  capex: { id: "capex", label: "CapEx" },
  operatingCashFlow: { id: "operating.cash.flow", label: "Operating cash flow" },
  operatingIncome: { id: "operating.income", label: "Operating income" },
  netIncome: { id: "net.income", label: "Net income" },
  depreciation: { id: "depreciation", label: "Depreciation" },
  interestExpense: { id: "interest.expense", label: "Interest expense" },
  equity: { id: "equity", label: "Book equity" },
  debt: { id: "debt", label: "Debt" },
  cash: { id: "cash", label: "Cash" },
  property: { id: "property", label: "Property and equipment" },
  dilutedShares: { id: "shares", label: "Shares outstanding, diluted" },
};

export type When = "now" | "before";

/** Ids of a comparison document begin with a letter. */
export const modelId = (id: string): string => (/^[a-z]/.test(id) ? id : `c${id}`);

/** What a company's reports say of its last fiscal year, and of the one before. */
export class FiledBasis {
  readonly isInDollars: boolean;
  /** The calendar year that holds the midpoint of the last fiscal year; null without one. */
  readonly year: number | null;
  private readonly figures: readonly FiledFigure[];
  private readonly ends: Readonly<Record<When, string | undefined>>;

  constructor(
    filed: FiledDocument,
    readonly company: FiledCompany,
  ) {
    this.isInDollars = company.currency === "USD";
    const awaited = new Set(filed.awaited);
    this.figures = filed.figures.filter((one) => one.company === company.id && !awaited.has(one.id));
    const years = this.figures.filter(
      (one) => one.measure === "revenue" && lengthOf(one) === "year" && one.derived === undefined && one.value > 0,
    );
    const [now, before] = years.sort((a, b) => (a.end < b.end ? 1 : -1));
    this.ends = { now: now?.end, before: before?.end };
    this.year = now ? middleOf({ start: now.start!, end: now.end }).year : null;
  }

  /** The figure of a fiscal year, or on its last day, however it came about. */
  figure(measure: string, when: When = "now"): FiledFigure | undefined {
    const end = this.ends[when];
    return this.figures.find(
      (one) => one.measure === measure && one.end === end && ["day", "year"].includes(lengthOf(one)),
    );
  }

  /** The figure that a report states. */
  readonly stated = (measure: string, when: When = "now"): FiledFigure | undefined => {
    const figure = this.figure(measure, when);
    return figure?.derived === undefined ? figure : undefined;
  };

  value(measure: string, when: When = "now"): number | undefined {
    return this.figure(measure, when)?.value;
  }

  /** One value over another; undefined where one is missing, or the lower is not positive. */
  ratio(above: number | undefined, below: number | undefined): number | undefined {
    return above === undefined || below === undefined || below <= 0 ? undefined : above / below;
  }

  get growth(): number | undefined {
    const ratio = this.ratio(this.value("revenue"), this.value("revenue", "before"));
    return ratio === undefined ? undefined : ratio - 1;
  }

  get returnOnEquity(): number | undefined {
    return this.ratio(this.value("netIncome"), this.value("equity"));
  }

  /** Whether operating cash flow pays for the CapEx: no funding is needed. */
  get fundsItself(): boolean {
    const [flow, capex] = [this.value("operatingCashFlow"), this.value("capex")];
    return flow !== undefined && (capex === undefined || flow >= capex);
  }
}
