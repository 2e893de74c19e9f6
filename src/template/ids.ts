import type { Case } from "../figures/document";
import type { CaseColumn, Column } from "./cases";

declare const cellId: unique symbol;

/**
 * What a cell of the template is called until the layout gives it an address. Ids come from the makers below alone: a
 * text that none of them made does not compile where an id is asked for.
 */
export type CellId = string & { readonly [cellId]: true };

const idOf = (...parts: readonly (string | number)[]): CellId => parts.join(":") as CellId;

/** The line under a sheet's title that says how the checks stand. */
export const statusCell = (sheet: string): CellId => idOf("status", sheet);

// Cover
export const CASE_SELECTOR_CELL = idOf("cover", "case");
export const AS_OF_CELL = idOf("cover", "as-of");
export const HOLDING_CELL = idOf("cover", "holding");

// Figures
export const figureValue = (figure: string): CellId => idOf("figure", figure, "value");
export const figureIdCell = (figure: string): CellId => idOf("figure", figure, "id");
export const figureBound = (figure: string, bound: "low" | "high"): CellId => idOf("figure", figure, bound);
export const figureYear = (figure: string): CellId => idOf("figure", figure, "year");

// Comparison
export const comparisonCompany = (company: string): CellId => idOf("comparison", "company", company);
export const measureValue = (measure: string, company: string): CellId => idOf("measure", measure, company);
export const PEERS_CELL = idOf("comparison", "peers");

// Market
export const marketRate = (rate: "stated" | "implied" | "ours"): CellId => idOf("market", "rate", rate);
export const marketCell = (row: "year" | "stated" | "implied" | "difference" | "cumulative", year: number): CellId =>
  idOf("market", row, year);

// Scenarios
export const SCENARIOS_CASE_CELL = idOf("scenarios", "case");
/** The index of the selected case: 1 to 3, then the custom cases. */
export const CASE_INDEX_CELL = idOf("scenarios", "index");
export const caseHeading = (which: CaseColumn): CellId => idOf("scenarios", "heading", which);
export const driverCell = (driver: string, column: CaseColumn | "live"): CellId => idOf("driver", driver, column);
export const driverBound = (driver: string, bound: "low" | "high"): CellId => idOf("driver", driver, bound);
export const driverIdCell = (driver: string): CellId => idOf("driver", driver, "id");
export const resultCell = (result: string, column: CaseColumn | "live"): CellId => idOf("result", result, column);

// Backlog, which holds the timeline
export const timelineCell = (row: "year" | "from" | "to", year: number): CellId => idOf("timeline", row, year);
export const DAYS_PER_YEAR_CELL = idOf("backlog", "days");
export const contractCell = (contract: string, what: "customer" | "value" | "start" | "end"): CellId =>
  idOf("contract", contract, what);
export const backlogCase = (which: Case): CellId => idOf("backlog", "case", which);
export type BacklogPart = number | "converts" | "first" | "last" | "later";
/** A contract in a case: what it recognizes in a year (from 0), or what its row begins and ends with. */
export const backlogContract = (which: Column, contract: string, part: BacklogPart): CellId =>
  idOf("backlog", which, "contract", contract, part);
export const backlogTotal = (which: Column, part: BacklogPart): CellId => idOf("backlog", which, "total", part);
/** The sum over a company's contracts; guarantees are kept apart. */
export const companyBacklog = (which: Column, company: string, guarantee: boolean, part: BacklogPart): CellId =>
  idOf("backlog", which, "company", company, guarantee ? "guaranteed" : "sold", part);
export const backlogMeasure = (company: string, measure: string, by: "formula" | "ours" = "formula"): CellId =>
  idOf("backlog", "measure", company, measure, by);
export const backlogCrossCheck = (company: string, which: Case, year: number): CellId =>
  idOf("backlog", "cross-check", company, which, year);

// A company's sheet
export const companyCase = (company: string, which: Case): CellId => idOf("company", company, "case", which);
export const companyYear = (company: string, row: "year" | "first", year: number): CellId =>
  idOf("company", company, row, year);
export const companyLine = (company: string, which: Column, line: string, year: number): CellId =>
  idOf("company", company, which, line, year);

// Valuation
export const VALUATION_CASE_CELL = idOf("valuation", "case");
export const VALUATION_HEADING_CELL = idOf("valuation", "heading");
export const valuationCell = (company: string, line: string, column: Column | "ours"): CellId =>
  idOf("valuation", company, line, column);
export const fieldCell = (method: string, what: "name" | "low" | "high" | "spread"): CellId =>
  idOf("field", method, what);
export const valuationChartCell = (what: "name" | "multiple" | "roe", company: string): CellId =>
  idOf("valuation", "chart", what, company);

// Sensitivity and tornado
export const axisCell = (table: string, axis: "down" | "across", step: number | "start" | "step"): CellId =>
  idOf("sensitivity", table, axis, step);
export const TORNADO_NOW_CELL = idOf("tornado", "now");
export const barCell = (bar: number, what: "driver" | "bear" | "bull" | "bear change" | "bull change"): CellId =>
  idOf("tornado", bar, what);

// Claims and checks
export const claimCell = (claim: string, what: "stated" | "computed" | "difference" | "tolerance" | "result"): CellId =>
  idOf("claim", claim, what);
export const checkCell = (check: string, what: "sheet" | "says" | "result" = "result"): CellId =>
  idOf("check", check, what);
export const FAILED_CHECKS_CELL = idOf("checks", "failed");
export const TOLERANCE_CELL = idOf("checks", "tolerance");

// Companies from their filings
export const filedFigure = (figure: string): CellId => idOf("filed", "figure", figure);
export const filedCell = (
  sheet: "filed-companies" | "filed-years" | "filed-quarters",
  company: string,
  row: string,
  column: string | number,
): CellId => idOf(sheet, company, row, column);
