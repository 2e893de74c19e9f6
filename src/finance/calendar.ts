import { LAST_SERIAL } from "../cells/serial";
import { mustBe, type Refusal } from "./refusal";

/** The serial without its time of day, or why it is none. */
export function dateOf(argument: string, serial: number): number | Refusal {
  const day = Math.floor(serial);
  return day >= 1 && day <= LAST_SERIAL
    ? day
    : mustBe(argument, serial, "a date from 1 January 1900 to 31 December 9999");
}
