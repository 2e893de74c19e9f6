import { addMonths, LAST_SERIAL } from "../../cells/serial";
import { dateOf } from "../calendar";
import { mustBe, type Refusal } from "../refusal";
import { type Shape, SHAPES } from "./shape";

/** A contract as the schedule functions see it: what will be recognized, and over which days. */
export interface Contract {
  /** What is recognized over all time: the value less the haircut. */
  readonly total: number;
  /** Serial of the first day, delay included. */
  readonly first: number;
  /** Number of days, first and last included. */
  readonly days: number;
  readonly shape: Shape;
}

/** A contract from the arguments that the schedule functions share, or why there is none. */
export function contractOf(
  value: number,
  start: number,
  end: number,
  shape: Shape,
  delay: number,
  haircut: number,
): Contract | Refusal {
  const startDay = dateOf("start", start);
  if (typeof startDay !== "number") return startDay;
  const endDay = dateOf("end", end);
  if (typeof endDay !== "number") return endDay;
  if (endDay < startDay) return mustBe("end", end, `on or after start (${start})`);
  if (!(delay >= 0 && Number.isInteger(delay))) return mustBe("delay", delay, "a whole number of months, 0 or more");
  if (!(haircut >= 0 && haircut <= 1)) return mustBe("haircut", haircut, "from 0 to 1");
  const first = delay === 0 ? startDay : addMonths(startDay, delay);
  const last = delay === 0 ? endDay : addMonths(endDay, delay);
  if (!(last <= LAST_SERIAL)) return mustBe("delay", delay, "small enough to end by 31 December 9999");
  return { total: value * (1 - haircut), first, days: last - first + 1, shape };
}

/** What the contract has recognized at the end of `day`. */
export function recognized(contract: Contract, day: number): number {
  const u = Math.min(Math.max((day - contract.first + 1) / contract.days, 0), 1);
  return contract.total * SHAPES[contract.shape](u);
}
