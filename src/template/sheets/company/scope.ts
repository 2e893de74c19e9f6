import {
  type Company,
  type ComparisonDocument,
  FUNDING_ROLES,
  type PlaceholderRole,
  type Role,
  type Unit,
} from "../../../figures/document";
import type { Column } from "../../cases";
import { driverIn, driverOf } from "../../drivers";
import { cell, f, type Formula, range, type Ref } from "../../formula";
import {
  companyCase,
  companyLine,
  companyYear,
  figureValue,
  placeholderCell,
  timelineCell,
  type TimeRow,
} from "../../ids";
import { hasMultiple, multipleOf, placeholderOf } from "../../multiple";
import { years } from "../../timeline";

/** One line of the model, for one case: a constant or an opening value, and a formula in each year. */
export interface Line {
  readonly id: string;
  readonly says: string;
  readonly unit: string;
  readonly format: string;
  readonly constant?: (which: Column) => Formula;
  readonly of?: (which: Column, year: number) => Formula;
  /** What stands in the year after the last. */
  readonly after?: Formula;
  readonly total?: true;
  /** The live constant, or the live value of the last year, is a headline output under this name. */
  readonly headline?: { readonly name: string; readonly label: string; readonly unit: Unit };
}

/** A line between others that says what comes below it. */
export interface Section {
  readonly section: string;
}
export type Entry = Line | Section;
export const isLine = (entry: Entry): entry is Line => "id" in entry;

export const MONEY = { unit: "USD billion", format: "#,##0.00" } as const;
export const RATE = { unit: "%", format: "0.0%" } as const;

/** A company as far as its figures reach: with its own revenue and CapEx, or on an index. */
export type Reach = "funded" | "index" | "contracts";

export function reachOf(document: ComparisonDocument, company: Company): Reach {
  const { id, basis } = company;
  const valued = hasMultiple(document, company) && driverOf(document, id, "cost of equity") !== undefined;
  const has = (role: PlaceholderRole) => placeholderOf(document, id, role) !== undefined;
  const invests = basis.capex !== undefined && driverOf(document, id, "capital intensity") !== undefined;
  if (valued && basis.revenue !== undefined && invests && FUNDING_ROLES.every(has)) return "funded";
  if (valued && driverOf(document, id, "return on equity")) return "index";
  return "contracts";
}

/** How the lines of a company refer to its years, inputs, contracts and to each other. */
export interface Scope {
  readonly document: ComparisonDocument;
  readonly company: Company;
  readonly reach: Reach;
  readonly span: readonly number[];
  readonly last: number;
  readonly sells: boolean;
  has(role: Role): boolean;
  /** A driver of the company as it stands in the block of the case; 0 where it has none. */
  driver(which: Column, role: Role): Ref | string;
  /** The driver's value for the case, from the Scenarios sheet. */
  driverValue(which: Column, role: Role): Formula;
  placeholder(role: PlaceholderRole): Ref | string;
  figure(id: string): Ref;
  /** The current P/B. */
  readonly multiple: Ref;
  time(row: TimeRow, year: number): Ref;
  /** A row of the timeline as a range. */
  times(row: TimeRow): Ref;
  n(year: number | "constant", fixed?: Ref["fixed"]): Ref;
  at(which: Column, line: string, year: number): Ref;
  /** The value of the year before; of the first year, the opening value. */
  before(which: Column, line: string, year: number): Ref;
  constant(which: Column, line: string): Ref;
  whole(which: Column, line: string): Ref;
  /** From the opening value up to the year before. */
  past(which: Column, line: string, year: number): Formula;
}

export function scopeOf(document: ComparisonDocument, company: Company): Scope {
  const { id } = company;
  const span = years(document);
  const last = span.length - 1;
  const line = (which: Column, name: string, year: number | "constant" | "after", fixed: Ref["fixed"] = "") =>
    cell(companyLine(id, which, name, year), fixed);
  const before = (year: number) => (year === 0 ? "constant" : year - 1);
  const n: Scope["n"] = (year, fixed = "row") => cell(companyYear(id, "n", year), fixed);
  return {
    document,
    company,
    reach: reachOf(document, company),
    span,
    last,
    sells: document.contracts.some((contract) => contract.company === id),
    has: (role) => driverOf(document, id, role) !== undefined,
    driver: (which, role) => (driverOf(document, id, role) ? line(which, `driver ${role}`, "constant", "both") : "0"),
    driverValue: (which, role) => {
      const found = driverOf(document, id, role);
      return found ? driverIn(found, which, (of) => cell(companyCase(id, of), "both")) : f`0`;
    },
    placeholder: (role) => {
      const found = placeholderOf(document, id, role);
      return found ? cell(placeholderCell(found.id, "value"), "both") : "0";
    },
    multiple: multipleOf(company, "both"),
    figure: (figure) => cell(figureValue(figure), "both"),
    time: (row, year) => cell(timelineCell(row, year), "row"),
    times: (row) => range(timelineCell(row, 0), timelineCell(row, last), "both"),
    n,
    at: (which, name, year) => line(which, name, year),
    before: (which, name, year) => line(which, name, before(year)),
    constant: (which, name) => line(which, name, "constant", "both"),
    whole: (which, name) => range(companyLine(id, which, name, 0), companyLine(id, which, name, last), "column"),
    past: (which, name, year) => f`${line(which, name, "constant", "column")}:${line(which, name, before(year))}`,
  };
}
