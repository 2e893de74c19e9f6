import { mustBe, type Refusal } from "../refusal";

/** A total return over `months` as one over a year: (1 + total_return)^(12 / months) - 1. */
export function annualize(total_return: number, months: number): number | Refusal {
  if (!(total_return >= -1)) return mustBe("total_return", total_return, "-1 or more");
  if (!(months > 0)) return mustBe("months", months, "greater than 0");
  return Math.pow(1 + total_return, 12 / months) - 1;
}
