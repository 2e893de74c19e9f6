import { cell, f } from "../../formula";
import { HOLDING_CELL } from "../../ids";
import type { Entry, Scope } from "./scope";

const INDEX = { unit: "index", format: "#,##0.00" } as const;

/** Earnings and book of a company of which only ratios are known: book value on the valuation date is 100. */
export function indexLines({ at, before, constant, driver, placeholder, time, n }: Scope): Entry[] {
  return [
    { section: "Earnings and book, indexed (book on the valuation date = 100)" },
    {
      id: "return",
      says: "Return on equity",
      unit: "% p.a.",
      format: "0.0%",
      of: (which, year) =>
        f`${driver(which, "return on equity")}+${driver(which, "margin change")}*MIN(${n(year)},${cell(HOLDING_CELL, "both")})*${placeholder("capital turnover")}`,
    },
    {
      id: "income",
      says: "Net income, from the valuation date on",
      ...INDEX,
      total: true,
      of: (which, year) => f`${at(which, "return", year)}*${before(which, "equity", year)}*${time("step", year)}`,
    },
    {
      id: "payout",
      says: "Dividends and buybacks",
      ...INDEX,
      of: (which, year) => f`${placeholder("payout ratio")}*MAX(0,${at(which, "income", year)})`,
    },
    {
      id: "equity",
      says: "Book equity, closing",
      ...INDEX,
      total: true,
      constant: () => f`100`,
      of: (which, year) =>
        f`${before(which, "equity", year)}+${at(which, "income", year)}-${at(which, "payout", year)}`,
    },
    {
      id: "shares",
      says: "Shares (one, so that a value is the index)",
      ...INDEX,
      constant: () => f`1`,
      of: (which) => f`${constant(which, "shares")}`,
    },
    {
      id: "issued equity",
      says: "Equity issued (none on an index)",
      ...INDEX,
      of: () => f`0`,
    },
    {
      id: "book",
      says: "Book value per share",
      ...INDEX,
      constant: (which) => f`${constant(which, "equity")}/${constant(which, "shares")}`,
      of: (which, year) => f`${at(which, "equity", year)}/${at(which, "shares", year)}`,
    },
  ];
}
