import { effective } from "../../finance/concentration/effective";
import { overValues } from "./values";

/**
 * Returns the effective number of customers: how many equal ones would be as concentrated.
 * @customfunction CONCENTRATION.EFFECTIVE
 * @param values The values, a range of numbers of 0 or more, not all 0; blanks are ignored.
 * @returns One number, 1 or more.
 * @throws #VALUE! where a value is less than 0 or not a number, or all are 0.
 * @example
 * How many equal customers would be as concentrated as OpenAI, Meta and NVIDIA?
 * =AICOMP.CONCENTRATION.EFFECTIVE({22.4;14.2;6.3})
 * 2.477
 * @helpurl https://aicomp.example.com/docs/functions.html#CONCENTRATION.EFFECTIVE
 */
export function CONCENTRATION_EFFECTIVE(values: unknown[][]): unknown[][] {
  return [[overValues(effective, values)]];
}
