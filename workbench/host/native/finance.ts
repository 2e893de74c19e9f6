import type { BaseFunction } from "@univerjs/engine-formula";
import { type Argument, type Cell, elementwise, Fault, numberOf, numError, ofMatrices } from "./native";

/** The numbers of arguments in their order; among cells, texts, truths and blanks are passed over. */
function flowsOf(list: readonly Argument[]): number[] {
  return list.flatMap(({ cells, fromCells }) =>
    cells.flat().flatMap((cell) => {
      if (cell instanceof Fault) throw cell;
      if (typeof cell === "number") return [cell];
      return fromCells ? [] : [numberOf(cell)];
    }),
  );
}

/** Flows with their dates, in years from the first one; none may lie before it. */
function dated(flows: Argument, dates: Argument): { readonly flow: number; readonly years: number }[] {
  const days = dates.cells.flat().map((cell) => Math.floor(numberOf(cell)));
  const numbers = flows.cells.flat().map((cell) => numberOf(cell));
  if (days.length !== numbers.length || days.some((day) => day < days[0]!)) throw numError();
  return numbers.map((flow, i) => ({ flow, years: (days[i]! - days[0]!) / 365 }));
}

const worth = (rate: number, flows: readonly { readonly flow: number; readonly years: number }[]): number =>
  flows.reduce((sum, { flow, years }) => sum + flow / (1 + rate) ** years, 0);

/** The rate at which the dated flows are worth nothing, halved in until it stands. */
function xirr(flows: Argument, dates: Argument): number {
  const all = dated(flows, dates);
  if (!all.some(({ flow }) => flow > 0) || !all.some(({ flow }) => flow < 0)) throw numError();
  let [low, high] = [-0.999999, 10];
  while (worth(low, all) * worth(high, all) > 0 && high < 1e9) high *= 10;
  if (worth(low, all) * worth(high, all) > 0) throw numError();
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (worth(low, all) * worth(middle, all) <= 0) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

/** Declining balance at a fixed rate, which Excel rounds to three digits. */
function db(...list: Cell[]): number {
  const [cost, salvage, life, period] = list.map(numberOf) as [number, number, number, number];
  const months = list[4] === undefined || list[4] === null ? 12 : numberOf(list[4]);
  if (cost < 0 || salvage < 0 || life <= 0 || period <= 0 || months < 1 || months > 12) throw numError();
  if (period > life + (months < 12 ? 1 : 0)) throw numError();
  const rate = Math.round((1 - (salvage / cost) ** (1 / life)) * 1_000) / 1_000;
  let written = 0;
  for (let year = 1; ; year++) {
    const left = (cost - written) * rate;
    const depreciation = year === 1 ? (cost * rate * months) / 12 : year > life ? (left * (12 - months)) / 12 : left;
    if (year >= period) return depreciation;
    written += depreciation;
  }
}

export const FINANCE: readonly BaseFunction[] = [
  ofMatrices("NPV", [2, 255], (rate, ...values) => {
    const discount = 1 + numberOf(rate!.cells[0]![0]!);
    return flowsOf(values).reduce((sum, flow, i) => sum + flow / discount ** (i + 1), 0);
  }),
  ofMatrices("XNPV", [3, 3], (rate, flows, dates) => worth(numberOf(rate!.cells[0]![0]!), dated(flows!, dates!))),
  ofMatrices("XIRR", [2, 3], (flows, dates) => xirr(flows!, dates!)),
  elementwise("DB", [4, 5], db),
];
