import { addMonths, LAST_SERIAL } from "../../cells/serial";
import { dateOf } from "../calendar";
import { mustBe, type Refusal } from "../refusal";

/** Months of a period. */
export const STEPS = { MONTH: 1, QUARTER: 3, YEAR: 12 } as const;
export type Step = keyof typeof STEPS;

export const MOST_PERIODS = 1_200;

/**
 * The bounds of `count` periods from `first` on: count + 1 serials, the first day of each period and the day after
 * the last. Every bound is stepped from `first`, so that the 31st does not drift.
 */
export function timelineOf(first: number, count: number, every: Step): readonly number[] | Refusal {
  const firstDay = dateOf("first", first);
  if (typeof firstDay !== "number") return firstDay;
  if (!(count >= 1 && count <= MOST_PERIODS && Number.isInteger(count)))
    return mustBe("count", count, `a whole number from 1 to ${MOST_PERIODS}`);
  const bounds = Array.from({ length: count + 1 }, (_, period) => addMonths(firstDay, period * STEPS[every]));
  return bounds[count]! <= LAST_SERIAL + 1 ? bounds : mustBe("count", count, "small enough to end by 31 December 9999");
}
