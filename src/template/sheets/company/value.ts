import type { Column } from "../../cases";
import { cell, f, type Formula } from "../../formula";
import { EXIT_T_CELL, settingCell, TOLERANCE_CELL } from "../../ids";
import { type Entry, type Line, MONEY, type Scope } from "./scope";

const MULTIPLE = { unit: "x", format: '0.00"x"' } as const;
const RATE = { unit: "%", format: "0.0%" } as const;
const exitTime = cell(EXIT_T_CELL, "both");

/** What a company's lines come to for a shareholder: residual income with a fade, and the exit multiple beside it. */
export function valueLines(scope: Scope): Entry[] {
  const units = scope.reach === "index" ? { unit: "index", format: "#,##0.00" } : MONEY;
  return [
    { section: "Residual income" },
    ...incomeLines(scope, units),
    { section: "Value on the valuation date" },
    ...fadeLines(scope, units),
    ...resultLines(scope, units),
    ...impliedLines(scope),
    ...(scope.has("exit multiple") ? exitLines(scope) : []),
  ];
}

type Units = Pick<Line, "unit" | "format">;

function incomeLines({ at, before, driver, time, reach }: Scope, units: Units): Line[] {
  const outlay = (which: Column, year: number) =>
    reach === "index"
      ? f`${at(which, "issued equity", year)}-${at(which, "payout", year)}`
      : f`${at(which, "issued equity", year)}`;
  const discount = (which: Column) => driver(which, "issue discount");
  return [
    {
      id: "factor",
      says: "Discount factor",
      unit: "factor",
      format: "0.0000",
      of: (which, year) => f`1/(1+${driver(which, "cost of equity")})^${time("t", year)}`,
    },
    {
      id: "charge",
      says: "Capital charge on opening book",
      ...units,
      of: (which, year) =>
        f`${before(which, "equity", year)}*((1+${driver(which, "cost of equity")})^${time("step", year)}-1)`,
    },
    {
      id: "residual",
      says: "Residual income",
      ...units,
      total: true,
      of: (which, year) => f`${at(which, "income", year)}-${at(which, "charge", year)}`,
    },
    {
      id: "costs",
      says: "Cost of issuing shares below value",
      ...units,
      of: (which, year) => f`${at(which, "issued equity", year)}*${discount(which)}/(1-${discount(which)})`,
    },
    {
      id: "outlay",
      says: "Present value of new shares and payouts within the horizon",
      ...units,
      of: (which, year) =>
        f`(${outlay(which, year)}+${at(which, "costs", year)})*${at(which, "factor", year)}*${time("inside", year)}`,
    },
    {
      id: "present",
      says: "Present value within the horizon",
      ...units,
      of: (which, year) =>
        f`(${at(which, "residual", year)}-${at(which, "costs", year)})*${at(which, "factor", year)}*${time("inside", year)}`,
    },
  ];
}

function fadeLines(scope: Scope, units: Units): Line[] {
  const { constant, driver, whole, times } = scope;
  const atExit = (line: string) => (which: Column) => f`SUMPRODUCT(${whole(which, line)},${times("exit")})`;
  const q = (which: Column) => constant(which, "q");
  const years = (which: Column) => driver(which, "fade");
  return [
    {
      id: "normal",
      says: "Normal earnings: average year of the horizon",
      ...units,
      constant: (which) => f`SUMPRODUCT(${whole(which, "income")},${times("inside")})/${exitTime}`,
    },
    { id: "exit equity", says: "Book equity at the exit", ...units, constant: atExit("equity") },
    {
      id: "q",
      says: "Growth after the horizon over cost of equity, as factors",
      unit: "factor",
      format: "0.0000",
      constant: (which) => f`(1+${driver(which, "terminal growth")})/(1+${driver(which, "cost of equity")})`,
    },
    {
      id: "fade factor",
      says: "Fade factor",
      unit: "factor",
      format: "0.0000",
      constant: (which) =>
        f`${q(which)}/(1-${q(which)})*(1-(1-${q(which)}^(${years(which)}+1))/((${years(which)}+1)*(1-${q(which)})))`,
    },
    {
      id: "excess",
      says: "Excess return after the horizon, at the exit",
      ...units,
      constant: (which) =>
        f`(MAX(0,${constant(which, "normal")})-${driver(which, "cost of equity")}*${constant(which, "exit equity")})*${constant(which, "fade factor")}`,
    },
    {
      id: "exit factor",
      says: "Discount factor of the exit",
      unit: "factor",
      format: "0.0000",
      constant: (which) => f`1/(1+${driver(which, "cost of equity")})^${exitTime}`,
    },
  ];
}

