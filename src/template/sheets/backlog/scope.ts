import type { Company, ComparisonDocument, Contract } from "../../../figures/document";
import { cell, f, type Formula } from "../../formula";
import { AS_OF_CELL, timelineCell } from "../../ids";
import { LEAD, years } from "../../timeline";

export const MONEY = "#,##0.00";
export const DAY = "d mmm yyyy";

/** A company with contracts. */
export interface Seller {
  readonly company: Company;
  readonly firm: readonly Contract[];
  readonly backstop: readonly Contract[];
}

/** What the parts of the sheet share: the contracts, by company, and the years. */
export interface Scope {
  readonly document: ComparisonDocument;
  /** A company's contracts stand together, so that a range holds them; its backstops come last. */
  readonly contracts: readonly Contract[];
  readonly sellers: readonly Seller[];
  readonly span: readonly number[];
  /** The last year. */
  readonly last: number;
  readonly width: number;
}

/** The columns after the years: beyond and before them, lost to delay, haircut, delay, daily rate. */
export const TRAIL = 6;

export function scopeOf(document: ComparisonDocument): Scope | undefined {
  const sellers = document.companies.flatMap((company): Seller[] => {
    const own = document.contracts.filter((contract) => contract.company === company.id);
    if (own.length === 0) return [];
    return [{ company, firm: own.filter((one) => !one.guarantee), backstop: own.filter((one) => one.guarantee) }];
  });
  if (sellers.length === 0) return undefined;
  const span = years(document);
  const contracts = sellers.flatMap(({ firm, backstop }) => [...firm, ...backstop]);
  return { document, contracts, sellers, span, last: span.length - 1, width: LEAD + span.length + TRAIL };
}

export const companyName = (document: ComparisonDocument, id: string): string =>
  document.companies.find((company) => company.id === id)!.name;

export const asOf = cell(AS_OF_CELL, "both");
/** The first or the last day of a year, in a row of years. */
export const day = (what: "from" | "to", year: number) => cell(timelineCell(what, year), "row");
/** The same day for every year. */
export const fixedDay = (what: "from" | "to", year: number) => cell(timelineCell(what, year), "both");

type Part = Formula | ReturnType<typeof cell>;

/** The days from one to another, both included. */
export const daysBetween = (from: Part, to: Part): Formula => f`MAX(0,${to}-${from}+1)`;

/** What a contract recognizes between two days: what lies after the valuation date is haircut. */
export function recognizedBetween(
  terms: { readonly first: Part; readonly last: Part; readonly rate: Part; readonly haircut: Part },
  from: Part | undefined,
  to: Part | undefined,
): Formula {
  const { first, last, rate, haircut } = terms;
  const begin = from ? f`MAX(${first},${from})` : f`${first}`;
  const end = (also: string | Formula) =>
    to ? f`MIN(${last},${to}${also})` : also === "" ? f`${last}` : f`MIN(${last}${also})`;
  return f`${rate}*((1-${haircut})*${daysBetween(begin, end(""))}+${haircut}*${daysBetween(begin, end(f`,${asOf}`))})`;
}
