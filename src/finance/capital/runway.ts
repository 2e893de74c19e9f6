import { missing, type Refusal } from "../refusal";

/** The months that cash lasts. */
export function runway(cash: number, burn_per_month: number): number | Refusal {
  if (!(burn_per_month > 0))
    return missing(`burn_per_month is ${burn_per_month}: a company that is not burning cash has no runway`);
  return cash / burn_per_month;
}
