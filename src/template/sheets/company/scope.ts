import type { Company, ComparisonDocument, Role, Unit } from "../../../figures/document";
import type { Column } from "../../cases";
import { driverIn, driverOf } from "../../drivers";
import { cell, f, type Formula, type Ref } from "../../formula";
import { companyBacklog, companyCase, companyLine, companyYear } from "../../ids";
import { years } from "../../timeline";

/** What a company's model may consist of, in the order of its rows. */
export type LineId =
  | "sold"
  | "uncommitted"
  | "used"
  | "floor"
  | "revenue"
  | "capex"
  | "intensity"
  | "cash"
  | "gap"
  | "gaps"
  | "capacity"
  | "footprint"
  | "margin";

/** One line of the model, for one case: its formula in a year. */
export interface Line {
  readonly id: LineId;
  readonly says: string;
  readonly unit: string;
  readonly format: string;
  readonly of: (which: Column, year: number) => Formula;
  /** What it comes to in the last year is a headline output. */
  readonly headline?: { readonly label: string; readonly unit: Unit };
}

/** How the lines of a company refer to its years, drivers, contracts and to each other. */
export interface Scope {
  readonly company: Company;
  readonly span: readonly number[];
  readonly last: number;
  /** Whether it has contracts, and guarantees among them. */
  readonly contracts: boolean;
  readonly guarantees: boolean;
  has(role: Role): boolean;
  /** A driver of the company, in the block of a case; 0 where it has none. */
  driver(role: Role, which: Column): Formula;
  /** 1 in the first year. */
  first(year: number): Ref;
  yearAt(year: number, fixed?: Ref["fixed"]): Ref;
  /** The years that have gone by since the first. */
  elapsed(year: number): Formula;
  line(which: Column, line: LineId, year: number, fixed?: Ref["fixed"]): Ref;
  backlog(which: Column, guarantee: boolean, year: number): Formula;
}

export function scopeOf(document: ComparisonDocument, company: Company): Scope {
  const { id } = company;
  const own = document.contracts.filter((contract) => contract.company === id);
  const yearAt: Scope["yearAt"] = (year, fixed = "row") => cell(companyYear(id, "year", year), fixed);
  const span = years(document);
  const has = { false: own.length > 0, true: own.some(({ guarantee }) => guarantee) };
  return {
    company,
    span,
    last: span.length - 1,
    contracts: has.false,
    guarantees: has.true,
    has: (role) => driverOf(document, id, role) !== undefined,
    driver: (role, which) => {
      const found = driverOf(document, id, role);
      return found ? driverIn(found, which, (of) => cell(companyCase(id, of), "both")) : f`0`;
    },
    first: (year) => cell(companyYear(id, "first", year), "row"),
    yearAt,
    elapsed: (year) => f`(${yearAt(year)}-${yearAt(0, "both")})`,
    line: (which, line, year, fixed = "") => cell(companyLine(id, which, line, year), fixed),
    backlog: (which, guarantee, year) =>
      has[`${guarantee}`] ? f`${cell(companyBacklog(which, id, guarantee, year))}` : f`0`,
  };
}
