import { DIVIDED_BY_ZERO, type Refusal } from "../refusal";
import { type Contract, recognized } from "./contract";

/** The mean length of a calendar year. */
const DAYS_PER_YEAR = 365.25;

/** The years from `day` to the end of each contract, weighted by what remains of it. */
export function life(contracts: readonly Contract[], day: number): number | Refusal {
  let weight = 0;
  let weighted = 0;
  for (const contract of contracts) {
    const remains = contract.total - recognized(contract, day);
    const last = contract.first + contract.days - 1;
    weight += remains;
    weighted += remains * (last - day);
  }
  return weight === 0 ? DIVIDED_BY_ZERO : weighted / weight / DAYS_PER_YEAR;
}
