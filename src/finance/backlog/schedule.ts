import { type Contract, recognized } from "./contract";

/** What a contract recognizes in each period; `bounds` are the first days of the periods and the day after the last. */
export function schedule(contract: Contract, bounds: readonly number[]): number[] {
  let before = recognized(contract, bounds[0]! - 1);
  return Array.from({ length: bounds.length - 1 }, (_, period) => {
    const after = recognized(contract, bounds[period + 1]! - 1);
    const part = after - before;
    before = after;
    return part;
  });
}
