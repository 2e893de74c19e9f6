import { f } from "../../formula";
import { EXIT_T_CELL, settingCell } from "../../ids";
import { cell } from "../../formula";
import { pastYears } from "./capacity";
import { type Entry, type Line, MONEY, type Scope } from "./scope";

const money = (line: Omit<Line, "unit" | "format">): Line => ({ ...MONEY, ...line });

/** Earnings of the part of each year after the valuation date. */
export function earningsLines(scope: Scope): Entry[] {
  const { at, before, driver, placeholder, time, n, past } = scope;
  const opening = placeholder("opening life");
  return [
    { section: "Earnings, from the valuation date on" },
    money({
      id: "earned",
      says: "Cash before CapEx",
      of: (which, year) => f`${at(which, "revenue", year)}*${driver(which, "cash margin")}*${time("share", year)}`,
    }),
    money({
      id: "paid",
      says: "CapEx paid",
      constant: () => f`0`,
      of: (which, year) => f`${at(which, "capex", year)}*${time("share", year)}`,
    }),
    money({
      id: "old depreciation",
      says: "Depreciation of opening property",
      of: (_, year) =>
        f`${placeholder("property")}*(MIN(1,${time("t", year)}/${opening})-MIN(1,(${time("t", year)}-${time("step", year)})/${opening}))`,
    }),
    money({
      id: "depreciation",
      says: "Depreciation",
      of: (which, year) =>
        f`${at(which, "old depreciation", year)}+SUMPRODUCT(${past(which, "paid", year)}*(${n(year)}-${pastYears(scope, year)}<=${placeholder("useful life")}))/${placeholder("useful life")}`,
    }),
    money({
      id: "interest",
      says: "Interest on opening debt",
      of: (which, year) => f`${driver(which, "interest rate")}*${before(which, "debt", year)}*${time("step", year)}`,
    }),
    money({
      id: "tax",
      says: "Tax (a loss earns a credit)",
      of: (which, year) =>
        f`${placeholder("tax rate")}*(${at(which, "earned", year)}-${at(which, "depreciation", year)}-${at(which, "interest", year)})`,
    }),
    money({
      id: "income",
      says: "Net income",
      total: true,
      of: (which, year) =>
        f`${at(which, "earned", year)}-${at(which, "depreciation", year)}-${at(which, "interest", year)}-${at(which, "tax", year)}`,
    }),
  ];
}

export function fundingLines(scope: Scope): Entry[] {
  const { at, before, placeholder } = scope;
  return [
    { section: "Funding" },
    money({
      id: "flow",
      says: "Cash flow before funding",
      of: (which, year) =>
        f`${at(which, "earned", year)}-${at(which, "interest", year)}-${at(which, "tax", year)}-${at(which, "paid", year)}`,
    }),
    money({
      id: "free",
      says: "Cash above the minimum, before funding",
      of: (which, year) => f`${before(which, "cash", year)}-${placeholder("minimum cash")}+${at(which, "flow", year)}`,
    }),
    money({
      id: "need",
      says: "External funding need",
      total: true,
      of: (which, year) => f`MAX(0,-${at(which, "free", year)})`,
    }),
    money({
      id: "issued debt",
      says: "Debt issued",
      of: (which, year) => f`${at(which, "need", year)}*${placeholder("debt share")}`,
    }),
    money({
      id: "issued equity",
      says: "Equity issued",
      of: (which, year) => f`${at(which, "need", year)}-${at(which, "issued debt", year)}`,
    }),
    money({
      id: "repaid",
      says: "Debt repaid",
      of: (which, year) => f`MIN(${before(which, "debt", year)},MAX(0,${at(which, "free", year)}))`,
    }),
    money({
      id: "needs",
      says: "Cumulative external funding need",
      constant: () => f`0`,
      of: (which, year) => f`${before(which, "needs", year)}+${at(which, "need", year)}`,
      headline: { name: "funding_need", label: "cumulative external funding need", unit: "USD billion" },
    }),
  ];
}

