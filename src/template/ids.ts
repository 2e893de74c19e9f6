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
export const figureDocumented = (figure: string, bound: "low" | "high"): CellId =>
  idOf("figure", figure, "documented", bound);
export const figureStatus = (figure: string): CellId => idOf("figure", figure, "status");
export const figureYear = (figure: string): CellId => idOf("figure", figure, "year");

// Comparison
export const comparisonCompany = (company: string): CellId => idOf("comparison", "company", company);
export const measureValue = (measure: string, company: string): CellId => idOf("measure", measure, company);
export const peerCell = (company: string, what: "name" | "multiple"): CellId => idOf("peer", company, what);
export const PEERS_CELL = idOf("comparison", "peers");

// Market
export const marketRate = (rate: "stated" | "implied"): CellId => idOf("market", "rate", rate);
export const marketCell = (row: string, year: number | "constant"): CellId => idOf("market", row, year);

// Scenarios
export const SCENARIOS_CASE_CELL = idOf("scenarios", "case");
/** The index of the selected case: 1 to 3, then the custom cases. */
export const CASE_INDEX_CELL = idOf("scenarios", "index");
export const caseHeading = (which: CaseColumn): CellId => idOf("scenarios", "heading", which);
/** 1 above the heading of the selected case. */
export const caseFlag = (which: CaseColumn): CellId => idOf("scenarios", "flag", which);
export const driverStatus = (driver: string): CellId => idOf("driver", driver, "status");
export const driverCell = (driver: string, column: CaseColumn | "live"): CellId => idOf("driver", driver, column);
export const driverBound = (driver: string, bound: "low" | "high"): CellId => idOf("driver", driver, bound);
export const driverIdCell = (driver: string): CellId => idOf("driver", driver, "id");
export const resultCell = (result: string, column: CaseColumn | "live"): CellId => idOf("result", result, column);

// Inputs, which hold the timeline
export type TimeRow = "year" | "from" | "to" | "share" | "t" | "step" | "n" | "inside" | "exit";
export const timelineCell = (row: TimeRow, year: number): CellId => idOf("timeline", row, year);
export const EXIT_T_CELL = idOf("timeline", "exit t");
export const settingCell = (setting: string): CellId => idOf("setting", setting);
export const placeholderCell = (placeholder: string, what: "value" | "given" | "status"): CellId =>
  idOf("placeholder", placeholder, what);
/** The P/B that follows from a company's share price. */
export const priceMultiple = (company: string): CellId => idOf("price", "multiple", company);
export const PLACEHOLDERS_IN_USE_CELL = idOf("placeholders", "in use");

// Backlog
export type ContractPart = "customer" | "value" | "start" | "end" | "effect" | "option" | "rate";
export const contractCell = (contract: string, what: ContractPart): CellId => idOf("contract", contract, what);
export const backlogCase = (which: Case): CellId => idOf("backlog", "case", which);
/** What a contract recognizes by its own dates, before any case. */
export const documentedCell = (contract: string, part: number | "recognized" | "before" | "later"): CellId =>
  idOf("documented", contract, part);
export const plannedCell = (contract: string, year: number): CellId => idOf("planned", contract, year);
export type BacklogPart =
  number | "converts" | "first" | "last" | "later" | "before" | "lost" | "haircut" | "delay" | "rate" | "exercised";
/** A contract in a case: what it recognizes in a year (from 0), or what its row begins and ends with. */
export const backlogContract = (which: Column, contract: string, part: BacklogPart): CellId =>
  idOf("backlog", which, "contract", contract, part);
export const backlogOption = (which: Column, contract: string, part: BacklogPart): CellId =>
  idOf("backlog", which, "option", contract, part);
/** The capacity of a contract that has ended, at its own price. */
export const backlogAfter = (which: Column, contract: string, year: number): CellId =>
  idOf("backlog", which, "after", contract, year);
export type BacklogGroup = "firm" | "option" | "backstop" | "after";
/** The sum over a company's contracts of a kind. */
export const companyBacklog = (which: Column, company: string, group: BacklogGroup, part: BacklogPart): CellId =>
  idOf("backlog", which, "company", company, group, part);
