import { CellError, numberOf, type Value } from "../content";
import type { Lifted } from "./lifted";

const numbers = (list: readonly Value[], ...otherwise: number[]): number[] =>
  otherwise.map((each, i) => (list[i] === undefined ? each : numberOf(list[i])));

/** What payments come to at the end, and what they are worth at the start, per unit paid. */
function annuity(rate: number, periods: number, due: number): { readonly growth: number; readonly payments: number } {
  if (rate === 0) return { growth: 1, payments: periods };
  // Both exact for rates near nothing, too.
  const gain = rate > -1 ? Math.expm1(periods * Math.log1p(rate)) : (1 + rate) ** periods - 1;
  return { growth: (1 + rate) ** periods, payments: ((1 + rate * (due ? 1 : 0)) * gain) / rate };
}

function payment(rate: number, periods: number, present: number, future: number, due: number): number {
  const { growth, payments } = annuity(rate, periods, due);
  if (payments === 0) throw new CellError("#NUM!");
  return -(present * growth + future) / payments;
}

function futureValue(rate: number, periods: number, paid: number, present: number, due: number): number {
  const { growth, payments } = annuity(rate, periods, due);
  return -(present * growth + paid * payments);
}

function interest(rate: number, period: number, periods: number, present: number, future: number, due: number): number {
  if (period < 1 || period > periods) throw new CellError("#NUM!");
  if (due && period === 1) return 0;
  const paid = payment(rate, periods, present, future, due);
  const before = futureValue(rate, period - 1, paid, present, due);
  return (due ? (before - paid) / (1 + rate) : before) * rate;
}

function cumulated(list: readonly Value[], part: (period: number, all: number[]) => number): number {
  const all = numbers(list, 0, 0, 0, 0, 0, 0);
  const [rate, periods, present, from, to] = all as [number, number, number, number, number];
  if (rate <= 0 || periods <= 0 || present <= 0 || from < 1 || to < from || to > periods) throw new CellError("#NUM!");
  let sum = 0;
  for (let period = from; period <= to; period++) sum += part(period, all);
  return sum;
}

function periodsOf(rate: number, paid: number, present: number, future: number, due: number): number {
  if (rate === 0) return -(present + future) / paid;
  const each = paid * (1 + rate * (due ? 1 : 0));
  return Math.log((each - future * rate) / (present * rate + each)) / Math.log(1 + rate);
}

/** The rate at which payments, present and future value balance; by Newton's way from the guess. */
function rateOf(periods: number, paid: number, present: number, future: number, due: number, guess: number): number {
  let rate = guess;
  const balance = (at: number) => {
    const { growth, payments } = annuity(at, periods, due);
    return present * growth + paid * payments + future;
  };
  for (let step = 0; step < 100; step++) {
    const now = balance(rate);
    const size = Math.max(Math.abs(rate), 1e-3) * 1e-6;
    const slope = (balance(rate + size) - balance(rate - size)) / (2 * size);
    if (!Number.isFinite(now) || slope === 0) break;
    const next = rate - now / slope;
    if (Math.abs(next - rate) < 1e-11) return next;
    rate = next;
  }
  throw new CellError("#NUM!");
}

function decliningBalance(cost: number, salvage: number, life: number, period: number, factor: number): number {
  let value = cost;
  let written = 0;
  for (let each = 1; each <= period; each++) {
    written = Math.max(0, Math.min((value * factor) / life, value - salvage));
    value -= written;
  }
  return written;
}

function fixedDeclining(cost: number, salvage: number, life: number, period: number, months: number): number {
  const rate = Math.round((1 - (salvage / cost) ** (1 / life)) * 1_000) / 1_000;
  let written = (cost * rate * months) / 12;
  if (period === 1) return written;
  let total = written;
  for (let each = 2; each <= Math.min(period, life); each++) {
    written = (cost - total) * rate;
    total += written;
  }
  return period > life ? ((cost - total) * rate * (12 - months)) / 12 : written;
}