function resultLines({ constant, multiple, whole, reach }: Scope, units: Units): Line[] {
  const share = reach === "index" ? { unit: "index", format: "#,##0.00" } : { unit: "USD", format: "#,##0.00" };
  const over =
    (one: string, other: string) =>
    (which: Column): Formula =>
      f`IF(${constant(which, other)}=0,0,${constant(which, one)}/${constant(which, other)})`;
  return [
    {
      id: "equity value",
      says: "Equity value",
      ...units,
      constant: (which) =>
        f`MAX(0,${constant(which, "equity")}+SUM(${whole(which, "present")})+${constant(which, "excess")}*${constant(which, "exit factor")})`,
    },
    {
      id: "discounted book",
      says: "The same as discounted book at the exit, less what new shares cost",
      ...units,
      constant: (which) =>
        f`(${constant(which, "exit equity")}+${constant(which, "excess")})*${constant(which, "exit factor")}-SUM(${whole(which, "outlay")})`,
    },
    {
      id: "value per share",
      says: reach === "index" ? "Value per share (book = 100)" : "Value per share",
      ...share,
      total: true,
      constant: (which) => f`${constant(which, "equity value")}/${constant(which, "shares")}`,
    },
    {
      id: "price",
      says: "Price now (P/B x book value per share)",
      ...share,
      constant: (which) => f`${multiple}*${constant(which, "book")}`,
    },
    { id: "justified", says: "Justified P/B now", ...MULTIPLE, constant: over("equity value", "equity") },
    { id: "over price", says: "Value over price", ...RATE, constant: over("value per share", "price") },
    {
      id: "exit justified",
      says: "Justified P/B at the exit",
      ...MULTIPLE,
      constant: (which) =>
        f`IF(${constant(which, "exit equity")}<=0,0,1+${constant(which, "excess")}/${constant(which, "exit equity")})`,
    },
  ];
}

/** The return on equity that today's multiple pays for, over a stated number of years and then fading. */
function impliedLines({ constant, driver, multiple }: Scope): Line[] {
  const cost = (which: Column) => driver(which, "cost of equity");
  return [
    {
      id: "book factor",
      says: "Growth of book (implied expectations) over cost of equity, as factors",
      unit: "factor",
      format: "0.0000",
      constant: (which) => f`(1+${driver(which, "book growth")})/(1+${cost(which)})`,
    },
    {
      id: "implied factor",
      says: "Worth of a point of excess return (stated years, then fading)",
      unit: "x",
      format: "0.00",
      constant: (which) =>
        excessWorth(
          constant(which, "book factor"),
          cost(which),
          cell(settingCell("excess.years"), "both"),
          constant(which, "fade factor"),
        ),
    },
    {
      id: "implied return",
      says: "Market-implied ROE over the stated years of excess return",
      unit: "% p.a.",
      format: "0.0%",
      constant: (which) => f`${cost(which)}+(${multiple}-1)/${constant(which, "implied factor")}`,
    },
  ];
}

type Part = ReturnType<Scope["constant"]> | string;

/** The worth of one point of excess return over some years, then fading, as a multiple of book. */
export function excessWorth(growth: Part, cost: Part, years: Part, fade: Part): Formula {
  const annuity = f`IF(ABS(${growth}-1)<${cell(TOLERANCE_CELL, "both")},${years},(${growth}^${years}-1)/(${growth}-1))`;
  return f`${annuity}/(1+${cost})+${growth}^${years}*${fade}`;
}

function exitLines({ constant, driver, whole, times, reach }: Scope): Line[] {
  const share = reach === "index" ? { unit: "index", format: "#,##0.00" } : { unit: "USD", format: "#,##0.00" };
  const exit = (which: Column) => driver(which, "exit multiple");
  return [
    {
      id: "exit book",
      says: "Book value per share at the exit (not below 0)",
      ...share,
      constant: (which) => f`MAX(0,SUMPRODUCT(${whole(which, "book")},${times("exit")}))`,
    },
    {
      id: "exit value",
      says: "Exit P/B x book value per share, discounted",
      ...share,
      constant: (which) => f`${exit(which)}*${constant(which, "exit book")}*${constant(which, "exit factor")}`,
    },
    {
      id: "from book",
      says: "Return to the exit: from book value per share",
      ...RATE,
      constant: (which) =>
        f`IF(${constant(which, "book")}<=0,0,${constant(which, "exit book")}/${constant(which, "book")}-1)`,
    },
    {
      id: "from multiple",
      says: "Return to the exit: from the multiple",
      ...RATE,
      constant: (which) =>
        f`IF(${constant(which, "price")}<=0,0,${exit(which)}*${constant(which, "book")}/${constant(which, "price")}-1)`,
    },
    {
      id: "to exit",
      says: "Price return to the exit",
      ...RATE,
      total: true,
      constant: (which) =>
        f`IF(${constant(which, "price")}<=0,0,${exit(which)}*${constant(which, "exit book")}/${constant(which, "price")}-1)`,
    },
    {
      id: "to exit a year",
      says: "Price return to the exit, annualized",
      unit: "% p.a.",
      format: "0.0%",
      constant: (which) =>
        f`IF(OR(${exitTime}<1,${constant(which, "to exit")}<=-1),"n.m.",(1+${constant(which, "to exit")})^(1/${exitTime})-1)`,
    },
  ];
}
