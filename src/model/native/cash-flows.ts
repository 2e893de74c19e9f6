import { type Argument, flat, number, optional, type Result } from "../argument";
import { CellError, type Value } from "../content";
import { date } from "./dates";
import { numbersIn, sum } from "./numbers";

/** The rate at which a value is zero, near a guess: Newton's way, and by halves where it leaves the range. */
function root(value: (rate: number) => number, guess: number): number {
  let rate = guess;
  for (let step = 0; step < 60; step++) {
    const now = value(rate);
    const size = Math.max(Math.abs(rate), 1e-2) * 1e-6;
    const slope = (value(rate + size) - value(rate - size)) / (2 * size);
    if (!Number.isFinite(now) || !Number.isFinite(slope) || slope === 0) break;
    const next = rate - now / slope;
    if (next <= -1) break;
    if (Math.abs(next - rate) <= 1e-13 * Math.max(1, Math.abs(rate))) return next;
    rate = next;
  }
  return bisected(value);
}

function bisected(value: (rate: number) => number): number {
  const grid = [-0.999999, -0.9, -0.5, -0.2, 0, 0.1, 0.3, 1, 3, 10, 100, 1e4];
  for (let i = 0; i + 1 < grid.length; i++) {
    let [low, high] = [grid[i]!, grid[i + 1]!];
    if (Math.sign(value(low)) === Math.sign(value(high))) continue;
    for (let step = 0; step < 200; step++) {
      const middle = (low + high) / 2;
      if (Math.sign(value(middle)) === Math.sign(value(low))) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  }
  throw new CellError("#NUM!");
}

function changingSign(flows: readonly number[]): readonly number[] {
  if (!flows.some((flow) => flow > 0) || !flows.some((flow) => flow < 0)) throw new CellError("#NUM!");
  return flows;
}

const presentValue = (rate: number, flows: readonly number[]): number =>
  sum(flows.map((flow, i) => flow / (1 + rate) ** i));

/** Flows with their days, as XNPV and XIRR take them. */
function dated(values: Argument, dates: Argument): { readonly flow: number; readonly years: number }[] {
  const [flows, days] = [flat(values), flat(dates)];
  if (flows.length !== days.length) throw new CellError("#NUM!");
  const serials = days.map((day: Value) => date(day));
  if (serials.some((serial) => serial < serials[0]!)) throw new CellError("#NUM!");
  return numbersIn([{ cells: [flows], fromCells: false }]).map((flow, i) => ({
    flow,
    years: (serials[i]! - serials[0]!) / 365,
  }));
}

const datedValue = (rate: number, flows: ReturnType<typeof dated>): number =>
  sum(flows.map(({ flow, years }) => flow / (1 + rate) ** years));

export const CASH_FLOWS: Readonly<Record<string, (...list: Argument[]) => Result>> = {
  NPV: (rate, ...list) => presentValue(number(rate), [0, ...numbersIn(list)]),
  IRR: (values, guess) => {
    const flows = changingSign(numbersIn([values!]));
    return root((rate) => presentValue(rate, flows), optional(guess, 0.1));
  },
  MIRR: (values, borrowed, invested) => {
    const flows = changingSign(numbersIn([values!]));
    const spent = flows.map((flow) => Math.min(flow, 0));
    const earned = flows.map((flow) => Math.max(flow, 0));
    const n = flows.length - 1;
    const end = presentValue(number(invested), earned) * (1 + number(invested)) ** n;
    return (end / -presentValue(number(borrowed), spent)) ** (1 / n) - 1;
  },
  XNPV: (rate, values, dates) => datedValue(number(rate), dated(values!, dates!)),
  XIRR: (values, dates, guess) => {
    const flows = dated(values!, dates!);
    changingSign(flows.map(({ flow }) => flow));
    return root((rate) => datedValue(rate, flows), optional(guess, 0.1));
  },
};