export const companyDocumented = (company: string, group: "firm" | "backstop" | "planned", year: number): CellId =>
  idOf("documented", "company", company, group, year);
export type RemainingPart = "remaining" | "next" | "second" | "beyond";
/** What is left of a contract on the valuation date, and when it falls due. */
export const remainingCell = (contract: string, part: RemainingPart): CellId => idOf("remaining", contract, part);
export const remainingTotal = (company: string, group: "firm" | "backstop", part: RemainingPart): CellId =>
  idOf("remaining", "company", company, group, part);
/** What a customer commits to all the companies together. */
export const customerTotal = (customer: string): CellId => idOf("customer", "all", customer);
export const customerCell = (company: string, customer: string, what: string): CellId =>
  idOf("customer", company, customer, what);
export const backlogMeasure = (company: string, measure: string): CellId =>
  idOf("backlog", "measure", company, measure);
export const rollForwardCell = (company: string, line: string, year: number | "constant"): CellId =>
  idOf("roll-forward", company, line, year);

// A company's sheet
export const companyCase = (company: string, which: Case): CellId => idOf("company", company, "case", which);
export const companyYear = (company: string, row: "year" | "n", year: number | "constant"): CellId =>
  idOf("company", company, row, year);
/** A line of the model in a year, or the constant or opening value that stands before its years. */
export const companyLine = (
  company: string,
  which: Column,
  line: string,
  year: number | "constant" | "after",
): CellId => idOf("company", company, which, line, year);

// Valuation
export const VALUATION_CASE_CELL = idOf("valuation", "case");
export const VALUATION_HEADING_CELL = idOf("valuation", "heading");
export const valuationCell = (company: string, line: string, column: Column): CellId =>
  idOf("valuation", company, line, column);
export const fieldCell = (method: string, what: "name" | "low" | "high" | "spread" | "current"): CellId =>
  idOf("field", method, what);
export const impliedCell = (company: string, row: number | "head", what: string): CellId =>
  idOf("implied", company, row, what);

// Sensitivity and tornado
export const sensitivityCell = (table: string, ...parts: readonly (string | number)[]): CellId =>
  idOf("sensitivity", table, "helper", ...parts);
export const axisCell = (table: string, axis: "down" | "across", step: number | "start" | "step"): CellId =>
  idOf("sensitivity", table, axis, step);
export const TORNADO_NOW_CELL = idOf("tornado", "now");
export const barCell = (bar: number, what: "driver" | "bear" | "bull" | "bear change" | "bull change"): CellId =>
  idOf("tornado", bar, what);

export type BridgeColumn = "cause" | "effect" | "end" | "total" | "base" | "up" | "down" | "up below" | "down below";
export const bridgeCell = (step: number, what: BridgeColumn): CellId => idOf("bridge", step, what);

// Claims and checks
export const claimCell = (claim: string, what: "stated" | "computed" | "difference" | "tolerance" | "result"): CellId =>
  idOf("claim", claim, what);
export const checkCell = (check: string, what: "sheet" | "says" | "result" = "result"): CellId =>
  idOf("check", check, what);
export const FAILED_CHECKS_CELL = idOf("checks", "failed");
export const DRIVER_ORDER_CELL = idOf("checks", "driver order");
export const orderCell = (driver: string): CellId => idOf("checks", "driver order", driver);
export const WARNINGS_CELL = idOf("checks", "warnings");
export const reconciliationCell = (id: string, what: "model" | "function" | "status"): CellId =>
  idOf("reconciliation", id, what);
export const TOLERANCE_CELL = idOf("checks", "tolerance");

// Companies from their filings
export const filedFigure = (figure: string): CellId => idOf("filed", "figure", figure);
export const filedCell = (
  sheet: "filed-companies" | "filed-years" | "filed-quarters",
  company: string,
  row: string,
  column: string | number,
): CellId => idOf(sheet, company, row, column);