/** Loans, annuities and depreciation. */
export const MONEY: Readonly<Record<string, Lifted>> = {
  PMT: (...list) => payment(...(numbers(list, 0, 0, 0, 0, 0) as [number, number, number, number, number])),
  FV: (...list) => {
    const [rate, periods, paid, present, due] = numbers(list, 0, 0, 0, 0, 0) as [
      number,
      number,
      number,
      number,
      number,
    ];
    return futureValue(rate, periods, paid, present, due);
  },
  PV: (...list) => {
    const [rate, periods, paid, future, due] = numbers(list, 0, 0, 0, 0, 0) as [number, number, number, number, number];
    const { growth, payments } = annuity(rate, periods, due);
    return -(future + paid * payments) / growth;
  },
  NPER: (...list) => periodsOf(...(numbers(list, 0, 0, 0, 0, 0) as [number, number, number, number, number])),
  RATE: (...list) => rateOf(...(numbers(list, 0, 0, 0, 0, 0, 0.1) as [number, number, number, number, number, number])),
  IPMT: (...list) => interest(...(numbers(list, 0, 0, 0, 0, 0, 0) as [number, number, number, number, number, number])),
  PPMT: (...list) => {
    const all = numbers(list, 0, 0, 0, 0, 0, 0) as [number, number, number, number, number, number];
    const [rate, , periods, present, future, due] = all;
    return payment(rate, periods, present, future, due) - interest(...all);
  },
  CUMIPMT: (...list) =>
    cumulated(list, (period, [rate, periods, present, , , due]) =>
      interest(rate!, period, periods!, present!, 0, due!),
    ),
  CUMPRINC: (...list) =>
    cumulated(
      list,
      (period, [rate, periods, present, , , due]) =>
        payment(rate!, periods!, present!, 0, due!) - interest(rate!, period, periods!, present!, 0, due!),
    ),
  EFFECT: (rate, times) => {
    const [nominal, n] = [numberOf(rate!), Math.trunc(numberOf(times!))];
    if (nominal <= 0 || n < 1) throw new CellError("#NUM!");
    return (1 + nominal / n) ** n - 1;
  },
  NOMINAL: (rate, times) => {
    const [effective, n] = [numberOf(rate!), Math.trunc(numberOf(times!))];
    if (effective <= 0 || n < 1) throw new CellError("#NUM!");
    return n * ((1 + effective) ** (1 / n) - 1);
  },
  RRI: (periods, present, future) => {
    const [n, from, to] = [periods!, present!, future!].map(numberOf) as [number, number, number];
    if (n <= 0 || from === 0 || to / from < 0) throw new CellError("#NUM!");
    return (to / from) ** (1 / n) - 1;
  },
  PDURATION: (rate, present, future) => {
    const [r, from, to] = [rate!, present!, future!].map(numberOf) as [number, number, number];
    if (r <= 0 || from <= 0 || to <= 0) throw new CellError("#NUM!");
    return Math.log(to / from) / Math.log(1 + r);
  },
  SLN: (cost, salvage, life) => {
    if (numberOf(life!) === 0) throw new CellError("#DIV/0!");
    return (numberOf(cost!) - numberOf(salvage!)) / numberOf(life!);
  },
  SYD: (cost, salvage, life, period) => {
    const [c, s, n, p] = [cost!, salvage!, life!, period!].map(numberOf) as [number, number, number, number];
    if (n <= 0 || p < 1 || p > n) throw new CellError("#NUM!");
    return ((c - s) * (n - p + 1) * 2) / (n * (n + 1));
  },
  DDB: (...list) => {
    const all = numbers(list, 0, 0, 0, 0, 2) as [number, number, number, number, number];
    const [cost, salvage, life, period, factor] = all;
    if (cost < 0 || salvage < 0 || life <= 0 || period < 1 || period > life || factor <= 0)
      throw new CellError("#NUM!");
    return decliningBalance(...all);
  },
  DB: (...list) => {
    const all = numbers(list, 0, 0, 0, 0, 12) as [number, number, number, number, number];
    const [cost, , life, period] = all;
    if (cost <= 0 || life <= 0 || period < 1 || period > life + 1) throw new CellError("#NUM!");
    return fixedDeclining(...all);
  },
};
