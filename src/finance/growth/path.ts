import { mustBe, type Refusal } from "../refusal";
import { value } from "./value";

export const LONGEST_PATH = 10_000;

/** The values from `begin` on at a constant rate: periods + 1 of them. */
export function path(begin: number, rate: number, periods: number): number[] | Refusal {
  if (!(rate > -1)) return mustBe("rate", rate, "greater than -1");
  if (!(periods >= 0 && periods <= LONGEST_PATH && Number.isInteger(periods)))
    return mustBe("periods", periods, `a whole number from 0 to ${LONGEST_PATH}`);
  return Array.from({ length: periods + 1 }, (_, period) => value(begin, rate, period) as number);
}
