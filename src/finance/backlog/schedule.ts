import { type Contract, recognised } from "./contract";

/** What a contract recognises in each period; `bounds` are the first days of the periods and the day after the last. */
export function schedule(contract: Contract, bounds: readonly number[]): number[] {
  let before = recognised(contract, bounds[0]! - 1);
  return Array.from({ length: bounds.length - 1 }, (_, period) => {
    const after = recognised(contract, bounds[period + 1]! - 1);
    const part = after - before;
    before = after;
    return part;
  });
}