export function balanceLines(scope: Scope): Entry[] {
  const { at, before, constant, placeholder } = scope;
  const opening = (role: "cash" | "debt" | "property" | "equity") => () => f`${placeholder(role)}`;
  return [
    { section: "Balance sheet (opening: placeholders on the valuation date)" },
    money({
      id: "cash",
      says: "Cash, closing",
      constant: opening("cash"),
      of: (which, year) =>
        f`${before(which, "cash", year)}+${at(which, "flow", year)}+${at(which, "need", year)}-${at(which, "repaid", year)}`,
    }),
    money({
      id: "property",
      says: "Property, closing",
      constant: opening("property"),
      of: (which, year) =>
        f`${before(which, "property", year)}+${at(which, "paid", year)}-${at(which, "depreciation", year)}`,
    }),
    money({
      id: "other",
      says: "Other net assets (constant)",
      constant: (which) =>
        f`${constant(which, "equity")}+${constant(which, "debt")}-${constant(which, "property")}-${constant(which, "cash")}`,
      of: (which) => f`${constant(which, "other")}`,
    }),
    money({
      id: "debt",
      says: "Debt, closing",
      constant: opening("debt"),
      of: (which, year) =>
        f`${before(which, "debt", year)}+${at(which, "issued debt", year)}-${at(which, "repaid", year)}`,
    }),
    money({
      id: "equity",
      says: "Book equity, closing",
      constant: opening("equity"),
      of: (which, year) =>
        f`${before(which, "equity", year)}+${at(which, "income", year)}+${at(which, "issued equity", year)}`,
      total: true,
    }),
    money({
      id: "gap",
      says: "Assets less debt and equity (must be 0)",
      of: (which, year) =>
        f`${at(which, "cash", year)}+${at(which, "property", year)}+${at(which, "other", year)}-${at(which, "debt", year)}-${at(which, "equity", year)}`,
    }),
    ...ratioLines(scope),
  ];
}

function ratioLines({ at }: Scope): Line[] {
  return [
    {
      id: "leverage",
      says: "Net debt / cash before CapEx",
      unit: "x",
      format: '0.0"x"',
      of: (which, year) =>
        f`IF(${at(which, "earned", year)}<=0,0,(${at(which, "debt", year)}-${at(which, "cash", year)})/${at(which, "earned", year)})`,
    },
    {
      id: "interest cover",
      says: "Interest cover: (cash before CapEx - depreciation) / interest",
      unit: "x",
      format: '0.0"x"',
      of: (which, year) =>
        f`IF(${at(which, "interest", year)}=0,0,(${at(which, "earned", year)}-${at(which, "depreciation", year)})/${at(which, "interest", year)})`,
    },
  ];
}

/** Shares along the market's path from today's multiple to the exit multiple. */
export function shareLines(scope: Scope): Entry[] {
  const { at, before, constant, driver, placeholder, time, has, multiple } = scope;
  const floor = cell(settingCell("price.floor"), "both");
  return [
    { section: "Shares" },
    {
      id: "path",
      says: "P/B at which new shares are sold, before the discount",
      unit: "x",
      format: '0.00"x"',
      of: (which, year) =>
        has("exit multiple")
          ? f`${multiple}+(${driver(which, "exit multiple")}-${multiple})*MIN(1,${time("t", year)}/${cell(EXIT_T_CELL, "both")})`
          : f`${multiple}`,
    },
    {
      id: "issue price",
      says: "Issue price",
      unit: "USD",
      format: "#,##0.00",
      of: (which, year) =>
        f`MAX(${before(which, "book", year)}*${at(which, "path", year)},${floor}*${constant(which, "price")})*(1-${driver(which, "issue discount")})`,
    },
    {
      id: "shares",
      says: "Shares, closing",
      unit: "billion",
      format: "0.000",
      constant: () => f`${placeholder("shares")}`,
      of: (which, year) =>
        f`${before(which, "shares", year)}+${at(which, "issued equity", year)}/${at(which, "issue price", year)}`,
    },
    {
      id: "book",
      says: "Book value per share",
      unit: "USD",
      format: "#,##0.00",
      constant: (which) => f`${constant(which, "equity")}/${constant(which, "shares")}`,
      of: (which, year) => f`${at(which, "equity", year)}/${at(which, "shares", year)}`,
    },
  ];
}
