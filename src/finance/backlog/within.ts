import { addMonths, LAST_SERIAL } from "../../cells/serial";
import { dateOf } from "../calendar";
import { mustBe, type Refusal } from "../refusal";
import { contractOf, recognized } from "./contract";
import type { Shape } from "./shape";

/** What a contract recognizes after `as_of` and up to `months` later. */
export function within(
  value: number,
  start: number,
  end: number,
  as_of: number,
  months: number,
  shape: Shape,
  delay: number,
  haircut: number,
): number | Refusal {
  const contract = contractOf(value, start, end, shape, delay, haircut);
  if ("refused" in contract) return contract;
  const from = dateOf("as_of", as_of);
  if (typeof from !== "number") return from;
  if (!(months >= 0 && Number.isInteger(months))) return mustBe("months", months, "a whole number, 0 or more");
  const to = addMonths(from, months);
  if (!(to <= LAST_SERIAL)) return mustBe("months", months, "small enough to end by 31 December 9999");
  return recognized(contract, to) - recognized(contract, from);
}
