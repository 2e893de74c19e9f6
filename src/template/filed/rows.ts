import { f, type Formula, type Ref } from "../formula";

/** How the numbers of a row stand in their cells: money and shares in millions, whatever the cells hold. */
export type RowUnit = "money" | "shares" | "per share" | "fraction" | "multiple" | "years";

export const ROW_FORMATS: Readonly<Record<RowUnit, string>> = {
  money: "#,##0.0,,;(#,##0.0,,);0.0",
  shares: "#,##0.0,,",
  "per share": "#,##0.00;(#,##0.00)",
  fraction: "0.0%;(0.0%)",
  multiple: '0.00"x";(0.00"x")',
  years: "0.00",
};

export const unitWords = (unit: RowUnit, currency: string): string =>
  ({
    money: `${currency} million`,
    shares: "million",
    "per share": currency,
    fraction: "%",
    multiple: "x",
    years: "years",
  })[unit];

/** A row that figures of filings fill. */
export interface FigureRow {
  readonly kind: "figure";
  readonly id: string;
  readonly label: string;
  readonly unit: RowUnit;
}

/** Cells of the same block: of a row in the row's own column, or some columns back; null where nothing stands. */
export type At = (row: string, back?: number) => Ref | null;

/** A row that follows from others. */
export interface RatioRow {
  readonly kind: "ratio";
  readonly id: string;
  readonly label: string;
  readonly unit: RowUnit;
  /** The formula without its "=", or null where a part of it is missing. */
  readonly of: (at: At) => Formula | null;
}

export type Row = FigureRow | RatioRow;

const figure = (id: string, label: string, unit: RowUnit = "money"): FigureRow => ({ kind: "figure", id, label, unit });
const ratio = (id: string, label: string, unit: RowUnit, of: RatioRow["of"]): RatioRow => ({
  kind: "ratio",
  id,
  label,
  unit,
  of,
});

/** A formula over cells, where all of them are there. */
const over =
  (cells: readonly (readonly [row: string, back?: number])[], write: (refs: Ref[]) => Formula): RatioRow["of"] =>
  (at) => {
    const refs = cells.map(([row, back]) => at(row, back));
    return refs.every((ref) => ref !== null) ? write(refs as Ref[]) : null;
  };

/** Not meaningful: a ratio whose base is not positive. */
const MEANINGLESS = '"n.m."';
const overPositive = (above: string, below: string, back = 0): RatioRow["of"] =>
  over([[above], [below, back]], ([one, other]) => f`IF(${other!}>0,${one!}/${other!},${MEANINGLESS})`);

const growth = (row: string, back: number): RatioRow["of"] =>
  over([[row], [row, back]], ([now, before]) => f`IF(${before!}>0,${now!}/${before!}-1,${MEANINGLESS})`);

const INCOME: readonly Row[] = [
  figure("operatingIncome", "Operating income"),
  ratio("operatingMargin", "Operating margin", "fraction", overPositive("operatingIncome", "revenue")),
  figure("netIncome", "Net income"),
  figure("dilutedEps", "Diluted earnings per share", "per share"),
  figure("dilutedShares", "Diluted shares", "shares"),
  figure("depreciation", "Depreciation and amortization"),
  ratio("ebitda", "EBITDA (operating income + D&A)", "money", (at) =>
    over([["operatingIncome"], ["depreciation"]], ([one, other]) => f`${one!}+${other!}`)(at),
  ),
  figure("interestExpense", "Interest expense"),
];

const CASH_FLOW: readonly Row[] = [
  figure("operatingCashFlow", "Operating cash flow"),
  figure("capex", "CapEx"),
  ratio("capexIntensity", "CapEx intensity (CapEx / revenue)", "fraction", overPositive("capex", "revenue")),
  ratio(
    "freeCashFlow",
    "Free cash flow (operating cash flow - CapEx)",
    "money",
    over([["operatingCashFlow"], ["capex"]], ([one, other]) => f`${one!}-${other!}`),
  ),
];

const BALANCE: readonly Row[] = [
  figure("cash", "Cash and cash equivalents"),
  figure("property", "Property, plant and equipment, net"),
  figure("debt", "Debt"),
  figure("equity", "Stockholders' equity"),
];

const BACKLOG = figure("remainingPerformanceObligation", "Remaining performance obligation (RPO)");

/** What a company's block says of each fiscal year. */
export const YEAR_ROWS: readonly Row[] = [
  figure("revenue", "Revenue"),
  ratio("revenueGrowth", "Revenue growth", "fraction", growth("revenue", 1)),
  ...INCOME,
  ratio(
    "interestCover",
    "Interest cover (operating income / interest)",
    "multiple",
    overPositive("operatingIncome", "interestExpense"),
  ),
  ...CASH_FLOW,
  ...BALANCE,
  ratio("leverage", "Leverage (debt / EBITDA)", "multiple", overPositive("debt", "ebitda")),
  ratio(
    "returnOnEquity",
    "Return on equity (net income / average equity)",
    "fraction",
    over(
      [["netIncome"], ["equity"], ["equity", 1]],
      ([income, now, before]) => f`IF(${now!}+${before!}>0,${income!}/AVERAGE(${now!},${before!}),${MEANINGLESS})`,
    ),
  ),
  BACKLOG,
  ratio(
    "backlogCoverage",
    "RPO coverage (years of revenue)",
    "years",
    overPositive("remainingPerformanceObligation", "revenue"),
  ),
  ratio(
    "backlogConversion",
    "RPO conversion (revenue / opening RPO)",
    "fraction",
    overPositive("revenue", "remainingPerformanceObligation", 1),
  ),
];

/** What a company's block says of each quarter. */
export const QUARTER_ROWS: readonly Row[] = [
  figure("revenue", "Revenue"),
  ratio("revenueGrowth", "Revenue growth, year over year", "fraction", growth("revenue", 4)),
  ratio("sequentialGrowth", "Revenue growth, quarter over quarter", "fraction", growth("revenue", 1)),
  ...INCOME.filter(({ id }) => id !== "ebitda"),
  ...CASH_FLOW,
  ...BALANCE,
  BACKLOG,
  ratio("backlogGrowth", "RPO growth, year over year", "fraction", growth("remainingPerformanceObligation", 4)),
];
